"""A queue on a real ledger and a scripted cloud, with pauses that take no time."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from chanjing_studio.domain.models import Account, HoldKind, Job, JobState
from chanjing_studio.domain.provider import Provider
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.queue.patience import REAL, Pauses
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.services.queue.scripted import ACCOUNT, KINDS, ScriptedCloud, Talk

QUICK = replace(
    REAL, first=0.01, longest=0.05, jitter=0.001, token_died=0.01, follow_first=0.01, follow_longest=0.03,
    file_first=0.01, file_longest=0.02, looks=(0.01, 0.01, 0.01), disk=0.02, stop=0.5, pace_scale=0.01,
)  # fmt: skip
TRUE_PACE = replace(QUICK, pace_scale=1.0)
"""The clouds' windows at their full length."""


async def eventually(condition: Callable[[], bool], seconds: float = 8) -> None:
    """Wait until this is true."""
    async with asyncio.timeout(seconds):
        while True:
            if condition():
                return
            await asyncio.sleep(0.002)


def lasts_until(event: threading.Event) -> Callable[[], None]:
    """A step of the cloud's plan that stands still for so long."""

    def step() -> None:
        assert event.wait(10)

    return step


class Stage:
    """One computer: a ledger file, a cloud, and the snapshots that the window got."""

    def __init__(self, path: Path) -> None:
        self.path = path / "jobs.db"
        self.cloud = ScriptedCloud()
        self.clouds: dict[str, Provider] = {"scripted": self.cloud}
        self.shown: list[Job] = []

    @asynccontextmanager
    async def queue(
        self,
        account: Account | None = ACCOUNT,
        pauses: Pauses = QUICK,
        background: Background | None = None,
        open_ledger: Callable[[Path], Ledger] = lambda path: Ledger.open(path, KINDS),
    ) -> AsyncGenerator[JobQueue]:
        """The program, running."""
        background = background or Background()
        ledger = await background.in_order(open_ledger, self.path)
        queue = JobQueue(ledger, background, clouds=self.clouds, on_change=self.shown.append, pauses=pauses)
        if account:
            queue.account_changed(account)
        await queue.start()
        try:
            yield queue
        finally:
            await queue.stop()
            await background.in_order(ledger.close)
            background.close()

    def last(self, job_id: str) -> Job:
        """The newest snapshot that was shown."""
        return [job for job in self.shown if job.id == job_id][-1]

    async def until(self, job_id: str, *states: JobState) -> Job:
        """Wait until the job is in one of these states."""
        return await self.until_shown(job_id, lambda job: job.state in states)

    async def until_held(self, job_id: str, kind: HoldKind) -> Job:
        """Wait until the job stands still for this reason."""
        return await self.until_shown(job_id, lambda job: job.hold is not None and job.hold.kind is kind)

    async def until_shown(self, job_id: str, wanted: Callable[[Job], bool]) -> Job:
        """Wait until the newest snapshot is as wanted."""
        await eventually(lambda: any(job.id == job_id for job in self.shown) and wanted(self.last(job_id)))
        return self.last(job_id)

    async def stuck_upload(self, queue: JobQueue, clip: Path) -> tuple[Job, threading.Event]:
        """A job that is in the middle of its upload until the event is set."""
        go_on = threading.Event()
        self.cloud.plan["chunk"] = [lasts_until(go_on)]
        job = await queue.submit(Talk("one", clip), ACCOUNT)
        await eventually(lambda: "chunk" in self.cloud.calls)
        return job, go_on


async def story(queue: JobQueue, job_id: str) -> list[str]:
    """The story of a job in English."""
    return [str(line.sentence) for line in await queue.story(job_id)]
