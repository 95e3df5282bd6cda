"""The calls that clouds count: each goes through the budget that its cloud or its route declares."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from chanjing_studio.domain.models import FileStatus, Pace, RemotePage, RemoteStatus
from chanjing_studio.domain.provider import Provider, Route
from chanjing_studio.services.background import Background
from chanjing_studio.services.queue.budget import Budget
from chanjing_studio.services.queue.journal import Journal
from chanjing_studio.services.queue.known_files import KnownFiles
from chanjing_studio.services.queue.recall import Recall


@dataclass(frozen=True, slots=True)
class Reads:
    """What can be read of the tasks of one account and kind. Raises CloudError."""

    background: Background
    route: Route
    budget: Budget

    async def recent(self, page: int) -> RemotePage | None:
        """A page of the list, from 1; None where there is no list."""
        async with self.budget.turn():
            return await self.background.in_thread(self.route.recent, page)

    async def status(self, remote_id: str) -> RemoteStatus:
        """What the cloud says of one task."""
        async with self.budget.turn():
            return await self.background.in_thread(self.route.status, remote_id)


class Calls:
    """One budget for each account and limit. ``scale`` is what a window lasts here of its length in real life."""

    def __init__(self, journal: Journal, scale: float) -> None:
        self.known = KnownFiles()
        self.recall = Recall(journal)
        self._journal = journal
        self._scale = scale
        self._reads: dict[tuple[str, str], Budget] = {}
        self._files: dict[str, Budget] = {}
        self._opening = asyncio.Lock()

    def scaled(self, pace: Pace) -> Pace:
        """A cloud's pace as it is kept here."""
        return Pace(pace.calls, pace.seconds * self._scale)

    def reads(self, account: str, route: Route) -> Reads:
        """The reads of this account and kind."""
        key = (account, route.kind)
        if key not in self._reads:
            self._reads[key] = Budget(self._journal, self.scaled(route.read_pace))
        return Reads(self._journal.background, route, self._reads[key])

    @asynccontextmanager
    async def about_files(self, job_id: str, account: str, cloud: Provider) -> AsyncGenerator[None]:
        """Wait for a turn to make one call about files inside."""
        async with self._opening:  # one looks back, while hundreds that came with it wait
            if account not in self._files:
                pace = self.scaled(cloud.file_pace)
                past = await self.recall.file_calls(self._journal.running[job_id], pace)
                self._files[account] = Budget(self._journal, pace, past)
        async with self._files[account].turn(job_id):
            yield

    async def file_status(self, job_id: str, account: str, *, cloud: Provider, file_id: str) -> FileStatus:
        """Whether a file can be used, asked now. Raises CloudError."""
        async with self.about_files(job_id, account, cloud):
            status = await self._journal.background.in_thread(cloud.file_status, file_id)
        self.known.heard(account, file_id, status)
        return status
