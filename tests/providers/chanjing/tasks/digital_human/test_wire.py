"""What is sent for a composed video, and how the cloud's answers are read."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import pytest
import requests

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.errors import AnswerLost, NotEnough, Refused, Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import RemotePhase, RemoteStatus, UploadPlan
from chanjing_studio.domain.performance import Backway, DriveMode, Driver
from chanjing_studio.domain.provider import Route
from chanjing_studio.domain.scene import Backdrop, Captions, Corner, Fit, Scene
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec, Language, Model
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import create_body
from tests.cloud import NO_BEANS, Cloud
from tests.waiting import until

CREATE, DETAIL, LIST = "/open/v1/create_video", "/open/v1/video", "/open/v1/video_list"
SPEC = HumanSpec(
    avatar=Cast(id="?", name="若琳", figure="sit_body", size=Size(1080, 1920)),
    scene=Scene(figure=Box(90, 320, 900, 1600)),
    script=" 先试再上。\r\n",
    voice_id="?",
)
BODY = {
    "person": {
        "id": "?",
        "x": 90,
        "y": 320,
        "width": 900,
        "height": 1600,
        "drive_mode": "",
        "backway": 1,
        "is_rgba_mode": False,
        "figure_type": "sit_body",
    },
    "audio": {
        "type": "tts",
        "volume": 100,
        "language": "cn",
        "tts": {"text": ["先试再上。"], "audio_man": "?", "speed": 1.0, "pitch": 1.0},
    },
    "subtitle_config": {
        "show": True,
        "x": 31,
        "y": 1521,
        "width": 1000,
        "height": 200,
        "font_size": 64,
        "color": "#FFFFFF",
        "stroke_color": "#000000",
        "stroke_width": 7,
        "asr_type": 0,
    },
    "screen_width": 1080,
    "screen_height": 1920,
    "model": 0,
    "resolution_rate": 0,
    "add_compliance_watermark": True,
    "compliance_watermark_position": 0,
    "bg_color": "#EDEDED",
}
PICTURE = Backdrop(picture=Path("墙.PNG"), size=Size(2000, 1000), fit=Fit.WHOLE)


@pytest.fixture
def route(chanjing: Chanjing) -> Route:
    return chanjing.route("digital_human")


@pytest.fixture
def spec(chanjing: Chanjing) -> HumanSpec:
    avatar = chanjing.avatars(1).avatars[0]
    assert avatar.voice
    return replace(SPEC, avatar=replace(SPEC.avatar, id=avatar.id), voice_id=avatar.voice.id)


def ended(route: Route, remote_id: str) -> RemoteStatus:
    until(lambda: route.status(remote_id).phase in {RemotePhase.DONE, RemotePhase.FAILED})
    return route.status(remote_id)


def says(cloud: Cloud, **fields: Any) -> None:
    """The next answer about a task holds this beside what it must."""
    told = {"id": "1", "status": 30, "video_url": "https://res.example.com/a.mp4", "duration": 4, "msg": "", **fields}
    cloud.fault(DETAIL, put={"code": 0, "data": told})


def changed(body: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The body with another value at a path such as `audio.volume`; `...` takes the field away."""
    name, _, rest = path.partition(".")
    if rest:
        return {**body, name: changed(body[name], rest, value)}
    return {key: kept for key, kept in body.items() if key != name} | ({} if value is ... else {name: value})


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({}, {}),
        ({"model": Model.CARTOON}, {"model": 2}),
        ({"backway": Backway.REVERSED}, {"person.backway": 2}),
        ({"drive_mode": DriveMode.RANDOM}, {"person.drive_mode": "random"}),
        ({"volume": 40, "language": Language.ENGLISH}, {"audio.volume": 40, "audio.language": "en"}),
        ({"speed": 1.25, "pitch": 0.8}, {"audio.tts.speed": 1.25, "audio.tts.pitch": 0.8}),
        ({"callback": "https://a.example.com"}, {"callback": "https://a.example.com"}),
        ({"avatar": Cast(id="C-1", own=True)}, {"person.id": "C-1", "person.figure_type": ...}),
        ({"lines": (TimedLine(0.5, 1.25, "一"),)}, {"subtitle_config.asr_type": 1, "subtitle_config.subtitles": [
            {"begin_time": 500, "end_time": 1250, "text": "一"}]}),
        ({"scene": SPEC.scene.with_(mark=None)}, {"add_compliance_watermark": False,
                                                  "compliance_watermark_position": ...}),
        ({"scene": SPEC.scene.with_(mark=Corner.BOTTOM_LEFT)}, {"compliance_watermark_position": 2}),
        ({"scene": SPEC.scene.with_(colour="#102030")}, {"bg_color": "#102030"}),
        ({"scene": SPEC.scene.with_(backdrop=PICTURE)}, {"bg": {
            "file_id": "f2", "x": 0, "y": 690, "width": 1080, "height": 540}}),
        ({"scene": SPEC.scene.with_(size=Size(2160, 3840))}, {
            "screen_width": 2160, "screen_height": 3840, "resolution_rate": 1}),
        ({"scene": SPEC.scene.with_(captions=Captions(shown=False))}, {"subtitle_config": {"show": False}}),
        ({"scene": SPEC.scene.with_(captions=Captions(font="7", size=30, colour="#111111", outline="#222222",
                                                      outline_width=0, box=Box(1, 2, 3, 4)))},
         {"subtitle_config": {"show": True, "x": 1, "y": 2, "width": 3, "height": 4, "font_size": 30,
                              "color": "#111111", "stroke_color": "#222222", "stroke_width": 0, "font_id": "7",
                              "asr_type": 0}}),
        ({"see_through": True}, {"person.is_rgba_mode": True, "subtitle_config": {"show": False}, "bg_color": ...}),
        ({"without_ground": True}, {"person.is_remove_bg": True}),
        ({"driver": Driver.AUDIO}, {"audio": {"type": "audio", "volume": 100, "language": "cn", "file_id": "f1"}}),
    ],
)  # fmt: skip
def test_every_field_of_the_form_is_in_the_body(changes: dict[str, Any], differs: dict[str, Any]) -> None:
    wanted: dict[str, Any] = BODY
    for path, value in differs.items():
        wanted = changed(wanted, path, value)
    assert create_body(replace(SPEC, **changes), {"audio": "f1", "background": "f2"}) == wanted


def test_the_recording_and_the_picture_are_uploaded_for_their_purpose(route: Route) -> None:
    heard = replace(
        SPEC,
        driver=Driver.AUDIO,
        audio=Path("录音.mp3"),
        audio_container=Container.MP3,
        scene=SPEC.scene.with_(backdrop=PICTURE),
    )
    sound, picture = route.uploads(heard)
    assert (sound.role, sound.service, sound.cloud_name) == ("audio", "make_video_audio", "audio.mp3")
    assert picture == UploadPlan(
        role="background", path=Path("墙.PNG"), service="make_video_background", cloud_name="background.png"
    )
    assert route.uploads(SPEC) == ()


def test_a_video_is_made_as_it_was_asked_for(cloud: Cloud, route: Route, spec: HumanSpec) -> None:
    status = ended(route, route.create(spec, {}))
    assert status.phase is RemotePhase.DONE
    assert status.result
    assert status.percent == 100
    file = io.BytesIO(requests.get(status.result.url, timeout=30).content)
    with av.open(file, "r") as video:
        assert (video.streams.video[0].width, video.streams.video[0].height) == (1080, 1920)
        assert video.duration
        assert video.duration / 1e6 <= status.result.seconds <= video.duration / 1e6 + 1
    lines = requests.get(status.result.timing_url, timeout=30).json()
    assert [line["subtitles"] for line in lines] == ["先试再上"]
    assert requests.get(status.result.cover_url, timeout=30).content[:2] == b"\xff\xd8"
    assert not status.result.mute


def test_the_list_is_read_with_capitals_and_without(cloud: Cloud, route: Route, spec: HumanSpec) -> None:
    made = route.create(spec, {})
    page = route.recent(1)
    assert page
    assert [item.remote_id for item in page.items] == [made]
    assert page.last
    item = {"id": "9", "status": 10, "progress": 40, "create_time": 1}
    told = {"list": [item, {"id": "8"}], "page_info": {"total_page": 2}}
    cloud.fault(LIST, put={"code": 0, "data": told})
    page = route.recent(1)
    assert page
    assert [(item.remote_id, item.phase, item.percent) for item in page.items] == [("9", RemotePhase.MAKING, 40)]
    assert not page.last


@pytest.mark.parametrize(
    ("status", "phase"),
    [
        (0, RemotePhase.WAITING),
        (10, RemotePhase.MAKING),
        (20, RemotePhase.WAITING),
        (30, RemotePhase.DONE),
        (40, RemotePhase.FAILED),
        (49, RemotePhase.FAILED),
        (50, RemotePhase.FAILED),
        (59, RemotePhase.FAILED),
        (60, RemotePhase.WAITING),
    ],
)
def test_thirty_is_success_here_and_forties_and_fifties_are_failures(
    cloud: Cloud, route: Route, status: int, phase: RemotePhase
) -> None:
    says(cloud, status=status)
    assert route.status("1").phase is phase


@pytest.mark.parametrize(("told", "percent"), [(..., None), (-1, None), (40, 40), (400, 100)])
def test_progress_is_a_percent_or_unknown(cloud: Cloud, route: Route, told: Any, percent: int | None) -> None:
    says(cloud, status=10, **({} if told is ... else {"progress": told}))
    assert route.status("1").percent == percent


@pytest.mark.parametrize(("told", "mute"), [(None, True), (["https://res.example.com/a.wav"], False), (..., False)])
def test_a_video_into_which_no_sound_went_is_known(cloud: Cloud, route: Route, told: Any, mute: bool) -> None:
    says(cloud, **({} if told is ... else {"audio_urls": told}))
    result = route.status("1").result
    assert result
    assert result.mute is mute


def test_done_without_a_link_is_looked_at_again(cloud: Cloud, route: Route) -> None:
    says(cloud, video_url="")
    result = route.status("1").result
    assert result
    assert result.url == ""


@pytest.mark.parametrize(
    ("message", "remedy"), [(NO_BEANS, Remedy.TOP_UP), ("音频内容不足1秒", None), ("天气不好", Remedy.SEND_AGAIN)]
)
def test_a_failure_says_its_cause(
    cloud: Cloud, route: Route, spec: HumanSpec, message: str, remedy: Remedy | None
) -> None:
    cloud.fault(CREATE, fate={"fails": message})
    status = ended(route, route.create(spec, {}))
    assert status.phase is RemotePhase.FAILED
    assert status.problem
    assert status.problem.cloud.message == message
    assert remedy in (None, status.problem.remedy)


def test_a_create_call_that_tells_no_number_may_have_been_paid(cloud: Cloud, route: Route, spec: HumanSpec) -> None:
    cloud.fault(CREATE, put={"data": ""})
    with pytest.raises(AnswerLost):
        route.create(spec, {})


def test_refusals_are_told_apart(cloud: Cloud, route: Route, spec: HumanSpec) -> None:
    cloud.fault(CREATE, code=40002, msg="制作视频时长到达上限")
    with pytest.raises(NotEnough):
        route.create(spec, {})
    with pytest.raises(Refused):
        route.create(replace(spec, avatar=Cast(id="gone", figure="sit_body")), {})


def test_a_task_made_elsewhere_is_named_after_its_number(route: Route) -> None:
    status = RemoteStatus(remote_id="0123456789", phase=RemotePhase.DONE)
    assert route.adopted(status).title == "01234567"
