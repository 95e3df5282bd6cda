"""What is sent for a speech, and how the cloud's answers are read."""

from __future__ import annotations

import io
import wave
from dataclasses import replace
from typing import Any

import pytest
import requests

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, NotEnough, Refused, Remedy
from chanjing_studio.domain.marked_script import NumberReading, Pause, Reading, marked
from chanjing_studio.domain.models import RemotePhase, RemoteStatus
from chanjing_studio.domain.provider import Route
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from tests.cloud import NO_BEANS, SPEAK, SPOKEN, Cloud
from tests.waiting import until

SPEC = SpeechSpec(script=" 你好，世界。\r\n", voice_id="?")
BODY = {
    "audio_man": "?",
    "speed": 1.0,
    "pitch": 1.0,
    "volume": 100,
    "text": {"text": "你好，世界。"},
    "aigc_watermark": True,
}


@pytest.fixture
def route(chanjing: Chanjing) -> Route:
    return chanjing.route("speech")


@pytest.fixture
def spec(chanjing: Chanjing) -> SpeechSpec:
    return replace(SPEC, voice_id=chanjing.voices(1).voices[0].id)


def ended(route: Route, remote_id: str) -> RemoteStatus:
    until(lambda: route.status(remote_id).phase in {RemotePhase.DONE, RemotePhase.FAILED})
    return route.status(remote_id)


def says(cloud: Cloud, **fields: Any) -> None:
    """The next answer about a task holds this beside what it must; a field given as `...` it lacks."""
    full = {"url": "https://res.example.com/a.wav", "path": "a.wav", "duration": 2.0}
    told = {"id": "a", "type": "tts", "status": 9, "full": full, "errMsg": "", **fields}
    cloud.fault(SPOKEN, put={"code": 0, "data": {name: value for name, value in told.items() if value is not ...}})


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({}, {}),
        ({"speed": 1.25}, {"speed": 1.25}),
        ({"pitch": 0.8}, {"pitch": 0.8}),
        ({"volume": 70}, {"volume": 70}),
        ({"ai_mark": False}, {"aigc_watermark": False}),
    ],
)
def test_each_option_is_sent_as_the_page_names_it(
    cloud: Cloud, route: Route, spec: SpeechSpec, changes: dict[str, Any], differs: dict[str, Any]
) -> None:
    remote_id = route.create(replace(spec, **changes), {})
    assert cloud.calls(SPEAK)[-1]["body"] == {**BODY, "audio_man": spec.voice_id, **differs}
    assert route.status(remote_id).remote_id == remote_id


def test_marks_are_sent_as_tags_with_a_copy_without_them(cloud: Cloud, route: Route, spec: SpeechSpec) -> None:
    script = marked([" 银", Reading("行", "hang2"), " & 邮局\r\n", Pause(0.5), NumberReading("110", "幺幺零"), "。 "])
    route.create(replace(spec, script=script), {})
    assert cloud.calls(SPEAK)[-1]["body"]["text"] == {
        "text": '银<phoneme alphabet="py" ph="hang2">行</phoneme> &amp; 邮局\n'
        '<break time="0.5s"/><ttnumber pronounce="幺幺零">110</ttnumber>。',
        "plain_text": "银行 & 邮局\n110。",
    }


def test_the_pause_asked_for_is_in_the_sound(route: Route, spec: SpeechSpec) -> None:
    said = replace(spec, ai_mark=False, script="你好。世界")
    paused = replace(said, script=marked(["你好。", Pause(1.5), "世界"]))
    plain, with_pause = (ended(route, route.create(one, {})).result for one in (said, paused))
    assert plain
    assert with_pause
    assert with_pause.seconds - plain.seconds == pytest.approx(1.5, abs=0.02)  # the voice is not quite even
    assert [line.text for line in with_pause.lines] == ["你好", "世界"]
    assert with_pause.lines[1].start - with_pause.lines[0].end == pytest.approx(1.5, abs=0.002)
    with wave.open(io.BytesIO(requests.get(with_pause.url, timeout=20).content)) as sound:
        rate = sound.getframerate()
        sound.setpos(round(with_pause.lines[0].end * rate) + 1)
        assert not any(sound.readframes(round(1.49 * rate)))


def test_nothing_is_uploaded_and_no_list_is_asked_for(route: Route, spec: SpeechSpec) -> None:
    assert route.uploads(spec) == ()
    assert route.recent(1) is None
    assert route.adopted(RemoteStatus(remote_id="1", phase=RemotePhase.DONE)) == SpeechSpec()


def test_the_times_told_are_those_of_the_sound(route: Route, spec: SpeechSpec) -> None:
    result = ended(route, route.create(spec, {})).result
    assert result
    assert [line.text for line in result.lines] == ["你好", "世界"]
    assert result.lines[0].start == 0.0
    assert result.lines[0].end == result.lines[1].start
    assert result.lines[1].end < result.seconds  # the mark is heard after the last word
    with wave.open(io.BytesIO(requests.get(result.url, timeout=20).content)) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(result.seconds, abs=0.002)


def test_without_the_mark_the_sound_ends_with_the_words(route: Route, spec: SpeechSpec) -> None:
    result = ended(route, route.create(replace(spec, ai_mark=False), {})).result
    assert result
    assert result.lines[-1].end == pytest.approx(result.seconds, abs=0.002)


def test_while_it_is_made_no_percent_is_known(cloud: Cloud, route: Route, spec: SpeechSpec) -> None:
    cloud.fault(SPEAK, fate={"stuck_at": 1})
    status = route.status(route.create(spec, {}))
    assert (status.phase, status.percent, status.result) == (RemotePhase.MAKING, None, None)


@pytest.mark.parametrize("status", [0, 1, 2, 10, 77])
def test_only_nine_is_an_end(cloud: Cloud, route: Route, spec: SpeechSpec, status: int) -> None:
    says(cloud, status=status)
    assert route.status("1").phase is RemotePhase.MAKING


@pytest.mark.parametrize(
    ("message", "remedy", "field"),
    [
        (NO_BEANS, Remedy.TOP_UP, ""),
        ("不支持纯数字文本", Remedy.CHANGE_DRAFT, "script"),
        ("天气不好", Remedy.SEND_AGAIN, ""),
    ],
)
def test_a_failure_says_its_cause_and_its_remedy(
    cloud: Cloud, route: Route, spec: SpeechSpec, message: str, remedy: Remedy, field: str
) -> None:
    cloud.fault(SPEAK, fate={"fails": message})
    status = ended(route, route.create(spec, {}))
    assert status.phase is RemotePhase.FAILED
    assert status.problem
    assert (status.problem.remedy, status.problem.field, status.problem.cloud.message) == (remedy, field, message)


@pytest.mark.parametrize("full", [..., None, {}, {"url": ""}, "nothing"])
def test_an_end_without_a_link_is_looked_at_again_and_not_made_again(cloud: Cloud, route: Route, full: object) -> None:
    says(cloud, full=full)
    status = route.status("1")
    assert status.phase is RemotePhase.DONE
    assert status.result
    assert status.result.url == ""


def test_a_reason_alone_is_a_failure_too(cloud: Cloud, route: Route) -> None:
    says(cloud, status=1, errReason="不合规")
    assert route.status("1").phase is RemotePhase.FAILED


@pytest.mark.parametrize("subtitles", [None, [], "x", [None, {"start_time": "0"}, {"start_time": -1, "end_time": 1}]])
def test_sentences_that_cannot_be_read_do_not_hide_the_sound(cloud: Cloud, route: Route, subtitles: object) -> None:
    says(cloud, subtitles=subtitles)
    result = route.status("1").result
    assert result
    assert result.lines == ()
    assert result.seconds == 2.0


def test_times_in_milliseconds_are_read_as_such(cloud: Cloud, route: Route) -> None:
    says(cloud, subtitles=[{"start_time": 0, "end_time": 1900, "subtitle": "你好", "key": "", "keywords": None}])
    result = route.status("1").result
    assert result
    assert result.lines == (TimedLine(0.0, 1.9, "你好"),)


@pytest.mark.parametrize("data", [None, {}, "12345678", {"task_id": ""}])
def test_a_create_without_a_number_may_have_made_it(cloud: Cloud, route: Route, spec: SpeechSpec, data: object) -> None:
    cloud.fault(SPEAK, put={"data": data})
    with pytest.raises(AnswerLost):
        route.create(spec, {})


def test_what_the_cloud_refuses_is_not_made(cloud: Cloud, route: Route, spec: SpeechSpec) -> None:
    with pytest.raises(Refused):
        route.create(replace(spec, speed=9.0), {})
    cloud.fault(SPEAK, code=40002, msg="制作视频时长到达上限")
    with pytest.raises(NotEnough):
        route.create(spec, {})
    assert cloud.tasks() == []


def test_an_answer_that_lacks_the_state_is_no_news(cloud: Cloud, route: Route) -> None:
    cloud.fault(SPOKEN, put={"code": 0, "data": {"id": "a"}})
    with pytest.raises(BadAnswer):
        route.status("1")


def test_a_no_that_names_a_task_is_no_plain_no(cloud: Cloud, route: Route, spec: SpeechSpec) -> None:
    cloud.fault(SPEAK, put={"code": 40000, "msg": "参数错误"})
    with pytest.raises(AnswerLost):
        route.create(spec, {})
