"""Whether there is a newer version of the program: asked once a day where the user agreed, and when a button says so.

Never while a job runs, and nothing is fetched but the list of versions.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.feed_source import FeedSource
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.update_feed import DAY, Download, Feed
from chanjing_studio.domain.versions import is_newer
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.believed_feed import BelievedFeed
from chanjing_studio.services.queue.contents import digest_of, stamp_of

if TYPE_CHECKING:
    import asyncio

_log = logging.getLogger(__name__)


class Stage(Enum):
    """What becomes of a look."""

    IDLE = auto()
    WAITING = auto()
    """… until no job runs."""
    LOOKING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a look stands on. ``fetch`` gives the list as it comes, ``busy`` tells whether a job runs.

    ``agreed`` tells whether the user wants it once a day; ``version`` and ``system`` are those of this program.
    """

    source: FeedSource
    background: Background
    believed: BelievedFeed
    fetch: Callable[[Checkpoint], bytes]
    busy: Callable[[], bool]
    agreed: Callable[[], bool]
    version: str
    system: str
    now: Callable[[], float] = time.time


class Updates:
    """Lives on the loop. Whoever ``listen``s hears of every change."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self._listeners: list[Callable[[], None]] = []
        self._look: asyncio.Task[None] | None = None
        self._pressed = self._cut = self._opened = False
        self.problem: Sentence | None = None
        """Why the look that a button asked for told nothing."""

    @property
    def host(self) -> str:
        """Who is asked."""
        return self._around.source.host

    @property
    def version(self) -> str:
        """The one that runs."""
        return self._around.version

    @property
    def stage(self) -> Stage:
        """What becomes of the look that is under way or asked for."""
        if self._look and not self._look.done():
            return Stage.LOOKING
        return Stage.WAITING if self._pressed else Stage.IDLE

    @property
    def read(self) -> float:
        """When a list was believed last, in Unix seconds; 0 when never."""
        return self._around.believed.kept.read

    @property
    def news(self) -> Feed | None:
        """The list, where it tells of a newer version than this."""
        feed = self._around.believed.in_force()
        return feed if feed and is_newer(feed.newest, self.version) else None

    @property
    def current(self) -> bool:
        """Whether the list, which is in force, tells of no newer version."""
        return self._around.believed.in_force() is not None and self.news is None

    @property
    def too_old(self) -> bool:
        """Whether this version is not looked after any more."""
        return self.news is not None and is_newer(self.news.oldest, self.version)

    @property
    def page(self) -> str:
        """Where the newer version is had; "" where there is none."""
        return self.news.page_for(self._around.system) if self.news else ""

    @property
    def file(self) -> Download | None:
        """The newer version's file for this system, if it has one of its own."""
        return self.news.files.get(self._around.system) if self.news else None

    @property
    def told(self) -> bool:
        """Whether the newer version was told about."""
        return self.news is None or self.news.newest == self._around.believed.kept.told

    def listen(self, listener: Callable[[], None]) -> None:
        """Have it called after every change."""
        self._listeners.append(listener)

    async def open(self) -> None:
        """Remember what was believed before, and look if that is due."""
        await self._around.background.in_order(self._around.believed.load)
        self._opened = True
        self._changed()
        self.jobs_changed()

    def look(self) -> None:
        """Somebody pressed the button: look now, or as soon as no job runs."""
        self._pressed, self.problem = True, None
        self.jobs_changed()
        self._changed()

    def jobs_changed(self) -> None:
        """A job began, went on or ended: a look gives way, or begins."""
        if self._around.busy():
            self._give_way()
        elif self._opened and self.stage is not Stage.LOOKING and (self._pressed or self._due()):
            self._begin()

    async def mark_told(self) -> None:
        """The newer version was told about: once is enough."""
        if self.news:
            await self._around.background.in_order(self._around.believed.keep, told=self.news.newest)

    async def is_published(self, path: Path) -> bool:
        """Whether a file is the newer version's, to the byte. Raises FileTrouble."""
        file = self.file
        stamp = await self._around.background.in_thread(stamp_of, path)
        if file is None or stamp["size"] != file.size:
            return False
        digest = await self._around.background.reporting(lambda check: digest_of(path, check), _nobody_looks)
        return digest == file.sha256

    async def close(self) -> None:
        """Nobody waits for an answer any more."""
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        self._opened = False
        if self._look:
            self._look.cancel()
            await asyncio.gather(self._look, return_exceptions=True)

    def _due(self) -> bool:
        passed = self._around.now() - self._around.believed.kept.asked
        return self._around.agreed() and (self._cut or not 0 <= passed < DAY)

    def _give_way(self) -> None:
        if self.stage is Stage.LOOKING and self._look:
            self._cut = True
            self._look.cancel()

    def _begin(self) -> None:
        import asyncio  # noqa: PLC0415 - as above

        self._cut = False
        self._look = asyncio.ensure_future(self._looked())
        self._look.add_done_callback(self._on_looked)
        self._changed()

    def _on_looked(self, look: asyncio.Task[None]) -> None:
        if not look.cancelled():
            self._pressed = False
        self._changed()

    async def _looked(self) -> None:
        around = self._around
        await around.background.in_order(around.believed.keep, asked=around.now())
        try:
            data = await around.background.reporting(around.fetch, _nobody_looks)
            await around.background.in_order(around.believed.take, data)
        except StudioError as trouble:
            _log.info("new versions: %s", trouble)
            self.problem = trouble.sentence if self._pressed else None
        else:
            self.problem = None

    def _changed(self) -> None:
        for listener in self._listeners:
            listener()


def _nobody_looks(done: int, total: int) -> None:
    """It is short."""
