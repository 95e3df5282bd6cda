"""What the program costs while nothing runs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.ledgers import finished, make_folder
from tests.bench.processes import begin, found
from tests.bench.table import Goal, Row

_SCENES = (
    (0, "create", "shown on Create"),
    (0, "hidden", "hidden"),
    (50, "jobs", "shown on Jobs"),
    (50, "hidden", "hidden"),
)
_PERIODIC = 0.1  # what ticks at least every ten seconds is seen


def rows(*, quick: bool) -> Iterator[Row]:
    """All scenes at the same time, beside a bare window: what is idle disturbs nobody."""
    seconds = 8 if quick else 30
    with tempfile.TemporaryDirectory() as folder:
        bare = begin("bare_window", seconds)
        scenes = [(jobs, words, begin("idle", _folder(Path(folder), jobs, page), page, seconds))
                  for jobs, page, words in _SCENES]  # fmt: skip
        reference = found(bare)
        for jobs, words, process in scenes:
            used = found(process)
            what = f"idle {seconds} s, {jobs} finished jobs, window {words}"
            yield _row(f"{what}: processor", used["percent"], "%", reference=reference["percent"], limit=0.1)
            yield _row(f"{what}: wake-ups", used["wakes"], "/s", reference=reference["wakes"], limit=_PERIODIC)


def _folder(folder: Path, jobs: int, page: str) -> Path:
    return make_folder(folder / f"{jobs}-{page}", finished(jobs))


def _row(what: str, measured: float, unit: str, *, reference: float, limit: float) -> Row:
    return Row(what=what, measured=measured, unit=unit, against="bare PySide6 window", reference=reference,
               goal=Goal(limit))  # fmt: skip
