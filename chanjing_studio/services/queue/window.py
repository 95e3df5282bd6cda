"""A cloud's window: how many calls it takes in how long, and when the next ones may be made."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable

from chanjing_studio.domain.models import Pace


class Window:
    """The calls that a cloud may still count. Times are monotonic seconds.

    A call counts from its end: it cannot have reached the cloud later than that. While it is open it counts as now.
    """

    def __init__(self, pace: Pace, past: Iterable[float] = ()) -> None:
        self.pace = pace
        self._open = 0
        self._ends: deque[float] = deque(sorted(past), maxlen=pace.calls)

    def opened(self) -> None:
        """A call begins."""
        self._open += 1

    def closed(self) -> None:
        """A call has ended."""
        self._open -= 1
        self._ends.append(time.monotonic())

    def pause(self) -> float:
        """Seconds until one more call may be made."""
        return self.turns(1)[0] - time.monotonic()

    def turns(self, count: int) -> list[float]:
        """When each of the next calls may be made, if nobody waits longer than for the cloud."""
        calls, seconds = self.pace.calls, self.pace.seconds
        now = time.monotonic()
        counted = deque([*self._ends, *[now] * self._open], maxlen=calls)
        turns: list[float] = []
        for _ in range(count):
            turn = max(now, counted[0] + seconds) if len(counted) == calls else now
            counted.append(turn)
            turns.append(turn)
        return turns
