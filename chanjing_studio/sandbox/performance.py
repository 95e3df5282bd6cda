"""Somebody who follows a sound: the mouth alone, or a first picture as a whole.

What is seen is a drawn person, a video or a photo; how loud the sound is at each frame says how far it moves.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from pathlib import Path
from typing import Protocol

from av.error import FFmpegError
from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from chanjing_studio.sandbox.captions import CaptionLook, drawn
from chanjing_studio.sandbox.composition import Told
from chanjing_studio.sandbox.filming import Film, film
from chanjing_studio.sandbox.footage import look_at
from chanjing_studio.sandbox.order import MaterialProblem, Report
from chanjing_studio.sandbox.people import Form, Looks, person, size_of
from chanjing_studio.sandbox.picture import frames_of
from chanjing_studio.sandbox.rhythm import rhythm

_LONGER_SIDE = 960
_LEVELS = 6  # of a drawn mouth, from closed to open
_BLINK_EVERY, _BLINK = 3.0, 0.12  # seconds
_MOUTH, _LIP = "#6B2328", "#B4524E"
_MOUTH_AT, _MOUTH_WIDTH = (0.5, 0.42), 0.09  # shares of the picture: where faces are usually, since none is looked for
_ZOOM, _NOD, _SWAY = 0.07, 0.02, 0.015  # shares by which a picture moves at its loudest
_SWAYS = 0.4  # a second


@dataclass(frozen=True, slots=True)
class DrawnPerson:
    """Somebody out of a list."""

    looks: Looks
    form: Form


@dataclass(frozen=True, slots=True)
class Filmed:
    """A video of somebody."""

    path: Path


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of somebody."""

    path: Path


Seen = DrawnPerson | Filmed | Photo


class CaptionStyle(Protocol):
    """What says how captions look in a picture of some size."""

    def look(self, width: int, height: int) -> CaptionLook:
        """The look in pixels."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """Who is seen and heard; `whole`: the first picture moves, else the mouth alone. `rate`: frames a second at most.

    `target` gets the video, the same name with `.jpg` its cover.
    """

    seen: Seen
    whole: bool
    sound: Path
    target: Path
    rate: int
    captions: CaptionStyle | None = None
    told: Sequence[Told] = ()


class _Scene(Protocol):
    size: tuple[int, int]
    rate: Fraction

    def at(self, number: int, loud: float) -> Image.Image: ...


def perform(order: Performance, *, report: Report) -> int:
    """Make the video and its cover; its length in milliseconds. Raises MaterialProblem."""
    scene = _scene(order)
    loudness = rhythm(order.sound, float(scene.rate))
    subtitles = _Subtitles(order.captions.look(*scene.size), order.told) if order.captions else None

    def picture(number: int) -> Image.Image:
        shown = scene.at(number, loudness[number] if number < len(loudness) else 0.0)
        return subtitles.over(shown, number / float(scene.rate)) if subtitles else shown

    whole = Film(size=scene.size, picture=picture, sound=order.sound, target=order.target, rate=scene.rate)
    return film(whole, report=report)


def first_picture(seen: Seen) -> Image.Image:
    """What is seen before anything moves, at most 960 pixels long. Raises MaterialProblem."""
    if isinstance(seen, DrawnPerson):
        return _fitted(_on_wall(seen, mouth=0.0, blink=False))
    if isinstance(seen, Photo):
        return _fitted(_opened(seen.path))
    return next(_Mouthed(seen.path, 25).pictures())


def _scene(order: Performance) -> _Scene:
    if order.whole:
        return _Moved(first_picture(order.seen), Fraction(order.rate))
    if isinstance(order.seen, DrawnPerson):
        return _Speaking(order.seen, Fraction(order.rate))
    if isinstance(order.seen, Photo):
        return _Still(first_picture(order.seen), Fraction(order.rate))
    return _Mouthed(order.seen.path, order.rate)


class _Speaking:
    """A drawn person whose mouth opens; each look is drawn once."""

    def __init__(self, seen: DrawnPerson, rate: Fraction) -> None:
        self._seen, self.rate = seen, rate
        self.size = _fitting(*size_of(seen.form))
        self._drawn: dict[tuple[int, bool], Image.Image] = {}

    def at(self, number: int, loud: float) -> Image.Image:
        look = round(loud * (_LEVELS - 1)), number / float(self.rate) % _BLINK_EVERY > _BLINK_EVERY - _BLINK
        if look not in self._drawn:
            self._drawn[look] = _fitted(_on_wall(self._seen, mouth=look[0] / (_LEVELS - 1), blink=look[1]))
        return self._drawn[look]


class _Mouthed:
    """A video, shown again and again, with a mouth drawn over it."""

    def __init__(self, path: Path, rate: int) -> None:
        self._path, self._most = path, rate
        footage = look_at(path)
        self.size = _fitting(footage.width, footage.height)
        try:
            self.rate, _ = frames_of(path, self.size[0], height=self.size[1], fastest=rate)
        except (FFmpegError, IndexError) as error:
            raise MaterialProblem("video") from error
        self._again = self._endless()

    def at(self, number: int, loud: float) -> Image.Image:
        return _with_mouth(next(self._again), loud)

    def pictures(self) -> Iterator[Image.Image]:
        """The video once. Raises MaterialProblem."""
        try:
            _, frames = frames_of(self._path, self.size[0], height=self.size[1], fastest=self._most)
            yield from (frame.to_image() for frame in frames)
        except (FFmpegError, IndexError) as error:
            raise MaterialProblem("video") from error

    def _endless(self) -> Iterator[Image.Image]:
        for _ in count():
            empty = True
            for picture in self.pictures():
                empty = False
                yield picture
            if empty:
                raise MaterialProblem("video")


class _Still:
    """A photo, with a mouth drawn over it."""

    def __init__(self, picture: Image.Image, rate: Fraction) -> None:
        self._picture, self.rate, self.size = picture, rate, picture.size

    def at(self, number: int, loud: float) -> Image.Image:
        return _with_mouth(self._picture.copy(), loud)


class _Moved:
    """One picture that comes nearer, nods and sways as the sound goes."""

    def __init__(self, picture: Image.Image, rate: Fraction) -> None:
        self._picture, self.rate, self.size = picture, rate, picture.size

    def at(self, number: int, loud: float) -> Image.Image:
        width, height = self.size
        sway = math.sin(2 * math.pi * _SWAYS * number / float(self.rate))
        scale = 1 - _ZOOM * (0.3 + 0.7 * loud)
        left = width * ((1 - scale) / 2 + _SWAY * sway * loud)
        top = height * ((1 - scale) / 2 - _NOD * loud)
        matrix = (scale, 0.02 * sway * loud, left, 0.0, scale, max(0.0, top))
        return self._picture.transform(self.size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)


class _Subtitles:
    """What is told at each moment, drawn once for as long as it stays."""

    def __init__(self, look: CaptionLook, told: Sequence[Told]) -> None:
        self._look, self._told = look, told
        self._text, self._drawn = "", Image.new("RGBA", (1, 1))

    def over(self, picture: Image.Image, seconds: float) -> Image.Image:
        text = next((told.text for told in self._told if told.start <= seconds < told.end), "")
        if not text:
            return picture
        if text != self._text:
            self._text, self._drawn = text, drawn(text, self._look)
        shown = picture.copy()
        shown.paste(self._drawn, self._look.box[:2], self._drawn)
        return shown


def _with_mouth(picture: Image.Image, loud: float) -> Image.Image:
    width, height = picture.size
    x, y, half = _MOUTH_AT[0] * width, _MOUTH_AT[1] * height, _MOUTH_WIDTH * min(width, height)
    high = half * (0.15 + 0.6 * loud)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((x - half, y - high, x + half, y + high), fill=_LIP)
    draw.ellipse((x - 0.75 * half, y - 0.7 * high, x + 0.75 * half, y + 0.7 * high), fill=_MOUTH)
    return picture


def _on_wall(seen: DrawnPerson, *, mouth: float, blink: bool) -> Image.Image:
    whole = Image.new("RGB", size_of(seen.form), seen.looks.wall)
    picture = person(seen.looks, seen.form, mouth=mouth, blink=blink, bare=False)
    whole.paste(picture, (0, 0), picture)
    return whole


def _opened(path: Path) -> Image.Image:
    try:
        with Image.open(path) as picture:
            return ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError) as error:
        raise MaterialProblem("picture") from error


def _fitted(picture: Image.Image) -> Image.Image:
    return picture.resize(_fitting(*picture.size), Image.Resampling.LANCZOS)


def _fitting(width: int, height: int) -> tuple[int, int]:
    """The size in which somebody is shown, in pixels: even, and never larger than the material."""
    scale = min(1.0, _LONGER_SIDE / max(width, height))
    return max(2, round(width * scale) // 2 * 2), max(2, round(height * scale) // 2 * 2)
