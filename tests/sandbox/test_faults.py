"""Trouble on order, and the log of calls."""

import time
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
import requests

from tests.cloud import CREATE, DETAIL, LIST, TOKEN, UPLOAD, VOICES, Cloud
from tests.sandbox.customer import Customer

PAGE = "<html><body>Bad Gateway</body></html>"


def test_any_code_and_message(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, code=51000, msg="系统内部错误")
    answer = customer.get(VOICES)
    assert (answer["code"], answer["msg"], answer["data"]) == (51000, "系统内部错误", None)
    assert len(answer["trace_id"]) == 32
    assert customer.get(VOICES)["code"] == 0


def test_any_http_status_with_headers_and_a_page(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, status=503, headers={"Retry-After": "7"}, page=PAGE)
    answer = customer.http.get(cloud.address + VOICES, timeout=5)
    assert (answer.status_code, answer.headers["Retry-After"], answer.text) == (503, "7", PAGE)
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_page_where_json_is_expected(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, status=200, page=PAGE)
    answer = customer.http.get(cloud.address + VOICES, timeout=5)
    assert (answer.status_code, answer.text) == (200, PAGE)


def test_each_answer_is_dated_by_a_clock_that_can_be_moved(customer: Customer, cloud: Cloud) -> None:
    cloud.advance_clock(-3600)
    date = customer.http.get(cloud.address + VOICES, timeout=5).headers["Date"]
    assert parsedate_to_datetime(date).timestamp() == pytest.approx(time.time() - 3600, abs=30)


@pytest.mark.parametrize("cut", ["before", "answer"])
def test_a_connection_cut_before_or_in_the_answer(customer: Customer, cloud: Cloud, cut: str) -> None:
    cloud.fault(VOICES, cut=cut)
    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        customer.get(VOICES)
    assert cloud.calls(VOICES)[-1]["status"] == 0


def test_a_connection_cut_while_the_body_is_sent(customer: Customer, cloud: Cloud) -> None:
    offer = customer.offer()
    cloud.fault(UPLOAD, method="PUT", cut="body", after_bytes=300_000)
    with pytest.raises(requests.ConnectionError):
        customer.put(offer["sign_url"], bytes(50_000_000))
    assert cloud.calls(method="PUT")[0]["body_size"] == 300_000
    assert customer.put(offer["sign_url"], b"again").status_code == 200


def test_a_create_that_was_handled_but_never_answered(customer: Customer, cloud: Cloud, clip: Path) -> None:
    video = customer.upload(clip)
    cloud.fault(CREATE, cut="handled")
    with pytest.raises(requests.ConnectionError):
        customer.create(video)
    assert [task["order"]["video_file_id"] for task in cloud.tasks()] == [video]
    assert len(customer.list()["list"]) == 1


def test_a_create_that_was_cut_before_made_nothing(customer: Customer, cloud: Cloud, clip: Path) -> None:
    video = customer.upload(clip)
    cloud.fault(CREATE, cut="before")
    with pytest.raises(requests.ConnectionError):
        customer.create(video)
    assert cloud.tasks() == []


def test_a_slow_answer(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, delay=0.4)
    began = time.monotonic()
    assert customer.get(VOICES)["code"] == 0
    assert time.monotonic() - began >= 0.4


def test_broken_json(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, broken_json=True)
    with pytest.raises(requests.exceptions.JSONDecodeError):
        customer.get(VOICES)


def test_missing_and_changed_fields(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, drop=["data.list.*.id", "data.page_info", "trace_id"], put={"data.list.1.gender": 3})
    answer = customer.get(VOICES)
    assert set(answer) == {"code", "msg", "data"}
    assert set(answer["data"]) == {"list"}
    assert not any("id" in voice for voice in answer["data"]["list"])
    assert answer["data"]["list"][1]["gender"] == 3


def test_a_fault_waits_for_its_call_and_lasts_as_ordered(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, skip=1, times=2, code=50000)
    assert [customer.get(VOICES)["code"] for _ in range(4)] == [0, 50000, 50000, 0]
    cloud.fault(VOICES, times=None, code=50000)
    assert [customer.get(VOICES)["code"] for _ in range(3)] == [50000] * 3
    assert customer.post(LIST, {})["code"] == 0


def test_it_is_told_which_orders_struck(customer: Customer, cloud: Cloud) -> None:
    cloud.fault(VOICES, skip=1, code=50000)
    cloud.fault(LIST, code=50000)
    customer.get(VOICES)
    assert cloud.orders() == [False, False]
    customer.get(VOICES)
    assert cloud.orders() == [True, False]


def test_a_fault_that_is_not_understood_is_refused(cloud: Cloud) -> None:
    with pytest.raises(AssertionError, match="no fault has: colour"):
        cloud.fault(VOICES, colour="red")
    with pytest.raises(AssertionError, match="cut is one of"):
        cloud.fault(VOICES, cut="sideways")


def test_every_call_is_recorded_with_what_was_sent_and_answered(customer: Customer, cloud: Cloud) -> None:
    customer.sign_in("me", "wrong")
    customer.get(DETAIL, id="none")
    requests.get(f"{cloud.address}/nowhere", timeout=5)
    sign_in, detail, nowhere = cloud.calls()[-3:]
    assert (sign_in["path"], sign_in["body"]["app_id"], sign_in["code"]) == (TOKEN, "me", 10400)
    assert (detail["method"], detail["query"], detail["status"]) == ("GET", {"id": "none"}, 200)
    assert detail["headers"]["access_token"] == customer.http.headers["access_token"]
    assert (nowhere["path"], nowhere["status"], nowhere["code"]) == ("/nowhere", 404, None)
    assert sign_in["time"] <= detail["time"] <= time.time()


def test_reset_forgets_faults_calls_and_what_was_made(customer: Customer, cloud: Cloud, clip: Path) -> None:
    customer.create(customer.upload(clip))
    cloud.fault("*", times=None, code=50000)
    cloud.reset(everything=False)
    assert cloud.calls() == []
    assert customer.get(VOICES)["code"] == 0
    assert (len(cloud.tasks()), len(cloud.files())) == (1, 1)
    cloud.reset()
    assert (cloud.tasks(), cloud.files()) == ([], [])
    assert customer.get(VOICES)["code"] == 10400
