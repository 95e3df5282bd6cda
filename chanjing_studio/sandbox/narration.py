"""A script said sentence by sentence, so that the time of each is known to the sample."""

import array
import asyncio
import math
import re
import tempfile
import wave
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chanjing_studio.sandbox.order import Line
from chanjing_studio.sandbox.speech import write_wav
from chanjing_studio.sandbox.studio import Studio

_ENDS = re.compile(r"[,.;:!?，。；：！？、…\n]+")
_SAID = re.compile(r"\w")
_FULL = 100
_MARK_HERTZ, _MARK_SECONDS, _MARK_LOUDNESS = (880, 1320), 0.12, 4000


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence without its punctuation, and from when to when it is heard, in seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Narration:
    """The sentences of a sound end to end from 0, and its whole length in seconds."""

    sentences: tuple[Said, ...]
    seconds: float


def sentences_of(script: str) -> list[str]:
    """A script cut where it pauses; what holds nothing to be said is left out."""
    return [piece.strip() for piece in _ENDS.split(script) if _SAID.search(piece)]


async def narrate(studio: Studio, line: Line, target: Path, *, volume: int, mark: bool) -> Narration:
    """Write a line as a wav file at `volume` percent; with `mark` two short tones at its end say who spoke.

    ValueError when there is nothing to be said in it.
    """
    texts = sentences_of(line.text)
    if not texts:
        raise ValueError("nothing to say")
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        pieces = [Path(folder) / f"{number}.wav" for number in range(len(texts))]
        for text, piece in zip(texts, pieces, strict=True):
            await studio.speak(replace(line, text=text), piece)
        return await asyncio.to_thread(_join, pieces, texts, target=target, volume=volume, mark=mark)


def _join(pieces: Sequence[Path], texts: Sequence[str], *, target: Path, volume: int, mark: bool) -> Narration:
    samples, said, rate = array.array("h"), list[Said](), 0
    for piece, text in zip(pieces, texts, strict=True):
        start = len(samples)
        with wave.open(str(piece), "rb") as file:
            rate = file.getframerate()
            samples.frombytes(file.readframes(file.getnframes()))
        said.append(Said(text, start / rate, len(samples) / rate))
    heard = samples if volume == _FULL else array.array("h", (sample * volume // _FULL for sample in samples))
    if mark:
        heard.extend(_mark(rate))
    part = target.with_name(f"{target.name}.part")
    write_wav(part, heard.tobytes(), rate=rate)
    part.replace(target)
    return Narration(tuple(said), len(heard) / rate)


def _mark(rate: int) -> "array.array[int]":
    length = int(rate * _MARK_SECONDS)
    tones = (math.sin(2 * math.pi * hertz * at / rate) for hertz in _MARK_HERTZ for at in range(length))
    return array.array("h", (int(_MARK_LOUDNESS * tone) for tone in tones))
