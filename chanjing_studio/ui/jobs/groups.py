"""The groups in which jobs are listed, and what belongs where."""

from __future__ import annotations

from enum import StrEnum

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import HoldKind, Job, JobState
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


def group_of(job: Job) -> Group:
    """Where a job is listed."""
    if needs_you(job):
        return Group.NEEDS_YOU
    if job.state.ended:
        return Group.FINISHED
    return Group.PAUSED if job.hold and job.hold.kind is HoldKind.BEANS else Group.RUNNING


def needs_you(job: Job) -> bool:
    """Whether the job waits for a decision of the user's: an unsure one to be settled, or beans to be bought."""
    if job.state is JobState.UNSURE:
        return job.problem is not None
    return job.state is JobState.FAILED and job.problem is not None and job.problem.remedy is Remedy.TOP_UP
