"""Typing in the voice search."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.ledgers import make_folder
from tests.bench.processes import measure
from tests.bench.table import Goal, Row, middle

_MANY, _USUAL = 10_000, 98


def rows(*, quick: bool) -> Iterator[Row]:
    """The letter that takes longest, the median of its rounds."""
    with tempfile.TemporaryDirectory() as folder:
        data = make_folder(Path(folder))
        many, usual = (_slowest(measure("voice_search", data, count, 3 if quick else 15)) for count in (_MANY, _USUAL))
    yield Row(
        what=f"one letter in the voice search with {_MANY:,} voices, key to painted (slowest of 8 letters)",
        measured=many, unit="ms", against=f"{_USUAL} voices", reference=usual, goal=Goal(16),
    )  # fmt: skip


def _slowest(rounds: list[list[float]]) -> float:
    return max(middle(letter) for letter in zip(*rounds, strict=True))
