"""Typing in the middle of a script that is nearly as long as the cloud takes, full of pauses and readings."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.ledgers import make_folder
from tests.bench.processes import measure
from tests.bench.table import Goal, Row, percentile

_FULL, _USUAL = 3900, 200  # characters
_CHIPS = 200
_MOST = 0.99


def rows(*, quick: bool) -> Iterator[Row]:
    """Letters, spaces and backspaces; the slowest in a hundred."""
    rounds = 5 if quick else 25
    with tempfile.TemporaryDirectory() as folder:
        data = make_folder(Path(folder))
        usual = percentile(measure("script_typing", data, _USUAL, 0, rounds), _MOST)
        for chips in (0, _CHIPS):
            full = percentile(measure("script_typing", data, _FULL, chips, rounds), _MOST)
            with_them = f" with {chips} pauses and readings" * bool(chips)
            yield Row(
                what=f"a key in the middle of {_FULL:,} characters{with_them}, key to painted (99 %)",
                measured=full, unit="ms", against=f"{_USUAL} characters", reference=usual, goal=Goal(16),
            )  # fmt: skip
