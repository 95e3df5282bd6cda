"""Upright rectangles of a picture, in its pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

LONGEST = 20_000
"""Pixels that no side of a figure is longer than: five times the longest side of a video."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels."""

    width: int
    height: int

    @property
    def ratio(self) -> float:
        """Width through height; 1 of what has no height."""
        return self.width / self.height if self.height else 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands, from the left and from the top, and how large it is. It may reach over every edge."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column beyond it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row beyond it."""
        return self.y + self.height

    @property
    def size(self) -> Size:
        """How large it is."""
        return Size(self.width, self.height)

    def moved(self, right: int, down: int) -> Box:
        """The same box elsewhere."""
        return replace(self, x=self.x + right, y=self.y + down)

    def is_within(self, size: Size) -> bool:
        """Whether none of it is outside a picture of this size."""
        return min(self.x, self.y) >= 0 and self.right <= size.width and self.bottom <= size.height

    def meets(self, other: Box) -> bool:
        """Whether the two share a pixel."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def common_area(self, other: Box) -> int:
        """How many pixels the two share."""
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0, width) * max(0, height)

    def scaled(self, across: float, down: float) -> Box:
        """The same box in a picture so many times as wide and as high; at least a pixel of it stays."""
        left, top = round(self.x * across), round(self.y * down)
        return Box(left, top, max(1, round(self.right * across) - left), max(1, round(self.bottom * down) - top))


def whole(size: Size) -> Box:
    """All of a picture."""
    return Box(0, 0, size.width, size.height)


def fitted(inner: Size, outer: Size) -> Box:
    """The largest box of ``inner``'s ratio that is wholly in ``outer``, in the middle."""
    scale = min(outer.width / max(1, inner.width), outer.height / max(1, inner.height))
    return _centred(max(1, round(inner.width * scale)), max(1, round(inner.height * scale)), outer=outer)


def filling(inner: Size, outer: Size) -> Box:
    """The smallest box of ``inner``'s ratio that leaves nothing of ``outer`` bare, in the middle."""
    scale = max(outer.width / max(1, inner.width), outer.height / max(1, inner.height))
    width, height = max(outer.width, round(inner.width * scale)), max(outer.height, round(inner.height * scale))
    return _centred(width, height, outer=outer)


def even(pixels: int) -> int:
    """The even number at or below it, at least 2."""
    return max(2, pixels // 2 * 2)


def figure_size(height: float, ratio: float) -> Size:
    """A figure's size about so high: the height even, as the cloud wants it, the width by the ratio."""
    tall = min(even(round(height)), even(int(LONGEST / max(1.0, ratio))))
    return Size(max(1, round(tall * ratio)), tall)


def _centred(width: int, height: int, *, outer: Size) -> Box:
    return Box((outer.width - width) // 2, (outer.height - height) // 2, width, height)
