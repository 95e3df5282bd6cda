"""The time that the program sees while its picture is taken, so that no picture tells when it was."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

SEEN = datetime(2026, 3, 14, 9, 41, tzinfo=UTC).timestamp()


class Moment:
    """Stands in for `time.time`: begins at `SEEN` and goes on, or stands still."""

    def __init__(self) -> None:
        self._still: float | None = None
        self._begun = time.monotonic()

    def take_over(self) -> None:
        """Tell everybody this time, in a place without summer time; to be called before the program is loaded."""
        os.environ["TZ"] = "UTC"
        if hasattr(time, "tzset"):  # Windows has none
            time.tzset()
        time.time = self.now

    def now(self) -> float:
        """Seconds since 1970."""
        return SEEN + time.monotonic() - self._begun if self._still is None else self._still

    def stand_still(self) -> None:
        """It is `SEEN` from now on."""
        self._still = SEEN
