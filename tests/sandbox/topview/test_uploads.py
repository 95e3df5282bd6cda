"""Uploads: credential, PUT, check (§3)."""

import re
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.cloud import Cloud
from tests.sandbox.customer import wait_for
from tests.sandbox.topview.caller import CHECK, CREDENTIAL, OTHER_KEY, OTHER_UID, Caller, caller_of


@pytest.mark.parametrize("wanted", ["mp4", "mov", "png", "jpg", "jpeg", "bmp", "webp", "mp3", "wav", "m4a", "MP4"])
def test_a_credential_is_given_for_each_format(caller: Caller, wanted: str) -> None:
    offer = caller.offer(wanted)
    assert set(offer) == {"fileId", "fileName", "format", "uploadUrl"}
    assert re.fullmatch("[0-9a-f]{32}", offer["fileId"])
    assert offer["format"] == wanted.lower()
    signed = parse_qs(urlsplit(str(offer["uploadUrl"])).query)
    assert {"X-Amz-Signature", "X-Amz-Expires", "X-Amz-Date"} <= set(signed)


def test_no_credential_for_no_format(caller: Caller, cloud: Cloud) -> None:
    assert caller.get(CREDENTIAL)["code"] == "4003"
    assert caller.get(CREDENTIAL, format="txt")["code"] == "4000"
    cloud.set_options({"topview_unsupported_format": "4001", "topview_missing_field": "4000"})
    assert (caller.get(CREDENTIAL, format="txt")["code"], caller.get(CREDENTIAL)["code"]) == ("4001", "4000")
    cloud.set_options({"topview_unsupported_format": "taken"})
    assert caller.get(CREDENTIAL, format="txt")["code"] == "200"
    assert caller.get(CREDENTIAL, format="../txt")["code"] == "4000"


def test_the_format_of_which_the_sources_disagree_goes_both_ways(caller: Caller, cloud: Cloud) -> None:
    assert caller.get(CREDENTIAL, format="avi")["code"] == "4000"
    cloud.set_options({"topview_avi": "taken"})
    assert caller.get(CREDENTIAL, format="avi")["code"] == "200"


@pytest.mark.parametrize(("value", "code"), [("", "200"), ("true", "200"), ("false", "200"), ("perhaps", "4001")])
def test_a_faster_address_may_be_asked_for(caller: Caller, value: str, code: str) -> None:
    assert caller.get(CREDENTIAL, format="mp4", needAccelerateUrl=value)["code"] == code


@pytest.mark.parametrize("content_type", [None, "application/octet-stream", "video/mp4"])
def test_a_file_is_put_under_any_content_type_and_found_a_moment_later(
    caller: Caller, cloud: Cloud, content_type: str | None
) -> None:
    offer = caller.offer()
    assert caller.get(CHECK, fileId=offer["fileId"])["result"] is False
    headers = {"Content-Type": content_type} if content_type else {}
    assert requests.put(offer["uploadUrl"], data=b"12345", headers=headers, timeout=5).status_code == 200
    assert wait_for(lambda: caller.get(CHECK, fileId=offer["fileId"])["result"]) is True
    (put,) = cloud.calls(method="PUT")
    assert put["body_size"] == 5
    assert not {"authorization", "topview-uid"} & set(put["headers"])


def test_the_check_may_lag(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_upload_lag": 100_000})
    offer = caller.offer()
    requests.put(offer["uploadUrl"], data=b"1", timeout=5)
    assert caller.get(CHECK, fileId=offer["fileId"])["result"] is False
    cloud.advance_clock(2000)
    assert caller.get(CHECK, fileId=offer["fileId"])["result"] is True


def test_a_file_can_be_lost(caller: Caller, cloud: Cloud, clip: Path) -> None:
    file_id = caller.upload(clip)
    cloud.change_file(file_id, lost=True)
    assert caller.get(CHECK, fileId=file_id)["result"] is False
    sources = {"avatarSourceFrom": "0", "aiAvatarId": None, "videoFileId": file_id, "voiceoverId": caller.voice()}
    assert caller.submit(**sources)["code"] == "4004"


def test_an_unknown_file_goes_both_ways(caller: Caller, cloud: Cloud) -> None:
    assert caller.get(CHECK, fileId="0" * 32) == {"code": "200", "message": "Success", "result": False}
    cloud.set_options({"topview_unknown_file": "4004"})
    assert caller.get(CHECK, fileId="0" * 32)["code"] == "4004"
    assert caller.get(CHECK)["code"] == "4003"


def test_the_file_of_another_account_is_unknown(caller: Caller, cloud: Cloud, clip: Path) -> None:
    file_id = caller.upload(clip)
    cloud.set_options({"topview_accounts": {OTHER_UID: OTHER_KEY}})
    with caller_of(cloud, OTHER_UID, OTHER_KEY) as other:
        assert other.get(CHECK, fileId=file_id)["result"] is False


def test_an_address_ends(caller: Caller, cloud: Cloud) -> None:
    offer = caller.offer()
    cloud.advance_clock(3590)
    assert requests.put(offer["uploadUrl"], data=b"1", timeout=5).status_code == 200
    cloud.advance_clock(20)
    answer = requests.put(offer["uploadUrl"], data=b"1", timeout=5)
    assert (answer.status_code, "Request has expired" in answer.text) == (403, True)


@pytest.mark.parametrize(
    ("part", "other"), [("X-Amz-Expires=3600", "X-Amz-Expires=9999999"), ("X-Amz-Signature=", "X-Amz-Signature=0")]
)
def test_an_address_that_was_tampered_with_is_refused(caller: Caller, part: str, other: str) -> None:
    answer = requests.put(caller.offer()["uploadUrl"].replace(part, other), data=b"1", timeout=5)
    assert (answer.status_code, "SignatureDoesNotMatch" in answer.text) == (403, True)


def test_an_address_without_its_signature_is_refused(caller: Caller) -> None:
    bare = caller.offer()["uploadUrl"].partition("?")[0]
    for query in ("", "?X-Amz-Signature=1", f"?Expires={int(time.time()) + 60}"):
        assert requests.put(bare + query, data=b"1", timeout=5).status_code == 403


def test_a_signed_address_is_called_without_a_key(caller: Caller) -> None:
    headers = {"Authorization": "Bearer sk-sandbox-topview"}
    answer = requests.put(caller.offer()["uploadUrl"], data=b"1", headers=headers, timeout=5)
    assert (answer.status_code, "InvalidArgument" in answer.text) == (400, True)
    link = caller.made()["outputVideoUrl"]
    assert [requests.get(link, headers=more, timeout=20).status_code for more in (headers, {})] == [400, 200]


def test_an_upload_of_unknown_length_is_refused(caller: Caller) -> None:
    assert requests.put(caller.offer()["uploadUrl"], data=iter([b"1"]), timeout=5).status_code == 411
