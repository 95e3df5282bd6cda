"""What is sent for a lip-sync video, and how the cloud's answers are read."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, NotEnough, Refused, Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import FilePhase, RemotePhase, RemoteStatus, UploadPlan
from chanjing_studio.domain.provider import Route
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import (
    Backway,
    DriveMode,
    Driver,
    LipSyncSpec,
    Model,
)
from tests.clips import make_clip, make_sound
from tests.cloud import CREATE, DETAIL, LIST, NO_BEANS, Cloud
from tests.providers.chanjing.conftest import unwatched
from tests.waiting import until

SPEC = LipSyncSpec(video=Path("host.mp4"), video_container=Container.MP4, script=" 你好，世界。\r\n", voice_id="?")
TTS = {"text": ["你好，世界。"], "audio_man_id": "?", "speed": 1.0, "pitch": 1.0}
BODY = {
    "video_file_id": "?",
    "screen_width": 1080,
    "screen_height": 1920,
    "backway": 1,
    "drive_mode": "",
    "model": 0,
    "volume": 100,
    "audio_type": "tts",
    "tts_config": TTS,
}


@pytest.fixture
def route(chanjing: Chanjing) -> Route:
    return chanjing.route("lip_sync")


@pytest.fixture(scope="session")
def material(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("material")
    return make_clip(folder / "主持人.mp4"), make_sound(folder / "录音.wav", seconds=1.5)


@pytest.fixture
def spec(chanjing: Chanjing, material: tuple[Path, Path]) -> LipSyncSpec:
    voice = chanjing.voices(1).voices[0]
    return replace(SPEC, video=material[0], voice_id=voice.id)


@pytest.fixture
def files(chanjing: Chanjing, route: Route, spec: LipSyncSpec, material: tuple[Path, Path]) -> dict[str, str]:
    both = replace(spec, driver=Driver.AUDIO, audio=material[1], audio_container=Container.WAV)
    ids = {plan.role: chanjing.upload(plan, unwatched) for plan in route.uploads(both)}
    for file_id in ids.values():
        until(lambda file_id=file_id: chanjing.file_status(file_id).phase is FilePhase.READY)
    return ids


def sent(cloud: Cloud) -> dict[str, Any]:
    return cloud.calls(CREATE)[-1]["body"]


def ended(route: Route, remote_id: str) -> RemoteStatus:
    until(lambda: route.status(remote_id).phase in {RemotePhase.DONE, RemotePhase.FAILED})
    return route.status(remote_id)


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({}, {}),
        ({"width": 720}, {"screen_width": 720}),
        ({"height": 1280}, {"screen_height": 1280}),
        ({"backway": Backway.REVERSED}, {"backway": 2}),
        ({"drive_mode": DriveMode.RANDOM}, {"drive_mode": "random"}),
        ({"callback": "http://127.0.0.1:9/done"}, {"callback": "http://127.0.0.1:9/done"}),
        ({"model": Model.HIGH_QUALITY}, {"model": 1}),
        ({"volume": 70}, {"volume": 70}),
    ],
)
def test_each_option_is_sent_as_the_page_names_it(
    cloud: Cloud,
    route: Route,
    spec: LipSyncSpec,
    files: dict[str, str],
    changes: dict[str, Any],
    differs: dict[str, Any],
) -> None:
    remote_id = route.create(replace(spec, **changes), files)
    own = {"video_file_id": files["video"], "tts_config": {**TTS, "audio_man_id": spec.voice_id}}
    assert sent(cloud) == {**BODY, **own, **differs}
    assert route.status(remote_id).remote_id == remote_id


@pytest.mark.parametrize(("changes", "differs"), [({"speed": 1.25}, {"speed": 1.25}), ({"pitch": 0.8}, {"pitch": 0.8})])
def test_speech_options_are_sent_inside_the_speech(
    cloud: Cloud,
    route: Route,
    spec: LipSyncSpec,
    files: dict[str, str],
    changes: dict[str, Any],
    differs: dict[str, Any],
) -> None:
    route.create(replace(spec, **changes), files)
    assert sent(cloud)["tts_config"] == {**TTS, "audio_man_id": spec.voice_id, **differs}


def test_a_recording_goes_instead_of_speech(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    route.create(replace(spec, driver=Driver.AUDIO), files)
    expected = {name: value for name, value in BODY.items() if name != "tts_config"}
    expected |= {"video_file_id": files["video"], "audio_type": "audio", "audio_file_id": files["audio"]}
    assert sent(cloud) == expected


def test_files_go_under_plain_names_for_their_own_service(route: Route) -> None:
    spec = replace(SPEC, video_container=Container.WEBM, audio=Path("录音.m4a"), audio_container=Container.M4A)
    video = UploadPlan(role="video", path=Path("host.mp4"), service="lip_sync_video", cloud_name="video.webm")
    audio = UploadPlan(role="audio", path=Path("录音.m4a"), service="lip_sync_audio", cloud_name="audio.m4a")
    assert route.uploads(spec) == (video,)
    assert route.uploads(replace(spec, driver=Driver.AUDIO)) == (video, audio)
    assert route.uploads(LipSyncSpec()) == ()


def test_a_job_is_followed_to_its_link(route: Route, spec: LipSyncSpec, files: dict[str, str]) -> None:
    remote_id = route.create(spec, files)
    begun = route.status(remote_id)
    assert begun.phase in {RemotePhase.WAITING, RemotePhase.MAKING}
    assert begun.result is None
    done = ended(route, remote_id)
    assert done.result
    assert done.result.url.endswith(f"{remote_id}.mp4")
    assert 0.5 < done.result.seconds < 10
    assert done.percent == 100
    assert done.created > 1e9


def test_the_list_gives_the_newest_first_and_knows_its_end(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    first, second = route.create(spec, files), route.create(spec, files)
    page = route.recent(1)
    assert page
    assert [item.remote_id for item in page.items] == [second, first]
    assert page.last
    cloud.fault(LIST, put={"data.page_info.total_page": 2})
    page = route.recent(1)
    assert page
    assert not page.last


def test_one_unreadable_task_does_not_hide_the_others(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    first, second = route.create(spec, files), route.create(spec, files)
    cloud.fault(LIST, drop=["data.list.0.id"])
    page = route.recent(1)
    assert page
    assert [item.remote_id for item in page.items] == [first]
    assert second != first


@pytest.mark.parametrize(
    ("change", "phase", "percent"),
    [
        ({"status": 0, "progress": 0}, RemotePhase.WAITING, 0),
        ({"status": 10, "progress": 40}, RemotePhase.MAKING, 40),
        ({"status": 15, "progress": 140}, RemotePhase.WAITING, 100),
        ({"status": 10, "progress": None}, RemotePhase.MAKING, None),
    ],
)
def test_unknown_states_mean_that_it_is_still_waited_for(
    cloud: Cloud,
    route: Route,
    spec: LipSyncSpec,
    files: dict[str, str],
    change: dict[str, Any],
    phase: RemotePhase,
    percent: int | None,
) -> None:
    remote_id = route.create(spec, files)
    cloud.fault(DETAIL, put={f"data.{name}": value for name, value in change.items()})
    status = route.status(remote_id)
    assert (status.phase, status.percent) == (phase, percent)


def test_a_finished_job_without_a_link_names_what_it_lacks(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    remote_id = route.create(spec, files)
    ended(route, remote_id)
    cloud.fault(DETAIL, drop=["data.video_url"])
    with pytest.raises(BadAnswer) as caught:
        route.status(remote_id)
    assert caught.value.field == "data.video_url"


def test_a_finished_job_whose_link_is_empty_has_none_yet(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    remote_id = route.create(spec, files)
    ended(route, remote_id)
    cloud.fault(DETAIL, put={"data.video_url": ""})
    status = route.status(remote_id)
    assert status.phase is RemotePhase.DONE
    assert status.result
    assert status.result.url == ""


@pytest.mark.parametrize("ahead", [-3600, 0, 3600])
def test_when_a_job_was_made_is_told_by_this_computers_clock(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str], ahead: int
) -> None:
    remote_id = route.create(spec, files)
    cloud.advance_clock(ahead)
    made = int(time.time()) + ahead
    cloud.fault(DETAIL, put={"data.create_time": made})
    cloud.fault(LIST, put={"data.list.*.create_time": made})
    listed = route.recent(1)
    assert listed
    for status in (route.status(remote_id), listed.items[0]):
        assert status.created == pytest.approx(time.time(), abs=30)


def test_a_length_that_is_not_told_is_unknown(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    remote_id = route.create(spec, files)
    ended(route, remote_id)
    cloud.fault(DETAIL, drop=["data.duration"])
    result = route.status(remote_id).result
    assert result
    assert result.seconds == 0


@pytest.mark.parametrize(
    ("message", "remedy", "field"),
    [
        (NO_BEANS, Remedy.TOP_UP, ""),
        ("账户余额不足", Remedy.TOP_UP, ""),
        ("音频中没有人声", Remedy.CHANGE_DRAFT, "audio"),
        ("不支持纯数字文本", Remedy.CHANGE_DRAFT, "script"),
        ("某种新的失败", Remedy.SEND_AGAIN, ""),
    ],
)
def test_a_failure_is_told_with_its_cause_and_the_clouds_words(
    cloud: Cloud,
    route: Route,
    spec: LipSyncSpec,
    files: dict[str, str],
    message: str,
    remedy: Remedy,
    field: str,
) -> None:
    cloud.fault(CREATE, fate={"fails": message})
    failed = ended(route, route.create(spec, files))
    assert failed.phase is RemotePhase.FAILED
    assert failed.problem
    assert (failed.problem.remedy, failed.problem.field) == (remedy, field)
    assert failed.problem.cloud.message == message
    assert failed.problem.cloud.trace_id


def test_a_refused_create_names_the_field(route: Route, spec: LipSyncSpec, files: dict[str, str]) -> None:
    with pytest.raises(Refused) as caught:
        route.create(replace(spec, script="你好😀"), files)
    assert caught.value.field == "script"
    assert "emoji" in caught.value.words.message
    assert caught.value.words.code == 40000


def test_a_cap_is_a_matter_of_beans(cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]) -> None:
    cloud.fault(CREATE, code=40002, msg="制作视频时长到达上限")
    with pytest.raises(NotEnough):
        route.create(spec, files)


def test_a_create_whose_number_is_missing_may_have_made_something(
    cloud: Cloud, route: Route, spec: LipSyncSpec, files: dict[str, str]
) -> None:
    cloud.fault(CREATE, put={"data": None})
    with pytest.raises(AnswerLost):
        route.create(spec, files)


def test_a_task_made_elsewhere_has_a_name(route: Route) -> None:
    status = RemoteStatus(remote_id="2b3c4d5e6f708192", phase=RemotePhase.DONE)
    assert route.adopted(status) == LipSyncSpec(name="2b3c4d5e")
