"""Leads through the stops: by its buttons, by what the user does, and out at any moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.tour.card import TourCard
from chanjing_studio.ui.tour.stop import Stop
from chanjing_studio.ui.tour.veil import Veil
from chanjing_studio.ui.words import say

LOOK_MS = 150
"""How often it looks where its control is and whether the stop is over: only while the tour lasts."""
_ROOM = 6


class Tour(QObject):
    """A child of its window. ``ended`` tells whether it went to its end; it is then deleted."""

    ended = Signal(bool)

    def __init__(self, window: QMainWindow, look: Look, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._window, self._stops, self._at = window, tuple(stops), 0
        self._over = self._due = False
        self.veil, self.card = Veil(look, window), TourCard(look, window)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.card.next.clicked.connect(self._on_next)
        self.card.back.clicked.connect(lambda: self._go(self._at - 1))
        self.card.end.clicked.connect(self.stop)

    def begin(self) -> None:
        """Show the first stop; the keyboard goes to its card."""
        self._application().installEventFilter(self)
        self.veil.show()
        self.card.show()
        self._go(0)
        self._timer.start()

    def stop(self) -> None:
        """End it here."""
        self._end(whole=False)

    @property
    def at(self) -> int:
        """The number of the stop, from 0."""
        return self._at

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc ends it, wherever the keyboard is in the window; a resized or reworded window is followed at once."""
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and self._is_way_out(watched, event):
            event.accept()
            if kind == QEvent.Type.KeyPress:
                self.stop()
            return True
        if watched is self._window and kind == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._look)  # what is inside has another place only then
        elif watched is self._window and kind == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._say)
        return super().eventFilter(watched, event)

    def _is_way_out(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        alone = QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None
        return alone and isinstance(watched, QWidget) and watched.window() is self._window

    def _go(self, number: int) -> None:
        self._at, self._due = number, False
        self._stops[number].before()
        self._say()
        self._look_closely()
        self.card.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        if not self._over:
            self.card.show_stop(self._at + 1, len(self._stops), say(self._stops[self._at].words))

    def _on_next(self) -> None:
        stop, number = self._stops[self._at], self._at
        if stop.over is None or not stop.over():
            self._due = stop.act() is False
        if not self._over and self._at == number and stop.over is None:
            self._on()

    def _on(self) -> None:
        if self._at + 1 == len(self._stops):
            self._end(whole=True)
        else:
            self._go(self._at + 1)

    def _look(self) -> None:
        """What the user did may have ended the stop; what they look at may have moved."""
        if self._over:
            return
        stop = self._stops[self._at]
        if stop.over is not None and stop.over():
            self._on()
        elif self._due:
            self._due = stop.act() is False
        if not self._over:
            self._look_closely()

    def _look_closely(self) -> None:
        target = self._target()
        hole = self._hole(target) if target else QRect()
        self.veil.setGeometry(self._window.rect())
        self.veil.point_at(hole)
        self.card.stand_beside(hole, target)
        self.veil.raise_()
        self.card.raise_()

    def _target(self) -> QWidget | None:
        for name in self._stops[self._at].targets:
            for each in self._window.findChildren(QWidget, name):
                if each.isVisible() and not each.visibleRegion().isEmpty():
                    return each
        return None

    def _hole(self, target: QWidget) -> QRect:
        seen = target.visibleRegion().boundingRect()
        corner = target.mapTo(self._window, QPoint(0, 0))
        return seen.translated(corner).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)

    def _end(self, *, whole: bool) -> None:
        if self._over:
            return
        self._over = True
        self._timer.stop()
        self._application().removeEventFilter(self)
        for part in (self.veil, self.card):
            part.hide()
            part.deleteLater()
        self.ended.emit(whole)
        self.deleteLater()

    def _application(self) -> QObject:
        application = QApplication.instance()
        assert application is not None  # noqa: S101 - there is a window
        return application
