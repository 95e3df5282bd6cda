"""Composed videos, drawn with Pillow and filmed from the numbers of the order alone."""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from chanjing_studio.sandbox.camera import film
from chanjing_studio.sandbox.captions import Box, CaptionLook, drawn
from chanjing_studio.sandbox.film import Film
from chanjing_studio.sandbox.order import MaterialProblem, Report
from chanjing_studio.sandbox.typefaces import Typeface

FRAMES_A_SECOND = 25
_HELD = 2  # frames for which a picture of the figure is shown
_MARK, _MARK_SHARE, _MARK_AIR = "AI 生成 · AI made", 0.025, 0.02


@dataclass(frozen=True, slots=True)
class Told:
    """A subtitle and from when to when it is shown, in seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """What stands where on a canvas of `size`, in pixels; what is not there is None.

    `figure` are the pictures of the speaker, shown again and again in `figure_box`. `corner` is 0 top left, 1 top
    right, 2 bottom left, 3 bottom right. `clear`: a webm with nothing behind the figure. `rate` is frames a second.
    `target` gets the video, the same name with `.jpg` its cover.
    """

    size: tuple[int, int]
    colour: str
    figure: Sequence[Image.Image]
    figure_box: Box
    sound: Path
    target: Path
    volume: int = 100
    picture: Path | None = None
    picture_box: Box = (0, 0, 0, 0)
    captions: CaptionLook | None = None
    told: Sequence[Told] = ()
    corner: int | None = None
    mark_face: Typeface | None = None
    clear: bool = False
    rate: int = FRAMES_A_SECOND


def compose(order: Composition, *, report: Report) -> int:
    """Make the video and its cover; its length in milliseconds. Raises MaterialProblem."""
    scenes = Film(
        size=order.size,
        picture=_Scenes(order).at,
        sound=order.sound,
        target=order.target,
        rate=Fraction(order.rate),
        volume=order.volume,
        clear=order.clear,
    )
    return film(scenes, report=report)


def backdrop(order: Composition) -> Image.Image:
    """Colour and background picture. Raises MaterialProblem for what is no picture."""
    canvas = Image.new("RGBA", order.size, (0, 0, 0, 0) if order.clear else order.colour)
    if order.picture is not None and not order.clear:
        x, y, width, height = order.picture_box
        try:
            with Image.open(order.picture) as picture:
                canvas.paste(picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS), (x, y))
        except (OSError, UnidentifiedImageError, ValueError) as error:
            raise MaterialProblem("picture") from error
    return canvas


class _Scenes:
    """The pictures of a video by number of frame; what does not move is drawn once."""

    def __init__(self, order: Composition) -> None:
        self._order, self._below = order, backdrop(order)
        self._bare: dict[int, Image.Image] = {}
        self._text, self._caption = "", Image.new("RGBA", (1, 1))
        self._mark = _mark(order)

    def at(self, number: int) -> Image.Image:
        bare = self._bare_at(number // _HELD % len(self._order.figure))
        look, text = self._order.captions, self._text_at(number / self._order.rate)
        if look is None or not text or self._order.clear:
            return bare
        if text != self._text:
            self._text, self._caption = text, drawn(text, look)
        picture = bare.copy()
        picture.paste(self._caption, look.box[:2], self._caption)
        if self._mark is not None:  # nothing covers it
            mark, place = self._mark
            picture.paste(mark, place, mark)
        return picture

    def _bare_at(self, number: int) -> Image.Image:
        if number not in self._bare:
            self._bare[number] = _with_figure(self._below, self._order.figure[number], self._order)
        return self._bare[number]

    def _text_at(self, seconds: float) -> str:
        return next((told.text for told in self._order.told if told.start <= seconds < told.end), "")


def _with_figure(below: Image.Image, figure: Image.Image, order: Composition) -> Image.Image:
    x, y, width, height = order.figure_box
    picture, sized = below.copy(), figure.resize((width, height), Image.Resampling.LANCZOS)
    if order.clear:
        layer = Image.new("RGBA", order.size)
        layer.paste(sized, (x, y))
        picture.alpha_composite(layer)
    else:
        picture.paste(sized, (x, y), sized)
    if order.corner is not None:
        _put_mark(picture, order)
    return picture if order.clear else picture.convert("RGB")


def _mark(order: Composition) -> tuple[Image.Image, tuple[int, int]] | None:
    """The mark alone, and where its left upper corner is; None where there is none."""
    layer = Image.new("RGBA", order.size)
    if order.corner is not None:
        _put_mark(layer, order)
    box = layer.getbbox()
    return (layer.crop(box), box[:2]) if box else None


def _put_mark(picture: Image.Image, order: Composition) -> None:
    if order.mark_face is None:
        return
    shorter = min(order.size)
    font, air = order.mark_face.sized(max(8, round(shorter * _MARK_SHARE))), round(shorter * _MARK_AIR)
    draw = ImageDraw.Draw(picture)
    left, top, right, bottom = (round(side) for side in draw.textbbox((0, 0), _MARK, font=font))
    x = order.size[0] - air - right if order.corner in (1, 3) else air - left
    y = order.size[1] - air - bottom if order.corner in (2, 3) else air - top
    draw.text((x, y), _MARK, fill="#FFFFFF", font=font, stroke_width=2, stroke_fill="#404040")
