"""How jobs are looked through: their groups, a query, and the place of a job in the list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, RemoteStatus


class JobGroup(IntEnum):
    """The parts of the list of jobs, from the top."""

    NEEDS_YOU = 0
    RUNNING = 1
    ENDED = 2


def group_of(job: Job) -> JobGroup:
    """Where a job stands in the list: what waits for the user is on top."""
    if job.state is JobState.UNSURE and job.problem is not None:
        return JobGroup.NEEDS_YOU
    if job.state is JobState.FAILED and job.problem is not None and job.problem.remedy is Remedy.TOP_UP:
        return JobGroup.NEEDS_YOU
    return JobGroup.ENDED if job.state.ended else JobGroup.RUNNING


@dataclass(frozen=True, slots=True)
class JobKey:
    """The place of a job in the list, to go on after it."""

    group: JobGroup
    created: float
    id: str


def key_of(job: Job) -> JobKey:
    """The place of this job."""
    return JobKey(group_of(job), job.created, job.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class JobQuery:
    """A page of the list: group by group, newest first, at most ``limit`` jobs that come after ``after``.

    Every word of ``search`` must occur in a job's title or script; an empty ``kind`` means all kinds.
    """

    group: JobGroup | None = None
    kind: str = ""
    search: str = ""
    after: JobKey | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A task of the account that no job here knows."""

    account: str
    kind: str
    status: RemoteStatus


@dataclass(frozen=True, slots=True)
class Uses:
    """How often something was used in the jobs of the list, and when last (Unix seconds; 0 when never)."""

    times: int = 0
    last: float = 0.0
