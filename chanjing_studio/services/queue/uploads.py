"""Files on their way to the cloud: two at once, none that is still there, a fresh address for each attempt."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from weakref import WeakValueDictionary

from chanjing_studio.domain.errors import BadAnswer, CloudWords, Refused, Remedy, UploadRefused
from chanjing_studio.domain.models import FilePhase, FileStatus, Hold, HoldKind, JobState, StorySign, UploadPlan
from chanjing_studio.domain.provider import Checkpoint, Provider, Route
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.contents import digest_of, unchanged
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.services.queue.patience import PASSING, READING, Patience
from chanjing_studio.services.queue.speed import Meter
from chanjing_studio.storage.ledger.entries import KeptFile, Step, StepState, upload_step

AT_ONCE = 2
DAY = 86400.0


@dataclass(frozen=True, slots=True)
class _Parcel:
    """One file of one job; ``before`` bytes of the job's ``total`` go ahead of it."""

    job_id: str
    account: str
    plan: UploadPlan
    cloud: Provider
    step: Step
    before: int
    total: int

    @property
    def size(self) -> int:
        return self.step.learned.get("size", 0)


class Uploads:
    """Brings the files of a job to the cloud."""

    def __init__(self, journal: Journal, gate: Gate, patience: Patience) -> None:
        self._journal = journal
        self._gate = gate
        self._known = gate.calls.known
        self._patience = patience
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._digests: dict[tuple[Path, int, int], str] = {}
        # A lock is gone once nobody holds it or waits for it.
        self._looking: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()
        self._same: WeakValueDictionary[tuple[str, str, str], asyncio.Lock] = WeakValueDictionary()

    async def bring(self, job_id: str, cloud: Provider, route: Route) -> dict[str, str]:
        """Have every file of the job usable in the cloud: file ids by role. Raises FileTrouble, Refused."""
        files = {parcel.plan.role: await self._ready(parcel) for parcel in await self._parcels(job_id, cloud, route)}
        if not self._journal.running[job_id].uploaded:
            await self._journal.keep(job_id, state=JobState.WAITING, uploaded=True, transfer=None)
        return files

    async def _parcels(self, job_id: str, cloud: Provider, route: Route) -> list[_Parcel]:
        job = self._journal.running[job_id]
        steps = await self._journal.ask(job_id, self._journal.ledger.steps, job_id)
        plans = [(plan, _step_of(plan, steps)) for plan in route.uploads(job.spec)]
        sizes: list[int] = [step.learned.get("size", 0) for _, step in plans]
        return [
            _Parcel(job_id, job.account, plan, cloud, step, sum(sizes[:place]), sum(sizes))
            for place, (plan, step) in enumerate(plans)
        ]

    async def _ready(self, parcel: _Parcel) -> str:
        known: str | None = parcel.step.learned.get("file_id")
        if known and await self._usable(parcel, known):
            return known
        for _ in range(2):
            file_id = await self._in_cloud(parcel)
            if await self._usable(parcel, file_id):
                return file_id
        raise UploadRefused(
            Sentence("The cloud lost “{name}” twice after it was uploaded.", name=parcel.plan.path.name)
        )

    async def _usable(self, parcel: _Parcel, file_id: str) -> bool:
        """Wait until the cloud has looked at the file; False when it has it no more. Raises Refused."""
        status = await self._looked_at(parcel, file_id)
        if status.phase is FilePhase.READY:
            return True
        await self._journal.ask(parcel.job_id, self._journal.ledger.forget_file, parcel.account, file_id)
        if status.phase is FilePhase.REFUSED:
            raise _file_refused(parcel.plan, status.message)
        return False

    async def _looked_at(self, parcel: _Parcel, file_id: str) -> FileStatus:
        """What the cloud finds; jobs with the same file wait for one answer."""
        one_asks = self._looking.setdefault((parcel.account, file_id), asyncio.Lock())
        if one_asks.locked():
            self._journal.show(parcel.job_id, hold=_being_looked_at(parcel))
        async with one_asks:
            status = self._known.verdict(parcel.account, file_id) or await self._asked_for(parcel, file_id)
        self._journal.unhold(parcel.job_id, HoldKind.LINE)
        return status

    async def _asked_for(self, parcel: _Parcel, file_id: str) -> FileStatus:
        pauses = self._patience.pauses
        pause = pauses.file_first
        while (status := await self._status(parcel, file_id)).phase is FilePhase.CHECKING:
            self._journal.show(parcel.job_id, hold=_being_looked_at(parcel))
            await self._patience.rest(parcel.job_id, pause)
            pause = min(pause * 1.5, pauses.file_longest)
        return status

    async def _status(self, parcel: _Parcel, file_id: str) -> FileStatus:
        ask = self._gate.calls.file_status
        attempt = partial(ask, parcel.job_id, parcel.account, cloud=parcel.cloud, file_id=file_id)
        return await self._patience.persist(parcel.job_id, attempt, READING)

    async def _in_cloud(self, parcel: _Parcel) -> str:
        async with self._slot(parcel):
            digest = await self._digest(parcel)
            async with self._same.setdefault((parcel.account, parcel.plan.service, digest), asyncio.Lock()):
                return await self._still_there(parcel, digest) or await self._sent(parcel, digest)

    async def _digest(self, parcel: _Parcel) -> str:
        """Read once, however many jobs have this file, while it stays as it is."""
        path, stamp, background = parcel.plan.path, parcel.step.learned, self._journal.background
        await background.in_thread(unchanged, path, stamp)
        key = (path, parcel.size, stamp.get("mtime", 0))
        if key not in self._digests:
            self._digests[key] = await background.reporting(lambda tell: digest_of(path, tell), _unshown)
        return self._digests[key]

    @asynccontextmanager
    async def _slot(self, parcel: _Parcel) -> AsyncGenerator[None]:
        if self._slots.locked():
            hold = Hold(HoldKind.LINE, Sentence("In line: two uploads are running."))
            self._journal.show(parcel.job_id, hold=hold)
        async with self._slots:
            self._journal.unhold(parcel.job_id, HoldKind.LINE)
            await self._gate.passed(parcel.job_id, paying=True)
            yield

    async def _still_there(self, parcel: _Parcel, digest: str) -> str | None:
        account, service = parcel.account, parcel.plan.service
        file = await self._journal.ask(parcel.job_id, self._journal.ledger.file, account, service, digest)
        if file is None or file.size != parcel.size or file.gone - DAY < time.time():
            return None
        status = self._known.last(parcel.account, file.file_id) or await self._status(parcel, file.file_id)
        if status.phase not in (FilePhase.READY, FilePhase.CHECKING):
            return None
        sentence = Sentence(
            "“{name}” ({megabytes} MB) is still in the cloud: not sent again.",
            name=parcel.plan.path.name,
            megabytes=_megabytes(parcel.size),
        )
        await self._journal.keep(parcel.job_id, told(StorySign.NOTE, sentence), steps=(_done(parcel.step, file),))
        return file.file_id

    async def _sent(self, parcel: _Parcel, digest: str) -> str:
        began = time.time()
        step = parcel.step.with_(state=StepState.RUNNING, started=began)
        await self._journal.keep(parcel.job_id, steps=(step,), state=JobState.UPLOADING)
        file = await self._uploaded(parcel, digest)
        sentence = Sentence(
            "Uploaded “{name}”: {megabytes} MB in {seconds} s.",
            name=parcel.plan.path.name,
            megabytes=_megabytes(parcel.size),
            seconds=max(1, round(time.time() - began)),
        )
        line = told(StorySign.PROGRESS, sentence)
        await self._journal.keep(parcel.job_id, line, steps=(_done(step, file),), file=file)
        return file.file_id

    async def _uploaded(self, parcel: _Parcel, digest: str) -> KeptFile:
        plan = parcel.plan
        try:
            file_id = await self._patience.persist(parcel.job_id, lambda: self._once(parcel), PASSING)
        except (UploadRefused, BadAnswer) as error:
            line = told(StorySign.TROUBLE, Sentence("{reason} Trying once more.", reason=error.sentence))
            await self._journal.keep(parcel.job_id, line)
            file_id = await self._patience.persist(parcel.job_id, lambda: self._once(parcel), PASSING)
        await self._journal.background.in_thread(unchanged, plan.path, parcel.step.learned)
        self._known.heard(parcel.account, file_id, FileStatus(FilePhase.CHECKING))
        now = time.time()
        return KeptFile(
            account=parcel.account,
            service=plan.service,
            digest=digest,
            size=parcel.size,
            file_id=file_id,
            uploaded=now,
            gone=now + parcel.cloud.keeps_files_for(),
        )

    async def _once(self, parcel: _Parcel) -> str:
        meter = Meter(parcel.total, parcel.before)

        def send(checkpoint: Checkpoint) -> str:
            return parcel.cloud.upload(parcel.plan, checkpoint)

        def show(done: int, _total: int) -> None:
            self._journal.show(parcel.job_id, transfer=meter.at(done))

        async with self._gate.calls.about_files(parcel.job_id, parcel.account, parcel.cloud):
            show(0, parcel.size)
            return await self._journal.background.reporting(send, show)


def _step_of(plan: UploadPlan, steps: dict[str, Step]) -> Step:
    name = upload_step(plan.role)
    return steps.get(name) or Step(name=name)


def _being_looked_at(parcel: _Parcel) -> Hold:
    return Hold(HoldKind.LINE, Sentence("The cloud is looking at “{name}”.", name=parcel.plan.path.name))


def _done(step: Step, file: KeptFile) -> Step:
    learned = {**step.learned, "file_id": file.file_id, "digest": file.digest}
    return step.with_(state=StepState.DONE, ended=time.time(), learned=learned)


def _file_refused(plan: UploadPlan, reason: str) -> Refused:
    sentence = Sentence(
        "The cloud checked “{name}” and does not take it: {reason}. Choose another file.",
        name=plan.path.name,
        reason=reason or "?",
    )
    refused = Refused(sentence, words=CloudWords(message=reason), field=plan.role)
    refused.remedy = Remedy.CHOOSE_FILE
    return refused


def _megabytes(size: int) -> float:
    return max(0.1, round(size / 1e6, 1))


def _unshown(_done: int, _total: int) -> None:
    """Hashing takes a moment and is not shown."""
