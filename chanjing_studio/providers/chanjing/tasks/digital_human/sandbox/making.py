"""From what was asked for to a finished video: say it, draw it, encode it."""

import asyncio
import shutil
import wave
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.providers.chanjing.sandbox.avatars import OwnFigure, can_be_bare, looks_of
from chanjing_studio.providers.chanjing.tasks.digital_human.sandbox.asked import Asked
from chanjing_studio.sandbox.narration import Bit, narrate
from chanjing_studio.sandbox.order import Line, Report
from chanjing_studio.sandbox.studio import Studio

if TYPE_CHECKING:
    from PIL.Image import Image

    from chanjing_studio.sandbox.composition import Composition
    from chanjing_studio.sandbox.typefaces import Typeface

_HEARD = "（识别的字幕）"
"""What the sandbox writes for a recording's words: it cannot hear."""
_HEARD_AT = (8000, 16_000)


@dataclass(frozen=True, slots=True)
class Telling:
    """An order on its way: where its files go (without extension), the face of its subtitles, who hears of progress.

    `rate` is how many frames a second has.
    """

    asked: Asked
    stem: Path
    face: "Typeface | None"
    report: Report
    rate: int


@dataclass(frozen=True, slots=True)
class Composed:
    """What came out: its length, its subtitles as `(text, start, end)` in seconds, its file's extension.

    The sound it was made with stays beside it, with an extension of its own.
    """

    seconds: float
    told: tuple[tuple[str, float, float], ...]
    ending: str
    sound_ending: str


async def make(studio: Studio, telling: Telling) -> Composed:
    """Say and compose it. MaterialProblem, Stopped, and ValueError when there is nothing to be said."""
    asked, spoken = telling.asked, telling.stem.with_suffix(".wav")
    with ExitStack() as undo:
        undo.callback(spoken.unlink, missing_ok=True)
        told, sound = await _sound(studio, asked, spoken)
        ending = ".webm" if asked.clear else ".mp4"
        order = _composition(telling, told, sound=sound, target=telling.stem.with_suffix(ending))
        milliseconds = await studio.compose(order, telling.report)
        if sound != spoken:
            await asyncio.to_thread(shutil.copyfile, sound, telling.stem.with_suffix(sound.suffix))
        undo.pop_all()
    return Composed(milliseconds / 1000, told, ending, sound.suffix)


async def _sound(studio: Studio, asked: Asked, spoken: Path) -> tuple[tuple[tuple[str, float, float], ...], Path]:
    own = asked.subtitles.own if asked.subtitles else ()
    if isinstance(asked.sound, Line):
        said = await narrate(studio, asked.sound, spoken, bits=(Bit(asked.sound.text),), volume=100, mark=False)
        return own or tuple((each.text, each.start, each.end) for each in said.sentences), spoken
    return own or tuple(_heard(asked.sound)), asked.sound


def _heard(sound: Path) -> Iterator[tuple[str, float, float]]:
    """A subtitle for every two seconds of a wav file of one channel of 8 or 16 kHz: in others nothing is heard."""
    try:
        with wave.open(str(sound), "rb") as file:
            rate, channels = file.getframerate(), file.getnchannels()
            seconds = file.getnframes() / rate
    except (wave.Error, EOFError):
        return
    if channels != 1 or rate not in _HEARD_AT:
        return
    at = 0.0
    while at < seconds:
        yield _HEARD, at, min(at + 2, seconds)
        at += 2


def _composition(
    telling: Telling, told: tuple[tuple[str, float, float], ...], *, sound: Path, target: Path
) -> "Composition":
    from chanjing_studio.sandbox.captions import CaptionLook  # noqa: PLC0415  needs Pillow
    from chanjing_studio.sandbox.composition import Composition, Told  # noqa: PLC0415  needs Pillow

    asked, shown = telling.asked, telling.asked.subtitles
    look = None
    if shown and telling.face:
        look = CaptionLook(shown.box, telling.face, shown.size, shown.colour, shown.outline, shown.outline_width)
    return Composition(
        size=asked.size,
        colour=asked.colour,
        figure=_figure(asked),
        figure_box=asked.box,
        sound=sound,
        target=target,
        volume=asked.volume,
        picture=asked.picture,
        picture_box=asked.picture_box,
        captions=look,
        told=tuple(Told(text, start, end) for text, start, end in told),
        corner=asked.corner,
        mark_face=telling.face,
        clear=asked.clear,
        rate=telling.rate,
    )


def _figure(asked: Asked) -> "Sequence[Image]":
    from PIL.Image import open as opened  # noqa: PLC0415  needs Pillow

    from chanjing_studio.sandbox.people import moving  # noqa: PLC0415  needs Pillow

    if isinstance(asked.seen, OwnFigure):
        paths = asked.seen.bare if asked.bare else asked.seen.pictures
        return [opened(path).convert("RGBA") for path in paths]
    avatar, form = asked.seen
    return tuple(moving(looks_of(avatar), form, bare=can_be_bare(form)))
