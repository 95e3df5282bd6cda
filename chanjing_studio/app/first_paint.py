"""The first paint comes before everything that is not seen of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

LONGEST_MS = 500
"""A window that is minimised from the start is not painted."""


def show_painted(window: QWidget) -> None:
    """Show a window, and come back once it is painted. What the user does until then is kept for the next loop."""
    loop = QEventLoop()
    watch = _Watch(loop)
    window.installEventFilter(watch)
    QTimer.singleShot(LONGEST_MS, loop, loop.quit)
    window.show()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    window.removeEventFilter(watch)


class _Watch(QObject):
    def __init__(self, loop: QEventLoop) -> None:
        super().__init__(loop)
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)  # the rest of the window is painted in the same turn
        return False
