"""Somebody who follows a sound: the mouth alone, or a first picture as a whole.

What is seen is a drawn person, a video or a photo; how loud the sound is at each frame says how far it moves.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import math
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol

from PIL import Image, ImageOps, UnidentifiedImageError

from chanjing_studio.sandbox.camera import film
from chanjing_studio.sandbox.captions import CaptionLook, drawn
from chanjing_studio.sandbox.composition import Told
from chanjing_studio.sandbox.film import Film
from chanjing_studio.sandbox.hearing import plain_sound
from chanjing_studio.sandbox.means import can_film
from chanjing_studio.sandbox.mouth import fitting, with_mouth
from chanjing_studio.sandbox.order import MaterialProblem, Report
from chanjing_studio.sandbox.people import Form, Looks, person, size_of
from chanjing_studio.sandbox.rhythm import rhythm

_UNSEEN, _UNSEEN_SIZE = "#98A29E", (540, 960)  # in place of what cannot be looked into
_HEARD = 8000  # samples a second
_LEVELS = 6  # of a drawn mouth, from closed to open
_BLINK_EVERY, _BLINK = 3.0, 0.12  # seconds
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
    """Make the video and its cover; its length in milliseconds. Raises MaterialProblem.

    Without PyAV a video of somebody is given back as it came.
    """
    if isinstance(order.seen, Filmed) and not can_film():
        return _handed_back(order.seen, order)
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
    if not can_film():
        return Image.new("RGB", _UNSEEN_SIZE, _UNSEEN)
    from chanjing_studio.sandbox.mouthed import Mouthed  # noqa: PLC0415  needs PyAV

    return next(Mouthed(seen.path, 25).pictures())


def _handed_back(seen: Filmed, order: Performance) -> int:
    shutil.copyfile(seen.path, order.target)
    first_picture(seen).save(order.target.with_suffix(".jpg"))
    return round(1000 * len(plain_sound(order.sound, _HEARD)) / _HEARD)


def _scene(order: Performance) -> _Scene:
    if order.whole:
        return _Moved(first_picture(order.seen), Fraction(order.rate))
    if isinstance(order.seen, DrawnPerson):
        return _Speaking(order.seen, Fraction(order.rate))
    if isinstance(order.seen, Photo):
        return _Still(first_picture(order.seen), Fraction(order.rate))
    from chanjing_studio.sandbox.mouthed import Mouthed  # noqa: PLC0415  needs PyAV

    return Mouthed(order.seen.path, order.rate)


class _Speaking:
    """A drawn person whose mouth opens; each look is drawn once."""

    def __init__(self, seen: DrawnPerson, rate: Fraction) -> None:
        self._seen, self.rate = seen, rate
        self.size = fitting(*size_of(seen.form))
        self._drawn: dict[tuple[int, bool], Image.Image] = {}

    def at(self, number: int, loud: float) -> Image.Image:
        look = round(loud * (_LEVELS - 1)), number / float(self.rate) % _BLINK_EVERY > _BLINK_EVERY - _BLINK
        if look not in self._drawn:
            self._drawn[look] = _fitted(_on_wall(self._seen, mouth=look[0] / (_LEVELS - 1), blink=look[1]))
        return self._drawn[look]


class _Still:
    """A photo, with a mouth drawn over it."""

    def __init__(self, picture: Image.Image, rate: Fraction) -> None:
        self._picture, self.rate, self.size = picture, rate, picture.size

    def at(self, number: int, loud: float) -> Image.Image:
        return with_mouth(self._picture.copy(), loud)


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
    return picture.resize(fitting(*picture.size), Image.Resampling.LANCZOS)
