"""Uploads: signed addresses, readiness, and what is kept."""

import re
import socket
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import requests

from tests.cloud import FILE, OFFER, Cloud
from tests.sandbox.customer import Customer, wait_for

QUARTER_OF_AN_HOUR = 15 * 60
MONTH = 30 * 24 * 60 * 60


@pytest.mark.parametrize(
    ("service", "name", "mime_type"),
    [
        ("lip_sync_video", "host.mp4", "video/mp4"),
        ("lip_sync_video", "host.MOV", "video/quicktime"),
        ("lip_sync_video", "主播.webm", "video/webm"),
        ("lip_sync_audio", "a.wav", "audio/x-wav"),
        ("lip_sync_audio", "a.mp3", "audio/mpeg"),
        ("lip_sync_audio", "a.m4a", "audio/m4a"),
        ("prompt_audio", "me.m4a", "audio/m4a"),
    ],
)
def test_an_address_is_offered_for_a_name_and_a_purpose(
    customer: Customer, service: str, name: str, mime_type: str
) -> None:
    offer = customer.offer(service, name)
    assert offer["mime_type"] == mime_type
    assert re.fullmatch("[0-9a-f]{32}", offer["file_id"])
    assert offer["full_path"].endswith(quote(name))
    assert set(offer) == {"sign_url", "mime_type", "file_id", "full_path", "key"}
    assert re.search(r"\?Expires=\d+&OSSAccessKeyId=\w+&Signature=\S+$", offer["sign_url"])


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"service": "lip_sync_video"}, 40000),
        ({"name": "host.mp4"}, 40000),
        ({"service": "lip_sync_video", "name": "notes.txt"}, 400),
        ({"service": "lip_sync_video", "name": "speech.wav"}, 400),
        ({"service": "no_such_purpose", "name": "host.mp4"}, 400),
    ],
)
def test_no_address_for_a_wrong_question(customer: Customer, query: dict[str, str], code: int) -> None:
    assert customer.get(OFFER, **query)["code"] == code


def test_a_file_is_not_ready_for_a_moment_and_then_is(cloud: Cloud, customer: Customer) -> None:
    offer = customer.offer()
    assert customer.file(offer["file_id"])["status"] == 0
    assert customer.put(offer["sign_url"], b"12345").status_code == 200
    states = [customer.file(offer["file_id"])["status"]]
    wait_for(lambda: states.append(customer.file(offer["file_id"])["status"]) or states[-1])
    assert states[0] == 0
    assert set(states) == {0, 1}
    detail = customer.file(offer["file_id"])
    assert (detail["size"], detail["service"], detail["msg"]) == (5, "lip_sync_video", "")
    assert requests.get(detail["full_path"], timeout=5).content == b"12345"
    assert [call["body_size"] for call in cloud.calls(method="PUT")] == [5]


@pytest.mark.parametrize("content_type", ["application/octet-stream", "video/mp4; charset=utf-8", ""])
def test_an_upload_with_another_content_type_is_refused_by_the_store(customer: Customer, content_type: str) -> None:
    answer = customer.put(customer.offer()["sign_url"], b"12345", content_type)
    assert answer.status_code == 403
    assert "<Code>SignatureDoesNotMatch</Code>" in answer.text
    assert answer.headers["Content-Type"].startswith("application/xml")


def test_an_address_ends_after_a_quarter_of_an_hour(cloud: Cloud, customer: Customer) -> None:
    offer = customer.offer()
    cloud.advance_clock(QUARTER_OF_AN_HOUR - 10)
    assert customer.put(offer["sign_url"], b"1").status_code == 200
    cloud.advance_clock(11)
    answer = customer.put(offer["sign_url"], b"1")
    assert answer.status_code == 403
    assert "<Code>AccessDenied</Code>" in answer.text


def test_an_address_that_was_tampered_with_is_refused(customer: Customer) -> None:
    offer = customer.offer()
    later = re.sub(r"Expires=\d+", "Expires=9999999999", offer["sign_url"])
    assert "SignatureDoesNotMatch" in customer.put(later, b"1").text


def test_an_upload_of_unknown_length_is_refused(customer: Customer) -> None:
    offer = customer.offer()
    answer = requests.put(offer["sign_url"], data=iter([b"1", b"2"]), headers={"Content-Type": "video/mp4"}, timeout=5)
    assert answer.status_code == 411


def test_an_upload_that_breaks_off_leaves_nothing(cloud: Cloud, customer: Customer) -> None:
    offer = customer.offer()
    parts = urlsplit(str(offer["sign_url"]))
    head = (
        f"PUT {parts.path}?{parts.query} HTTP/1.1\r\nHost: x\r\nContent-Type: video/mp4\r\nContent-Length: 999\r\n\r\n"
    )
    with socket.create_connection((parts.hostname or "", parts.port or 0)) as connection:
        connection.sendall(head.encode() + b"only this")
        wait_for(lambda: cloud.calls(method="PUT"))
    wait_for(lambda: cloud.calls(method="PUT")[0]["took"])
    assert cloud.calls(method="PUT")[0]["status"] == 0
    assert customer.file(offer["file_id"])["status"] == 0
    assert customer.put(offer["sign_url"], b"all of it").status_code == 200


def test_a_kept_file_is_handed_out_in_ranges(customer: Customer, clip: Path) -> None:
    link = customer.file(customer.upload(clip))["full_path"]
    answer = requests.get(link, headers={"Range": "bytes=10-19"}, timeout=5)
    assert (answer.status_code, answer.content) == (206, clip.read_bytes()[10:20])
    assert answer.headers["Content-Range"] == f"bytes 10-19/{clip.stat().st_size}"


def test_a_file_is_gone_after_thirty_days(cloud: Cloud, customer: Customer, clip: Path) -> None:
    file_id = customer.upload(clip)
    cloud.advance_clock(MONTH)
    customer.sign_in()
    detail = customer.file(file_id)
    assert detail["status"] == 100
    assert requests.get(detail["full_path"], timeout=5).status_code == 404


@pytest.mark.parametrize("status", [98, 99, 100])
def test_a_file_can_be_ordered_to_be_unusable(cloud: Cloud, customer: Customer, clip: Path, status: int) -> None:
    cloud.fault(OFFER, fate={"status": status, "msg": "内容安全检测未通过"})
    offer = customer.offer()
    customer.put(offer["sign_url"], clip.read_bytes())
    wait_for(lambda: customer.file(offer["file_id"])["status"] == status)
    assert customer.file(offer["file_id"])["msg"] == "内容安全检测未通过"
    assert customer.create(offer["file_id"])["code"] == 40000


def test_an_unknown_file_is_a_parameter_error(customer: Customer) -> None:
    assert customer.get(FILE, id="0" * 32)["code"] == 40000
