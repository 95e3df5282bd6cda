"""Jobs that were made elsewhere with the same account."""

from __future__ import annotations

import time
import uuid
from collections.abc import Collection
from functools import partial

from chanjing_studio.domain.errors import NotSignedIn, Refused
from chanjing_studio.domain.models import Account, Job, JobState, RemoteStatus, StorySign
from chanjing_studio.domain.provider import Route
from chanjing_studio.domain.shelf import Elsewhere
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.calls import Reads
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.services.reading import again_and_again
from chanjing_studio.storage.ledger.entries import CREATE, Step, arrived

PAGES = 3


class OtherPlaces:
    """Finds tasks in the cloud's lists that no job here knows, and makes jobs of them."""

    def __init__(self, journal: Journal, gate: Gate) -> None:
        self._journal = journal
        self._gate = gate

    async def find(self) -> list[Elsewhere]:
        """Newest first, from the first pages of each list. Raises CloudError."""
        if not self._gate.accounts:
            raise NotSignedIn(Sentence("No account is signed in. Enter its keys in Settings."))
        found: list[Elsewhere] = []
        for account in self._gate.accounts:
            for kind in self._journal.ledger.kinds:
                if route := self._gate.route(account.id, kind):
                    found += await self._unknown(account, kind, route)
        return sorted(found, key=lambda one: one.status.created, reverse=True)

    async def adopt(self, one: Elsewhere) -> Job:
        """Make a job of it and write it; it still has to be followed. Raises Refused when it is gone by now."""
        route = self._gate.route(one.account, one.kind)
        if route is None:
            raise Refused(Sentence("This job belongs to another account. Sign in with that one first."))
        spec = await self._journal.background.in_thread(route.adopted, one.status)
        now = time.time()
        job = Job(
            id=uuid.uuid4().hex,
            account=one.account,
            kind=one.kind,
            spec=spec,
            title=spec.title,
            state=JobState.MAKING,
            created=one.status.created or now,
            changed=now,
            uploaded=True,
            remote_id=one.status.remote_id,
        )
        line = told(StorySign.PROGRESS, Sentence("Made elsewhere; cloud number {number}.", number=job.remote_id))
        await self._journal.add(job, line, steps=arrived(Step(name=CREATE), now))
        return job

    async def _unknown(self, account: Account, kind: str, route: Route) -> list[Elsewhere]:
        items = await self._recent(self._gate.calls.reads(account.id, route))
        ids = {item.remote_id for item in items}
        here = await self._journal.read(self._journal.ledger.on_shelf, account.id, kind, ids)
        return [Elsewhere(account.id, kind, item) for item in _once_each(items) if item.remote_id not in here]

    async def _recent(self, reads: Reads) -> list[RemoteStatus]:
        items: list[RemoteStatus] = []
        for number in range(1, PAGES + 1):
            page = await again_and_again(partial(reads.recent, number))
            items += page.items if page else ()
            if page is None or page.last:
                break
        return items


def _once_each(items: Collection[RemoteStatus]) -> Collection[RemoteStatus]:
    """A task that came in meanwhile pushes another onto the next page, where it is met again."""
    return {item.remote_id: item for item in items}.values()
