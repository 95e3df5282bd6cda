"""The Jobs page of the real window: milliseconds to open it, and to scroll one page after another."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QListView

from chanjing_studio.app.studio import Studio
from tests.bench.inside.window import Painted, part, play
from tests.voices import until

_PAGES = 60


async def _opened(studio: Studio) -> float:
    """From the press of the rail's button to the rows on the screen."""
    begun = time.perf_counter()
    part(studio.window, QAbstractButton, "navJobs").click()
    view = part(studio.window, QListView, "jobList")
    await Painted(view.viewport(), lambda: view.model().rowCount() > 0).wait()
    return 1000 * (time.perf_counter() - begun)


async def _scrolled(view: QListView) -> float:
    bar = view.verticalScrollBar()
    painted = Painted(view.viewport())
    begun = time.perf_counter()
    bar.setValue(bar.value() + bar.pageStep())
    await painted.wait()
    return 1000 * (time.perf_counter() - begun)


async def _look(studio: Studio) -> dict[str, object]:
    opened = await _opened(studio)
    view = part(studio.window, QListView, "jobList")
    scrolled: list[float] = []
    for _ in range(_PAGES):
        bar = view.verticalScrollBar()
        await until(lambda: not studio.window.current.runner.busy)
        if bar.value() < bar.maximum():
            scrolled.append(await _scrolled(view))
    return {"opened": opened, "scrolled": scrolled}


if __name__ == "__main__":
    play(_look, Path(sys.argv[1]))
