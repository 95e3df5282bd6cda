"""The clouds' limits are kept by standing in line, and the line is shown."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from chanjing_studio.domain.models import Hold, HoldKind, Job, Pace
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.journal import Journal


class Line:
    """The create calls of one account and kind: one at a time, in order, no more often than the cloud takes them."""

    def __init__(self, journal: Journal, pace: Pace) -> None:
        self._journal = journal
        self._pace = pace
        self._turn = asyncio.Lock()
        self._waiting: list[str] = []
        self._first_has_called = False
        self._ends: deque[float] = deque(maxlen=pace.calls)

    @asynccontextmanager
    async def turn(self, job_id: str) -> AsyncGenerator[None]:
        """Wait for this job's turn; nobody else of this line sends until it is over."""
        self._waiting.append(job_id)
        self._tell()
        try:
            async with self._turn:
                self._journal.unhold(job_id, HoldKind.LINE)
                yield
        finally:
            self._first_has_called = self._first_has_called and self._waiting[0] != job_id
            self._waiting.remove(job_id)
            self._tell()

    async def room(self, job_id: str) -> None:
        """Wait until the cloud takes one more call of the job whose turn it is."""
        self._first_has_called = False
        while (pause := self._next_turns(1)[0] - time.monotonic()) > 0:
            self._journal.show(job_id, hold=self._hold(pause))
            await asyncio.sleep(pause)
        self._journal.unhold(job_id, HoldKind.LINE)

    def called(self) -> None:
        """A call has ended. Counted from its end: it cannot have reached the cloud later than that."""
        self._ends.append(time.monotonic())
        self._first_has_called = True
        self._tell()

    def _next_turns(self, count: int) -> list[float]:
        now = time.monotonic()
        ends = deque(self._ends, maxlen=self._pace.calls)
        turns: list[float] = []
        for _ in range(count):
            turn = max(now, ends[0] + self._pace.seconds) if len(ends) == self._pace.calls else now
            ends.append(turn)
            turns.append(turn)
        return turns

    def _tell(self) -> None:
        now = time.monotonic()
        behind = self._waiting[1:]
        turns = self._next_turns(len(self._waiting))
        # The first one has its turn: what it has called already is among the ends.
        for job_id, turn in zip(behind, turns if self._first_has_called else turns[1:], strict=False):
            job = self._journal.running.get(job_id)
            if job and (job.hold is None or job.hold.kind is HoldKind.LINE):
                self._journal.show(job_id, hold=self._hold(turn - now))

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

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._lines: dict[tuple[str, str], Line] = {}

    def of(self, job: Job, pace: Pace) -> Line:
        """The line in which this job stands."""
        key = (job.account, job.kind)
        if key not in self._lines:
            self._lines[key] = Line(self._journal, pace)
        return self._lines[key]
