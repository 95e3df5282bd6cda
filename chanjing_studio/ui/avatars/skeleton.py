"""Still cards of the true size while the first avatars are fetched."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from chanjing_studio.ui.avatars.places import RADIUS, cards, spots
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate

_NAME = 0.4


class AvatarSkeleton(QWidget):
    """At most a screenful, gone in one step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        measure = cards(self._look, self.width() - self._look.size("scroll-bar.width"))
        wide, high = measure.cell.width(), measure.cell.height()
        for top in range(0, self.height(), high):
            for left in range(0, self.width() - wide + 1, wide):
                places = spots(self._look, QRect(QPoint(left, top), measure.cell), measure, figures=0)
                ink = self._look.colour("skeleton")
                paint_plate(painter, places.picture, RADIUS, fill=ink)
                words = places.name.adjusted(0, 6, -round(places.name.width() * (1 - _NAME)), -6)
                paint_plate(painter, words, self._look.size("radius.tag"), fill=ink)
