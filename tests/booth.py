"""Where lines are heard: a list of jobs and the sandbox, without a window."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.models import Account, Job, JobState
from chanjing_studio.kit import Connection
from chanjing_studio.providers.chanjing.kit import KIT
from chanjing_studio.providers.chanjing.tasks.speech.kind import LINES
from chanjing_studio.services.background import Background
from chanjing_studio.services.kept_sounds import KeptSounds
from chanjing_studio.services.past_jobs import PastJobs
from chanjing_studio.services.trials import Trials
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.cloud import Cloud
from tests.services.queue.stage import Stage
from tests.vault import MemoryVault

T = TypeVar("T")

KINDS = {kind.name: kind.spec() for kind in KIT.kinds}


class Booth:
    """A stage whose cloud is the sandbox, and lines that are heard there."""

    def __init__(self, folder: Path, cloud: Cloud) -> None:
        self.stage, self._folder = Stage(folder), folder
        provider = KIT.connect(Connection(address=cloud.address, vault=MemoryVault(), proxy="", note=print))
        self.account: Account | None = provider.sign_in(KIT.sandbox_keys)
        self._signed_in = self.account
        self.stage.clouds = {provider.name: provider}
        self.voices = provider.voices(1).voices
        first, second = self.voices[:2]
        self.line = Line(words="The old house.", voice_id=first.id, voice_name=first.name)
        self.other = replace(self.line, voice_id=second.id, voice_name=second.name)

    @asynccontextmanager
    async def open(self) -> AsyncGenerator[Trials]:
        """The program, running."""
        self._background = background = Background()
        async with self.stage.queue(self._signed_in, background=background, open_ledger=self._open) as queue:
            past = PastJobs(self._ledger, background, queue.running)
            self.sounds = KeptSounds(background, queue=lambda: _given(queue), place=self._place)
            yield Trials(
                LINES,
                queue=lambda: _given(queue),
                past=lambda: _given(past),
                account=lambda: self.account,
                sound=self.sounds.of,
            )

    async def done(self, job: Job) -> Job:
        """The job once it is done."""
        return await self.stage.until(job.id, JobState.DONE)

    async def keep(self, job: Job) -> None:
        """Write a job into the list."""
        await self._background.in_order(self._ledger.keep, Entry(job=job))

    def _place(self, name: str) -> Path:
        return self._folder / "sounds" / f"{name}.wav"

    def _open(self, path: Path) -> Ledger:
        self._ledger = Ledger.open(path, KINDS)
        return self._ledger


async def _given(value: T) -> T:
    return value
