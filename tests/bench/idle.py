"""What the program costs while nothing runs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.ledgers import finished, make_folder
from tests.bench.processes import begin, found
from tests.bench.table import Goal, Row

_SCENES = ((0, "create"), (0, "hidden"), (50, "jobs"), (50, "hidden"))
_PERIODIC = 0.1  # what ticks at least every ten seconds is seen


def rows(*, quick: bool) -> Iterator[Row]:
    """The worst of all scenes; they run at the same time, beside a bare window: what is idle disturbs nobody."""
    seconds = 8 if quick else 30
    with tempfile.TemporaryDirectory() as folder:
        bare = begin("bare_window", seconds)
        scenes = [begin("idle", _folder(Path(folder), jobs, page), page, seconds) for jobs, page in _SCENES]
        reference, used = found(bare), [found(scene) for scene in scenes]
    what = f"idle {seconds} s, the worst of 0 and 50 finished jobs, window shown and hidden"
    for name, words, unit, limit in (("percent", "processor", "%", 0.1), ("wakes", "wake-ups", "/s", _PERIODIC)):
        yield Row(
            what=f"{what}: {words}",
            measured=max(scene[name] for scene in used), unit=unit,
            against="bare PySide6 window", reference=reference[name],
            goal=Goal(limit),
        )  # fmt: skip


def _folder(folder: Path, jobs: int, page: str) -> Path:
    return make_folder(folder / f"{jobs}-{page}", finished(jobs))
