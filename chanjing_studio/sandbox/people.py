"""The sandbox's avatars: people drawn with Pillow, each of them seen in several figures."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw

Form = Literal["whole_body", "sit_body", "circle_view"]
Hair = Literal["bob", "long", "short", "bun"]
_SIZES: dict[Form, tuple[int, int]] = {
    "whole_body": (1080, 1920),
    "sit_body": (1080, 1920),
    "circle_view": (728, 728),
}
_HEADS: dict[Form, tuple[float, float, float]] = {  # middle of the face and its half width, as shares of the width
    "whole_body": (0.5, 0.34, 0.13),
    "sit_body": (0.5, 0.62, 0.20),
    "circle_view": (0.5, 0.43, 0.19),
}
_LIP, _MOUTH, _WHITE, _INK, _TROUSERS = "#B4524E", "#6B2328", "#FFFFFF", "#2A2024", "#3B4149"
_FRAMES = 10
"""Of a look: the mouth opens and closes twice, the eyes blink once."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Colours and hair of one person."""

    skin: str
    hair: str
    style: Hair
    cloth: str
    shirt: str
    wall: str
    light: str
    glasses: bool = False


def size_of(form: Form) -> tuple[int, int]:
    """Width and height in pixels in which a form is drawn."""
    return _SIZES[form]


def moving(looks: Looks, form: Form, *, bare: bool) -> Iterator[Image.Image]:
    """The frames of someone who speaks, to be shown again and again; ``bare`` without what stands behind them."""
    for number in range(_FRAMES):
        mouth = abs(math.sin(2 * math.pi * number / _FRAMES))
        yield person(looks, form, mouth=mouth, blink=number == _FRAMES - 1, bare=bare)


def person(looks: Looks, form: Form, *, mouth: float = 0.0, blink: bool = False, bare: bool = True) -> Image.Image:
    """One picture with an alpha channel; ``mouth`` 0 closed to 1 open."""
    width, height = _SIZES[form]
    picture = Image.new("RGBA", (width, height))
    draw = ImageDraw.Draw(picture)
    if not bare:
        _wall(draw, looks, width=width, height=height)
    x, y, unit = (part * width for part in _HEADS[form])
    figure = _Figure(draw, looks, middle=(x, y), u=unit)
    figure.body(height, standing=form == "whole_body")
    figure.head(mouth, blink=blink)
    if form == "circle_view":
        _cut_round(picture)
    return picture


def _wall(draw: ImageDraw.ImageDraw, looks: Looks, *, width: int, height: int) -> None:
    draw.rectangle((0, 0, width, height), fill=looks.wall)
    draw.ellipse((width * 0.05, -height * 0.05, width * 1.25, height * 0.62), fill=looks.light)


def _cut_round(picture: Image.Image) -> None:
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).ellipse((0, 0, picture.width - 1, picture.height - 1), fill=255)
    picture.putalpha(Image.composite(picture.getchannel("A"), Image.new("L", picture.size), mask))


class _Figure:
    """Draws around the middle of a face; ``u`` is half the face's width in pixels."""

    def __init__(self, draw: ImageDraw.ImageDraw, looks: Looks, *, middle: tuple[float, float], u: float) -> None:
        self._draw, self._looks, self._u = draw, looks, u
        self._x, self._y = middle

    def body(self, height: int, *, standing: bool) -> None:
        """Neck, shoulders and what is under them, down to the picture's foot."""
        looks, foot = self._looks, (height - self._y) / self._u
        self._behind_hair()
        hem = min(foot, 6.2) if standing else foot
        if standing:
            self._shape("rectangle", (-1.05, hem - 0.4, -0.12, foot), _TROUSERS)
            self._shape("rectangle", (0.12, hem - 0.4, 1.05, foot), _TROUSERS)
        self._shape("rounded", (-2.05, 2.05, 2.05, hem + (0.0 if standing else 1.0)), looks.cloth)
        self._polygon([(-0.62, 1.85), (0.62, 1.85), (0.0, 3.6)], looks.shirt)
        self._shape("rectangle", (-0.42, 0.9, 0.42, 2.1), looks.skin)
        self._polygon([(-0.42, 2.05), (0.42, 2.05), (0.0, 2.6)], looks.skin)

    def head(self, mouth: float, *, blink: bool) -> None:
        """Face and hair."""
        looks = self._looks
        for side in (-1, 1):
            self._shape("ellipse", (side * 1.0 - 0.16, -0.15, side * 1.0 + 0.16, 0.35), looks.skin)
        self._shape("ellipse", (-1.0, -1.25, 1.0, 1.35), looks.skin)
        self._fringe()
        for side in (-1, 1):
            self._eye(0.4 * side, blink=blink)
        self._shape("ellipse", (-0.07, 0.32, 0.07, 0.46), _LIP)
        self._shape("ellipse", (-0.32, 0.72 - 0.08, 0.32, 0.82 + 0.26 * mouth), _LIP)
        self._shape("ellipse", (-0.22, 0.74, 0.22, 0.76 + 0.22 * mouth), _MOUTH)

    def _eye(self, x: float, *, blink: bool) -> None:
        self._shape("rectangle", (x - 0.24, -0.42, x + 0.24, -0.34), self._looks.hair)
        if blink:
            self._shape("rectangle", (x - 0.2, 0.0, x + 0.2, 0.05), _INK)
        else:
            self._shape("ellipse", (x - 0.22, -0.14, x + 0.22, 0.16), _WHITE)
            self._shape("ellipse", (x - 0.11, -0.11, x + 0.11, 0.13), _INK)
        if self._looks.glasses:
            box = self._box(x - 0.33, -0.25, x + 0.33, 0.3)
            self._draw.ellipse(box, outline=_INK, width=max(2, round(self._u * 0.05)))

    def _behind_hair(self) -> None:
        lower = {"bob": 1.5, "long": 3.0, "short": 0.0, "bun": 0.2}[self._looks.style]
        self._shape("rounded", (-1.22, -1.5, 1.22, max(lower, 0.1)), self._looks.hair)
        if self._looks.style == "bun":
            self._shape("ellipse", (-0.5, -2.2, 0.5, -1.3), self._looks.hair)

    def _fringe(self) -> None:
        box = self._box(-1.12, -1.55, 1.12, 1.0)
        self._draw.chord(box, 198, 342, fill=self._looks.hair)

    def _shape(self, kind: str, sides: tuple[float, float, float, float], fill: str) -> None:
        box = self._box(*sides)
        if kind == "ellipse":
            self._draw.ellipse(box, fill=fill)
        elif kind == "rounded":
            self._draw.rounded_rectangle(box, radius=self._u * 0.9, fill=fill)
        else:
            self._draw.rectangle(box, fill=fill)

    def _polygon(self, points: list[tuple[float, float]], fill: str) -> None:
        self._draw.polygon([(self._x + x * self._u, self._y + y * self._u) for x, y in points], fill=fill)

    def _box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        x, y, u = self._x, self._y, self._u
        return x + left * u, y + top * u, x + right * u, y + bottom * u
