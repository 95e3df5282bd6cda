"""Speed is smoothed, and the last seconds are kept for the line."""

from __future__ import annotations

import pytest

from chanjing_studio.services.queue.speed import SECONDS_SHOWN, Meter


class Clock:
    """Time as the test wants it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_speed_is_unknown_at_first_then_smooth() -> None:
    clock = Clock()
    meter = Meter(1000, 0, clock=clock)
    assert meter.at(0).seconds_left is None
    clock.now += 1
    assert meter.at(100).rate == 100
    assert meter.at(110).rate == 100
    clock.now += 1
    slower = meter.at(150)
    assert 50 < slower.rate < 100
    assert slower.rates == (1.0, 0.5)
    assert slower.seconds_left == pytest.approx(850 / slower.rate)


def test_files_that_went_before_count_and_old_seconds_are_dropped() -> None:
    clock = Clock()
    meter = Meter(1000, 900, clock=clock)
    for second in range(SECONDS_SHOWN + 4):
        clock.now += 1
        meter.at(second)
    clock.now += 1
    transfer = meter.at(SECONDS_SHOWN + 4)
    assert (transfer.done, transfer.total) == (900 + SECONDS_SHOWN + 4, 1000)
    assert len(transfer.rates) == SECONDS_SHOWN
