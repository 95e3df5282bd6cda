"""Sounds of finished jobs on this computer: each is brought here once, then kept."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from weakref import WeakValueDictionary

from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.whole_file import written_whole


class KeptSounds:
    """Lives on the loop. ``queue`` waits for the list of jobs; ``place`` is where a sound of some name is kept."""

    def __init__(
        self, background: Background, *, queue: Callable[[], Awaitable[JobQueue]], place: Callable[[str], Path]
    ) -> None:
        self._background, self._queue, self._place = background, queue, place
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def of(self, job_id: str) -> Path:
        """The sound of a job that is done: fetched, unless it is here. Raises StudioError."""
        return await self.made(job_id, partial(self._fetch, job_id))

    async def made(self, name: str, make: Callable[[Path], Awaitable[object]]) -> Path:
        """The sound of this name, which ``make`` writes to the place it is given, unless it is here.

        One at a time for each name: who comes second waits for the first one's.
        """
        target, lock = self._place(name), self._locks.setdefault(name, asyncio.Lock())
        async with lock:
            if not await self._background.in_thread(target.is_file):
                await self._bring(target, make)
        return target

    async def _bring(self, target: Path, make: Callable[[Path], Awaitable[object]]) -> None:
        # A name of its own: a thread that was told to stop may still be writing when the next one begins.
        arriving = target.with_name(f"{target.stem}.{secrets.token_hex(4)}")
        await self._background.in_thread(_make_room, target)
        await make(arriving)
        await self._background.in_thread(_put, arriving, target)

    async def _fetch(self, job_id: str, target: Path) -> None:
        await (await self._queue()).save_result(job_id, target, lambda _done, _total: None)


def _make_room(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)


def _put(arriving: Path, target: Path) -> None:
    """Blocking. Raises FileTrouble."""
    with written_whole(target) as part:
        arriving.replace(part)
