"""What is written beside a job: its steps, and the files it left in the cloud."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from chanjing_studio.domain.models import Job, Json, StoryLine

CREATE = "create"
FOLLOW = "follow"
DOUBT = "doubt"
"""Learned in a create step: the job comes from an older or a damaged list, so that it may have been sent since."""


def upload_step(role: str) -> str:
    """The name of the step that brings one file to the cloud."""
    return f"upload {role}"


class StepState(StrEnum):
    """Where a step stands. ``UNSURE``: it was begun and nobody knows how it ended."""

    WAITING = "waiting"
    RUNNING = "running"
    UNSURE = "unsure"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a job and what was learned in it. Times are Unix seconds."""

    name: str
    state: StepState = StepState.WAITING
    started: float | None = None
    ended: float | None = None
    learned: Json = field(default_factory=dict[str, Any])

    def with_(self, **changes: Any) -> Step:
        """The same step with some fields changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedStep:
    """A step with what tells its time: the kind of its job, and when that was written last (Unix seconds)."""

    job: str
    kind: str
    uploaded: bool
    changed: float
    step: Step


def arrived(create: Step, now: float) -> tuple[Step, Step]:
    """The last steps of a job that the cloud has: the call that made it is over, and it is followed from now on."""
    return create.with_(state=StepState.DONE, ended=now), Step(name=FOLLOW, state=StepState.RUNNING, started=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that is in the cloud. ``digest`` is its SHA-256 in hex; times are Unix seconds."""

    account: str
    service: str
    digest: str
    size: int
    file_id: str
    uploaded: float
    gone: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Everything of one moment of a job: it is written as a whole, or not at all."""

    job: Job
    steps: tuple[Step, ...] = ()
    lines: tuple[StoryLine, ...] = ()
    file: KeptFile | None = None
    pauses_account: bool = False
