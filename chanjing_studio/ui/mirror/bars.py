"""Bars and dots, the one shape the mirror line is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache


@dataclass(frozen=True, slots=True)
class Pen:
    """What bars are drawn with: px from bar to bar, px of a bar's width (a dot is as high as that), and the colour."""

    pitch: int
    bar: int
    colour: QColor


def paint_bars(
    painter: QPainter, left: float, foot: float, *, heights: Sequence[float], pen: Pen, down: bool = False
) -> None:
    """Round-ended bars of many heights (px), growing up from ``foot``, or down from it; the lowest is a dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.colour)
    for place, height in enumerate(heights):
        tall = max(float(pen.bar), height)
        bar = QRectF(left + place * pen.pitch, foot if down else foot - tall, pen.bar, tall)
        painter.drawRoundedRect(bar, pen.bar / 2, pen.bar / 2)


def paint_lane(painter: QPainter, left: float, top: float, *, count: int, height: int, pen: Pen) -> None:
    """``count`` equal bars in one call: a cached tile of one bar and its gap, laid side by side.

    The pitch is a whole number of device pixels at every quarter step of scaling, so tiles never blur.
    """
    if count > 0:
        tile = _tile(height, pen, painter.device().devicePixelRatio())
        painter.drawTiledPixmap(QRectF(left, top, count * pen.pitch, height), tile)


def blank(width: float, height: float, ratio: float) -> QPixmap:
    """A see-through pixmap of that many logical pixels."""
    pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _tile(height: int, pen: Pen, ratio: float) -> QPixmap:
    key = f"mirror-tile {height} {pen.pitch} {pen.bar} {pen.colour.rgba()} {ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    tile = blank(pen.pitch, height, ratio)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_bars(painter, 0, height, heights=[height], pen=pen)
    painter.end()
    QPixmapCache.insert(key, tile)
    return tile
