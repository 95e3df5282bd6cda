"""Tokens: one at a time, each for a day."""

import re
import time

import pytest

from tests.cloud import TOKEN, VOICES, Cloud
from tests.sandbox.customer import Customer

DAY = 24 * 60 * 60


def test_every_answer_is_an_envelope_with_a_trace_id(customer: Customer) -> None:
    answers = [customer.get(VOICES), customer.get("/open/v1/common/file_detail"), customer.sign_in("x", "y")]
    for answer in answers:
        assert set(answer) == {"trace_id", "code", "msg", "data"}
        assert re.fullmatch("[0-9a-f]{32}", answer["trace_id"])
    assert len({answer["trace_id"] for answer in answers}) == 3


def test_a_token_has_64_characters_and_the_moment_of_its_end(customer: Customer) -> None:
    issued = customer.sign_in()["data"]
    assert re.fullmatch("[A-Za-z0-9+/]{64}", issued["access_token"])
    assert issued["expire_in"] == pytest.approx(time.time() + DAY, abs=10)


@pytest.mark.parametrize(("app_id", "secret_key"), [("sandbox", "wrong"), ("wrong", "sandbox-secret"), ("a", "b")])
def test_wrong_keys_are_refused(customer: Customer, app_id: str, secret_key: str) -> None:
    answer = customer.sign_in(app_id, secret_key)
    assert (answer["code"], answer["data"]) == (10400, None)


@pytest.mark.parametrize("body", [{}, {"app_id": "sandbox"}, {"app_id": "sandbox", "secret_key": ""}])
def test_missing_keys_are_a_parameter_error(customer: Customer, body: dict[str, str]) -> None:
    assert customer.post(TOKEN, body)["code"] == 40000


def test_a_body_that_is_no_object_is_a_format_error(customer: Customer) -> None:
    assert customer.post(TOKEN, [1, 2])["code"] == 400


@pytest.mark.parametrize("token", ["", "not-a-token"])
def test_a_call_without_a_good_token_is_refused(customer: Customer, token: str) -> None:
    customer.http.headers["access_token"] = token
    assert customer.get(VOICES)["code"] == 10400


def test_a_newer_token_ends_the_one_before_it(customer: Customer, cloud: Cloud) -> None:
    assert customer.get(VOICES)["code"] == 0
    rivals = cloud.rival_signs_in()
    answer = customer.get(VOICES)
    assert (answer["code"], answer["msg"]) == (10400, "AccessToken已失效")
    customer.http.headers["access_token"] = rivals
    assert customer.get(VOICES)["code"] == 0


def test_a_token_ends_after_its_day(customer: Customer, cloud: Cloud) -> None:
    cloud.advance_clock(DAY - 60)
    assert customer.get(VOICES)["code"] == 0
    cloud.advance_clock(61)
    assert customer.get(VOICES)["code"] == 10400
