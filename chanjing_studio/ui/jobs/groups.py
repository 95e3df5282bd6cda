"""The groups in which jobs are listed, and what belongs where."""

from __future__ import annotations

from enum import StrEnum

from chanjing_studio.domain.models import HoldKind, Job
from chanjing_studio.domain.shelf import JobGroup, group_of
from chanjing_studio.domain.words import Sentence


class Group(StrEnum):
    """From top to bottom."""

    NEEDS_YOU = "needs_you"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


GROUP_TITLES = {
    Group.NEEDS_YOU: Sentence("Needs you"),
    Group.RUNNING: Sentence("Running"),
    Group.PAUSED: Sentence("Paused until you top up"),
    Group.FINISHED: Sentence("Finished"),
}


def listed_in(job: Job) -> Group:
    """Where a job is listed; what waits for beans stands apart from what runs."""
    if group_of(job) is JobGroup.RUNNING and job.hold and job.hold.kind is HoldKind.BEANS:
        return Group.PAUSED
    return _GROUPS[group_of(job)]


_GROUPS = {
    JobGroup.NEEDS_YOU: Group.NEEDS_YOU,
    JobGroup.RUNNING: Group.RUNNING,
    JobGroup.ENDED: Group.FINISHED,
}
