"""What was made: its link, fresh before it is handed out, and a copy of it on this computer."""

from __future__ import annotations

import contextlib
import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from chanjing_studio.domain.abilities import TellsTimes
from chanjing_studio.domain.errors import BadAnswer, CloudError, LedgerTrouble, NotSignedIn, Refused
from chanjing_studio.domain.links import checked_link, checked_result
from chanjing_studio.domain.media import Flaw
from chanjing_studio.domain.models import Job, Result, StorySign
from chanjing_studio.domain.provider import Checkpoint, Provider
from chanjing_studio.domain.signatures import HEAD_SIZE, looks_like
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.whole_file import written_whole

_LEFT_FREE = 256 * 1024 * 1024  # bytes, for the rest of the computer, when nobody says how long a file is


class Results:
    """Links and copies of finished jobs."""

    def __init__(self, journal: Journal, gate: Gate, on_change: Callable[[Job], None]) -> None:
        self._journal = journal
        self._gate = gate
        self._on_change = on_change

    async def fresh_link(self, job: Job) -> str:
        """The link as the cloud gives it now; the last known one, and a line in the story, when it gives none.

        Raises BadAnswer when that one is not safe to open either.
        """
        if job.result is None:
            raise Refused(Sentence("There is no link yet."))
        why_not = self._why_not_fresh(job)
        fresh = await self._fresh(job)
        link = fresh.url if fresh else checked_link(job.result.url)
        with contextlib.suppress(LedgerTrouble):  # a full disk is no reason to keep the link from the user
            if fresh is None:
                await self.tell(job.id, why_not)
            elif fresh.url != job.result.url:
                await self._renew(job.id, fresh)
        return link

    async def link_opens(self, job: Job) -> bool:
        """Whether the link can be opened now. Raises CloudError when that cannot be found out."""
        link = checked_link(job.result.url if job.result else "")
        return await self._journal.background.in_thread(self._cloud(job).link_opens, link)

    async def save(self, job: Job, target: Path, report: Callable[[int, int], None]) -> None:
        """Download the result; ``report`` gets bytes done and in all. Raises FileTrouble, CloudError."""
        cloud = self._cloud(job)
        url = await self.fresh_link(job)
        call = partial(_fetch, cloud, url, target)
        await self._journal.background.reporting(lambda checkpoint: call(checkpoint=checkpoint), report)

    async def timed_lines(self, job: Job) -> tuple[TimedLine, ...]:
        """The sentences that the result's timing file tells, fetched by its newest link. Raises CloudError."""
        cloud, fresh = self._cloud(job), await self._fresh(job)
        known = job.result or Result(url="")
        url, seconds = (fresh and fresh.timing_url) or known.timing_url, (fresh or known).seconds
        if not url or not isinstance(cloud, TellsTimes):
            raise Refused(Sentence("The cloud gave no timing file with this video, so there are no subtitles to save."))
        read = partial(cloud.timed_lines, checked_link(url), seconds=seconds)
        return await self._journal.background.in_thread(read)

    async def keep_lines(self, job_id: str, lines: tuple[TimedLine, ...]) -> Job | None:
        """What the user made of a result's sentences; None when the job is gone."""
        job = await self._journal.read(_corrected, self._journal.ledger, job_id, lines)
        if job:
            self._on_change(job)
        return job

    async def tell(self, job_id: str, sentence: Sentence) -> None:
        """A note in the story of a job that has ended."""
        line = told(StorySign.NOTE, sentence)
        await self._journal.read(self._journal.ledger.add_line, job_id, line)

    async def _fresh(self, job: Job) -> Result | None:
        reads = self._gate.reads(job.account, job.kind)
        try:
            status = await reads.status(job.remote_id) if reads else None
            here = self._gate.on_this_computer(job.account)
            return checked_result(status.result, this_computer=here) if status and status.result else None
        except CloudError:
            return None

    def _why_not_fresh(self, job: Job) -> Sentence:
        """What the story says when there is no fresh link."""
        if self._gate.cloud(job.account) is None:
            return Sentence(
                "The account of this job is not signed in, so the cloud was not asked for a fresh link: "
                "the last known one was handed out."
            )
        return Sentence("The cloud did not give a fresh link: the last known one was handed out.")

    async def _renew(self, job_id: str, fresh: Result) -> None:
        if job := await self._journal.read(_renewed, self._journal.ledger, job_id, fresh):
            self._on_change(job)

    def _cloud(self, job: Job) -> Provider:
        cloud = self._gate.cloud(job.account)
        if cloud is None:
            raise NotSignedIn(Sentence("This job belongs to another account. Sign in with that one first."))
        return cloud


def _renewed(ledger: Ledger, job_id: str, fresh: Result) -> Job | None:
    """Blocking. The job with this result; None when it was taken off the list while the cloud was asked."""
    job = ledger.job(job_id)
    if job is None:
        return None
    lines = job.result.lines if job.result else ()  # which the user may have corrected
    renewed = job.with_(result=replace(fresh, lines=lines or fresh.lines))
    ledger.keep(Entry(job=renewed))
    return renewed


def _corrected(ledger: Ledger, job_id: str, lines: tuple[TimedLine, ...]) -> Job | None:
    """Blocking. The job with these sentences."""
    job = ledger.job(job_id)
    if job is None or job.result is None:
        return None
    corrected = job.with_(result=replace(job.result, lines=lines))
    ledger.keep(Entry(job=corrected))
    return corrected


def _fetch(cloud: Provider, url: str, target: Path, *, checkpoint: Checkpoint) -> None:
    """Blocking."""
    with written_whole(target) as part:
        _look_for_space(target, 1)
        cloud.fetch(url, part, _with_space(target, checkpoint))
        _check_made(part)


def _check_made(file: Path) -> None:
    """A page of the network's, or nothing, must not be kept as what was made, nor reach a player."""
    with file.open("rb") as opened:
        found = looks_like(opened.read(HEAD_SIZE))
    if isinstance(found, Flaw) and found is not Flaw.UNKNOWN:
        raise BadAnswer(
            Sentence(
                "What came from the link is no sound and no video, so it was not kept. The job is safe: try again in a "
                "while, or open the link in the browser."
            )
        )


def _with_space(target: Path, checkpoint: Checkpoint) -> Checkpoint:
    """Looks when the length is known, which may be later than the first report; again and again when it never is."""
    known = 0

    def checked(done: int, total: int) -> None:
        nonlocal known
        if total > known:
            _look_for_space(target, total - done or _LEFT_FREE)
            known = total
        checkpoint(done, total)

    return checked


def _look_for_space(target: Path, needed: int) -> None:
    if shutil.disk_usage(target.parent).free < needed:
        raise OSError(errno.ENOSPC, "")
