"""What the cloud last said of the files it was given."""

from __future__ import annotations

import time
from collections.abc import Iterable

from chanjing_studio.domain.models import FilePhase, FileStatus

BELIEVED = 3 * 3600.0
"""Seconds for which a file that was usable counts as usable."""
FRESH = 60.0
"""Seconds for which that is as good as certain."""


class KnownFiles:
    """Hundreds of jobs with one file ask for it once. In memory only: after a start the cloud is asked again."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], tuple[float, FileStatus]] = {}

    def heard(self, account: str, file_id: str, status: FileStatus) -> None:
        """The cloud said this now."""
        now = time.monotonic()
        self._said[account, file_id] = (now, status)
        self._said = {key: said for key, said in self._said.items() if now - said[0] < BELIEVED}

    def last(self, account: str, file_id: str) -> FileStatus | None:
        """What it said some hours ago at most."""
        at, status = self._said.get((account, file_id), (0.0, None))
        return status if status and time.monotonic() - at < BELIEVED else None

    def verdict(self, account: str, file_id: str) -> FileStatus | None:
        """The same, unless it was still looking at the file."""
        status = self.last(account, file_id)
        return status if status and status.phase is not FilePhase.CHECKING else None

    def doubt(self, account: str, file_ids: Iterable[str], *, surely: bool) -> bool:
        """Believe no more what was heard of these; without ``surely`` only what was not heard just now."""
        now = time.monotonic()
        known = [(account, file_id) for file_id in file_ids if (account, file_id) in self._said]
        doubted = [key for key in known if surely or now - self._said[key][0] > FRESH]
        for key in doubted:
            del self._said[key]
        return bool(doubted)
