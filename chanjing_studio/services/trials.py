"""Lines that are made to be heard: jobs like any other, each paid for once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from chanjing_studio.domain.errors import Remedy, StudioError
from chanjing_studio.domain.lines import Line, LineMaker
from chanjing_studio.domain.models import Account, Job, JobState, SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.past_jobs import PastJobs

STOP_SECONDS = 10.0


class Trials:
    """Lives on the loop. ``queue`` and ``past`` wait for the list of jobs.

    ``account`` is the one in use; ``sound`` brings a job's sound to this computer.
    """

    def __init__(
        self,
        maker: LineMaker,
        *,
        queue: Callable[[], Awaitable[JobQueue]],
        past: Callable[[], Awaitable[PastJobs]],
        account: Callable[[], Account | None],
        sound: Callable[[str], Awaitable[Path]],
    ) -> None:
        self._maker = maker
        self._queue, self._past = queue, past
        self._account, self._sound = account, sound
        self._one_at_a_time = asyncio.Lock()
        self._under_way: set[asyncio.Task[Job]] = set()

    def problems(self, line: Line) -> Sequence[SpecProblem]:
        """Why a line cannot be made; empty when it can."""
        return self._maker.spec(line).problems()

    async def known(self, line: Line) -> Job | None:
        """The job that made the same line, or is making it; None when it was never asked for. Raises LedgerTrouble."""
        account = self._account()
        return await self._known(line, account) if account else None

    async def made(self, line: Line) -> Job:
        """The job of a line: the one there is, and a new one only where there is none. Raises StudioError.

        One that failed or was stopped is made again. It is written down even if nobody waits for it any more, and for
        the account that is in use now: another one that comes meanwhile does not pay for it.
        """
        account = self._account()
        if account is None:
            raise StudioError(Sentence("Sign in first, or try the sandbox."), remedy=Remedy.SIGN_IN)
        making = asyncio.ensure_future(self._made(line, account))
        self._under_way.add(making)
        making.add_done_callback(self._over)
        return await asyncio.shield(making)

    async def heard(self, job: Job) -> Path:
        """The sound of a line that is done: fetched once, then kept. Raises FileTrouble, CloudError."""
        return await self._sound(job.id)

    async def close(self, seconds: float = STOP_SECONDS) -> None:
        """Wait until what was asked for a moment ago is written down, at most so long: the disk may be full."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=seconds)
            for making in late:
                making.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _known(self, line: Line, account: Account) -> Job | None:
        alike = await (await self._past()).alike(account.id, self._maker.spec(line))
        same = [job for job in alike if self._maker.line(job.spec) == line]
        return min(same, key=_rank, default=None)

    async def _made(self, line: Line, account: Account) -> Job:
        async with self._one_at_a_time:  # two presses at once are one call
            job = await self._known(line, account)
            queue = await self._queue()
            if job is None:
                return await queue.submit(self._maker.spec(line), account)
            if job.state.ended and job.state is not JobState.DONE:
                await queue.retry(job.id)
                return await queue.get(job.id) or job
            return job

    def _over(self, making: asyncio.Task[Job]) -> None:
        self._under_way.discard(making)
        if not making.cancelled():
            making.exception()  # whoever waited for it was told


def _rank(job: Job) -> int:
    """What can be heard comes before what is on its way, and that before what came to nothing."""
    if job.state is JobState.DONE:
        return 0
    return 2 if job.state.ended else 1
