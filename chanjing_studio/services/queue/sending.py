"""The one create call of a job: written down before, sent in line, and never repeated when it may have arrived."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from chanjing_studio.domain.errors import FILES, AnswerLost, BadAnswer, CloudError, NotEnough, Refused
from chanjing_studio.domain.models import Job, JobState, RemotePage, StoryLine, StorySign
from chanjing_studio.domain.provider import Route
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.endings import Endings, problem_of
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.services.queue.limits import Line, Lines
from chanjing_studio.services.queue.patience import NOTHING_MADE, PASSING, Patience
from chanjing_studio.services.queue.reconcile import Reconcile
from chanjing_studio.services.queue.uncut import uncut
from chanjing_studio.storage.ledger.entries import CREATE, Step, StepState, arrived


class Sending:
    """Sends jobs, one of an account and kind at a time; settles the ones that nobody is sure about."""

    def __init__(self, journal: Journal, gate: Gate, patience: Patience) -> None:
        self._journal = journal
        self._gate = gate
        self._patience = patience
        self._lines = Lines(journal, gate.calls)
        self._doubted: set[str] = set()
        self._endings = Endings(journal, gate)
        self._reconcile = Reconcile(journal, gate, patience)

    async def send(self, job_id: str, route: Route, files: Mapping[str, str]) -> None:
        """Ask for the job once. It is being made, unsure or failed afterwards."""
        line = await self._line(job_id, route)
        async with line.turn(job_id):
            attempt = partial(self._attempt, job_id, route, files=files, line=line)
            await self._patience.persist(job_id, attempt, NOTHING_MADE)
            await self._settled(job_id, route)

    async def settle(self, job_id: str, route: Route) -> None:
        """Find out whether an unsure job arrived. Nothing else of its kind is sent meanwhile."""
        line = await self._line(job_id, route)
        async with line.turn(job_id):
            await self._settled(job_id, route)

    async def _settled(self, job_id: str, route: Route) -> None:
        job = self._journal.running.get(job_id)
        if job and job.state is JobState.UNSURE:
            await self._reconcile.settle(job_id, route)

    async def _line(self, job_id: str, route: Route) -> Line:
        return await self._lines.of(self._journal.running[job_id], route.create_pace)

    async def _attempt(self, job_id: str, route: Route, *, files: Mapping[str, str], line: Line) -> None:
        # Before a closed gate the job leaves the line, to wait where it holds nobody up, and comes back.
        if not self._open(job_id):
            return
        listed = await self._before(job_id, route, line)
        task = asyncio.current_task()
        if self._open(job_id) and task:
            await uncut(self._call(job_id, route, files=files, listed=listed, line=line, unwanted=task.cancelling))

    def _open(self, job_id: str) -> bool:
        return self._gate.closed(self._journal.running[job_id], paying=True) is None

    async def _before(self, job_id: str, route: Route, line: Line) -> list[str] | None:
        """What the cloud's list looks like just before the call; None where there is no list to compare with."""
        await line.room(job_id)
        reads = self._gate.calls.reads(self._journal.running[job_id].account, route)
        try:
            page: RemotePage | None = await self._patience.persist(job_id, lambda: reads.recent(1), PASSING)
        except (Refused, BadAnswer):
            return None
        return None if page is None else [item.remote_id for item in page.items]

    async def _call(
        self,
        job_id: str,
        route: Route,
        *,
        files: Mapping[str, str],
        listed: list[str] | None,
        line: Line,
        unwanted: Callable[[], int],
    ) -> None:
        step = Step(name=CREATE, state=StepState.RUNNING, started=time.time(), learned={"listed": listed})
        began = told(StorySign.PROGRESS, Sentence("Began to send."))
        await self._journal.keep(job_id, began, steps=(step,), state=JobState.CREATING, hold=None)
        job = self._journal.running[job_id]
        if unwanted():  # since: a full disk makes this write last
            await self._waits_again(job_id, step)
            return
        try:
            async with line.call():
                remote_id = await self._journal.background.in_thread(route.create, job.spec, files)
        except CloudError as error:
            await self._not_made(job, step, error, files=files)
        else:
            await self._made(job, step, remote_id)

    async def _made(self, job: Job, step: Step, remote_id: str) -> None:
        line = told(StorySign.PROGRESS, Sentence("Sent to be made; cloud number {number}.", number=remote_id))
        self._doubted.discard(job.id)
        steps = arrived(step, time.time())
        await self._journal.keep(job.id, line, steps=steps, state=JobState.MAKING, remote_id=remote_id)

    async def _not_made(self, job: Job, step: Step, error: CloudError, *, files: Mapping[str, str]) -> None:
        if isinstance(error, NOTHING_MADE):
            await self._waits_again(job.id, step)
            raise error
        if isinstance(error, Refused) and self._may_miss_a_file(job, error, files):
            sentence = Sentence("{reason} Looking whether the cloud still has the files.", reason=error.sentence)
            await self._waits_again(job.id, step, told(StorySign.TROUBLE, sentence), uploaded=False)
            return
        if isinstance(error, Refused):
            await self._endings.fail(job.id, problem_of(error), steps=(_ended(step, StepState.DONE),))
            return
        line = told(StorySign.TROUBLE, _doubt(error))
        await self._journal.keep(job.id, line, steps=(_ended(step, StepState.UNSURE),), state=JobState.UNSURE)

    async def _waits_again(self, job_id: str, step: Step, *lines: StoryLine, **changes: Any) -> None:
        """Nothing was made."""
        ended = _ended(step, StepState.WAITING)
        await self._journal.keep(job_id, *lines, steps=(ended,), state=JobState.WAITING, **changes)

    def _may_miss_a_file(self, job: Job, error: Refused, files: Mapping[str, str]) -> bool:
        """Whether the files were only believed to be there: the job then goes back to them, once."""
        if job.id in self._doubted:
            self._doubted.discard(job.id)  # once for each time that the user has it made
            return False
        if isinstance(error, NotEnough) or error.field not in ("", FILES, *files):
            return False
        self._doubted.add(job.id)
        return self._gate.calls.known.doubt(job.account, files.values(), surely=error.field == FILES)


def _ended(step: Step, state: StepState) -> Step:
    return step.with_(state=state, ended=time.time())


def _doubt(error: CloudError) -> Sentence:
    """Why nobody knows whether the cloud took it."""
    if not isinstance(error, AnswerLost):
        return Sentence("The cloud's answer could not be read: {reason}", reason=error.sentence)
    if error.words.http_status:
        return error.sentence
    return Sentence("The connection broke at the moment of sending; no answer came.")
