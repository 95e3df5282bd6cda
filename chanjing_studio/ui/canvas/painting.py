"""How each layer of a scene is drawn, in the video's own pixels: the same for the window and for a whole picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from chanjing_studio.domain.boxes import Box, Size, filling
from chanjing_studio.domain.caption_lines import broken
from chanjing_studio.domain.scene import Backdrop, Captions, Corner, Fit

FORM = QImage.Format.Format_ARGB32_Premultiplied
_LINE = 1.25  # of the size, from one line to the next
_MARK_TEXT, _MARK_HEIGHT, _MARK_PAD, _MARK_AIR, _MARK_ROUND = 32, 52, 16, 36, 8  # of a picture 1080 wide
_MARK_OF = 1080
_MARK_GROUND = "#80000000"
_BODY = ((0.5, 0.48, 0.17), (0.5, 1.1, 0.4))  # middle and radius of head and shoulders, as shares of the width


@dataclass(frozen=True, slots=True)
class Lettering:
    """Subtitles laid out in a box of this size: outline and fill are drawn of one path."""

    path: QPainterPath
    size: Size


def blank(size: QSize) -> QImage:
    """A see-through picture, at least one pixel large."""
    made = QImage(size.expandedTo(QSize(1, 1)), FORM)
    made.fill(Qt.GlobalColor.transparent)
    return made


def paint_backdrop(painter: QPainter, backdrop: Backdrop, picture: QImage, *, canvas: Size) -> None:
    """A background picture: fill shows its middle, as much as has the canvas' shape."""
    paint_picture(painter, cut_to_shape(picture, backdrop.fit, canvas), _rect(backdrop.box(canvas)))


def paint_picture(painter: QPainter, picture: QImage, place: QRectF) -> None:
    """A picture brought to its place; much smaller, all of its pixels count, which a painter alone does not see to."""
    pixels = painter.transform().mapRect(place).size().toSize().expandedTo(QSize(1, 1))
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture.scaled(pixels, *ways))


def shown_part(picture: QSize, fit: Fit, canvas: Size) -> QRectF:
    """The part of a picture that is seen, in the picture's own pixels."""
    if fit is not Fit.FILL:
        return QRectF(0, 0, picture.width(), picture.height())
    spread = filling(Size(picture.width(), picture.height()), canvas)
    across, down = picture.width() / spread.width, picture.height() / spread.height
    return QRectF(-spread.x * across, -spread.y * down, canvas.width * across, canvas.height * down)


def cut_to_shape(picture: QImage, fit: Fit, canvas: Size) -> QImage:
    """The part of a picture that is seen, at least a pixel of it."""
    part = shown_part(picture.size(), fit, canvas).toRect()
    part.setSize(part.size().expandedTo(QSize(1, 1)))
    return picture if part == picture.rect() else picture.copy(part)


def lettering(text: str, captions: Captions, font: QFont) -> Lettering:
    """The text as it breaks: lines in the middle of the box; those that have no room in it are left out."""
    metrics, size = QFontMetricsF(font), captions.box.size
    step = round(captions.size * _LINE)
    lines = broken(text, size.width - 2 * captions.outline_width, metrics.horizontalAdvance)
    lines = lines[: max(1, size.height // max(1, step))]
    top, path = (size.height - step * len(lines)) // 2, QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # letters of one line may touch
    for number, line in enumerate(lines):
        middle = top + step * (number + 0.5) + (metrics.ascent() - metrics.descent()) / 2
        path.addText((size.width - metrics.horizontalAdvance(line)) / 2, middle, font, line)
    return Lettering(path, size)


def paint_lettering(painter: QPainter, letters: Lettering, captions: Captions) -> None:
    """Subtitles from the corner of their box on; what reaches out of it is cut."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRect(0, 0, letters.size.width, letters.size.height))
    if captions.outline_width:
        pen = QPen(QColor(captions.outline), 2 * captions.outline_width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(letters.path, pen)
    painter.fillPath(letters.path, QColor(captions.colour))


def paint_stand_in(painter: QPainter, size: QSize, ink: QColor) -> None:
    """Head and shoulders, as long as the picture of a figure is not there."""
    width, height = size.width(), size.height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRect(0, 0, width, height))
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for x, y, radius in _BODY:
        shape.addEllipse(QPointF(x * width, y * width), radius * width, radius * width)
    _, shoulders, half = _BODY[1]
    foot = max(0.0, height - shoulders * width)
    shape.addRect(QRectF((0.5 - half) * width, shoulders * width, 2 * half * width, foot))
    painter.fillPath(shape, ink)


def mark_box(words: str, font: QFont, corner: Corner, *, canvas: Size) -> QRectF:
    """About where the mark stands: the cloud tells its corner and no more."""
    unit = min(canvas.width, canvas.height) / _MARK_OF
    width = QFontMetricsF(font).horizontalAdvance(words) + 2 * _MARK_PAD * unit
    height, air = _MARK_HEIGHT * unit, _MARK_AIR * unit
    x = canvas.width - air - width if corner in (Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT) else air
    y = canvas.height - air - height if corner in (Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT) else air
    return QRectF(x, y, width, height)


def mark_pixels(canvas: Size) -> int:
    """The size of the mark's words."""
    return max(1, round(_MARK_TEXT * min(canvas.width, canvas.height) / _MARK_OF))


def paint_mark(painter: QPainter, box: QRectF, words: str, *, font: QFont) -> None:
    """The mark on its dark ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_MARK_GROUND))
    radius = box.height() * _MARK_ROUND / _MARK_HEIGHT
    painter.drawRoundedRect(box, radius, radius)
    painter.setFont(font)
    painter.setPen(QColor("white"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
