"""What is sent for a voice of one's own and how it is told of. Pages 声音定制, 获取声音定制结果 and 列表."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.links import link_or_none
from chanjing_studio.domain.media import Container, cloud_name
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
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.causes import problem_of
from chanjing_studio.providers.chanjing.client.creation import number_of
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.providers.chanjing.told import WHOLE, percent, readable
from chanjing_studio.providers.chanjing.uploads import BY_LINK, link_of

PAGE_SIZE = 50
_MAKING, _DONE, _EXPIRED, _FAILED, _DELETED = 1, 2, 3, 4, 99
_UNSAID = -1


class VoiceRoute:
    """Upload the sample, create, follow. The number of the task is that of the voice."""

    kind = VoiceSpec.kind
    create_pace = Pace(10, 60)
    # "create/get/list 10/min": whether they are counted together is not said. The careful reading of the two that read,
    # of which the list of one's own voices needs three.
    read_pace = Pace(7, 60)

    def __init__(self, client: Client) -> None:
        self._client = client

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        own = _own(spec)
        if not own.audio:
            return ()
        name = cloud_name(own.audio_container or Container.WAV)
        return (UploadPlan(role="audio", path=own.audio, service=BY_LINK, cloud_name=name),)

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        data = self._client.post("create_customised_audio", create_body(_own(spec), files), creates=True)
        return number_of(data)

    def status(self, remote_id: str) -> RemoteStatus:
        return self._status(remote_id, self._client.get("customised_audio", {"id": remote_id}))

    def recent(self, page: int) -> RemotePage | None:
        data = self._client.post("list_customised_audio", {"page": page, "page_size": PAGE_SIZE})
        pages = data.part("page_info").number("total_page")
        return RemotePage(tuple(readable(data.items("list"), self._listed)), page >= pages)

    def adopted(self, status: RemoteStatus) -> Spec:
        return VoiceSpec(name=status.name or status.remote_id)

    def _listed(self, item: Data) -> RemoteStatus:
        return self._status(item.key("id"), item)

    def _status(self, remote_id: str, data: Data) -> RemoteStatus:
        """Nothing tells when a voice was made; its name is the one that was sent."""
        phase, message = _phase(data), data.said_or("err_msg")
        return RemoteStatus(
            remote_id=remote_id,
            name=data.text_or("name"),
            phase=phase,
            percent=percent(data),
            message=message,
            result=Result(url=self._clip(data)) if phase is RemotePhase.DONE else None,
            problem=_problem(data, message) if phase is RemotePhase.FAILED else None,
        )

    def _clip(self, data: Data) -> str:
        """The voice can be used without it."""
        return link_or_none(data.exact_or("audio_path"), this_computer=self._client.address.local)


def create_body(spec: VoiceSpec, files: Mapping[str, str]) -> Json:
    """The body of the create call; the sample goes by its link."""
    body: Json = {
        "name": spec.title,
        "url": link_of(files["audio"]),
        "model_type": str(spec.model),
        "language": str(spec.language),
    }
    text = tidy(spec.text)
    return body | ({"text": text} if text else {})


def _own(spec: Spec) -> VoiceSpec:
    return cast("VoiceSpec", spec)


def _phase(data: Data) -> RemotePhase:
    """The page's own sample says "done" beside an error: that is a failure. Older copies have the percent alone."""
    status = _state(data)
    if status in (_EXPIRED, _FAILED, _DELETED) or (status == _DONE and data.said_or("err_msg")):
        return RemotePhase.FAILED
    if status == _DONE:
        return RemotePhase.DONE
    return RemotePhase.MAKING if status == _MAKING else RemotePhase.WAITING


def _state(data: Data) -> int:
    """The status; where it is missing what the percent stands for. BadAnswer when both are."""
    status = data.number_or("status", _UNSAID)
    if status != _UNSAID:
        return int(status)
    if data.said_or("err_msg"):
        return _FAILED
    return _DONE if data.number("progress") >= WHOLE else _MAKING


def _problem(data: Data, message: str) -> Problem:
    status = _state(data)
    if status == _EXPIRED:
        cause = Sentence("The voice has expired in the cloud. It can be made again from the same recording.")
        return Problem(cause=cause, remedy=Remedy.SEND_AGAIN, cloud=data.words)
    if status == _DELETED:
        cause = Sentence("The voice was deleted in the cloud. It can be made again from the same recording.")
        return Problem(cause=cause, remedy=Remedy.SEND_AGAIN, cloud=data.words)
    return problem_of(message, data.words)
