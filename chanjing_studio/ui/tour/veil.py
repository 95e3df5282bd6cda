"""What dims the window around one control; every press goes through it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from chanjing_studio.ui.theme.look import Look


class Veil(QWidget):
    """Lies over its parent; ``hole`` is what stays bright, an empty one where there is nothing to point at."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self.hole = look, QRect()
        self.setObjectName("tourVeil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)

    def point_at(self, hole: QRect) -> None:
        """Leave this part of the window bright."""
        if hole != self.hole:
            self.hole = hole
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dimmed = QPainterPath()
        dimmed.addRect(QRectF(self.rect()))
        if not self.hole.isEmpty():
            bright = QPainterPath()
            radius = look.size("radius.card")
            bright.addRoundedRect(QRectF(self.hole), radius, radius)
            dimmed = dimmed.subtracted(bright)
            painter.fillPath(dimmed, look.colour("scrim"))
            painter.setPen(QPen(look.colour("accent"), look.size("stroke.focus")))
            painter.drawPath(bright)
        painter.end()
