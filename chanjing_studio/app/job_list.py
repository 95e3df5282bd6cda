"""The list of jobs on its way to being open: tried again when asked, and by itself when the trouble passes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any

from chanjing_studio.domain.errors import LedgerTrouble, LedgerWaits
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.ledger import Ledger

_log = logging.getLogger(__name__)


class JobList:
    """Opens the ledger and starts the queue on it. ``note`` gets what the user should know; ``pause`` is in seconds.

    ``make`` gives the queue for a ledger, ``opened`` is called once it goes on.
    """

    def __init__(
        self,
        background: Background,
        path: Path,
        *,
        kinds: Mapping[str, type[Spec]],
        make: Callable[[Ledger], JobQueue],
        opened: Callable[[], None],
        note: Callable[[Sentence], None],
        pause: float,
    ) -> None:
        self.ledger: Ledger | None = None
        self.queue: JobQueue | None = None
        self._background, self._path, self._kinds = background, path, kinds
        self._make, self._opened, self._note = make, opened, note
        self._pause = pause
        self._closing = False
        self._attempt: asyncio.Task[JobQueue] | None = None
        self._chores: set[asyncio.Task[None]] = set()

    async def open(self) -> JobQueue:
        """The queue; who asks while it is being opened waits for the same attempt. Raises LedgerTrouble."""
        if self.queue:
            return self.queue
        if self._closing:
            raise LedgerTrouble(Sentence("The list of jobs is not open."))
        if self._attempt is None or self._attempt.done():
            self._attempt = asyncio.ensure_future(self._open())
            self._attempt.add_done_callback(self._on_attempt)
        return await asyncio.shield(self._attempt)

    async def close(self) -> None:
        """Stop the queue at the next safe place and let go of the file."""
        self._closing = True
        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        if self._attempt:
            await asyncio.gather(self._attempt, return_exceptions=True)
        if self.queue:
            await self.queue.stop()
        await self._background.in_order(self._close_ledger)

    async def _open(self) -> JobQueue:
        ledger = await self._background.in_order(self._open_ledger)
        try:
            queue = self._make(ledger)
            await queue.start()
        except BaseException:
            # Whatever it was: the next attempt would find the file held by ourselves.
            await self._background.in_order(self._close_ledger)
            raise
        self.queue = queue
        self._opened()
        return queue

    def _open_ledger(self) -> Ledger:
        # Kept by the ledger's own thread: the window may be closed before the loop hears of it.
        self.ledger = Ledger.open(self._path, self._kinds)
        return self.ledger

    def _close_ledger(self) -> None:
        if self.ledger:
            self.ledger.close()
        self.ledger = None

    def _on_attempt(self, attempt: asyncio.Task[JobQueue]) -> None:
        if attempt.cancelled() or self._closing:
            return
        error = attempt.exception()
        if error is None:
            self._do(self._back_up())
        elif isinstance(error, LedgerWaits) and not self._chores:
            self._do(self._persist())

    async def _persist(self) -> None:
        while self.queue is None:
            await asyncio.sleep(self._pause)
            try:
                await self.open()
            except LedgerWaits:
                continue
            except LedgerTrouble:
                return

    async def _back_up(self) -> None:
        """Once the user has seen what was asked for first."""
        await asyncio.sleep(self._pause)
        if self.ledger is None:
            return
        try:
            await self._background.in_order(self.ledger.back_up)
        except LedgerTrouble as trouble:
            _log.warning("no backup of the ledger: %s", trouble)
            self._note(Sentence("No backup of the list of jobs could be made today. {reason}", reason=trouble.sentence))

    def _do(self, chore: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(chore)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)
