"""One task for each job that goes on: begun, halted and stopped in order."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Problem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.journal import Journal
from chanjing_studio.services.queue.journey import Journey

log = logging.getLogger(__name__)


class Underway:
    """The jobs that are on their way now."""

    def __init__(self, journal: Journal, journey: Journey) -> None:
        self._journal = journal
        self._journey = journey
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._halts: Counter[str] = Counter()
        self._wanted: set[str] = set()
        self._stopped = False

    def set_off(self, job_id: str) -> None:
        """See this job through from where it stands, if nobody does yet."""
        if self._halts[job_id]:
            self._wanted.add(job_id)
            return
        if self._stopped or job_id in self._tasks:
            return
        task = asyncio.ensure_future(self._journey.see_through(job_id))
        self._tasks[job_id] = task
        task.add_done_callback(partial(self._over, job_id))

    def interrupt(self, job_id: str) -> None:
        """Stop at the next checkpoint, and hear no answer any more but that of a create call in flight."""
        if task := self._tasks.get(job_id):
            _cancel_once(task)

    @asynccontextmanager
    async def halted(self, job_id: str) -> AsyncGenerator[None]:
        """Stop at the next checkpoint; a create call in flight is waited for, and its answer kept.

        Nobody sees the job through inside, whoever else halts it too: two who did would send it twice. Who sets it
        off meanwhile is heeded when the last one has left.
        """
        self._halts[job_id] += 1
        try:
            await self._halt(job_id)
            yield
        finally:
            self._halts[job_id] -= 1
            if not self._halts[job_id]:
                self._go_on(job_id)

    async def stop(self, seconds: float) -> None:
        """Halt everything; what does not end in time is left to the next start, which knows what to do."""
        self._stopped = True
        tasks = list(self._tasks.values())
        for task in tasks:
            _cancel_once(task)
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _halt(self, job_id: str) -> None:
        if task := self._tasks.get(job_id):
            _cancel_once(task)
            await asyncio.wait([task])
            # Its callback runs a turn later; until then the job would count as on its way.
            if self._tasks.get(job_id) is task:
                del self._tasks[job_id]

    def _go_on(self, job_id: str) -> None:
        del self._halts[job_id]
        if job_id in self._wanted:
            self._wanted.discard(job_id)
            self.set_off(job_id)

    def _over(self, job_id: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(job_id) is task:
            del self._tasks[job_id]
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        log.error("job %s stumbled", job_id, exc_info=error)
        cause = Sentence("Something unexpected happened in the program: {error}. Nothing is lost.", error=repr(error))
        self._journal.show(job_id, problem=Problem(cause=cause, remedy=Remedy.TRY_AGAIN))


def _cancel_once(task: asyncio.Task[None]) -> None:
    # A second cancel would give up on a create call in flight, whose answer must be kept.
    if not task.cancelling():
        task.cancel()
