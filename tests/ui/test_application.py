"""Files that macOS hands over reach the window together, also those that came before it was there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from chanjing_studio.ui.application import Arrivals

A, B, C = Path("/v/一 段.mp4"), Path("/v/声音.wav"), Path("/v/c.mp4")


def test_files_that_came_before_the_window_wait_for_it_and_come_together(qtbot: QtBot) -> None:
    arrivals, taken = Arrivals(), list[Sequence[Path]]()
    arrivals.take(A)
    arrivals.take(B)
    arrivals.welcome_by(taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    arrivals.take(C)
    qtbot.waitUntil(lambda: len(taken) == 2)
    assert taken == [[A, B], [C]]
