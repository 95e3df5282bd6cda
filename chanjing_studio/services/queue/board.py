"""Those who stand in a line are told when their turn comes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Iterable, Iterator

from chanjing_studio.domain.models import Hold, HoldKind, Job
from chanjing_studio.services.queue.journal import Journal

AT_ONCE = 4
PAUSE, BETWEEN = 0.01, 0.04
COARSE = 0.05
Turns = Iterable[tuple[str, float]]


class Board:
    """Shows turns (monotonic seconds) on jobs: a few at a time, and only what changed enough to be seen.

    A line of five hundred moves with every call: telling all of them each time would keep the window from drawing.
    """

    def __init__(
        self, journal: Journal, waiting: Collection[str], *, turns: Callable[[], Turns], hold: Callable[[float], Hold]
    ) -> None:
        self._journal = journal
        self._waiting = waiting
        self._turns = turns
        self._hold = hold
        self._left: Iterator[tuple[str, float]] | None = None
        self._again = False
        self._loop = asyncio.get_running_loop()

    def changed(self) -> None:
        """The line is not as it was."""
        self._again = True
        if self._left is None:
            self._left = iter(())
            self._loop.call_later(BETWEEN, self._go_on)

    def _go_on(self) -> None:
        if self._told_some():
            self._loop.call_later(PAUSE, self._go_on)
        elif self._again:
            self._again = False
            self._left = iter(list(self._turns()))
            self._loop.call_later(BETWEEN, self._go_on)
        else:
            self._left = None

    def _told_some(self) -> bool:
        """Tell the next few; False when nobody is left."""
        told = 0
        for job_id, turn in self._left or ():
            told += self._tell(job_id, turn - time.monotonic())
            if told == AT_ONCE:
                return True
        return False

    def _tell(self, job_id: str, pause: float) -> bool:
        job = self._journal.running.get(job_id)
        if job is None or job_id not in self._waiting or not _to_be_told(job, pause):
            return False
        self._journal.show(job_id, hold=self._hold(pause))
        return True


def _to_be_told(job: Job, pause: float) -> bool:
    if job.hold is None:
        return True
    if job.hold.kind is not HoldKind.LINE:
        return False
    if job.hold.until is None or pause < 1:
        return (job.hold.until is None) != (pause < 1)
    return abs(job.hold.until - time.time() - pause) > max(0.5, COARSE * pause)
