"""Still rows of the true size while the first voices are fetched."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.places import places
from chanjing_studio.ui.widgets.shapes import paint_plate

_NAME, _TRAITS, _LINE = 0.4, 0.8, 10


class VoiceSkeleton(QWidget):
    """At most a screenful, gone in one step."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, high = QPainter(self), self._look.size("row.voice")
        for top in range(0, self.height() - high + 1, high):
            self._paint_row(painter, QRect(0, top, self.width(), high))

    def _paint_row(self, painter: QPainter, box: QRect) -> None:
        spots, ink = places(self._look, box, short=False, use_width=0), self._look.colour("skeleton")
        paint_plate(painter, spots.play, spots.play.width() / 2, fill=ink)
        for line, share in ((spots.name, _NAME), (spots.traits, _TRAITS)):
            words = QRectF(line.left(), line.center().y() - _LINE / 2, line.width() * share, _LINE)
            paint_plate(painter, words, self._look.size("radius.tag"), fill=ink)
        paint_plate(painter, spots.print, self._look.size("radius.tag"), fill=ink)
