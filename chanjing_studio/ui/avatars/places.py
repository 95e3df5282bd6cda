"""Where the cards of the grid and their parts are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from chanjing_studio.ui.theme.look import Look

_NARROWEST, _WIDEST = 160, 220
_GAP = 16
_STAR = 28
RADIUS = 10
RING, RING_GAP = 3, 2


@dataclass(frozen=True, slots=True)
class Cards:
    """The measure of all cards in px: the cell of one with the gap behind it, and its picture."""

    cell: QSize
    picture: QSize


@dataclass(frozen=True, slots=True)
class Spots:
    """The parts of one card in the view's px."""

    picture: QRect
    name: QRect
    figures: QRect
    star: QRect


def cards(look: Look, width: int) -> Cards:
    """As many cards in a line of ``width`` px as fit, 160 to 220 px wide each, their pictures 3 to 4."""
    columns = max(1, width // (_NARROWEST + _GAP))
    cell = max(_NARROWEST // 2, (width - 1) // columns)  # what fits to the pixel goes into the next line
    wide = min(_WIDEST, cell - _GAP)
    picture = QSize(wide, wide * 4 // 3)
    words = look.line_height("body") + look.size("space.2")
    return Cards(QSize(cell, picture.height() + words + _GAP), picture)


def spots(look: Look, box: QRect, measure: Cards, *, figures: int) -> Spots:
    """Picture, name at the left under it, number of figures (``figures`` px wide) at the right."""
    picture = QRect(box.topLeft(), measure.picture)
    inset = 2
    top, line = picture.bottom() + 1 + look.size("space.2"), look.line_height("body")
    wide = picture.width() - 2 * inset
    behind = QRect(picture.left() + inset + wide - figures, top, figures, line)
    name = QRect(picture.left() + inset, top, wide - figures - look.size("space.2"), line)
    corner = picture.topRight() + QPoint(-_STAR - look.size("space.2") + 1, look.size("space.2"))
    return Spots(picture, name, behind, QRect(corner, QSize(_STAR, _STAR)))
