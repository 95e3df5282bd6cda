"""What was asked for before: found by its words and its voice, counted by its voice."""

from __future__ import annotations

from collections.abc import Mapping

from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.shelf import Uses
from chanjing_studio.services.background import Background
from chanjing_studio.storage.ledger.ledger import Ledger


class PastJobs:
    """Asks the ledger, in its own thread; ``running`` holds the newest snapshots of what has not ended."""

    def __init__(self, ledger: Ledger, background: Background, running: Mapping[str, Job]) -> None:
        self._ledger, self._background, self._running = ledger, background, running

    async def alike(self, account: str, spec: Spec) -> list[Job]:
        """The account's jobs of this kind in which the same voice says the same, newest first. Raises LedgerTrouble."""
        found = await self._background.in_order(self._ledger.alike, account, spec)
        return [self._running.get(job.id, job) for job in found]

    async def uses(self, voice_id: str) -> Uses:
        """How often a voice was used, by any account and in any kind of job. Raises LedgerTrouble."""
        return await self._background.in_order(self._ledger.uses, voice_id)
