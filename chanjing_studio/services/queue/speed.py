"""How fast bytes go."""

from __future__ import annotations

import time
from collections.abc import Callable

from chanjing_studio.domain.transfer import Transfer

SMOOTHING = 0.3
SECONDS_SHOWN = 60
FIRST_GUESS = 0.2


class Meter:
    """Measures one upload second by second; ``before`` bytes of ``total`` were in the cloud at its start."""

    def __init__(self, total: int, before: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._before = before
        self._rate = 0.0
        self._rates: list[float] = []
        self._clock = clock
        self._second = (clock(), 0)

    def at(self, done: int) -> Transfer:
        """What is shown when so many bytes of this upload have gone."""
        began, bytes_then = self._second
        now = self._clock()
        passed = now - began
        if passed >= (1 if self._rates else FIRST_GUESS):
            self._count((done - bytes_then) / passed)
            self._second = (now, done)
        top = max(self._rates, default=0.0) or 1.0
        return Transfer(self._before + done, self._total, self._rate, tuple(rate / top for rate in self._rates))

    def _count(self, rate: float) -> None:
        self._rate = rate if not self._rate else self._rate + SMOOTHING * (rate - self._rate)
        self._rates = [*self._rates, rate][-SECONDS_SHOWN:]
