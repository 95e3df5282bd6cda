"""Shapes with crisp edges, for widgets that paint themselves."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_SPOKES = 8


def paint_plate(
    painter: QPainter, rect: QRect | QRectF, radius: float, *, fill: QColor | None, edge: QPen | None = None
) -> None:
    """A rounded rectangle filled to its edge; the edge is drawn inside ``rect``."""
    inset = edge.widthF() / 2 if edge else 0.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge or Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def paint_icon(painter: QPainter, icon: QPixmap, centre: QPointF) -> None:
    """An icon in the middle of a point, on whole pixels."""
    size = icon.deviceIndependentSize()
    painter.drawPixmap(QPointF(round(centre.x() - size.width() / 2), round(centre.y() - size.height() / 2)), icon)


def paint_spokes(painter: QPainter, centre: QPointF, ink: QColor) -> None:
    """Still spokes around a point: waiting for the network is no dance."""
    painter.save()
    painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.translate(centre)
    for _ in range(_SPOKES):
        painter.drawLine(QPointF(0, -4.5), QPointF(0, -7))
        painter.rotate(360 / _SPOKES)
    painter.restore()
