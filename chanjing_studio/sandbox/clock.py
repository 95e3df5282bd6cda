"""The sandbox's time: what the clock says, and how long things take."""

import asyncio
import contextlib
import time

REAL_PACE = 1.0
FAST_PACE = 100.0


class Clock:
    """Unix time that tests can move forward, and a pace at which waiting is shortened."""

    def __init__(self, pace: float = REAL_PACE) -> None:
        self.pace = pace
        self._ahead = 0.0
        self._moved = asyncio.Event()

    def now(self) -> float:
        """Seconds since 1970, plus what `advance` has added."""
        return time.time() + self._ahead

    def lasting(self, seconds: float) -> float:
        """Seconds that something takes here when it takes `seconds` in the real cloud."""
        return seconds / self.pace

    def advance(self, seconds: float) -> None:
        """Move the clock forward and wake everything that waits for a later moment."""
        self._ahead += seconds
        self._wake()

    def reset(self) -> None:
        """Tell the true time again."""
        self._ahead = 0.0
        self._wake()

    async def sleep_until(self, moment: float) -> None:
        """Return once `now()` has reached `moment` (seconds since 1970)."""
        while (rest := moment - self.now()) > 0:
            moved = self._moved
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(moved.wait(), rest)

    def _wake(self) -> None:
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
