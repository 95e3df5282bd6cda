"""Time that passes faster: every pause of the program is shorter by the same factor."""

from __future__ import annotations

from dataclasses import replace

from chanjing_studio.services.queue.patience import REAL, Pauses


def hurried(speed: float) -> Pauses:
    """The program's pauses and paces, shortened as much."""
    return replace(
        REAL,
        first=REAL.first / speed,
        longest=REAL.longest / speed,
        jitter=REAL.jitter / speed,
        token_died=REAL.token_died / speed,
        follow_first=REAL.follow_first / speed,
        follow_longest=REAL.follow_longest / speed,
        file_first=REAL.file_first / speed,
        file_longest=REAL.file_longest / speed,
        looks=tuple(pause / speed for pause in REAL.looks),
        pace_scale=1 / speed,
    )
