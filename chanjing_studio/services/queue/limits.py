"""Create calls stand in line, and the line is shown."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager

from chanjing_studio.domain.models import Hold, HoldKind, Job, Pace
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.board import Board, Turns
from chanjing_studio.services.queue.calls import Calls
from chanjing_studio.services.queue.journal import Journal
from chanjing_studio.services.queue.window import Window


class Line:
    """The create calls of one account and kind: one at a time, in order, no more often than the cloud takes them."""

    def __init__(self, journal: Journal, pace: Pace, past: Iterable[float] = ()) -> None:
        self._journal = journal
        self._pace = pace
        self._turn = asyncio.Lock()
        self._waiting: dict[str, None] = {}
        self._present = ""
        self._present_has_called = False
        self._window = Window(pace, past)
        self._board = Board(journal, self._waiting, turns=self._turns, hold=self._hold)

    @asynccontextmanager
    async def turn(self, job_id: str) -> AsyncGenerator[None]:
        """Wait for this job's turn; nobody else of this line sends until it is over."""
        self._waiting[job_id] = None
        self._board.changed()
        try:
            async with self._turn:
                del self._waiting[job_id]
                self._journal.unhold(job_id, HoldKind.LINE)
                self._present, self._present_has_called = job_id, False
                yield
        finally:
            self._left_by(job_id)

    async def room(self, job_id: str) -> None:
        """Wait until the cloud takes one more call of the job whose turn it is."""
        self._present_has_called = False
        while (pause := self._window.pause()) > 0:
            self._journal.show(job_id, hold=self._hold(pause))
            await asyncio.sleep(pause)
        self._journal.unhold(job_id, HoldKind.LINE)

    @asynccontextmanager
    async def call(self) -> AsyncGenerator[None]:
        """The call is made inside."""
        self._window.opened()
        try:
            yield
        finally:
            self._window.closed()
            self._present_has_called = True
            self._board.changed()

    def _left_by(self, job_id: str) -> None:
        self._waiting.pop(job_id, None)
        if self._present == job_id:
            self._present = ""
        self._board.changed()

    def _turns(self) -> Turns:
        # The present one has its turn: what it has called already is counted.
        ahead = int(bool(self._present) and not self._present_has_called)
        return zip(self._waiting, self._window.turns(len(self._waiting) + ahead)[ahead:], strict=True)

    def _hold(self, pause: float) -> Hold:
        if pause < 1:
            return Hold(HoldKind.LINE, Sentence("In line: another job is being sent."))
        a_minute = round(self._pace.calls * 60 / self._pace.seconds)
        sentence = Sentence(
            "In line: the cloud takes {calls} a minute, its turn in {seconds} s.",
            calls=a_minute,
            seconds=round(pause),
        )
        return Hold(HoldKind.LINE, sentence, time.time() + pause)


class Lines:
    """One line for each account and kind."""

    def __init__(self, journal: Journal, calls: Calls) -> None:
        self._journal = journal
        self._calls = calls
        self._lines: dict[tuple[str, str], Line] = {}
        self._opening = asyncio.Lock()

    async def of(self, job: Job, pace: Pace) -> Line:
        """The line in which this job stands. The cloud counts what was sent just before the program was started."""
        key = (job.account, job.kind)
        async with self._opening:  # one looks back, while hundreds that came with it wait
            if key not in self._lines:
                kept = self._calls.scaled(pace)
                self._lines[key] = Line(self._journal, kept, await self._calls.recall.creates(job, kept))
            return self._lines[key]
