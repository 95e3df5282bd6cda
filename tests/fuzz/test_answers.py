"""Whatever a cloud answers: a value with sense in it, or an error of ours in words that can be shown."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import Any

from hypothesis import given

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import FilePhase, FileStatus, RemoteStatus
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Voice, VoicePage
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.fuzz.answers import GOOD_TOKEN, KEYS, changed, enveloped
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import Shelf
from tests.fuzz.telling import Told, shown
from tests.fuzz.wire import Said, Wired, wired

VOICE = {
    "id": "aa00bb11cc22dd33ee44ff5566778899", "grade": 0, "name": "沙盒男声", "gender": "male", "lang": "multilingual",
    "desc": "平稳", "speed": 1, "pitch": 1, "audition": "http://127.0.0.1:9000/res/a.wav",
}  # fmt: skip
PAGE = {"page": 1, "size": 50, "total_count": 1, "total_page": 1}
VOICES = enveloped({"list": [VOICE, {**VOICE, "id": "C-Audio-0123456789abcdef0123456789abcdef"}], "page_info": PAGE})
OWN = {
    "id": "C-Audio-0123456789abcdef0123456789abcdef", "name": "客服音色", "type": "cicada3.0-turbo", "progress": 40,
    "audio_path": "http://127.0.0.1:9000/res/clip.wav", "err_msg": "", "status": 1,
}  # fmt: skip
OWN_VOICES = enveloped(
    {
        "list": [OWN, {**OWN, "id": "C-Audio-1", "status": 4, "err_msg": "音频时长过短"}, {**OWN, "status": 2}],
        "page_info": PAGE,
    }
)
FILE = {
    "id": "11aa22bb33cc44dd55ee66ff77008899", "service": "lip_sync_video", "status": 2, "size": 12, "msg": "",
    "full_path": "http://127.0.0.1:9000/res/abc/host.mp4", "create_time": 1790000000,
}  # fmt: skip
DONE = {
    "id": "2b3c4d5e6f708192a3b4c5d6e7f80910", "status": 20, "progress": 100, "msg": "success", "duration": 6240,
    "video_url": "http://127.0.0.1:9000/res/lip-sync/2b3c.mp4", "create_time": 1790000100,
    "preview_url": "http://127.0.0.1:9000/res/lip-sync/2b3c.jpg",
}  # fmt: skip
FAILED = {"id": "3c4d5e6f708192a3b4c5d6e7f8091011", "status": 30, "progress": 40, "msg": "蝉豆不足扣费失败"}
SPOKEN = {
    "id": "5e6f708192a3b4c5d6e7f80910111213", "type": "tts", "status": 9, "text": ["你好。再见。"], "slice": None,
    "full": {"url": "http://127.0.0.1:9000/res/a.wav", "path": "a.wav", "duration": 3.2}, "errMsg": "", "errReason": "",
    "subtitles": [
        {"key": "a", "start_time": 0, "end_time": 1.5, "subtitle": "你好", "keywords": None},
        {"key": "b", "start_time": 1.5, "end_time": 3.0, "subtitle": "再见", "keywords": None},
    ],
}  # fmt: skip
UNSPOKEN: dict[str, Any] = {
    "id": "6f",
    "type": "tts",
    "status": 9,
    "full": {"url": ""},
    "errMsg": "蝉豆不足扣费失败",
    "subtitles": [],
}
TASKS = enveloped({"list": [DONE, FAILED, {**DONE, "id": "1990000000000000001", "status": 10}], "page_info": PAGE})


@given(answer=wired(changed(GOOD_TOKEN)))
@fuzzed("token", seconds=2)
def test_a_token(said: Said, told: Told, newcomer: Chanjing, answer: Wired) -> None:
    said.say(answer)
    said.asides = {b"/list_common_audio": json.dumps(VOICES).encode()}
    if not isinstance(told.outcome(lambda: newcomer.sign_in(KEYS)), StudioError):
        told.outcome(lambda: newcomer.voices(1))
        newcomer.resume()


@given(answer=wired(changed(VOICES)))
@fuzzed("voices", seconds=2)
def test_a_page_of_voices(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.voices(1))
    if isinstance(page, VoicePage):
        assert 0 <= page.pages <= 10_000
        for voice in page.voices:
            check_voice(voice)
        assert shelf.voices_kept(page.voices) == page.voices
        shelf.show_voices(page.voices)


@given(answer=wired(changed(OWN_VOICES)))
@fuzzed("own voices", seconds=2)
def test_a_page_of_own_voices(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.own_voices(1))
    if isinstance(page, VoicePage):
        assert 0 <= page.pages <= 10_000
        for voice in page.voices:
            check_voice(voice)
            assert voice.own
            assert 0 <= voice.percent <= 100
            if voice.why_not:
                told.sentence(voice.why_not)
        assert shelf.own_voices_kept(page.voices) == page.voices
        shelf.show_voices(page.voices)


@given(answer=wired(changed(enveloped(None))))
@fuzzed("voice deleted", seconds=1)
def test_a_voice_that_is_deleted(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    answered(said, told, answer, lambda: cloud.delete_voice("C-Audio-1"))


def check_voice(voice: Voice) -> None:
    assert voice.id
    assert voice.name
    shown(voice.id, voice.name, voice.language, voice.description, voice.sample_url, voice.reason)
    assert 0 < voice.speed <= 100
    assert 0 < voice.pitch <= 100
    assert abs(voice.grade) < 2**31


@given(answer=wired(changed(enveloped(FILE))))
@fuzzed("file detail", seconds=2)
def test_the_state_of_a_file(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    status = answered(said, told, answer, lambda: cloud.file_status("11aa"))
    if isinstance(status, FileStatus):
        assert isinstance(status.phase, FilePhase)
        shown(status.message)


@given(answer=wired(changed(enveloped(DONE)) | changed(enveloped(FAILED))))
@fuzzed("task detail", seconds=2)
def test_the_state_of_a_task(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    status = answered(said, told, answer, lambda: cloud.route("lip_sync").status("2b3c"))
    if isinstance(status, RemoteStatus):
        check_status(status, told, shelf)


@given(answer=wired(changed(enveloped(SPOKEN)) | changed(enveloped(UNSPOKEN))))
@fuzzed("speech state", seconds=2)
def test_the_state_of_a_speech(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    status = answered(said, told, answer, lambda: cloud.route("speech").status("2b3c"))
    if isinstance(status, RemoteStatus):
        assert status.remote_id == "2b3c"
        check_status(status, told, shelf)
        lines = status.result.lines if status.result else ()
        for line, following in pairwise((*lines, TimedLine(math.inf, math.inf, ""))):
            shown(line.text)
            assert 0 <= line.start <= line.end <= following.start


@given(answer=wired(changed(TASKS)))
@fuzzed("task list", seconds=2)
def test_a_page_of_tasks(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.route("lip_sync").recent(1))
    if page is not None and not isinstance(page, StudioError):
        assert isinstance(page.last, bool)
        for status in page.items:
            check_status(status, told, shelf)
            shelf.show_elsewhere(status, cloud.route("lip_sync").adopted(status))


def check_status(status: RemoteStatus, told: Told, shelf: Shelf) -> None:
    assert status.remote_id
    assert len(status.remote_id) <= 256
    shown(status.remote_id, status.message)
    assert status.percent is None or (isinstance(status.percent, int) and 0 <= status.percent <= 100)
    assert 0 <= status.created < 2**33
    if status.result:
        # Without a link it is not done: that is for who follows it to say.
        shown(status.result.url, status.result.cover_url)
        assert math.isfinite(status.result.seconds)
        assert 0 <= status.result.seconds <= 1e6
    if status.problem:
        told.sentence(status.problem.cause)
        shown(status.problem.cloud.message, status.problem.cloud.trace_id)
    shelf.show_followed(status)


def answered(said: Said, told: Told, answer: Wired, call: Any) -> Any:
    said.say(answer, GOOD_TOKEN)
    return told.outcome(call)
