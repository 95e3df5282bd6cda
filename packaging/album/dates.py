"""Gives the jobs in a list the times of a believable morning, the same in every run."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

AGES = (3, 8, 14, 26, 47, 78, 131, 24 * 60, 24 * 60 + 95, 3 * 24 * 60)
"""How old they are in minutes, the newest first; the others are older by a day each."""

_STEPS = (0, 1, 8, 11, 19, 47, 58, 63, 71, 80)
"""Seconds after its beginning at which each line of a story stands."""


def settle(ledger: Path, seen: float) -> None:
    """Write the times anew, seen from this moment. The program must not have the list open."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as list_of_jobs:
        newest_first = list_of_jobs.execute("SELECT id FROM jobs ORDER BY created DESC, id").fetchall()
        for place, (job,) in enumerate(newest_first):
            _settle_job(list_of_jobs, job, seen - 60 * _age(place))


def _age(place: int) -> int:
    return AGES[place] if place < len(AGES) else 24 * 60 * (place - 5)


def _settle_job(list_of_jobs: sqlite3.Connection, job: str, created: float) -> None:
    lines = list_of_jobs.execute("SELECT rowid FROM story WHERE job = ? ORDER BY rowid", (job,)).fetchall()
    times = [created + _STEPS[min(place, len(_STEPS) - 1)] for place in range(len(lines))]
    for (line,), at in zip(lines, times, strict=True):
        list_of_jobs.execute("UPDATE story SET at = ? WHERE rowid = ?", (at, line))
    end = max(times, default=created)
    list_of_jobs.execute(
        "UPDATE steps SET started = ?, ended = ? WHERE job = ? AND ended IS NOT NULL", (created, end, job)
    )
    list_of_jobs.execute(
        "UPDATE jobs SET created = ?, changed = ?, ended = CASE WHEN ended IS NULL THEN NULL ELSE ? END WHERE id = ?",
        (created, end, end, job),
    )
