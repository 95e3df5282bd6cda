"""How a job fails: the cause is written, and a lack of beans holds the others back."""

from __future__ import annotations

import time

from chanjing_studio.domain.errors import BadAnswer, CloudError, FileTrouble, Refused, Remedy
from chanjing_studio.domain.links import checked_result
from chanjing_studio.domain.models import JobState, Problem, Result, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.storage.ledger.entries import Step


def problem_of(error: CloudError | FileTrouble) -> Problem:
    """An error as it is kept with the job."""
    if isinstance(error, FileTrouble):
        return Problem(cause=error.sentence, remedy=error.remedy)
    field = error.field if isinstance(error, Refused | BadAnswer) else ""
    return Problem(cause=error.sentence, remedy=error.remedy, field=field, cloud=error.words)


class Endings:
    """Ends jobs that cannot be done, and checks what came of the others."""

    def __init__(self, journal: Journal, gate: Gate) -> None:
        self._journal = journal
        self._gate = gate

    def checked(self, account: str, result: Result) -> Result:
        """A result of this account's with links that may be used. Raises BadAnswer when the video's may not."""
        return checked_result(result, this_computer=self._gate.on_this_computer(account))

    async def fail(self, job_id: str, problem: Problem, *, steps: tuple[Step, ...] = ()) -> None:
        """This job failed, unless it is gone. When beans are missing the others of its account are held back."""
        job = self._journal.running.get(job_id)
        if job is None:
            return
        lines = [told(StorySign.FAILURE, problem.cause)]
        poor = problem.remedy is Remedy.TOP_UP
        if poor:
            # Before the write, so that no other job slips out meanwhile.
            held = self._gate.pause(job.account)
            lines.append(told(StorySign.TROUBLE, _paused(held)))
        await self._journal.keep(
            job_id,
            *lines,
            steps=steps,
            pauses_account=poor,
            state=JobState.FAILED,
            problem=problem,
            ended=time.time(),
            hold=None,
            transfer=None,
        )


def _paused(held: int) -> Sentence:
    if held == 0:
        return Sentence("The queue is paused.")
    return Sentence("The queue is paused; %n other jobs are held back.", "", held)
