"""What the user decides about a job, as one written moment each."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import Any

from chanjing_studio.domain.errors import LedgerTrouble, Remedy
from chanjing_studio.domain.models import Job, JobState, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.storage.ledger.entries import CREATE, Step, StepState, arrived
from chanjing_studio.storage.ledger.ledger import Ledger

_FRESH: dict[str, Any] = {"problem": None, "candidates": (), "hold": None, "ended": None}


class Decisions:
    """Writes decisions down. Nobody may be seeing the jobs through meanwhile."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def cancel(self, job: Job) -> None:
        """The job ends here; what is in the cloud goes on there."""
        line = told(StorySign.END, _cancelled(job))
        await self._journal.keep(
            job.id,
            line,
            state=JobState.CANCELLED,
            ended=time.time(),
            problem=None,
            candidates=(),
            hold=None,
            transfer=None,
        )

    async def again(self, job_id: str) -> bool:
        """Go on with a job that ended. It is sent again only when the cloud is known not to be making it.

        False when it is gone, somebody else has it go on already, or it is done by now: buttons are pressed twice.
        """
        job, steps = await self._journal.read(_as_written, self._journal.ledger, job_id)
        if job is None or job.state is JobState.DONE or job_id in self._journal.running:
            return False
        create = steps.get(CREATE)
        look = job.problem is not None and job.problem.remedy is Remedy.LOOK_AGAIN
        if job.remote_id and (look or job.state is JobState.CANCELLED):
            await self._reopen(job, JobState.MAKING, Sentence("Following it again."))
        elif create and create.state in (StepState.RUNNING, StepState.UNSURE):
            sentence = Sentence("It may have arrived, so it is not sent without asking you.")
            await self._reopen(job, JobState.UNSURE, sentence)
        else:
            await self._from_the_start(job, Sentence("Making it again."))
        return True

    async def send_again(self, job: Job) -> None:
        """The user says that an unsure job did not arrive."""
        await self._from_the_start(job, Sentence("You chose to send it again."))

    async def look_again(self, job: Job) -> None:
        """Look once more in the cloud's list for an unsure job."""
        await self._reopen(job, JobState.UNSURE, Sentence("Looking again whether it arrived."))

    async def adopt(self, job: Job, remote_id: str) -> None:
        """The user says which of the cloud's tasks an unsure job is."""
        sentence = Sentence("You chose: this is it; cloud number {number}.", number=remote_id)
        steps = arrived(Step(name=CREATE), time.time())
        line = told(StorySign.PROGRESS, sentence)
        await self._journal.keep(job.id, line, steps=steps, state=JobState.MAKING, remote_id=remote_id, **_FRESH)

    async def resumed(self, account: str) -> None:
        """This account has money again. Where the disk does not take that, the next start asks once more."""
        with suppress(LedgerTrouble):
            await self._journal.read(self._journal.ledger.resume, account)

    async def _from_the_start(self, job: Job, sentence: Sentence) -> None:
        self._journal.revive(job)
        await self._journal.keep(
            job.id,
            told(StorySign.NOTE, sentence),
            steps=(Step(name=CREATE),),
            state=JobState.WAITING,
            remote_id="",
            message="",
            percent=None,
            uploaded=False,
            result=None,
            answers="",
            **_FRESH,
        )

    async def _reopen(self, job: Job, state: JobState, sentence: Sentence) -> None:
        self._journal.revive(job)
        await self._journal.keep(job.id, told(StorySign.NOTE, sentence), state=state, **_FRESH)


def _as_written(ledger: Ledger, job_id: str) -> tuple[Job | None, dict[str, Step]]:
    """Blocking, and in one breath: a job that was removed in between would be written anew, and sent."""
    return ledger.job(job_id), ledger.steps(job_id)


def _cancelled(job: Job) -> Sentence:
    if job.remote_id:
        return Sentence("You stopped following it. The cloud goes on making it, which may cost money.")
    if job.state in (JobState.UNSURE, JobState.CREATING):
        return Sentence(
            "You stopped it. It is not known whether the cloud got it: it may be made there and cost money."
        )
    return Sentence("You stopped it before it was sent: it costs nothing.")
