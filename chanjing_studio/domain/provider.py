"""The contracts between what the program does and the clouds that do it. All methods block: call them in a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from chanjing_studio.domain.models import (
    Account,
    FileStatus,
    Pace,
    RemotePage,
    RemoteStatus,
    Spec,
    UploadPlan,
)
from chanjing_studio.domain.voices import VoicePage

if TYPE_CHECKING:  # loaded behind the first paint
    from chanjing_studio.domain.avatars import AvatarPage


class Checkpoint(Protocol):
    """Called by long work with bytes done and bytes in all; reports progress and raises Stopped after a cancel."""

    def __call__(self, done: int, total: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens an account. Never printed, never written anywhere but the keyring."""

    app_id: str
    secret_key: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKeys:
    """Keys that another program left on this computer: where, and how to read them once the user agrees."""

    place: str
    read: Callable[[], Keys] = field(repr=False)


class Vault(Protocol):
    """Where secrets are kept. Raises KeyringTrouble."""

    def read(self, name: str) -> str | None: ...

    def write(self, name: str, secret: str) -> None: ...

    def forget(self, name: str) -> None: ...


class Route(Protocol):
    """How one cloud wants one kind of spec asked for. Every method raises CloudError."""

    kind: str
    create_pace: Pace
    read_pace: Pace
    """Of ``status`` and ``recent`` together."""

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        """The files that must be in the cloud before the create call."""
        ...

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        """Ask for it once; file ids by role in, the cloud's task id out. AnswerLost when it may have been made."""
        ...

    def status(self, remote_id: str) -> RemoteStatus:
        """What the cloud says of one task."""
        ...

    def recent(self, page: int) -> RemotePage | None:
        """A page (from 1) of the account's tasks of this kind, newest first; None where the cloud has no list."""
        ...

    def adopted(self, status: RemoteStatus) -> Spec:
        """A spec that stands for a task made elsewhere."""
        ...


class Provider(Protocol):
    """The one door to a cloud, for one account: whoever signs in with another one needs another door.

    This is what every cloud can do; what only some can is in ``abilities``.
    So no call that was begun for one account can go out under the keys of another.
    """

    name: str
    file_pace: Pace
    """Of ``file_status`` and the call with which ``upload`` begins, together."""
    own_voice_pace: Pace
    """Of ``own_voices``, and of deleting one of them, each for itself."""
    own_avatar_pace: Pace
    """Of ``own_avatars``, and of deleting one of them, each for itself."""

    def sign_in(self, keys: Keys) -> Account:
        """Check the keys with the cloud and keep them in the vault. NotSignedIn when they are wrong."""
        ...

    def check(self, keys: Keys) -> None:
        """Ask the cloud whether the keys are right, and keep nothing. NotSignedIn when they are wrong."""
        ...

    def resume(self) -> Account | None:
        """The account whose keys are in the vault, without asking the cloud; None when there is none."""
        ...

    def sign_out(self) -> None:
        """Remove everything secret of the account."""
        ...

    def close(self) -> None:
        """Let the account go, and leave the vault as it is: every call that needs it raises AccountLeft from now on.

        Does not block; calls that are on their way end by themselves.
        """
        ...

    def renew(self, away: float) -> None:
        """The computer slept for ``away`` seconds, or (0) its network is another: nothing waits on dead connections.

        Does not block. Calls that are safe to repeat raise Unreachable where they would have waited; a create call
        goes on waiting for its answer.
        """
        ...

    def voices(self, page: int) -> VoicePage:
        """A page (from 1) of the public voices."""
        ...

    def own_voices(self, page: int) -> VoicePage:
        """A page (from 1) of the voices that the account had cloned, with those that cannot be used."""
        ...

    def avatars(self, page: int) -> AvatarPage:
        """A page (from 1) of the public avatars."""
        ...

    def own_avatars(self, page: int) -> AvatarPage:
        """A page (from 1) of the avatars that the account had made, with those that cannot be used."""
        ...

    def route(self, kind: str) -> Route:
        """The route of one kind of job; KeyError when this cloud has none."""
        ...

    def upload(self, plan: UploadPlan, checkpoint: Checkpoint) -> str:
        """Send a file under a fresh signed address; the cloud's file id out. It may not be usable yet."""
        ...

    def file_status(self, file_id: str) -> FileStatus:
        """Whether an uploaded file can be used."""
        ...

    def keeps_files_for(self) -> float:
        """How many seconds the cloud keeps an uploaded file."""
        ...

    def fetch(self, url: str, target: Path, checkpoint: Checkpoint, *, most_bytes: int | None = None) -> None:
        """Download a result, cover or sample to ``target`` (which is overwritten).

        BadAnswer as soon as it is known to be larger than ``most_bytes``, or its link is not safe to open.
        """
        ...

    def link_opens(self, url: str) -> bool:
        """Whether a result's link can be opened now, without downloading it."""
        ...
