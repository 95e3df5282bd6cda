"""Calls that a cloud counts together go out in order, no more often than it takes them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager

from chanjing_studio.domain.models import Hold, HoldKind, Pace
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.board import Board, Turns
from chanjing_studio.services.queue.journal import Journal
from chanjing_studio.services.queue.window import Window


class Budget:
    """One of a cloud's limits for one account. Who waits holds no thread, and can be cancelled at any moment."""

    def __init__(self, journal: Journal, pace: Pace, past: Iterable[float] = ()) -> None:
        self._journal = journal
        self._window = Window(pace, past)
        self._order = asyncio.Lock()
        self._waiting: dict[str, None] = {}
        self._board = Board(journal, self._waiting, turns=self._turns, hold=self._hold)

    @asynccontextmanager
    async def turn(self, job_id: str = "") -> AsyncGenerator[None]:
        """Wait for a turn to make one call inside; ``job_id`` names the job on which the waiting is shown."""
        await self._turn_of(job_id)
        try:
            yield
        finally:
            self._window.closed()

    async def _turn_of(self, job_id: str) -> None:
        free = not self._order.locked() and self._window.pause() <= 0
        if not free and job_id:
            self._waiting[job_id] = None
            self._board.changed()
        try:
            async with self._order:
                await self._room()
                self._window.opened()
        finally:
            if job_id in self._waiting:
                del self._waiting[job_id]
                self._journal.unhold(job_id, HoldKind.LINE)
                self._board.changed()

    async def _room(self) -> None:
        while (pause := self._window.pause()) > 0:
            self._board.changed()
            await asyncio.sleep(pause)

    def _turns(self) -> Turns:
        return zip(self._waiting, self._window.turns(len(self._waiting)), strict=True)

    def _hold(self, pause: float) -> Hold:
        a_minute = round(self._window.pace.calls * 60 / self._window.pace.seconds)
        sentence = Sentence(
            "In line: the cloud takes {calls} questions about files a minute, its turn in {seconds} s.",
            calls=a_minute,
            seconds=max(1, round(pause)),
        )
        return Hold(HoldKind.LINE, sentence, time.time() + pause)
