"""Something that is to be done after every change, and not more often than it can be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 100


class Unhurried(QObject):
    """Acts at once on the first change, and on those that follow closely once in a while, the last one included."""

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._act, self._again = act, False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_over)

    def ask(self) -> None:
        """There was a change."""
        if self._pause.isActive():
            self._again = True
            return
        self._pause.start()
        self._act()

    def _on_pause_over(self) -> None:
        if self._again:
            self._again = False
            self.ask()
