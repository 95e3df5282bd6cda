"""The application, which macOS hands the files that are opened with it or dropped on its icon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

TOGETHER_MS = 50
"""Files that were dropped together come one by one."""


class Arrivals(QObject):
    """Files on their way to the window; those that come before it is there wait for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: list[Path] = []
        self._welcome: Callable[[Sequence[Path]], object] | None = None
        self._soon = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._soon.timeout.connect(self._hand_on)

    def take(self, file: Path) -> None:
        """One more."""
        self._files.append(file)
        self._soon.start()

    def welcome_by(self, welcome: Callable[[Sequence[Path]], object]) -> None:
        """Hand all of them to this from now on."""
        self._welcome = welcome
        self._soon.start()

    def _hand_on(self) -> None:
        if self._welcome and self._files:
            files, self._files = self._files, []
            self._welcome(files)


class Application(QApplication):
    """Takes files as macOS gives them; elsewhere they come on the command line."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self.arrivals = Arrivals(self)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            if name := event.file() or event.url().toLocalFile():
                self.arrivals.take(Path(name))
            return True
        return super().event(event)
