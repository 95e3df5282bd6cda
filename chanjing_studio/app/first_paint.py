"""The first paint comes before everything that is not seen of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

LONGEST_MS = 500
"""A window that is minimised from the start is not painted."""


def show_painted(window: QWidget) -> bool:
    """Show a window, and come back once it is painted: whether it was, or did not come on the screen in time.

    What the user does until then is kept for the next loop.
    """
    loop = QEventLoop()
    window.winId()  # there is a window of the system from here on: it, and not its cover of pages, is exposed
    watch, screened = _Watch(loop), window.windowHandle()
    screened.installEventFilter(watch)
    QTimer.singleShot(LONGEST_MS, loop, loop.quit)
    window.show()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    screened.removeEventFilter(watch)
    return watch.exposed


class _Watch(QObject):
    """A page that covers the window is painted in its stead: what tells is that the window comes on the screen."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__(loop)
        self._loop = loop
        self.exposed = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            self.exposed = True
            QTimer.singleShot(0, self._loop.quit)  # all of it is painted in the same turn
        return False
