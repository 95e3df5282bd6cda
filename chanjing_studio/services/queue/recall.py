"""The calls of the last minute before the program was started, as far as the ledger tells: the cloud counts them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain

from chanjing_studio.domain.models import Job, Pace
from chanjing_studio.services.queue.journal import Journal
from chanjing_studio.storage.ledger.entries import CREATE, StepState, TimedStep, upload_step

ANSWER_SECONDS = 300.0
"""A call without an end in the ledger that began longer ago cannot be on its way any more."""
_FIRST, _GROWTH, _LONGEST = 1.0, 1.5, 5.0


class Recall:
    """Gives monotonic times. Where the ledger leaves it open, there was a call: too careful costs some seconds."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._begun = time.time()

    async def creates(self, job: Job, pace: Pace) -> list[float]:
        """When the create calls of this job's account and kind ended."""
        steps = await self._steps(job, pace)
        return self._counted(pace, (_end(timed) for timed in steps if _is_create(timed, job.kind)))

    async def file_calls(self, job: Job, pace: Pace) -> list[float]:
        """When files were announced, sent and asked for."""
        steps = await self._steps(job, pace)
        sent = {timed.job: timed.step.started for timed in steps if timed.step.name == CREATE}
        uploads = [timed for timed in steps if timed.step.name.startswith(upload_step(""))]
        calls = chain.from_iterable(_file_calls(timed, sent.get(timed.job)) for timed in uploads)
        return self._counted(pace, calls)

    async def _steps(self, job: Job, pace: Pace) -> list[TimedStep]:
        since = self._begun - pace.seconds - ANSWER_SECONDS
        steps = await self._journal.ask(job.id, self._journal.ledger.steps_since, job.account, since)
        # What this run of the program does is counted as it is done.
        return [timed for timed in steps if timed.step.started and timed.step.started < self._begun]

    def _counted(self, pace: Pace, times: Iterator[float]) -> list[float]:
        ahead = time.monotonic() - time.time()
        lately = [min(at, self._begun) + ahead for at in times if at > self._begun - pace.seconds]
        return sorted(lately)[-pace.calls :]


def _is_create(timed: TimedStep, kind: str) -> bool:
    return timed.step.name == CREATE and timed.kind == kind


def _end(timed: TimedStep) -> float:
    return timed.step.ended or time.time()


def _file_calls(timed: TimedStep, sent: float | None) -> Iterator[float]:
    """Its address was asked for once, and its state again and again until the job went on."""
    step = timed.step
    yield step.started or 0.0
    if step.state is not StepState.DONE or not step.ended:
        return
    at, pause = step.ended, _FIRST
    until = sent or (timed.changed if timed.uploaded else time.time())
    while at <= min(until, step.ended + ANSWER_SECONDS):
        yield at
        at, pause = at + pause, min(pause * _GROWTH, _LONGEST)
