"""From the start of the process to the first painted window."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from chanjing_studio.storage.places import Places
from chanjing_studio.storage.settings import Settings, SettingsFile
from tests.bench.processes import measure
from tests.bench.table import Goal, Row, middle

_CLOSED_PORT = "http://127.0.0.1:9"


def rows(*, quick: bool) -> Iterator[Row]:
    """Create, as on most days, and the first start of all."""
    with tempfile.TemporaryDirectory() as folder:
        welcomed, new = Path(folder, "welcomed"), Path(folder, "new")
        _welcome(welcomed)
        starts = {
            "bare": ("bare_window",),
            "Create": ("first_paint", "--data-dir", str(welcomed)),
            "first start": ("first_paint", "--data-dir", str(new)),
        }
        took = _rounds(starts, 5 if quick else 15)
    for name in ("Create", "first start"):
        yield Row(
            what=f"process start to first painted window: {name}",
            measured=middle(took[name]), unit="ms",
            against="bare PySide6 window", reference=middle(took["bare"]),
            goal=Goal(1.5, times=True),
        )  # fmt: skip


def _rounds(starts: dict[str, tuple[str, ...]], count: int) -> dict[str, list[float]]:
    """Milliseconds of each, one after the other in every round; the first round warms up and is dropped."""
    took: dict[str, list[float]] = {name: [] for name in starts}
    for _ in range(count + 1):
        for name, (module, *arguments) in starts.items():
            begun = time.monotonic_ns()
            painted = measure(module, *arguments, CHANJING_OPENAPI_BASE_URL=_CLOSED_PORT)
            took[name].append((painted - begun) / 1e6)
    return {name: values[1:] for name, values in took.items()}


def _welcome(data: Path) -> None:
    places = Places.below(data)
    places.make()
    SettingsFile(places.data / "settings.json").save(Settings(welcomed=True))
