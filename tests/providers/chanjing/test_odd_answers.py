"""Answers that nobody promised: each ends in a value with sense in it, or in an error of ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Busy, Refused
from chanjing_studio.domain.models import UploadPlan
from chanjing_studio.network.clock import moment
from chanjing_studio.network.downloads import fetch
from chanjing_studio.network.outgoing import Answer
from chanjing_studio.providers.chanjing import uploads, voices
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.envelope import opened
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import LipSyncRoute
from tests.network.raw import raw_server, says
from tests.providers.chanjing.conftest import KEYS, unwatched
from tests.vault import MemoryVault

TASK = "2b3c4d5e6f708192a3b4c5d6e7f80910"
SPEC = LipSyncSpec(script="你好。", voice_id="v")


def client(address: str) -> Client:
    made = Client(chanjing_at(address), MemoryVault(), proxy="", on_note=lambda _: None)
    made.access.token = lambda: "token"
    return made


def answer(
    data: Any, *, status: int = 200, code: int = 0, msg: str = "", headers: tuple[str, ...] = ()
) -> tuple[str, bytes]:
    """The head and the body of an answer."""
    body = json.dumps({"code": code, "msg": msg, "data": data})
    return "\n".join([f"HTTP/1.1 {status} x", f"Content-Length: {len(body)}", *headers]), body.encode()


def told(data: Any, **more: Any) -> Any:
    head, body = answer(data, **more)
    return raw_server(says(head, body))


@pytest.mark.parametrize("token", ["tok\r\nX-Other: 1", "令牌-令牌-令牌", " token-with-a-space"])
def test_a_token_that_no_header_can_hold_is_a_bad_answer(token: str) -> None:
    with told({"access_token": token, "expire_in": 4e9}) as address, pytest.raises(BadAnswer, match="access_token"):
        client(address).access.sign_in(KEYS)


@pytest.mark.parametrize(
    ("pause", "seconds"),
    [("9" * 400, 3600), ("9" * 5000, 3600), ("Fri, 31 Dec 9999 23:59:59 GMT", 3600), ("7", 7), ("-7", None),
     ("Mon, 01 Jan 2026 00:00:00 +99999999999999999999", None), ("Mon, 01 Jan 0001 00:00:00 +2359", 0)],
)  # fmt: skip
def test_no_pause_is_longer_than_an_hour(pause: str, seconds: float | None) -> None:
    with pytest.raises(Busy) as caught:
        opened(Answer(429, {"retry-after": pause}, b""), creates=False)
    assert caught.value.retry_after == seconds


def test_a_date_that_no_computer_can_tell_is_not_heard() -> None:
    assert moment("Mon, 01 Jan 2026 00:00:00 +99999999999999999999") is None
    assert moment("Mon, 32 Foo 2026 25:61:61 GMT") is None
    date = "Date: Mon, 01 Jan 2026 00:00:00 +99999999999999999999"
    with told("x", headers=(date,)) as address:
        called = client(address)
        assert called.get("anything", {}).value == "x"
    assert called.line.skew is None


@pytest.mark.parametrize("creates", [False, True])
def test_a_redirect_to_no_text_is_no_answer(creates: bool) -> None:
    def reply(connection: Any) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 302 x\r\nLocation: //\xe4\xff\r\nContent-Length: 2\r\n\r\n{}")

    with raw_server(reply) as address, pytest.raises(AnswerLost if creates else BadAnswer):
        client(address).post("anything", {}, creates=creates)


@pytest.mark.parametrize("status", [302, 401, 429, 503])
def test_a_yes_under_a_status_that_says_no_may_have_made_something(status: int) -> None:
    with told(TASK, status=status) as address, pytest.raises(AnswerLost):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


@pytest.mark.parametrize("code", [10400, 40000, 40001, 40002, 50000])
def test_a_no_that_names_a_task_may_have_made_something(code: int) -> None:
    with told(TASK, code=code) as address, pytest.raises(AnswerLost):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


@pytest.mark.parametrize("data", [None, "", {}, [], 0, "参数错误", "wrong volume", False])
def test_a_no_that_names_nothing_is_a_no(data: object) -> None:
    with told(data, code=40000) as address, pytest.raises(Refused):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


@pytest.mark.parametrize("msg", ["系统内部错误", "Internal error", ""])
@pytest.mark.parametrize("code", [50000, 51000])
def test_a_cloud_that_broke_inside_may_have_made_something(code: int, msg: str) -> None:
    with told(None, code=code, msg=msg) as address, pytest.raises(AnswerLost):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


def test_the_same_code_with_a_refusal_in_words_is_a_no() -> None:
    with told(None, code=50000, msg="模型不存在") as address, pytest.raises(Refused):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


@pytest.mark.parametrize("status", [401, 429, 503])
def test_an_answer_without_a_code_that_names_a_task_may_have_made_something(status: int) -> None:
    with told(TASK, code=2**63, status=status) as address, pytest.raises(AnswerLost):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


def test_a_date_that_is_no_clock_moves_no_time() -> None:
    task = {"id": "a", "status": 10, "create_time": 1_760_000_000}
    with told(task, headers=("Date: Fri, 31 Dec 9999 23:59:59 GMT",)) as address:
        assert LipSyncRoute(client(address)).status("a").created == 1_760_000_000


def test_a_task_numbered_in_digits_is_followed_by_them() -> None:
    with told(1990000000000000001) as address:
        assert LipSyncRoute(client(address)).create(SPEC, {"video": "f"}) == "1990000000000000001"
    with told({"id": 1990000000000000001, "status": 10}) as address:
        assert LipSyncRoute(client(address)).status("1").remote_id == "1990000000000000001"


def test_a_code_that_is_no_code_is_no_envelope() -> None:
    with told(TASK, code=10**400) as address, pytest.raises(AnswerLost):
        LipSyncRoute(client(address)).create(SPEC, {"video": "f"})


def test_a_refusal_that_repeats_the_token_does_not_show_it() -> None:
    secret = "tok-4f9c1e7b2a6d8035c4e1"
    with told({"access_token": secret, "expire_in": 4e9}) as address:
        client(address).access.sign_in(KEYS)
    with told(None, code=40000, msg=f"参数错误 {secret}") as address, pytest.raises(Refused) as caught:
        client(address).get("anything", {})
    assert secret not in f"{caught.value.sentence} {caught.value.words}"


def test_times_and_lengths_without_sense_are_unknown() -> None:
    done = {"id": TASK, "status": 20, "video_url": "http://127.0.0.1/v", "create_time": 1790000000000, "duration": -5}
    with told({**done, "progress": 1e308, "preview_url": "a\ud800", "msg": "\ud800"}) as address:
        status = LipSyncRoute(client(address)).status(TASK)
    assert (status.created, status.percent, status.message) == (0, 100, "\ufffd")
    assert status.result is not None
    assert (status.result.seconds, status.result.cover_url) == (0, "")


def test_a_voice_without_sense_in_its_numbers_has_the_usual_ones() -> None:
    odd = {"id": 7, "name": "a\x00b", "speed": -1, "pitch": 10**400, "grade": 1e308, "audition": "a\n"}
    with told({"list": [odd], "page_info": {"total_page": 1e308}}) as address:
        page = voices.page(client(address), 1)
    (voice,) = page.voices
    assert (voice.id, voice.name, voice.speed, voice.pitch, voice.grade, voice.sample_url) == ("7", "a b", 1, 1, 0, "")
    assert page.pages == voices.MOST_PAGES
    with told({"list": [], "page_info": {"total_page": -1e308}}) as address:
        assert voices.page(client(address), 1).pages == 0


@pytest.mark.parametrize("kind", ["video/mp4\r\nX: 1", "视频"])
def test_an_upload_whose_type_no_header_can_hold_is_a_bad_answer(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"x")
    plan = UploadPlan(role="video", path=path, service="lip_sync_video", cloud_name="video.mp4")
    slot = {"file_id": "f", "sign_url": "http://127.0.0.1:9/put", "mime_type": kind}
    with told(slot) as address, pytest.raises(BadAnswer, match="mime_type"):
        uploads.send(client(address), plan, unwatched)


@pytest.mark.parametrize("place", ["http://[", ""])
def test_a_download_that_leads_nowhere_is_said(place: str, tmp_path: Path) -> None:
    head = f"HTTP/1.1 302 x\nLocation: {place}\nContent-Length: 0"
    with raw_server(says(head)) as address, pytest.raises(BadAnswer):
        fetch(client(address).line, f"{address}/v.mp4", target=tmp_path / "v.mp4", checkpoint=unwatched)


def test_a_length_that_is_none_is_not_believed(tmp_path: Path) -> None:
    target = tmp_path / "v.mp4"
    head = f"HTTP/1.1 200 x\nContent-Length: {'9' * 5000}"
    with raw_server(says(head, b"film")) as address:
        fetch(client(address).line, f"{address}/v.mp4", target=target, checkpoint=unwatched)
    assert target.read_bytes() == b"film"
