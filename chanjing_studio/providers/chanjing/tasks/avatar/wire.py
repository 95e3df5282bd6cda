"""What is sent for an avatar of one's own and how it is told of. Page 生成数字人形象 and those beside it."""

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
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.causes import problem_of
from chanjing_studio.providers.chanjing.client.creation import number_of
from chanjing_studio.providers.chanjing.own_avatars import listed, pages_in, reason_of
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec, Training
from chanjing_studio.providers.chanjing.told import percent, readable

MOST_PAGES = 20
_MAKING, _DONE = 1, 2
_FAILED = (4, 5)
_UNHEARD = ("人声", "声音", "音频", "voice", "audio")


class AvatarRoute:
    """Upload the video, create, follow. The number of the task is that of the avatar."""

    kind = AvatarSpec.kind
    create_pace = Pace(10, 60)
    # No page says how often: as careful as for own voices, of whose calls the list of one's own needs some.
    read_pace = Pace(7, 60)

    def __init__(self, client: Client) -> None:
        self._client = client

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        own = _own(spec)
        if not own.video:
            return ()
        name = cloud_name(own.video_container or Container.MP4)
        return (UploadPlan(role="video", path=own.video, service="customised_person", cloud_name=name),)

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        return number_of(self._client.post("create_customised_person", create_body(_own(spec), files), creates=True))

    def status(self, remote_id: str) -> RemoteStatus:
        return self._status(remote_id, self._client.get("customised_person", {"id": remote_id}))

    def recent(self, page: int) -> RemotePage | None:
        """All of them at once: no page says in which order the list is, and an account has few. Page 1 is the only."""
        del page
        found, number, pages = list[RemoteStatus](), 1, 1
        while number <= min(pages, MOST_PAGES):
            data = listed(self._client, number)
            found += readable(data.items("list"), self._listed)
            pages, number = pages_in(data, number), number + 1
        # One without a time may be the newest.
        return RemotePage(tuple(sorted(found, key=lambda each: -(each.created or float("inf")))), last=True)

    def adopted(self, status: RemoteStatus) -> Spec:
        return AvatarSpec(name=status.name or status.remote_id)

    def _listed(self, item: Data) -> RemoteStatus:
        return self._status(item.key("id"), item)

    def _status(self, remote_id: str, data: Data) -> RemoteStatus:
        phase, reason = _phase(int(data.number("status"))), reason_of(data)
        return RemoteStatus(
            remote_id=remote_id,
            name=data.text_or("name"),
            phase=phase,
            percent=percent(data),
            message=reason,
            result=self._result(data) if phase is RemotePhase.DONE else None,
            created=self._client.line.here(data.time_or("create_time")),
            problem=_problem(data, reason) if phase is RemotePhase.FAILED else None,
        )

    def _result(self, data: Data) -> Result:
        """Its clip and its picture. It can be used without them."""
        return Result(url=self._link(data, "preview_url"), cover_url=self._link(data, "pic_url"))

    def _link(self, data: Data, name: str) -> str:
        return link_or_none(data.exact_or(name), this_computer=self._client.address.local)


def create_body(spec: AvatarSpec, files: Mapping[str, str]) -> Json:
    """The body of the create call. What is left at the cloud's default and optional is sent as that default."""
    body: Json = {
        "name": spec.title,
        "file_id": files["video"],
        "train_type": str(spec.training),
        "language": str(spec.language),
        "resolution_rate": int(spec.uhd),
    }
    skip: Json = {"error_skip": spec.voice_may_fail} if spec.training is Training.BOTH else {}
    # No page of the cloud's names this field: only who asks for it sends it.
    return body | skip | ({"is_remove_bg": True} if spec.bare else {})


def _own(spec: Spec) -> AvatarSpec:
    return cast("AvatarSpec", spec)


def _phase(status: int) -> RemotePhase:
    if status in _FAILED:
        return RemotePhase.FAILED
    return {_MAKING: RemotePhase.MAKING, _DONE: RemotePhase.DONE}.get(status, RemotePhase.WAITING)


def _problem(data: Data, reason: str) -> Problem:
    """What is said of a recording elsewhere is said of the sound of the video here."""
    known = problem_of(reason, data.words)
    if known.remedy is Remedy.TOP_UP or not any(needle in reason.lower() for needle in _UNHEARD):
        return known
    cause = Sentence("The cloud could not learn the voice from the video. Make the avatar alone, or choose another.")
    return Problem(cause=cause, remedy=Remedy.CHANGE_DRAFT, field="training", cloud=known.cloud)
