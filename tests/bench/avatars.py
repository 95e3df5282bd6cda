"""A grid of very many avatars, half of them without a picture."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.ledgers import make_folder
from tests.bench.processes import measure
from tests.bench.table import Goal, Row, middle

_MANY, _USUAL = 2_000, 24


def rows(*, quick: bool) -> Iterator[Row]:
    """Opening, scrolling and memory, each the median of some rounds."""
    rounds = 1 if quick else 3
    many, usual = ([_round(count) for _ in range(rounds)] for count in (_MANY, _USUAL))
    what = f"Avatars page with {_MANY:,} avatars, half of them without a picture"
    yield _row(f"{what}: first opening, click to painted cards", "open", many, usual=usual, unit="ms", limit=200)
    yield _row(
        f"{what}: worst gap of a 5 ms timer while it is scrolled", "worst", many, usual=usual, unit="ms", limit=33
    )
    yield _row(f"{what}: memory above the empty page once scrolled through", "grown", many, usual=usual, unit="MiB",
               limit=150)  # fmt: skip


def _round(count: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        return measure("avatars", make_folder(Path(folder, "data")), count)


def _row(
    what: str, name: str, many: list[dict[str, Any]], *, usual: list[dict[str, Any]], unit: str, limit: float
) -> Row:
    found, reference = (middle(one[name] for one in rounds) for rounds in (many, usual))
    against = f"{_USUAL} avatars"
    return Row(what=what, measured=found, unit=unit, against=against, reference=reference, goal=Goal(limit))
