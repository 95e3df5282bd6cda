"""A very wide picture in tiles: each is painted once, when it comes into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from chanjing_studio.ui.mirror.bars import blank

WIDE = 256  # px of a tile: a whole number of bars
_KEPT = 64


class Tiles:
    """Paints parts of a picture ``height`` px high; ``draw`` paints the px from ``first`` on, over a tile's width.

    What is kept is bounded, however wide the picture is.
    """

    def __init__(self, height: int, draw: Callable[[QPainter, int], None]) -> None:
        self._height, self._draw = height, draw
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._ratio = 1.0

    def forget(self, *, from_px: int = 0) -> None:
        """What is right of this px has changed."""
        for number in [number for number in self._kept if (number + 1) * WIDE > from_px]:
            del self._kept[number]

    def paint(self, painter: QPainter, at: QPointF, *, first: int, last: int) -> None:
        """The px from ``first`` up to ``last``, the first of them at a point of the screen."""
        self._take_ratio(painter.device().devicePixelRatio())
        for number in range(first // WIDE, -(-last // WIDE)):
            start, end = max(first, number * WIDE), min(last, (number + 1) * WIDE)
            part = QRectF((start - number * WIDE) * self._ratio, 0, (end - start) * self._ratio, 0)
            tile = self._tile(number)
            part.setHeight(tile.height())
            place = QRectF(at.x() + start - first, at.y(), end - start, self._height)
            painter.drawPixmap(place, tile, part)

    def _take_ratio(self, ratio: float) -> None:
        if ratio != self._ratio:
            self._ratio = ratio
            self._kept.clear()

    def _tile(self, number: int) -> QPixmap:
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        tile = blank(WIDE, self._height, self._ratio)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-number * WIDE, 0)
        self._draw(painter, number * WIDE)
        painter.end()
        self._kept[number] = tile
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return tile
