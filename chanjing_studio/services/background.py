"""The one bridge between the loop and the threads that do blocking work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from chanjing_studio.domain.errors import Stopped
from chanjing_studio.domain.provider import Checkpoint

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Executor

# ruff: noqa: PLC0415 - asyncio takes 20 ms: the first page holds these pools, and uses them once the loop runs

P = ParamSpec("P")
T = TypeVar("T")

REPORTS_A_SECOND = 20


def no_sooner(seconds: float) -> float:
    """What to sleep so that at least this long passes: Qt's coarse timers may end 5 % early."""
    return seconds * 1.06


class Background:
    """Two pools: ``workers`` for clouds and files, and one thread in which the ledger's calls run in order.

    Made and closed by app.py. The pools are ours and not the loop's, so that closing does not wait for a
    call that hangs in a socket.
    """

    def __init__(self, workers: int = 8) -> None:
        self._workers, self._closed = workers, False

    @cached_property
    def _pool(self) -> Executor:
        return _threads(self._workers, "work")

    @cached_property
    def _single_file(self) -> Executor:
        return _threads(1, "ledger")

    async def in_thread(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a blocking call in a worker thread and give its result."""
        return await self._run(self._pool, lambda: call(*args, **kwargs))

    async def in_order(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a blocking call in the one thread whose calls never overlap."""
        return await self._run(self._single_file, lambda: call(*args, **kwargs))

    async def reporting(self, call: Callable[[Checkpoint], T], report: Callable[[int, int], None]) -> T:
        """Run a long call with a checkpoint: ``report`` runs on the loop, at most 20 times a second.

        Cancelling the task stops the call at its next checkpoint. Nothing is reported after the end.
        """
        import asyncio

        bridge = _Bridge(asyncio.get_running_loop(), report)
        try:
            return await self.in_thread(call, bridge.checkpoint)
        finally:
            bridge.close()

    def close(self) -> None:
        """Take no more work: whoever still asks for some is cancelled. Calls already running end by themselves."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._single_file.shutdown(wait=True)

    async def _run(self, pool: Executor, call: Callable[[], T]) -> T:
        import asyncio

        if self._closed:
            raise asyncio.CancelledError
        return await asyncio.get_running_loop().run_in_executor(pool, call)


def _threads(most: int, name: str) -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(most, thread_name_prefix=name)


class _Bridge:
    """Carries progress from a worker to the loop, and a stop from the loop to the worker."""

    def __init__(self, loop: asyncio.AbstractEventLoop, report: Callable[[int, int], None]) -> None:
        self._loop = loop
        self._report = report
        self._closed = threading.Event()
        self._last = 0.0

    def checkpoint(self, done: int, total: int) -> None:
        if self._closed.is_set():
            raise Stopped
        now = time.monotonic()
        if done < total and now - self._last < 1 / REPORTS_A_SECOND:
            return
        self._last = now
        self._loop.call_soon_threadsafe(self._arrive, done, total)

    def close(self) -> None:
        self._closed.set()

    def _arrive(self, done: int, total: int) -> None:
        # News queued before the end arrives after it: it would show a finished upload as running again.
        if not self._closed.is_set():
            self._report(done, total)
