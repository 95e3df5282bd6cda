"""Hundreds of jobs at once while the cloud's limits are in force."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from chanjing_studio.domain.models import Account, Job, JobState
from chanjing_studio.domain.provider import Provider
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.bench.accounts import signed_in
from tests.clips import make_clip
from tests.cloud import CREATE, Cloud, running_cloud
from tests.faults.figures import Figure
from tests.faults.hurry import hurried

_TOO_MANY = 40001
_LONGEST = 900.0
_LIMITS = {
    "file management": (30, 60.0),
    "video_lip_sync/create": (10, 60.0),
    "video_lip_sync/detail": (10, 1.0),
    "video_lip_sync/list": (10, 1.0),
}
_KINDS = {LipSyncSpec.kind: LipSyncSpec}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of the crowd. ``calls`` by endpoint; ``block`` is the loop's longest silence, in seconds."""

    jobs: int
    done: int
    created: int
    too_many: int
    seconds: float
    block: float
    changes: int
    calls: Counter[str] = field(default_factory=Counter[str])

    def __str__(self) -> str:
        lines = [
            f"jobs                 {self.jobs}",
            f"done                 {self.done}",
            f"creates accepted     {self.created}",
            f"40001 seen           {self.too_many}",
            f"seconds              {self.seconds:.1f}",
            f"longest block        {self.block * 1000:.1f} ms",
            f"snapshots shown      {self.changes}",
            f"most memory          {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB",
        ]
        return "\n".join(lines + [f"{count:6} x {path}" for path, count in self.calls.most_common()])


def shorten_limits(cloud: Cloud, speed: float) -> None:
    """The limits stay in force; their windows last so many times less."""
    for name, (calls, seconds) in _LIMITS.items():
        cloud.limit(name, calls=calls, seconds=seconds / speed)


class Crowd:
    """One computer and its account at a cloud."""

    def __init__(self, cloud: Cloud, folder: Path, *, speed: float) -> None:
        self.cloud = cloud
        self.newest: dict[str, Job] = {}
        self.changes = 0
        self._changed = asyncio.Event()
        self._sent: set[str] = set()
        self._ended: set[str] = set()
        self._ledger, self._pauses = folder / "jobs.db", hurried(speed)
        self._provider: Provider
        self._account: Account
        self._provider, self._account = signed_in(cloud.address)
        voice = self._provider.voices(1).voices[0]
        clip = make_clip(folder / "店长.mp4", seconds=1.0)
        self._spec = LipSyncSpec(video=clip, voice_id=voice.id, width=160, height=240)

    @asynccontextmanager
    async def queue(self) -> AsyncGenerator[JobQueue]:
        """The program, running."""
        background = Background()
        ledger = await background.in_order(lambda: Ledger.open(self._ledger, _KINDS))
        clouds = {self._account.provider: self._provider}
        queue = JobQueue(ledger, background, clouds=clouds, on_change=self._on_change, pauses=self._pauses)
        queue.account_changed(self._account)
        await queue.start()
        try:
            yield queue
        finally:
            await queue.stop()
            await background.in_order(ledger.close)
            background.close()

    async def submit(self, queue: JobQueue, count: int) -> None:
        """So many jobs with one video and different words, at once."""
        specs = [replace(self._spec, script=f"欢迎光临，您是第{number}位。") for number in range(count)]
        await asyncio.gather(*(queue.submit(spec, self._account) for spec in specs))

    async def ended(self, count: int) -> None:
        """Wait until so many jobs have ended."""
        await self._until(lambda: len(self._ended) >= count)

    async def sent(self, count: int) -> None:
        """Wait until the cloud has taken so many jobs."""
        await self._until(lambda: len(self._sent) >= count)

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._changed.clear()
            await self._changed.wait()

    def report(self, *, seconds: float, block: float = 0.0) -> Report:
        """What is to be told now."""
        calls = [call for call in self.cloud.calls() if not call["path"].startswith("/res/")]
        return Report(
            jobs=len(self.newest),
            done=sum(job.state is JobState.DONE for job in self.newest.values()),
            created=sum(call["path"] == CREATE and call["code"] == 0 for call in calls),
            too_many=sum(call["code"] == _TOO_MANY for call in calls),
            seconds=seconds,
            block=block,
            changes=self.changes,
            calls=Counter(call["path"] for call in calls),
        )

    def _on_change(self, job: Job) -> None:
        self.newest[job.id] = job
        self.changes += 1
        for jobs in [self._sent] * bool(job.remote_id) + [self._ended] * job.state.ended:
            jobs.add(job.id)
        self._changed.set()


async def _through(crowd: Crowd, jobs: int, say: Callable[[str], None]) -> Report:
    began = time.monotonic()
    blocks: list[float] = [0.0]
    beat = asyncio.ensure_future(_heartbeat(blocks))
    async with crowd.queue() as queue:
        await crowd.submit(queue, jobs)
        say(f"{jobs} jobs written after {time.monotonic() - began:.1f} s; longest block {max(blocks) * 1000:.1f} ms")
        with contextlib.suppress(TimeoutError):  # the report says how many have not ended
            async with asyncio.timeout(_LONGEST):
                await crowd.ended(jobs)
    beat.cancel()
    return crowd.report(seconds=time.monotonic() - began, block=max(blocks))


async def _heartbeat(blocks: list[float]) -> None:
    """Notes how much later than asked for the loop came back."""
    while True:
        began = time.monotonic()
        await asyncio.sleep(0.002)
        blocks.append(time.monotonic() - began - 0.002)


def figures(jobs: int = 500, speed: float = 20) -> list[Figure]:
    """So many jobs, with every window and pause shorter by the same factor on both sides."""
    with tempfile.TemporaryDirectory(prefix="crowd-") as folder, running_cloud(pace=str(speed)) as cloud:
        shorten_limits(cloud, speed)
        report = asyncio.run(_through(Crowd(cloud, Path(folder), speed=speed), jobs, _note))
    _note(str(report))
    said = f"{report.too_many} of {report.created} creates and all other calls; {report.done} jobs done"
    good = report.too_many == 0 and report.done == report.created == jobs
    return [Figure(f"40001 caused by ourselves, {jobs} jobs waiting, limits in force", said, "0", good)]


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
