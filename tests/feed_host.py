"""Somebody who hands out lists of new versions, and a program that asks there."""

from __future__ import annotations

import threading
from pathlib import Path

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.services.background import Background
from chanjing_studio.services.believed_feed import BelievedFeed
from chanjing_studio.services.updates import Around, Updates
from chanjing_studio.storage.kept_updates import UpdatesFile
from tests.feeds import NOW, payload, sealed, source


class Host:
    """Where lists come from, a clock, and jobs that run or do not."""

    def __init__(self, folder: Path) -> None:
        self.background = Background()
        self.answer: bytes | StudioError = sealed(payload())
        self.now, self.busy, self.agreed = NOW, False, True
        self.asked = 0
        self.stalls = threading.Event()
        self.stalls.set()
        self.file = UpdatesFile(folder / "updates.json")

    def updates(self, version: str = "1.0") -> Updates:
        """The program, started."""
        place = source()
        around = Around(
            source=place,
            background=self.background,
            believed=BelievedFeed(place, self.file, now=lambda: self.now),
            fetch=self._fetch,
            busy=lambda: self.busy,
            agreed=lambda: self.agreed,
            version=version,
            system="linux-x86_64",
            now=lambda: self.now,
        )
        return Updates(around)

    def _fetch(self, checkpoint: Checkpoint) -> bytes:
        self.asked += 1
        while not self.stalls.wait(0.01):
            checkpoint(0, 0)
        if isinstance(self.answer, StudioError):
            raise self.answer
        return self.answer
