"""The program as its own start does it, until its window is painted for the first time: it says when, and ends."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent

from chanjing_studio.__main__ import main as start
from chanjing_studio.ui.main_window import MainWindow


class _FirstPaint(QObject):
    """Waits for the window to come on the screen, which paints all of it.

    A page that covers the window may be painted in its stead. It watches the window alone: to Python, whatever comes by
    for the first time costs time of its own.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._screened = window, window.windowHandle()
        self._screened.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            self._screened.removeEventFilter(self)
            # All parts are painted before the loop's next turn.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic_ns(), flush=True)
        self._window.close()


def _show(self: MainWindow, _event: QShowEvent) -> None:
    _FirstPaint(self)


def main() -> int:
    """Print the moment of the first paint, in nanoseconds of the monotonic clock; the exit status."""
    MainWindow.showEvent = _show
    return start()


if __name__ == "__main__":
    sys.exit(main())
