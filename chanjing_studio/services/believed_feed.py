"""The newest list of new versions that was believed: what comes must be signed, in force, and no older than it."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable
from dataclasses import replace

from chanjing_studio.domain.errors import FeedDoubted, FileTrouble
from chanjing_studio.domain.feed_source import FeedSource
from chanjing_studio.domain.update_feed import Feed, believable
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.feed_seal import opened
from chanjing_studio.storage.kept_updates import KeptUpdates, UpdatesFile

_log = logging.getLogger(__name__)


class BelievedFeed:
    """Every call but ``in_force`` blocks. ``now`` is the clock, in Unix seconds."""

    def __init__(self, source: FeedSource, file: UpdatesFile, *, now: Callable[[], float] = time.time) -> None:
        self._source, self._file, self._now = source, file, now
        self._feed: Feed | None = None
        self.kept = KeptUpdates(mark=source.mark)

    def load(self) -> None:
        """What was believed before this start, if it still can be: it is judged as if it came now."""
        self.kept = self._file.load(self._source.mark)
        if self.kept.signed:
            try:
                self._feed = self._judged(self.kept.signed)[0]
            except FeedDoubted as doubt:
                _log.info("kept list of versions: %s", doubt)

    def in_force(self) -> Feed | None:
        """The newest list; None where there is none, or its time is over."""
        return self._feed if self._feed and self._feed.expires > self._now() else None

    def take(self, data: bytes) -> None:
        """Believe what came. Raises FeedDoubted: nothing has changed then."""
        feed, digest = self._judged(data)
        self._feed = feed
        self.keep(serial=feed.serial, digest=digest, signed=data, read=self._now())

    def keep(self, **changes: object) -> None:
        """Keep something else of it; where the disk takes nothing it holds until the end of the program."""
        self.kept = replace(self.kept, **changes)  # pyright: ignore[reportArgumentType]
        try:
            self._file.save(self.kept)
        except FileTrouble as trouble:
            _log.warning("what is known of new versions is not kept: %s", trouble)

    def _judged(self, data: bytes) -> tuple[Feed, str]:
        payload = opened(data, self._source.keys)
        feed = believable(payload, now=self._now())
        digest = hashlib.sha256(payload).hexdigest()
        if feed.serial < max(self.kept.serial, self._source.least):
            raise _older()
        if feed.serial == self.kept.serial and digest != self.kept.digest:
            raise _older()  # two lists with one number: nobody could tell which came later
        return feed, digest


def _older() -> FeedDoubted:
    return FeedDoubted(
        Sentence("An older list of new versions came than one that was here before, so it was left alone.")
    )
