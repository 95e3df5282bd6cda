"""What is painted of an avatar: its picture, the stand-in for one, marks on a scrim, the line of a clip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPen

from chanjing_studio.media.stills import ABOVE
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate

_MARK_INSET, _MARK_PADDING, _MARK_HEIGHT = 8, 8, 20
_INITIAL_SHARE = 0.3
_CLIP_LINE = 3


def paint_frame(painter: QPainter, box: QRect, frame: QImage, *, radius: int) -> None:
    """A clip's frame, filling the box with round corners and cut as the picture is."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), radius, radius)
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    size = QSizeF(frame.size()).scaled(QSizeF(box.size()), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    corner = QPointF((box.width() - size.width()) / 2, (box.height() - size.height()) * ABOVE)
    painter.drawImage(QRectF(QPointF(box.topLeft()) + corner, size), frame)
    painter.restore()


def paint_skeleton(painter: QPainter, box: QRect, *, look: Look, radius: int) -> None:
    """A still fill while the picture is on its way."""
    paint_plate(painter, box, radius, fill=look.colour("skeleton"))


def paint_stand_in(painter: QPainter, box: QRect, letter: str, *, look: Look, radius: int) -> None:
    """A dashed frame with an initial, where there is no picture to be had."""
    edge = QPen(look.colour("line-strong"), 1.5, Qt.PenStyle.DashLine)
    paint_plate(painter, box, radius, fill=look.colour("sunken"), edge=edge)
    font = look.font("title")
    font.setPixelSize(max(12, round(min(box.width(), box.height()) * _INITIAL_SHARE)))
    painter.setFont(font)
    painter.setPen(look.colour("picture"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def paint_marks(painter: QPainter, box: QRect, marks: Sequence[str], *, look: Look, room: int) -> None:
    """Words on a scrim in the picture's corner, side by side; one that has no room in ``room`` px goes below."""
    metrics = QFontMetrics(look.font("caption"))
    left, top = box.left() + _MARK_INSET, box.top() + _MARK_INSET
    painter.setFont(look.font("caption"))
    for words in marks:
        wide = metrics.horizontalAdvance(words) + _MARK_PADDING
        if left > box.left() + _MARK_INSET and left + wide > box.left() + room:
            left, top = box.left() + _MARK_INSET, top + _MARK_HEIGHT + 4
        plate = QRect(left, top, wide, _MARK_HEIGHT)
        paint_plate(painter, plate, look.size("radius.tag"), fill=look.colour("media-scrim"))
        painter.setPen(look.colour("text-on-media"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)
        left += wide + 4


def paint_clip_line(painter: QPainter, box: QRect, played: float, *, look: Look) -> None:
    """How far a clip was played, at the foot of its picture."""
    line = QRectF(box.left() + 10, box.bottom() - 10, box.width() - 20, _CLIP_LINE)
    scrim = line.adjusted(-4, -4, 4, 4)
    paint_plate(painter, scrim, scrim.height() / 2, fill=look.colour("media-scrim"))
    line.setWidth(max(_CLIP_LINE, line.width() * played))
    paint_plate(painter, line, _CLIP_LINE / 2, fill=look.colour("text-on-media"))
