"""The values the program is about: specs, jobs, and what a cloud says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Protocol, Self

from chanjing_studio.domain.errors import SILENT, CloudWords, Remedy
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.plain_text import name_line, one_line
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.transfer import Transfer
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Account:
    """Whose beans are spent. ``id`` is stable and holds no secret: it names the owner of a job."""

    id: str
    provider: str
    name: str
    sandbox: bool = False


@dataclass(frozen=True, slots=True)
class SpecProblem:
    """Why a spec cannot be sent: the field it is about, and what to do. ``missing`` when nothing is there yet."""

    field: str
    sentence: Sentence
    missing: bool = False


class Spec(Protocol):
    """What the user asked for. A frozen dataclass that titles itself, checks itself and turns into JSON."""

    kind: ClassVar[str]
    makes: ClassVar[Makes]

    @property
    def title(self) -> str:
        """A short title for lists, in the user's own words where there are any."""
        ...

    @property
    def words(self) -> str:
        """What a search looks through, and what the story shows as the script."""
        ...

    @property
    def spoken(self) -> Spoken | None:
        """What a voice says in it; None where none does."""
        ...

    @property
    def files(self) -> Sequence[Path]:
        """The files of this computer that it needs."""
        ...

    def problems(self) -> Sequence[SpecProblem]:
        """Why it cannot be sent yet; empty when it can."""
        ...

    def to_json(self) -> Json:
        """Everything in it as JSON values."""
        ...

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The spec that ``to_json`` gave, now or by an older version."""
        ...


class JobState(StrEnum):
    """Where a job stands. The value is what the ledger keeps."""

    WAITING = "waiting"
    UPLOADING = "uploading"
    CREATING = "creating"
    UNSURE = "unsure"
    MAKING = "making"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


class HoldKind(StrEnum):
    """Why a job that has not ended is standing still."""

    LINE = "line"
    NETWORK = "network"
    BUSY = "busy"
    BEANS = "beans"
    ACCOUNT = "account"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class Hold:
    """A job stands still for a reason that will pass. ``until`` is a Unix time, if known.

    ``hindered``: it may not pass before the user has done something; the sentence says what.
    """

    kind: HoldKind
    sentence: Sentence
    until: float | None = None
    hindered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came out. ``seconds`` is 0 when the cloud did not say; ``lines`` are its sentences, where it tells them.

    ``timing_url`` is where a file tells them instead. ``mute``: the cloud says that no sound went into it.
    """

    url: str
    cover_url: str = ""
    seconds: float = 0.0
    lines: tuple[TimedLine, ...] = ()
    timing_url: str = ""
    mute: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a job failed or what it needs from the user: the cause, the one remedy, and the cloud's words."""

    cause: Sentence
    remedy: Remedy = Remedy.NONE
    field: str = ""
    cloud: CloudWords = SILENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A spec on its way: a snapshot, replaced at every change. Times are Unix seconds.

    ``answers`` holds at most 240 letters, oldest first, one per answer of the cloud while it is followed:
    ``m`` something moved, ``a`` answered without change, ``x`` no answer. It lives in memory only.
    ``candidates`` are the cloud's tasks among which the user of an unsure job chooses.
    """

    id: str
    account: str
    kind: str
    spec: Spec
    title: str
    state: JobState
    created: float
    changed: float
    hold: Hold | None = None
    transfer: Transfer | None = None
    uploaded: bool = False
    percent: int | None = None
    remote_id: str = ""
    message: str = ""
    answered: float | None = None
    moved: float | None = None
    answers: str = field(default="", repr=False)
    result: Result | None = None
    problem: Problem | None = None
    candidates: tuple[RemoteStatus, ...] = ()
    ended: float | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", name_line(self.title))
        object.__setattr__(self, "message", one_line(self.message))

    @property
    def linked(self) -> bool:
        """Whether there is a link to take along: voices and avatars are not used by one."""
        return self.result is not None and not self.spec.makes.own

    def with_(self, **changes: Any) -> Job:
        """The same job with some fields changed."""
        return replace(self, **changes)


class StorySign(StrEnum):
    """What kind of moment a line of a job's story tells."""

    PROGRESS = "progress"
    NOTE = "note"
    END = "end"
    FAILURE = "failure"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One moment of a job: when (Unix seconds), what kind, in words."""

    at: float
    sign: StorySign
    sentence: Sentence


class RemotePhase(StrEnum):
    """A cloud's states, as far as the program acts on them. What it does not know yet is WAITING."""

    WAITING = "waiting"
    MAKING = "making"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteStatus:
    """What a cloud says of one of its tasks. ``created`` is by this computer's clock, Unix seconds, 0 if unsaid.

    ``name`` is what the job called it, where the cloud keeps names.
    """

    remote_id: str
    phase: RemotePhase
    percent: int | None = None
    message: str = ""
    result: Result | None = None
    created: float = 0.0
    problem: Problem | None = None
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", one_line(self.message))
        object.__setattr__(self, "name", name_line(self.name))


@dataclass(frozen=True, slots=True)
class RemotePage:
    """One page of a cloud's list, newest first; ``last`` when no page follows."""

    items: tuple[RemoteStatus, ...]
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadPlan:
    """A file that a job needs in the cloud: ``role`` names it in the job ("video", "audio")."""

    role: str
    path: Path
    service: str
    cloud_name: str


class FilePhase(StrEnum):
    """Whether an uploaded file can be used."""

    CHECKING = "checking"
    READY = "ready"
    REFUSED = "refused"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FileStatus:
    """What a cloud says of an uploaded file."""

    phase: FilePhase
    message: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", one_line(self.message))


@dataclass(frozen=True, slots=True)
class Pace:
    """At most ``calls`` in any ``seconds``."""

    calls: int
    seconds: float
