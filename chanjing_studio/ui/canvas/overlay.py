"""What is drawn over the scene and is not part of it: selection, numbers, lines, and what places lay over a video."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.snapping import Guides
from chanjing_studio.ui.canvas.hands import handles
from chanjing_studio.ui.canvas.lens import Lens
from chanjing_studio.ui.theme.look import Look

_FRAME, _HANDLE = 1.5, 9.0
_TAG_HEIGHT, _TAG_PAD, _TAG_ABOVE, _TAG_ROUND = 18.0, 6.0, 24.0, 3.0
_OVERHANG = 8.0  # px by which a line reaches out of the picture
_SHADE, _DASHES = QColor(0, 0, 0, 28), QColor(255, 255, 255, 176)
_CHECK = 8


def numbers_of(box: Box) -> str:
    """A box in numbers, the same in every language."""
    return f"{box.x}, {box.y} · {box.width}×{box.height}"


def paint_checks(painter: QPainter, area: QRectF, *, look: Look) -> None:
    """Squares where a video will be see-through."""
    painter.fillRect(area, look.colour("panel"))
    ink, row = look.colour("line-strong"), 0
    while row * _CHECK < area.height():
        for column in range(row % 2, int(area.width() // _CHECK) + 1, 2):
            square = QRectF(area.left() + column * _CHECK, area.top() + row * _CHECK, _CHECK, _CHECK)
            painter.fillRect(square.intersected(area), ink)
        row += 1


def paint_safe_area(painter: QPainter, whole: QRectF, safe: QRectF) -> None:
    """Shade over what a place covers, with dashes where that begins."""
    shade = QPainterPath()
    shade.addRect(whole)
    shade.addRect(safe)
    painter.fillPath(shade, _SHADE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_DASHES, 1, Qt.PenStyle.DashLine))
    painter.drawRect(safe)


def paint_guides(painter: QPainter, guides: Guides, lens: Lens, *, canvas: Size, ink: QColor) -> None:
    """The lines at which something rests."""
    whole = lens.seen(Box(0, 0, canvas.width, canvas.height))
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
    for column in guides.columns:
        x = lens.left + column * lens.scale
        painter.drawLine(QPointF(x, whole.top() - _OVERHANG), QPointF(x, whole.bottom() + _OVERHANG))
    for row in guides.rows:
        y = lens.top + row * lens.scale
        painter.drawLine(QPointF(whole.left() - _OVERHANG, y), QPointF(whole.right() + _OVERHANG, y))


def paint_selection(painter: QPainter, box: QRectF, numbers: str, *, look: Look, room: QRectF) -> None:
    """A frame with handles, and the numbers in a tag above it, or in it where there is no room above."""
    ink = look.colour("guide")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, _FRAME))
    painter.drawRect(box)
    painter.setBrush(look.colour("panel"))
    for corner in handles(box):
        painter.drawRect(QRectF(corner.x() - _HANDLE / 2, corner.y() - _HANDLE / 2, _HANDLE, _HANDLE))
    _paint_tag(painter, box, numbers, look=look, room=room)


def paint_frame(painter: QPainter, box: QRectF, *, ink: QColor, width: float = _FRAME) -> None:
    """The frame of a layer that is selected and cannot be moved, or the edge of the picture."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, width))
    painter.drawRect(box)


def _paint_tag(painter: QPainter, box: QRectF, numbers: str, *, look: Look, room: QRectF) -> None:
    font = look.font("timecode")
    width = QFontMetricsF(font).horizontalAdvance(numbers) + 2 * _TAG_PAD
    x = min(max(box.left(), room.left()), room.right() - width)
    y = min(max(box.top() - _TAG_ABOVE, room.top()), room.bottom() - _TAG_HEIGHT)
    tag = QRectF(x, y, width, _TAG_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("guide"))
    painter.drawRoundedRect(tag, _TAG_ROUND, _TAG_ROUND)
    painter.setFont(font)
    painter.setPen(look.colour("page" if look.dark else "text-on-accent"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, numbers)
