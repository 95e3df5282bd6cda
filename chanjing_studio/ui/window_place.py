"""Where the window stands, remembered for each arrangement of screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SETTLED_MS = 400
ARRANGED_MS = 800
"""A screen that comes or goes moves windows about for a while."""
MOST = 12
"""Arrangements that are remembered; of more the ones used last."""
GRIP = 60
"""px of the upper edge that must be in sight to move a window by."""
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


def arrangement() -> str:
    """The screens there are now, and how they stand to each other."""
    return "; ".join(sorted(_told(screen) for screen in QGuiApplication.screens()))


def in_sight(window: QWidget) -> bool:
    """Whether enough of the window's upper edge is on a screen to take hold of it."""
    frame = window.frameGeometry()
    edge = frame.adjusted(GRIP, 0, -GRIP, GRIP - frame.height())
    return any(screen.availableGeometry().intersects(edge) for screen in QGuiApplication.screens())


class WindowPlace(QObject):
    """Each arrangement of screens has a place of its own, and so a window comes back to where it stood in it.

    ``places`` holds, by arrangement, a ``place`` in base64 and a ``page``; ``last`` the one used last; ``here`` is the
    arrangement in which the window stands.
    """

    screens_changed = Signal()

    def __init__(
        self, window: QWidget, places: Mapping[str, Mapping[str, str]], last: str, *, page: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._places, self._last = dict(places), last
        self.here = arrangement()
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._arranged = QTimer(self, singleShot=True, interval=ARRANGED_MS)
        self._settled.timeout.connect(self.note)
        self._arranged.timeout.connect(self._on_arranged)
        self.screens_changed.connect(self._arranged.start)
        self._watch_screens()

    @property
    def places(self) -> Mapping[str, Mapping[str, str]]:
        """What to remember."""
        return self._places

    @property
    def last(self) -> str:
        """The place used last."""
        return self._last

    def restore(self) -> None:
        """Put the window where it stood when the screens were as they are now, else about where it stood last."""
        kept = self._places.get(self.here, {}).get("place", self._last)
        self._window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        self._bring_into_sight()
        self._window.installEventFilter(self)

    def note(self) -> None:
        """This is where it stands now, and what it shows."""
        here = arrangement()
        if here != self.here:
            return  # the system moves it about: a screen came or went
        place = bytes(self._window.saveGeometry().toBase64().data()).decode()
        self._places.pop(here, None)
        self._places[here] = {"place": place, "page": self._page()}
        self._last = place
        for oldest in list(self._places)[:-MOST]:
            del self._places[oldest]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._settled.start()
        return False

    def _on_arranged(self) -> None:
        here = arrangement()
        if here == self.here:
            return
        self.here = here
        if kept := self._places.get(here, {}).get("place"):
            self._window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        window, screens = self._window, QGuiApplication.screens()
        if not screens or in_sight(window):
            return
        room = screens[0].availableGeometry()
        window.resize(window.size().boundedTo(room.size()))
        frame = window.frameGeometry()
        frame.moveCenter(room.center())
        window.move(frame.topLeft())

    def _watch_screens(self) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_screen)
            application.screenRemoved.connect(self.screens_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.screens_changed)

    def _on_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.screens_changed)
        self.screens_changed.emit()


def last_page(places: Mapping[str, Mapping[str, str]]) -> str:
    """The page that was in sight when the screens were as they are now, else the last one; "" when none was."""
    here = arrangement()
    kept = places[here] if here in places else next(reversed([*places.values()]), None)
    return kept.get("page", "") if kept else ""


def _told(screen: QScreen) -> str:
    box = screen.geometry()
    return f"{screen.name()} {box.x()},{box.y()} {box.width()}x{box.height()}"
