"""The Jobs page with very many jobs in the ledger."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.ledgers import finished, make_folder
from tests.bench.processes import measure
from tests.bench.table import Goal, Row, middle, percentile

_MANY, _FEW = 10_000, 50


def rows(*, quick: bool) -> Iterator[Row]:
    """The first opening after a start, and pages one after the other; each round is a start of its own."""
    with tempfile.TemporaryDirectory() as folder:
        folders = {count: make_folder(Path(folder, str(count)), finished(count)) for count in (_MANY, _FEW)}
        looks = {
            count: [measure("job_list", data) for _ in range(3 if quick else 7)] for count, data in folders.items()
        }
    opened = {count: middle(look["opened"] for look in found) for count, found in looks.items()}
    scrolled = {count: _scrolled(found) for count, found in looks.items()}
    yield Row(
        what=f"Jobs page with {_MANY:,} jobs in the ledger: first opening, click to painted rows",
        measured=opened[_MANY], unit="ms", against=f"{_FEW} jobs", reference=opened[_FEW], goal=Goal(150),
    )  # fmt: skip
    yield Row(
        what=f"the same list with {_MANY:,} jobs: scrolling one page (95 % of pages stay below)",
        measured=scrolled[_MANY], unit="ms", against=f"{_FEW} jobs", reference=scrolled[_FEW], goal=Goal(16),
    )  # fmt: skip


def _scrolled(looks: list[dict[str, list[float]]]) -> float:
    return middle(percentile(look["scrolled"], 0.95) for look in looks)
