"""Icons as pixmaps: outlines from `resources/icons`, inked in any colour, sharp at any ratio."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from chanjing_studio.ui.theme.resources import resource


@lru_cache(maxsize=256)
def icon_source(name: str) -> str:
    """The SVG text of an icon; KeyError when there is none of that name."""
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        raise KeyError(name)
    return path.read_text("utf-8")


def inked(source: str, *, colour: str, stroke: float, filled: bool = False) -> str:
    """The SVG text with its ink replaced; `stroke` is the line's width in the icon's own 24 units."""
    text = source.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    if filled:
        text = text.replace('fill="none"', 'fill="currentColor"', 1)
    return text.replace("currentColor", colour)


def render(svg: str, size: int, ratio: float, *, gap: int = 0) -> QPixmap:
    """The SVG on a transparent square of `size` logical px at the device's `ratio`; `gap` px of air at its right.

    Below 0 the air is at its left.
    """
    side = round(size * ratio)
    pixmap = QPixmap(QSize(side + round(abs(gap) * ratio), side))
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(round(max(0, -gap) * ratio), 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
