"""What is moved or pulled on a canvas comes to rest at edges, middles and thirds that are near."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Flag, auto

from chanjing_studio.domain.boxes import Box, Size, figure_size

SMALLEST = 16
"""Pixels that a side keeps: what is smaller can no longer be taken hold of."""


class Side(Flag):
    """The sides of a box that are pulled: one, or two that meet."""

    LEFT = auto()
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()


@dataclass(frozen=True, slots=True)
class Guides:
    """Lines at which a box came to rest: columns and rows of the canvas."""

    columns: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()


def snapped(box: Box, canvas: Size, *, reach: float, others: Iterable[Box] = ()) -> tuple[Box, Guides]:
    """A moved box at the nearest lines within ``reach`` pixels, and which lines those are.

    Lines are the edges, middles and thirds of the canvas, and the edges and middles of the ``others``.
    """
    columns, rows = _lines(canvas, tuple(others))
    right, column = _nearest((box.x, box.x + box.width // 2, box.right), columns, reach)
    down, row = _nearest((box.y, box.y + box.height // 2, box.bottom), rows, reach)
    return box.moved(right, down), Guides(column, row)


def resting(
    box: Box, sides: Side, canvas: Size, *, way: tuple[int, int], reach: float, others: Iterable[Box] = ()
) -> tuple[int, int, Guides]:
    """How far right and down pulled sides go that were pulled ``way`` and rest at lines within ``reach`` pixels."""
    columns, rows = _lines(canvas, tuple(others))
    left, top = Side.LEFT in sides, Side.TOP in sides
    right, column = _at_line(box.x if left else box.right, way[0], columns, reach=reach)
    down, row = _at_line(box.y if top else box.bottom, way[1], rows, reach=reach)
    across, upright = bool(sides & (Side.LEFT | Side.RIGHT)), bool(sides & (Side.TOP | Side.BOTTOM))
    return right if across else 0, down if upright else 0, Guides(column if across else (), row if upright else ())


def pulled(box: Box, sides: Side, *, right: int, down: int, ratio: float | None = None) -> Box:
    """A box whose sides went so far; the opposite ones stay. With ``ratio`` width through height stays that.

    No side becomes smaller than ``SMALLEST``; with a ratio the height is even, as the cloud wants a figure's.
    """
    left = box.x + (min(right, box.width - SMALLEST) if Side.LEFT in sides else 0)
    top = box.y + (min(down, box.height - SMALLEST) if Side.TOP in sides else 0)
    end = box.right + (max(right, SMALLEST - box.width) if Side.RIGHT in sides else 0)
    foot = box.bottom + (max(down, SMALLEST - box.height) if Side.BOTTOM in sides else 0)
    free = Box(left, top, end - left, foot - top)
    return free if ratio is None else _in_ratio(free, box, sides=sides, ratio=ratio)


def _in_ratio(free: Box, before: Box, *, sides: Side, ratio: float) -> Box:
    """The side that was pulled further decides; a side alone keeps the middle of the other two."""
    upright = sides & (Side.TOP | Side.BOTTOM)
    across = sides & (Side.LEFT | Side.RIGHT)
    by_width = bool(across) and (not upright or free.width / before.width >= free.height / before.height)
    size = figure_size(max(SMALLEST, free.width / ratio if by_width else free.height), ratio)
    width, height = size.width, size.height
    x = before.right - width if Side.LEFT in sides else before.x if across else before.x + (before.width - width) // 2
    y = (
        before.bottom - height
        if Side.TOP in sides
        else before.y
        if upright
        else before.y + (before.height - height) // 2
    )
    return replace(free, x=x, y=y, width=width, height=height)


def _at_line(edge: int, way: int, lines: tuple[int, ...], *, reach: float) -> tuple[int, tuple[int, ...]]:
    rest, met = _nearest((edge + way,), lines, reach)
    return way + rest, met


def _lines(canvas: Size, others: tuple[Box, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    columns = (*_parts(canvas.width), *(at for box in others for at in (box.x, box.x + box.width // 2, box.right)))
    rows = (*_parts(canvas.height), *(at for box in others for at in (box.y, box.y + box.height // 2, box.bottom)))
    return columns, rows


def _parts(length: int) -> tuple[int, ...]:
    """The edges, the middle and the thirds; of two that are as near, the first is taken."""
    return 0, length, length // 2, length // 3, length - length // 3


def _nearest(places: tuple[int, ...], lines: tuple[int, ...], reach: float) -> tuple[int, tuple[int, ...]]:
    """How far to go, and every line that is then met; nowhere when none is within reach."""
    way = min((line - place for line in lines for place in places), key=abs)
    if abs(way) > reach:
        return 0, ()
    return way, tuple(dict.fromkeys(line for line in lines if any(place + way == line for place in places)))
