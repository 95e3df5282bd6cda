"""What is sent for a talking avatar, beside its rows in the reference (§4.1), and how the answers are read (§5)."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.errors import AnswerLost, BadAnswer, NotEnough, Remedy, StudioError
from chanjing_studio.domain.media import Container, PictureForm
from chanjing_studio.domain.models import RemotePhase, RemoteStatus, UploadPlan
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.provider import Route
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Mode, Source, VideoAvatarSpec
from chanjing_studio.providers.topview.tasks.video_avatar.wire import VideoAvatarRoute, create_body
from tests.cloud import Cloud
from tests.providers.topview.conftest import BALANCE, QUERY, SUBMIT

FILES = {"video": "0f1e2d3c4b5a69788796a5b4c3d2e1f0", "photo": "abcdefabcdef", "audio": "1234567890abcdef"}
VOICE = "DemoVoice00000000000000000000001"
PUBLIC = Cast(id="aa11bb22cc33", name="Ada")
PRIVATE = Cast(id="998877665544", name="Grandma", own=True)
SPEC = VideoAvatarSpec(
    video=Path("clip.mov"),
    video_container=Container.MOV,
    photo=Path("grandma.webp"),
    photo_form=PictureForm.WEBP,
    avatar=PUBLIC,
    script="Hello from the demo. ",
    voice_id=VOICE,
    audio=Path("录音.m4a"),
    audio_container=Container.M4A,
)
SEEN: dict[Source, dict[str, str]] = {
    Source.OWN_VIDEO: {"avatarSourceFrom": "0", "videoFileId": FILES["video"]},
    Source.PUBLIC: {"avatarSourceFrom": "1", "aiAvatarId": PUBLIC.id},
    Source.PRIVATE: {"avatarSourceFrom": "2", "aiAvatarId": PRIVATE.id},
    Source.PHOTO: {"avatarSourceFrom": "3", "imageFileId": FILES["photo"]},
}
TEXT: dict[str, object] = {
    "audioSourceFrom": "1",
    "ttsText": "Hello from the demo.",
    "voiceoverId": VOICE,
    "voiceSpeed": 1.0,
}
OWN_VOICE: dict[str, object] = {name: value for name, value in TEXT.items() if name != "voiceoverId"}
SOUND: dict[str, object] = {"audioSourceFrom": "0", "audioFileId": FILES["audio"]}
HEARD: dict[str, dict[str, object]] = {"text": TEXT, "audio": SOUND, "own": OWN_VOICE}
MODES = {"avatar1": Mode.AVATAR1, "avatar2": Mode.AVATAR2}

WAYS = [
    (Source.OWN_VIDEO, "text", "avatar1"),
    (Source.OWN_VIDEO, "text", "avatar2"),
    (Source.OWN_VIDEO, "audio", "avatar1"),
    (Source.OWN_VIDEO, "audio", "avatar2"),
    (Source.PUBLIC, "text", "avatar1"),
    (Source.PUBLIC, "text", "avatar2"),
    (Source.PUBLIC, "own", "avatar1"),
    (Source.PUBLIC, "own", "avatar2"),
    (Source.PUBLIC, "audio", "avatar1"),
    (Source.PUBLIC, "audio", "avatar2"),
    (Source.PRIVATE, "text", "avatar1"),
    (Source.PRIVATE, "text", "avatar2"),
    (Source.PRIVATE, "audio", "avatar1"),
    (Source.PRIVATE, "audio", "avatar2"),
    (Source.PHOTO, "text", "avatar2"),
    (Source.PHOTO, "audio", "avatar2"),
]


def asked(source: Source, sound: str = "text", mode: str = "avatar2", **changes: Any) -> VideoAvatarSpec:
    spec = replace(
        SPEC,
        source=source,
        avatar=PRIVATE if source is Source.PRIVATE else PUBLIC,
        driver=Driver.AUDIO if sound == "audio" else Driver.TEXT,
        voice_id="" if sound == "own" else VOICE,
        mode=MODES[mode],
    )
    return replace(spec, **changes)


@pytest.mark.parametrize(("source", "sound", "mode"), WAYS)
def test_each_of_the_sixteen_ways_has_its_body(source: Source, sound: str, mode: str) -> None:
    spec = asked(source, sound, mode)
    assert list(spec.problems()) == []
    assert create_body(spec, FILES) == {**SEEN[source], **HEARD[sound], "modeType": MODES[mode].value}
    assert {plan.role for plan in _plans(spec)} == {
        role
        for role, needed in (
            ("video", source is Source.OWN_VIDEO),
            ("photo", source is Source.PHOTO),
            ("audio", sound == "audio"),
        )
        if needed
    }


def _plans(spec: VideoAvatarSpec) -> tuple[UploadPlan, ...]:
    return VideoAvatarRoute.uploads(VideoAvatarRoute.__new__(VideoAvatarRoute), spec)


@pytest.mark.parametrize(
    ("source", "changes", "more"),
    [
        (Source.OWN_VIDEO, {"keep_avatar": True}, {"isSave2CustomAiAvatar": True}),
        (Source.PHOTO, {"keep_avatar": True}, {}),
        (Source.PUBLIC, {"keep_avatar": True}, {}),
        (Source.PUBLIC, {"caption_id": "cap-demo-1"}, {"captionId": "cap-demo-1"}),
        (Source.OWN_VIDEO, {"caption_id": "cap-demo-1"}, {}),
        (Source.PRIVATE, {"caption_id": "cap-demo-1"}, {}),
        (Source.PHOTO, {"caption_id": "cap-demo-1"}, {}),
        (Source.PHOTO, {"notice_address": "https://hooks.example/tv"}, {"noticeUrl": "https://hooks.example/tv"}),
        (Source.PUBLIC, {"voice_speed": 0.8}, {"voiceSpeed": 0.8}),
        (Source.PUBLIC, {"voice_speed": 1.1500000000000001}, {"voiceSpeed": 1.15}),
    ],
)
def test_each_option_is_sent_where_it_applies(source: Source, changes: dict[str, Any], more: dict[str, Any]) -> None:
    assert create_body(asked(source, **changes), FILES) == create_body(asked(source), FILES) | more


def test_files_are_named_plainly_after_what_they_are() -> None:
    names = [plan.cloud_name for source in Source for plan in _plans(asked(source, "audio"))]
    assert names == ["video.mov", "audio.m4a", "audio.m4a", "audio.m4a", "photo.webp", "audio.m4a"]
    assert _plans(VideoAvatarSpec()) == _plans(VideoAvatarSpec(source=Source.PHOTO)) == ()
    assert _plans(VideoAvatarSpec(source=Source.PUBLIC, driver=Driver.AUDIO)) == ()


def route(topview: TopView) -> Route:
    return topview.route("video_avatar")


def told(cloud: Cloud, topview: TopView, **result: Any) -> RemoteStatus:
    body = {"code": "200", "message": "Success", "result": {"taskId": "5c5c", **result}}
    cloud.fault(QUERY, status=200, page=json.dumps(body))
    return route(topview).status("5c5c")


@pytest.mark.parametrize(
    ("word", "phase"),
    [
        ("init", RemotePhase.WAITING), ("running", RemotePhase.MAKING), ("success", RemotePhase.DONE),
        ("SUCCESS", RemotePhase.DONE), ("done", RemotePhase.DONE), ("completed", RemotePhase.DONE),
        ("fail", RemotePhase.FAILED), ("failed", RemotePhase.FAILED), ("error", RemotePhase.FAILED),
        ("resting", RemotePhase.WAITING),
    ],
)  # fmt: skip
def test_each_state_is_known_and_there_is_no_percent(
    cloud: Cloud, topview: TopView, word: str, phase: RemotePhase
) -> None:
    status = told(cloud, topview, status=word, errorMsg=None, outputVideoUrl=None)
    assert (status.phase, status.percent, status.remote_id) == (phase, None, "5c5c")


def test_a_result_is_a_link_and_an_odd_one_is_none(cloud: Cloud, topview: TopView) -> None:
    link = "https://cdn.example/out/5c5c.mp4?Signature=demo"
    done = told(cloud, topview, status="success", outputVideoUrl=link)
    assert done.result
    assert done.result.url == link
    odd = told(cloud, topview, status="success", outputVideoUrl=5)
    assert odd.result
    assert not odd.result.url


@pytest.mark.parametrize(
    ("message", "remedy", "field"),
    [
        (None, Remedy.SEND_AGAIN, ""),
        ("demo failure", Remedy.SEND_AGAIN, ""),
        ("Credit not enough", Remedy.TOP_UP, ""),
        ("Security problem detect", Remedy.CHANGE_DRAFT, "script"),
        ("imageFileId: no face", Remedy.CHANGE_DRAFT, "photo"),
    ],
)
def test_a_failure_is_said_with_what_to_do(
    cloud: Cloud, topview: TopView, message: str | None, remedy: Remedy, field: str
) -> None:
    problem = told(cloud, topview, status="fail", errorMsg=message).problem
    assert problem
    assert (problem.remedy, problem.field, problem.cloud.message) == (remedy, field, message or "")


@pytest.mark.parametrize("result", [{}, {"status": None}, {"status": 3}])
def test_an_answer_without_a_state_is_no_answer(cloud: Cloud, topview: TopView, result: dict[str, Any]) -> None:
    with pytest.raises(BadAnswer):
        told(cloud, topview, **result)


@pytest.mark.parametrize("result", ["null", "[]", "true", '{"taskId":null}', '{"taskId":""}', '{"status":"success"}'])
def test_a_task_without_a_number_may_have_been_made(cloud: Cloud, topview: TopView, result: str) -> None:
    page = f'{{"code":"200","message":"Success","result":{result}}}'
    cloud.fault(SUBMIT, status=200, page=page)
    with pytest.raises(AnswerLost):
        route(topview).create(asked(Source.PUBLIC), {})


def test_what_is_left_is_said_with_a_lack_of_credits(cloud: Cloud, topview: TopView) -> None:
    cloud.fault(SUBMIT, times=2, code=4100)
    with pytest.raises(NotEnough, match="500 are left"):
        route(topview).create(asked(Source.PUBLIC), {})
    cloud.fault(BALANCE, code=5000)
    with pytest.raises(NotEnough, match="not enough credits left at this cloud"):
        route(topview).create(asked(Source.PUBLIC), {})


def test_a_submit_that_was_taken_is_not_a_video(cloud: Cloud, topview: TopView) -> None:
    public = next(avatar for avatar in topview.avatars(1).avatars if avatar.voice)
    spec = asked(Source.PUBLIC, "own", avatar=Cast(id=public.id, name=public.name))
    remote_id = route(topview).create(spec, {})
    status = route(topview).status(remote_id)
    assert status.phase in (RemotePhase.WAITING, RemotePhase.MAKING)
    assert cloud.calls(QUERY)[-1]["query"]["taskId"] == remote_id


def test_no_list_is_looked_at_and_what_was_made_elsewhere_has_no_words(topview: TopView) -> None:
    assert route(topview).recent(1) is None
    status = RemoteStatus(remote_id="5c5c", phase=RemotePhase.DONE)
    assert route(topview).adopted(status).title == ""


@pytest.mark.parametrize("answer", ["4004", "4000", "null"])
def test_a_task_that_the_cloud_does_not_know_is_said(cloud: Cloud, topview: TopView, answer: str) -> None:
    cloud.set_options({"topview_unknown_task": answer})
    with pytest.raises(StudioError):
        route(topview).status("0" * 32)


def test_the_body_goes_out_as_it_is_made(cloud: Cloud, calls: Client) -> None:
    cloud.fault(SUBMIT, code=4000, msg="ttsText")
    with pytest.raises(StudioError):
        VideoAvatarRoute(calls).create(asked(Source.PUBLIC), {})
    (call,) = cloud.calls(SUBMIT)
    assert call["headers"]["content-type"] == "application/json"
