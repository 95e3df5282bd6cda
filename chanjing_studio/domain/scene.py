"""What a composed video shows: its size, and what stands where on it. Everything is in the video's own pixels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from pathlib import Path

from chanjing_studio.domain.boxes import Box, Size, even, figure_size, fitted, whole

SIDES = (2, 4096)
CAPTION_SIZES = (8, 600)
FULL_HD = Size(1080, 1920)
_WHOLE = whole(FULL_HD)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_CAPTIONS = Box(31, 1521, 1000, 200)
_LARGE = 2160  # the shorter side from which the cloud's values for 4K are the usual ones


class Shape(StrEnum):
    """The shapes that are offered by name; the value says width and height."""

    UPRIGHT = "9:16"
    WIDE = "16:9"
    SQUARE = "1:1"
    PORTRAIT = "3:4"
    LANDSCAPE = "4:3"


class Grade(StrEnum):
    """How fine the picture is."""

    HD = "1080p"
    UHD = "4K"


class Fit(StrEnum):
    """How a background picture comes to the video's shape: whole, cut at its edges, or distorted."""

    WHOLE = "fit"
    FILL = "fill"
    STRETCH = "stretch"


class Corner(IntEnum):
    """Where the mark stands that says that a machine made it; the value is the cloud's."""

    TOP_LEFT = 0
    TOP_RIGHT = 1
    BOTTOM_LEFT = 2
    BOTTOM_RIGHT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """A background picture, its own size, and how it comes to the video's shape."""

    picture: Path
    size: Size
    fit: Fit = Fit.FILL

    def box(self, canvas: Size) -> Box:
        """Where it is seen on a canvas: what would be cut off at the edges is not part of it."""
        return fitted(self.size, canvas) if self.fit is Fit.WHOLE else whole(canvas)


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """The subtitles: whether they are shown, in which box, and how they look. Colours are ``#RRGGBB``."""

    shown: bool = True
    box: Box = _CAPTIONS
    font: str = ""
    font_name: str = ""
    size: int = 64
    colour: str = "#FFFFFF"
    outline: str = "#000000"
    outline_width: int = 7


_USUAL = Captions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A canvas and its layers, from the bottom: colour, backdrop, figure, captions, mark.

    ``mark`` is the corner of the mark of the machine, None for no mark.
    """

    size: Size = FULL_HD
    colour: str = "#EDEDED"
    backdrop: Backdrop | None = None
    figure: Box = _WHOLE
    captions: Captions = _USUAL
    mark: Corner | None = Corner.TOP_LEFT

    @property
    def canvas(self) -> Box:
        """The whole picture."""
        return whole(self.size)

    def with_(self, **changes: object) -> Scene:
        """The same scene with some fields changed."""
        return replace(self, **changes)  # pyright: ignore[reportArgumentType]


def size_of(shape: Shape, grade: Grade) -> Size:
    """The pixels of a shape: its shorter side is 1080, or 2160 in 4K."""
    across, down = (int(part) for part in shape.split(":"))
    shorter = 2160 if grade is Grade.UHD else 1080
    unit = shorter / min(across, down)
    return Size(even(round(across * unit)), even(round(down * unit)))


def shape_of(size: Size) -> tuple[Shape, Grade] | None:
    """The shape and grade of which this is the size; None for a free one."""
    return _NAMED.get(size)


def usual_captions(canvas: Size) -> Captions:
    """The cloud's own box, size and outline (see "创建视频合成任务"), brought to this canvas."""
    large = min(canvas.width, canvas.height) >= _LARGE
    usual = _UHD_CAPTIONS if large else _USUAL
    drawn_for = Size(2160, 3840) if large else FULL_HD
    across, down = canvas.width / drawn_for.width, canvas.height / drawn_for.height
    box = usual.box.scaled(across, down)
    inside = box.moved(min(0, canvas.width - box.right), min(0, canvas.height - box.bottom))
    return replace(usual, box=inside, size=_caption_size(usual.size * min(across, 1.0)))


def resized(scene: Scene, size: Size, *, ratio: float | None = None) -> Scene:
    """The scene on another canvas: the figure keeps its place, the captions become the usual ones.

    Captions that were placed by hand go along where the canvas has the same shape in another grade. ``ratio`` is the
    figure's, None for that of its box. How the captions look stays, except for their size, which goes with the canvas.
    """
    if size == scene.size:
        return scene
    figure = _brought(scene, size, ratio or scene.figure.size.ratio)
    return replace(scene, size=size, figure=figure, captions=_captions_on(scene, size))


def figure_box(figure: Size, canvas: Size) -> Box:
    """Where a figure of this size stands at first: as large as fits, on the bottom, in the middle, its height even."""
    size = figure_size(fitted(figure, canvas).height, figure.ratio)
    return Box((canvas.width - size.width) // 2, canvas.height - size.height, size.width, size.height)


def is_colour(text: str) -> bool:
    """Whether the cloud takes it for a colour."""
    return _COLOUR.fullmatch(text) is not None


def _caption_size(pixels: float) -> int:
    return min(max(round(pixels), CAPTION_SIZES[0]), CAPTION_SIZES[1])


def _captions_on(scene: Scene, size: Size) -> Captions:
    captions, before, usual = scene.captions, usual_captions(scene.size), usual_captions(size)
    here, there = shape_of(scene.size), shape_of(size)
    if captions.box != before.box and here and there and here[0] is there[0]:
        share = size.width / scene.size.width
        return replace(captions, box=captions.box.scaled(share, share), size=_caption_size(captions.size * share))
    return replace(captions, box=usual.box, size=_caption_size(usual.size * captions.size / before.size))


def _brought(scene: Scene, size: Size, ratio: float) -> Box:
    """The middle of its feet stays at the same share of the canvas."""
    box, across, down = scene.figure, size.width / scene.size.width, size.height / scene.size.height
    figure = figure_size(box.height * min(across, down), ratio)
    middle, foot = (box.x + box.width / 2) * across, box.bottom * down
    return Box(round(middle - figure.width / 2), round(foot) - figure.height, figure.width, figure.height)


_UHD_CAPTIONS = Captions(box=Box(80, 2840, 2000, 1000), size=150)
_NAMED: Mapping[Size, tuple[Shape, Grade]] = {
    size_of(shape, grade): (shape, grade) for shape in Shape for grade in Grade
}
