"""The two ways an avatar moves, each as a tiny drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.widgets.tile import DRAWING

_WAVES = ((12, 1), (62, -1))


def paint_mouth_only(painter: QPainter, box: QRectF, look: Look, chosen: bool) -> None:  # noqa: FBT001 - a Drawing
    """Somebody who stands still, and a mouth in the colour of sound."""
    ink = "accent-text" if chosen else "picture"
    _paint_frame(painter, box, look)
    _paint_somebody(painter, look.colour(ink), shoulders=0.45, head=0.6)
    _paint_mouth(painter, look.colour("accent"))
    painter.resetTransform()


def paint_all_of_it(painter: QPainter, box: QRectF, look: Look, chosen: bool) -> None:  # noqa: FBT001 - a Drawing
    """Somebody in the colour of sound, whose head and shoulders go to and fro."""
    del chosen
    _paint_frame(painter, box, look)
    _paint_sway(painter, look.colour("accent"))
    _paint_somebody(painter, look.colour("accent"), shoulders=0.4, head=0.6)
    _paint_mouth(painter, look.colour("panel"))
    painter.resetTransform()


def _paint_frame(painter: QPainter, box: QRectF, look: Look) -> None:
    painter.translate(box.topLeft())
    edge = QPen(look.colour("outline"), 1)
    paint_plate(painter, QRectF(QPointF(0, 0), DRAWING), 6, fill=look.colour("sunken"), edge=edge)


def _paint_somebody(painter: QPainter, ink: QColor, *, shoulders: float, head: float) -> None:
    body = QPainterPath(QPointF(20, 55))
    body.cubicTo(QPointF(20, 43), QPointF(27, 38), QPointF(37, 38))
    body.cubicTo(QPointF(47, 38), QPointF(54, 43), QPointF(54, 55))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_thin(ink, shoulders))
    painter.drawPath(body)
    painter.setBrush(_thin(ink, head))
    painter.drawEllipse(QPointF(37, 23), 12, 12)


def _paint_mouth(painter: QPainter, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(31.5, 26, 11, 4.5), 2.2, 2.2)


def _paint_sway(painter: QPainter, ink: QColor) -> None:
    """Where shoulders and head were a moment ago, at both sides."""
    painter.setPen(QPen(_thin(ink, 0.55), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, way in _WAVES:
        shoulder = QPainterPath(QPointF(start, 55))
        shoulder.cubicTo(QPointF(start, 43), QPointF(start + 7 * way, 38), QPointF(start + 17 * way, 38))
        painter.drawPath(shoulder)
    for left, begin in ((18, 145), (32, -35)):
        painter.drawArc(QRectF(left, 9, 24, 28), begin * 16, 70 * 16)


def _thin(ink: QColor, share: float) -> QColor:
    made = QColor(ink)
    made.setAlphaF(share)
    return made
