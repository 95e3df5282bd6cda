"""Where the places that show videos lay their own buttons and words over the picture.

The margins are working ones, in the pixels of a picture of 1080×1920, on the cautious side of what these places and
those who measured their programs say; they differ by version, telephone and language, and none is promised.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import FULL_HD

_UPRIGHT = 0.7  # width through height up to which a video fills a telephone


class Place(StrEnum):
    """Where a video will be shown."""

    DOUYIN = "douyin"
    CHANNELS = "channels"
    XIAOHONGSHU = "xiaohongshu"
    TIKTOK = "tiktok"
    SHORTS = "shorts"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Margins:
    top: int
    bottom: int
    left: int
    right: int


_MARGINS = {
    Place.DOUYIN: _Margins(top=180, bottom=420, left=40, right=160),
    Place.CHANNELS: _Margins(top=180, bottom=440, left=40, right=120),
    Place.XIAOHONGSHU: _Margins(top=200, bottom=400, left=40, right=120),
    Place.TIKTOK: _Margins(top=180, bottom=400, left=40, right=140),
    Place.SHORTS: _Margins(top=180, bottom=400, left=40, right=140),
}


def safe_area(place: Place, canvas: Size) -> Box | None:
    """The part of a canvas that nothing is laid over there; None for a canvas that does not fill a telephone."""
    if canvas.ratio > _UPRIGHT:
        return None
    margins = _MARGINS[place]
    inner = Box(
        margins.left,
        margins.top,
        FULL_HD.width - margins.left - margins.right,
        FULL_HD.height - margins.top - margins.bottom,
    )
    return inner.scaled(canvas.width / FULL_HD.width, canvas.height / FULL_HD.height)
