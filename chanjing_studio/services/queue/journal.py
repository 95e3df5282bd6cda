"""The jobs in memory, and every change of them on its way to the ledger and to the window."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any, ParamSpec, TypeVar

from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.domain.models import Hold, HoldKind, Job, StoryLine, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.storage.ledger.entries import Entry, KeptFile, Step
from chanjing_studio.storage.ledger.ledger import Ledger

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 20
"""So many jobs change before the window may draw again, where hundreds do."""


def told(sign: StorySign, sentence: Sentence) -> StoryLine:
    """A line of a job's story, now."""
    return StoryLine(time.time(), sign, sentence)


class Journal:
    """Writes first, shows after. ``running`` holds the newest snapshot of every job that has not ended."""

    def __init__(
        self, ledger: Ledger, background: Background, on_change: Callable[[Job], None], *, disk_pause: float
    ) -> None:
        self.running: dict[str, Job] = {}
        self.ledger = ledger
        self.background = background
        self._on_change = on_change
        self._disk_pause = disk_pause
        self._one_at_a_time = asyncio.Lock()
        self._writing: set[asyncio.Task[None]] = set()

    async def read(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the ledger. Raises LedgerTrouble."""
        return await self.background.in_order(call, *args, **kwargs)

    async def ask(self, job_id: str, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the ledger on a job's way, which stands still as long as there is no answer."""
        while True:
            try:
                answer = await self.read(call, *args, **kwargs)
            except LedgerTrouble as trouble:
                self.show(job_id, hold=Hold(HoldKind.DISK, trouble.sentence))
                await asyncio.sleep(self._disk_pause)
            else:
                self.unhold(job_id, HoldKind.DISK)
                return answer

    async def add(self, job: Job, *lines: StoryLine, steps: tuple[Step, ...] = ()) -> None:
        """A new job, written before anything else happens to it. Raises LedgerTrouble: then there is no job."""
        await self.add_all([Entry(job=job, steps=steps, lines=lines)])

    async def add_all(self, entries: Sequence[Entry]) -> None:
        """New jobs, written at once. Raises LedgerTrouble: then there is none of them."""
        await self.read(self.ledger.keep, *entries)
        for entry in entries:
            self.take(entry.job)

    def take(self, job: Job) -> None:
        """A job that the ledger holds is in memory from now on."""
        self._put(job)

    def revive(self, job: Job) -> None:
        """An ended job is in memory again, so that it can be changed; it is shown with its next change."""
        self.running.setdefault(job.id, job)

    def forget(self, job_id: str) -> None:
        """The job is in memory no more."""
        self.running.pop(job_id, None)

    def show(self, job_id: str, **changes: Any) -> None:
        """Change what is shown and not written: percent, hold, transfer, answers."""
        if job := self.running.get(job_id):
            self._put(job.with_(**changes))

    def unhold(self, job_id: str, *kinds: HoldKind) -> None:
        """The job stands still no longer, if it did for one of these reasons."""
        job = self.running.get(job_id)
        if job and job.hold and job.hold.kind in kinds:
            self.show(job_id, hold=None)

    async def keep(
        self,
        job_id: str,
        *lines: StoryLine,
        steps: tuple[Step, ...] = (),
        file: KeptFile | None = None,
        pauses_account: bool = False,
        **changes: Any,
    ) -> None:
        """Write one moment of a job as a whole, then show it. Waits for a full disk; a cancel cannot tear it."""

        def entry(job: Job) -> Entry:
            return Entry(job=job, steps=steps, lines=lines, file=file, pauses_account=pauses_account)

        writing = asyncio.ensure_future(self._write(job_id, entry, {"changed": time.time(), **changes}))
        self._writing.add(writing)
        writing.add_done_callback(self._writing.discard)
        await asyncio.shield(writing)

    async def drain(self, seconds: float) -> None:
        """Wait until everything is written, at most so long."""
        if not self._writing:
            return
        _, late = await asyncio.wait(self._writing, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _write(self, job_id: str, entry: Callable[[Job], Entry], changes: dict[str, Any]) -> None:
        async with self._one_at_a_time:
            while job := self.running.get(job_id):
                if await self._written(entry(job.with_(**changes))):
                    break
                await asyncio.sleep(self._disk_pause)
            # In one: between the two an ended job that goes on would be forgotten.
            if job := self.running.get(job_id):
                self._put(job.with_(**({"hold": None} if _waits_for_disk(job) else {}) | changes))

    async def _written(self, entry: Entry) -> bool:
        try:
            await self.read(self.ledger.keep, entry)
        except LedgerTrouble as trouble:
            self.show(entry.job.id, hold=Hold(HoldKind.DISK, trouble.sentence))
            return False
        return True

    def _put(self, job: Job) -> None:
        self.running[job.id] = job
        if job.state.ended and not _waits_for_disk(job):  # what it becomes instead could not be written yet
            del self.running[job.id]
        self._on_change(job)


def _waits_for_disk(job: Job) -> bool:
    return job.hold is not None and job.hold.kind is HoldKind.DISK
