"""A look: a canvas under a name, to be used again and shared. It holds no script, no place on a computer, no secret."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.boxes import Box, Size, even, fitted
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.scene import Fit, Scene

MOST_LETTERS = 60
"""Of a look's name."""
MOST_PICTURE_BYTES = 16 * 1024 * 1024
"""Of its background picture, as a jpg or png."""
_SAME_RATIO = 0.01
_STARTS = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAvatar:
    """Who was seen. ``figure`` is empty for an own avatar's only one, ``size`` is the figure's, where it was known."""

    id: str
    name: str = ""
    figure: str = ""
    size: Size | None = None
    own: bool = False
    uhd: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPicture:
    """The background picture: a jpg or png, called ``name`` without an ending; ``size`` is its own in pixels."""

    name: str
    size: Size
    fit: Fit
    data: bytes

    def size_of(self, read: Size) -> Size:
        """The size that counts for a file whose pixels are ``read``: a smaller copy of the picture stands for it."""
        return self.size if abs(self.size.ratio / read.ratio - 1) < _SAME_RATIO else read


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLook:
    """The scene has no backdrop: the picture travels with the look. Without an avatar it is for whoever is there."""

    name: str
    scene: Scene
    picture: LookPicture | None = None
    avatar: LookAvatar | None = None

    def figure_for(self, size: Size | None) -> Box:
        """Where a figure of this size stands: its box is kept where the ratio is its own."""
        box = self.scene.figure
        if size is None or (self.avatar and self.avatar.size == size):
            return box
        return box if abs(box.width - box.height * size.ratio) <= 1 else _stood(box, size)


def look_name(text: str) -> str:
    """What was typed, as a look can be called; empty where nothing of it is seen."""
    return one_line(text, MOST_LETTERS).strip()


def picture_ending(data: bytes) -> str:
    """By how a file begins: that of a png or jpg, with its dot; empty for another one."""
    return next((ending for start, ending in _STARTS.items() if data.startswith(start)), "")


def _stood(box: Box, size: Size) -> Box:
    """As large as fits into the box, on its foot, in its middle, the height even as the cloud wants it."""
    height = even(fitted(size, box.size).height)
    width = max(1, min(box.width, round(height * size.ratio)))
    return Box(box.x + (box.width - width) // 2, box.bottom - height, width, height)
