"""What is sent for a talking avatar and how the answers are read. Reference §4 and §5."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from chanjing_studio.domain.errors import AnswerLost, CloudError, CloudWords, NotEnough, Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import (
    Json,
    Pace,
    Problem,
    RemotePage,
    RemotePhase,
    RemoteStatus,
    Result,
    Spec,
    UploadPlan,
)
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data
from chanjing_studio.providers.topview import balance
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.client.codes import field_of
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Source, VideoAvatarSpec

_FAILED = ("fail", "failed", "error")
_DONE = ("success", "done", "completed")
_NO_CREDIT = ("credit", "4100")
_UNSAFE = ("security", "sensitive", "6001")


class VideoAvatarRoute:
    """Upload what is needed, create, follow. The cloud has no list of these tasks, and tells no percent."""

    kind = VideoAvatarSpec.kind
    # No page says how often: as careful as for the other cloud's videos. Asking every 5 s is usual.
    create_pace = Pace(10, 60)
    read_pace = Pace(60, 60)

    def __init__(self, client: Client) -> None:
        self._client = client

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        return tuple(_plans(_own(spec)))

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        """The submit's own ``status`` says that it was taken, and nothing of the video. §4.6."""
        body = create_body(_own(spec), files)
        try:
            data = self._client.post("v1/video_avatar/task/submit", body, creates=True)
        except NotEnough as poor:
            raise self._with_balance(poor) from None
        number = data.key_or("taskId")
        if not number:
            raise AnswerLost(Sentence("The cloud took the job but did not say its number."), words=data.words)
        return number

    def _with_balance(self, poor: NotEnough) -> NotEnough:
        """What is left is said with it, where it can be found out. §11."""
        try:
            left = balance.ask(self._client).amount
        except CloudError:
            return poor
        sentence = Sentence("There are not enough credits: {amount} are left at this cloud.", amount=float(left))
        return NotEnough(sentence, words=poor.words)

    def status(self, remote_id: str) -> RemoteStatus:
        """Its links end: each answer brings a fresh one."""
        query = {"taskId": remote_id, "needCloudFrontUrl": "true"}
        return _status(remote_id, self._client.get("v1/video_avatar/task/query", query))

    def recent(self, page: int) -> RemotePage | None:
        return None

    def adopted(self, status: RemoteStatus) -> Spec:
        return VideoAvatarSpec()


def create_body(spec: VideoAvatarSpec, files: Mapping[str, str]) -> Json:
    """The body of the submit call; sources, sounds and modes as texts, and nothing of what is not used."""
    body: Json = {"avatarSourceFrom": str(spec.source), **_seen(spec, files), "modeType": str(spec.mode)}
    return body | _heard(spec, files) | _options(spec)


def _seen(spec: VideoAvatarSpec, files: Mapping[str, str]) -> Json:
    if spec.source.listed:
        return {"aiAvatarId": spec.avatar.id}
    return {"videoFileId": files["video"]} if spec.source is Source.OWN_VIDEO else {"imageFileId": files["photo"]}


def _heard(spec: VideoAvatarSpec, files: Mapping[str, str]) -> Json:
    if spec.driver is Driver.AUDIO:
        return {"audioSourceFrom": "0", "audioFileId": files["audio"]}
    voice: Json = {} if spec.own_voice else {"voiceoverId": spec.voice_id}
    speed = round(spec.voice_speed, 2)
    return {"audioSourceFrom": "1", "ttsText": tidy(spec.script), **voice, "voiceSpeed": speed}


def _options(spec: VideoAvatarSpec) -> Json:
    options: Json = {}
    if spec.captions:
        options["captionId"] = spec.captions
    if spec.keeps_video:
        options["isSave2CustomAiAvatar"] = True
    if spec.notice_address:
        options["noticeUrl"] = spec.notice_address
    return options


def _plans(spec: VideoAvatarSpec) -> Iterator[UploadPlan]:
    if spec.source is Source.OWN_VIDEO and spec.video:
        yield _plan("video", spec.video, spec.video_container or Container.MP4)
    if spec.source is Source.PHOTO and spec.photo:
        yield _plan("photo", spec.photo, spec.photo_form or "jpg")
    if spec.driver is Driver.AUDIO and spec.audio:
        yield _plan("audio", spec.audio, spec.audio_container or Container.MP3)


def _plan(role: str, path: Path, form: str) -> UploadPlan:
    return UploadPlan(role=role, path=path, service="", cloud_name=f"{role}.{form}")


def _own(spec: Spec) -> VideoAvatarSpec:
    return cast("VideoAvatarSpec", spec)


def _status(remote_id: str, data: Data) -> RemoteStatus:
    word, message = data.text("status").lower(), data.said_or("errorMsg")
    if word in _FAILED:
        return RemoteStatus(remote_id=remote_id, phase=RemotePhase.FAILED, problem=_problem(message, data.words))
    if word in _DONE:
        # Done and an empty link: whoever follows it looks again, and says so in words.
        result = Result(url=data.exact_or("outputVideoUrl"))
        return RemoteStatus(remote_id=remote_id, phase=RemotePhase.DONE, result=result)
    phase = RemotePhase.MAKING if word == "running" else RemotePhase.WAITING
    return RemoteStatus(remote_id=remote_id, phase=phase, message=message)


def _problem(message: str, words: CloudWords) -> Problem:
    """A failed task costs nothing. §11."""
    said, folded = CloudWords(words.code, message, http_status=words.http_status), message.lower()
    if any(needle in folded for needle in _NO_CREDIT):
        cause = Sentence("The cloud took the job, then found too few credits to pay for it.")
        return Problem(cause=cause, remedy=Remedy.TOP_UP, cloud=said)
    if any(needle in folded for needle in _UNSAFE):
        cause = Sentence("The cloud does not allow what the script says.")
        return Problem(cause=cause, remedy=Remedy.CHANGE_DRAFT, field="script", cloud=said)
    if not message:
        cause = Sentence("The cloud could not make it and did not say why.")
        return Problem(cause=cause, remedy=Remedy.SEND_AGAIN, cloud=said)
    cause, field = Sentence("The cloud could not make it: {message}", message=message), field_of(message)
    return Problem(cause=cause, remedy=Remedy.CHANGE_DRAFT if field else Remedy.SEND_AGAIN, field=field, cloud=said)
