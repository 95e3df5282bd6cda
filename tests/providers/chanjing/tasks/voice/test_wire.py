"""What is sent for a voice of one's own, and how the cloud's answers are read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Refused, Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import FilePhase, RemotePhase, RemoteStatus
from chanjing_studio.domain.provider import Route
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.voice.spec import Language, VoiceModel, VoiceSpec
from tests.clips import make_sound
from tests.cloud import CLONE, CLONED, CLONES, FILE, NO_BEANS, OFFER, Cloud
from tests.providers.chanjing.conftest import unwatched
from tests.waiting import until


@pytest.fixture
def route(chanjing: Chanjing) -> Route:
    return chanjing.route("voice")


@pytest.fixture
def spec(tmp_path: Path) -> VoiceSpec:
    audio = make_sound(tmp_path / "我的声音.wav", seconds=9, hertz=120)
    return VoiceSpec(audio=audio, audio_container=Container.WAV, audio_seconds=9.0, name=" 我的声音 ", consent=True)


@pytest.fixture
def files(chanjing: Chanjing, route: Route, spec: VoiceSpec) -> dict[str, str]:
    """The sample in the cloud, ready."""
    (plan,) = route.uploads(spec)
    file_id = chanjing.upload(plan, unwatched)
    until(lambda: chanjing.file_status(file_id).phase is FilePhase.READY)
    return {"audio": file_id}


def ended(route: Route, remote_id: str) -> RemoteStatus:
    until(lambda: route.status(remote_id).phase in {RemotePhase.DONE, RemotePhase.FAILED})
    return route.status(remote_id)


def says(cloud: Cloud, **fields: Any) -> None:
    """The next answer about a voice holds this; a field given as `...` it lacks."""
    told: dict[str, Any] = {
        "id": "C-Audio-1",
        "name": "我的声音",
        "type": "cicada3.0",
        "progress": 100,
        "status": 2,
        "err_msg": "",
    }
    told |= {"audio_path": "https://res.example.com/a.wav", **fields}
    cloud.fault(CLONED, put={"code": 0, "data": {name: value for name, value in told.items() if value is not ...}})


def test_the_sample_is_uploaded_for_its_purpose_under_a_plain_name(route: Route, spec: VoiceSpec) -> None:
    (plan,) = route.uploads(spec)
    assert (plan.role, plan.path, plan.service, plan.cloud_name) == ("audio", spec.audio, "prompt_audio", "audio.wav")
    (plan,) = route.uploads(replace(spec, audio_container=None))
    assert plan.cloud_name == "audio.wav"
    assert route.uploads(VoiceSpec()) == ()


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({}, {}),
        ({"language": Language.ENGLISH}, {"language": "en"}),
        ({"model": VoiceModel.SECOND}, {"model_type": "cicada2.0"}),
        ({"text": " 您好。\r\n"}, {"text": "您好。"}),
    ],
)
def test_each_option_is_sent_as_the_page_names_it(
    cloud: Cloud,
    route: Route,
    spec: VoiceSpec,
    files: dict[str, str],
    changes: dict[str, Any],
    differs: dict[str, Any],
) -> None:
    remote_id = route.create(replace(spec, **changes), files)
    path = cloud.files()[0]["path"]
    body = {"name": "我的声音", "url": f"{cloud.address}{path}", "model_type": "cicada3.0-turbo", "language": "cn"}
    assert cloud.calls(CLONE)[-1]["body"] == {**body, **differs}
    assert remote_id.startswith("C-Audio-")


def test_the_sample_is_asked_for_by_its_number_and_sent_by_its_link(
    cloud: Cloud, chanjing: Chanjing, files: dict[str, str]
) -> None:
    assert cloud.calls(FILE)[-1]["query"] == {"id": cloud.files()[0]["id"]}
    assert cloud.calls(OFFER)[-1]["query"] == {"service": "prompt_audio", "name": "audio.wav"}


def test_an_address_without_a_link_is_no_use_for_a_sample(
    cloud: Cloud, chanjing: Chanjing, route: Route, spec: VoiceSpec
) -> None:
    cloud.fault(OFFER, put={"data": {"sign_url": "http://127.0.0.1:9/x", "mime_type": "audio/x-wav", "file_id": "1"}})
    with pytest.raises(BadAnswer):
        chanjing.upload(route.uploads(spec)[0], unwatched)


def test_a_voice_is_done_with_a_clip_to_hear(route: Route, spec: VoiceSpec, files: dict[str, str]) -> None:
    remote_id = route.create(spec, files)
    status = ended(route, remote_id)
    assert (status.phase, status.percent, status.name) == (RemotePhase.DONE, 100, "我的声音")
    assert status.result
    assert status.result.url.endswith(f"/res/own-voice/{remote_id}.wav")
    page = route.recent(1)
    assert page
    assert page.last
    assert page.items == (status,)
    assert route.adopted(status) == VoiceSpec(name="我的声音")
    assert route.adopted(replace(status, name="")).title == remote_id


@pytest.mark.parametrize(
    ("told", "phase"),
    [
        ({"status": 0, "progress": 0}, RemotePhase.WAITING),
        ({"status": 1, "progress": 40}, RemotePhase.MAKING),
        ({"status": 77}, RemotePhase.WAITING),
        ({}, RemotePhase.DONE),
        ({"progress": 0}, RemotePhase.DONE),
        ({"err_msg": "不支持的音频格式", "progress": 0}, RemotePhase.FAILED),
        ({"status": 3}, RemotePhase.FAILED),
        ({"status": 4}, RemotePhase.FAILED),
        ({"status": 99}, RemotePhase.FAILED),
        ({"status": ..., "progress": 40}, RemotePhase.MAKING),
        ({"status": ...}, RemotePhase.DONE),
        ({"status": ..., "err_msg": "坏了"}, RemotePhase.FAILED),
        ({"status": 1, "err_msg": "排队中"}, RemotePhase.MAKING),
    ],
)
def test_every_way_of_telling_the_state_is_understood(
    cloud: Cloud, route: Route, told: dict[str, Any], phase: RemotePhase
) -> None:
    says(cloud, **told)
    status = route.status("C-Audio-1")
    assert status.phase is phase
    assert (status.problem is not None) == (phase is RemotePhase.FAILED)


def test_an_answer_that_tells_no_state_at_all_is_no_news(cloud: Cloud, route: Route) -> None:
    says(cloud, status=..., progress=...)
    with pytest.raises(BadAnswer):
        route.status("C-Audio-1")


@pytest.mark.parametrize(("progress", "percent"), [(-5, None), (..., None), (130, 100), (40.7, 40)])
def test_percents_are_of_a_hundred(cloud: Cloud, route: Route, progress: Any, percent: int | None) -> None:
    says(cloud, status=1, progress=progress)
    assert route.status("C-Audio-1").percent == percent


@pytest.mark.parametrize("clip", [..., "", "file:///etc/hosts", None])
def test_a_voice_without_a_clip_is_a_voice(cloud: Cloud, route: Route, clip: Any) -> None:
    says(cloud, audio_path=clip)
    status = route.status("C-Audio-1")
    assert status.result
    assert status.result.url == ""


@pytest.mark.parametrize(
    ("told", "remedy", "field", "said"),
    [
        ({"status": 4, "err_msg": NO_BEANS}, Remedy.TOP_UP, "", "beans"),
        ({"status": 4, "err_msg": "音频时长过短"}, Remedy.CHANGE_DRAFT, "audio", "short"),
        ({"status": 4, "err_msg": "音频时长过长"}, Remedy.CHANGE_DRAFT, "audio", "long"),
        ({"status": 4, "err_msg": "天气不好"}, Remedy.SEND_AGAIN, "", "天气不好"),
        ({"status": 3}, Remedy.SEND_AGAIN, "", "expired"),
        ({"status": 99}, Remedy.SEND_AGAIN, "", "deleted"),
    ],
)
def test_a_failure_says_its_cause_and_its_remedy(
    cloud: Cloud, route: Route, told: dict[str, Any], remedy: Remedy, field: str, said: str
) -> None:
    says(cloud, **told)
    problem = route.status("C-Audio-1").problem
    assert problem
    assert (problem.remedy, problem.field) == (remedy, field)
    assert said in str(problem.cause)


def test_one_voice_that_cannot_be_read_does_not_hide_the_others(cloud: Cloud, route: Route) -> None:
    good = {"id": "C-Audio-2", "status": 1}
    info = {"page": 1, "size": 50, "total_count": 60, "total_page": 2}
    cloud.fault(CLONES, put={"code": 0, "data": {"list": [{"status": 2}, {"id": "x"}, good], "page_info": info}})
    page = route.recent(1)
    assert page
    assert [item.remote_id for item in page.items] == ["C-Audio-2"]
    assert not page.last


@pytest.mark.parametrize("data", [None, {}, "", ["C-Audio-1"]])
def test_a_create_without_a_number_may_have_made_it(
    cloud: Cloud, route: Route, spec: VoiceSpec, files: dict[str, str], data: object
) -> None:
    cloud.fault(CLONE, put={"data": data})
    with pytest.raises(AnswerLost):
        route.create(spec, files)


def test_what_the_cloud_refuses_is_not_made(cloud: Cloud, route: Route, spec: VoiceSpec, files: dict[str, str]) -> None:
    with pytest.raises(Refused):
        route.create(replace(spec, text="字" * 51), files)
    assert cloud.tasks() == []


def test_a_voice_that_is_gone_is_no_dead_sign_in(cloud: Cloud, route: Route) -> None:
    with pytest.raises(Refused):
        route.status("C-Audio-0")
    assert len(cloud.calls("/open/v1/access_token")) == 1
