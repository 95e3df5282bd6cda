"""What every call has in common: who may make it, its envelope, and what goes wrong on order (§1, §14)."""

import json
from typing import Any

import pytest
import requests

from tests.cloud import Cloud
from tests.sandbox.topview.caller import (
    AVATARS,
    BALANCE,
    CAPTIONS,
    CHECK,
    CREDENTIAL,
    ETHNICITIES,
    KEY,
    LOG,
    NOTICE,
    OTHER_KEY,
    OTHER_UID,
    QUERY,
    SUBMIT,
    UID,
    VOICES,
    Caller,
    caller_of,
)

GETS = (CREDENTIAL, CHECK, QUERY, AVATARS, ETHNICITIES, VOICES, CAPTIONS, BALANCE, LOG)
POSTS = (SUBMIT, NOTICE)
WRONG = [{}, {"Authorization": "Bearer sk-nobody", "Topview-Uid": UID}, {"Authorization": KEY, "Topview-Uid": UID}]
WRONG.append({"Authorization": f"Bearer {KEY}", "Topview-Uid": "somebodyElse00000000"})


def asked(cloud: Cloud, path: str, headers: dict[str, str], *, before: str = "") -> requests.Response:
    method = "POST" if path in POSTS else "GET"
    return requests.request(method, cloud.address + before + path, headers=headers, timeout=5)


@pytest.mark.parametrize("headers", WRONG)
@pytest.mark.parametrize("path", [*GETS, *POSTS])
def test_no_call_answers_without_its_pair_of_keys(cloud: Cloud, path: str, headers: dict[str, str]) -> None:
    answer = asked(cloud, path, headers)
    assert (answer.status_code, answer.json()["code"], answer.json()["result"]) == (200, "401", None)


@pytest.mark.parametrize(("form", "status"), [("http", 401), ("both", 401), ("code", 200)])
def test_a_wrong_key_is_told_in_either_form(cloud: Cloud, form: str, status: int) -> None:
    cloud.set_options({"topview_auth_failure": form})
    answer = asked(cloud, VOICES, {})
    assert answer.status_code == status
    assert ("401" in answer.text) is True
    assert (answer.headers["Content-Type"].startswith("application/json")) is (form != "http")


def test_an_answer_is_an_envelope_whose_code_is_a_text(caller: Caller) -> None:
    answer = caller.get(CAPTIONS)
    assert set(answer) == {"code", "message", "result"}
    assert (answer["code"], answer["message"]) == ("200", "Success")


def test_codes_can_be_numbers(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_code_type": "number"})
    assert (caller.get(CAPTIONS)["code"], caller.get(ETHNICITIES)["code"]) == (200, 4003)


@pytest.mark.parametrize(
    ("choice", "passing"), [("balance", {BALANCE}), ("everywhere", {BALANCE, VOICES}), ("nowhere", set[str]())]
)
def test_the_uid_may_be_left_out_where_it_is_chosen_so(cloud: Cloud, choice: str, passing: set[str]) -> None:
    cloud.set_options({"topview_without_uid": choice})
    answers = {path: asked(cloud, path, {"Authorization": f"Bearer {KEY}"}).json() for path in (BALANCE, VOICES)}
    assert {path for path, answer in answers.items() if answer["code"] == "200"} == passing
    if BALANCE in passing:
        assert answers[BALANCE]["result"]["uid"] == UID


@pytest.mark.parametrize("path", [*GETS, *POSTS])
def test_a_slash_too_many_does_no_harm(cloud: Cloud, path: str) -> None:
    headers = {"Authorization": f"Bearer {KEY}", "Topview-Uid": UID}
    with_one, with_two = (asked(cloud, path, headers, before=slash).json()["code"] for slash in ("", "/"))
    assert with_one == with_two


def test_a_content_type_on_a_get_does_no_harm(caller: Caller) -> None:
    caller.http.headers["Content-Type"] = "application/json"
    assert caller.get(VOICES)["code"] == "200"


@pytest.mark.parametrize("body", ["{", "[]", '"words"'])
def test_a_body_that_is_no_object_does_not_match_the_format(caller: Caller, cloud: Cloud, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = caller.http.post(cloud.address + SUBMIT, data=body, headers=headers, timeout=5).json()
    assert (answer["code"], answer["result"]) == ("4001", None)


def test_a_body_that_is_not_said_to_be_json_does_not_either(caller: Caller, cloud: Cloud) -> None:
    words = json.dumps(caller.spoken())
    assert caller.http.post(cloud.address + SUBMIT, data=words, timeout=5).json()["code"] == "4001"


def test_refusals_name_the_field_or_say_their_codes_sentence(caller: Caller, cloud: Cloud) -> None:
    wrong = ({"voiceoverId": "nobody"}, {"ttsText": ""}, {"voiceSpeed": 9})
    assert [next(iter(fields)) in caller.submit(**fields)["message"] for fields in wrong] == [True] * 3
    cloud.set_options({"topview_texts": "table"})
    assert [caller.submit(**fields)["message"] for fields in wrong] == [
        "Resource not found!", "Required parameter cannot be null", "Request parameter error",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["4007", "4100", "5000", "5001", "5003", "5004", "5005", "6001", "4711"])
def test_any_code_can_be_ordered(caller: Caller, cloud: Cloud, code: str) -> None:
    cloud.fault(SUBMIT, code=code)
    answer = caller.post(SUBMIT, {})
    assert (answer["code"], answer["result"]) == (code, None)
    assert answer["message"] not in ("", "Success")
    assert cloud.tasks() == []


@pytest.mark.parametrize("put", [{"result": None}, {"result.status": 5}, {"result.taskId": 12}])
def test_any_answer_can_be_bent(caller: Caller, cloud: Cloud, put: dict[str, Any]) -> None:
    cloud.fault(SUBMIT, put=put)
    answer = caller.submit()
    ((path, value),) = put.items()
    bent: Any = answer
    for name in path.split("."):
        bent = bent[name]
    assert (answer["code"], bent) == ("200", value)
    assert len(cloud.tasks()) == 1


def test_calls_too_often_are_refused_as_it_is_chosen(caller: Caller, cloud: Cloud) -> None:
    cloud.limit("v1/voice/query", calls=1, seconds=60)
    assert [caller.get(VOICES)["code"] for _ in range(2)] == ["200", "5003"]
    cloud.set_options({"topview_too_often": "429"})
    assert caller.answer(VOICES).status_code == 429


def test_accounts_know_nothing_of_each_other(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_accounts": {OTHER_UID: OTHER_KEY}})
    mine = caller.submit()["result"]["taskId"]
    with caller_of(cloud, OTHER_UID, OTHER_KEY) as other:
        assert other.get(QUERY, taskId=mine)["code"] == "4004"
        assert other.get(BALANCE)["result"]["uid"] == OTHER_UID
        assert other.private() == []
        private = caller.private()[0]["aiavatarId"]
        body = caller.spoken(avatarSourceFrom="2", aiAvatarId=private, voiceoverId=caller.voice())
        assert other.post(SUBMIT, body)["code"] == "4004"
    with caller_of(cloud, UID, OTHER_KEY) as wrong:
        assert wrong.get(VOICES)["code"] == "401"


def test_each_open_question_names_its_section_and_takes_each_of_its_answers(cloud: Cloud) -> None:
    for choice in cloud.choices():
        assert choice["section"].startswith("§")
        assert choice["about"]
        for answer in choice["answers"]:
            cloud.set_options({choice["name"]: answer})


@pytest.mark.parametrize("options", [{"topview_auth_failure": "sideways"}, {"topview_colour": "red"}])
def test_an_option_that_there_is_not_is_refused(cloud: Cloud, options: dict[str, str]) -> None:
    with pytest.raises(AssertionError, match=next(iter(options))):
        cloud.set_options(options)
