"""What is being made in the cloud is looked at again, while its page is in sight and only then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PAUSE = 25_000
"""Milliseconds: the jobs that make voices and avatars tell when they are done; this is for those made elsewhere."""


class Vigil(QObject):
    """``due`` says when; nothing runs while nothing is being made, or the page is not in sight."""

    due = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._making = self._expected = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._on_time)

    def watch(self, *, making: bool) -> None:
        """Whether anything that the page shows is being made."""
        self._making = making
        if not self._making:
            self._timer.stop()
        elif self._page.isVisible() and not self._timer.isActive():
            self._timer.start()

    def expect(self) -> None:
        """Something has changed."""
        self._expected = True
        if self._page.isVisible():
            self.look()

    def look(self) -> None:
        """The page is in sight: look now where something may have changed."""
        if self._making or self._expected:
            self._on_time()

    def rest(self) -> None:
        """The page is out of sight."""
        self._timer.stop()

    def _on_time(self) -> None:
        self._timer.stop()
        self._expected = False
        self.due.emit()
