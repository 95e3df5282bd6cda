"""The computer woke up, or its network is another: told by the system, and never looked for."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

_log = logging.getLogger(__name__)
TOGETHER_MS = 300
"""A network comes and goes in many steps; what they are told of together is told once."""
SLEPT = 5.0
"""Seconds by which the clock on the wall may run ahead of the other before the computer must have slept."""


class Source(Protocol):
    """Something that is listened to; it ends with its parent."""

    def __call__(self, wakings: Wakings, /) -> object: ...


class Clocks:
    """The clock on the wall, which goes on while the computer sleeps, and the one that may stand still."""

    def __init__(self, wall: Callable[[], float] = time.time, running: Callable[[], float] = time.monotonic) -> None:
        self._wall, self._running = wall, running
        self._ahead = wall() - running()

    def slept(self) -> float:
        """Seconds that the computer slept since this was asked last, as far as the clocks can tell."""
        before, self._ahead = self._ahead, self._wall() - self._running()
        return max(0.0, self._ahead - before)


class Wakings(QObject):
    """``woken`` tells how many seconds the computer slept; 0 where it is its network that changed."""

    woken = Signal(float)

    def __init__(self, parent: QObject | None = None, *, clocks: Clocks | None = None) -> None:
        super().__init__(parent)
        self._clocks = clocks or Clocks()
        self._slept = 0.0
        self._soon = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._soon.timeout.connect(self._tell)

    def listen(self, sources: tuple[Source, ...]) -> None:
        """Hear what this system tells; a source that is not there is done without."""
        for source in sources:
            try:
                source(self)
            except Exception:  # noqa: BLE001 - foreign code; the pauses of the queue end without it, only later
                _log.warning("no word of changes from %s", source, exc_info=True)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def changed(self) -> None:
        """The network is another."""
        self._soon.start()

    def slept(self, seconds: float) -> None:
        """The computer woke up after about so many seconds."""
        self._slept = max(self._slept, seconds)
        self._soon.start()

    def _on_state(self) -> None:
        """Somebody comes back to the window, or leaves it: where no source told of a sleep, the clocks do."""
        if (seconds := self._clocks.slept()) > SLEPT:
            self.slept(seconds)

    def _tell(self) -> None:
        by_clock = self._clocks.slept()
        seconds, self._slept = max(self._slept, by_clock if by_clock > SLEPT else 0.0), 0.0
        _log.info("awake after %.0f s, or on another network", seconds)
        self.woken.emit(seconds)
