"""A bare PySide6 window, spawned the way the program is: until it is painted, or idle for some seconds."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.inside import usage


class Bare(QWidget):
    """Nothing but a window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(sys.argv) == 1:
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print(time.monotonic_ns(), flush=True)
        QApplication.quit()


def _idle(seconds: float) -> None:
    before = usage.now()
    QTimer.singleShot(round(1000 * seconds), lambda: usage.tell_since(before, seconds))


def main() -> None:
    """Show it."""
    application = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(1280, 800)
    window.show()
    if len(sys.argv) > 1:
        QTimer.singleShot(2000, lambda: _idle(float(sys.argv[1])))
    application.exec()


if __name__ == "__main__":
    main()
