"""A script said sentence by sentence, so that the time of each is known to the sample."""

import array
import asyncio
import math
import re
import tempfile
import wave
from collections.abc import Mapping, Sequence
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
class Bit:
    """A stretch of a script: what is read of it, what is said instead where that is given, or silence in seconds.

    Where something else is said, no sentence ends within it.
    """

    shown: str = ""
    said: str = ""
    silence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Take:
    """What is said in one breath of the sentence of this number, or silence."""

    sentence: int
    said: str = ""
    silence: float = 0.0


@dataclass(frozen=True, slots=True)
class Narration:
    """The sentences of a sound, end to end from 0 but for the pauses between them; its whole length in seconds."""

    sentences: tuple[Said, ...]
    seconds: float


def sentences_of(bits: Sequence[Bit]) -> list[str]:
    """The sentences that are told: cut where the script pauses; what holds nothing to be said is left out."""
    return list(_planned(bits)[0].values())


async def narrate(
    studio: Studio, line: Line, target: Path, *, bits: Sequence[Bit], volume: int, mark: bool
) -> Narration:
    """Write bits as a wav file at `volume` percent, in the voice of a line; its own text is not said.

    With `mark` two short tones at its end say who spoke. ValueError when there is nothing to be said.
    """
    texts, takes = _planned(bits)
    if not texts:
        raise ValueError("nothing to say")
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        pieces = [Path(folder) / f"{number}.wav" for number in range(len(takes))]
        for take, piece in zip(takes, pieces, strict=True):
            if take.said:
                await studio.speak(replace(line, text=take.said), piece)
        told = await asyncio.to_thread(_join, pieces, takes, target=target, volume=volume, mark=mark)
    said = (Said(text, *told.times[number]) for number, text in texts.items())
    return Narration(tuple(said), told.seconds)


@dataclass(frozen=True, slots=True)
class _Told:
    """From when to when each sentence is heard, and the whole length, in seconds."""

    times: Mapping[int, tuple[float, float]]
    seconds: float


def _planned(bits: Sequence[Bit]) -> tuple[dict[int, str], list[_Take]]:
    """The sentences by number, and what is said and kept silent one after the other."""
    shown, takes = [""], list[_Take]()
    for bit in bits:
        if bit.silence:
            takes.append(_Take(len(shown) - 1, silence=bit.silence))
            continue
        first, *others = [bit.shown] if bit.said else _ENDS.split(bit.shown)
        for place, piece in enumerate([first, *others]):
            if place:
                shown.append("")
            shown[-1] += piece
            _say_on(takes, len(shown) - 1, bit.said or piece)
    texts = {number: text.strip() for number, text in enumerate(shown) if _SAID.search(text)}
    return texts, [take for take in takes if take.silence or (take.sentence in texts and _SAID.search(take.said))]


def _say_on(takes: list[_Take], sentence: int, said: str) -> None:
    """In one breath with what goes before it in the sentence."""
    if takes and takes[-1].sentence == sentence and not takes[-1].silence:
        said = takes.pop().said + said
    takes.append(_Take(sentence, said))


def _join(pieces: Sequence[Path], takes: Sequence[_Take], *, target: Path, volume: int, mark: bool) -> _Told:
    sounds = [_sound(piece) if take.said else None for piece, take in zip(pieces, takes, strict=True)]
    rate = next(sound[1] for sound in sounds if sound)
    samples, times = array.array("h"), dict[int, tuple[float, float]]()
    for take, sound in zip(takes, sounds, strict=True):
        start = len(samples) / rate
        samples.extend(sound[0] if sound else array.array("h", bytes(2 * round(take.silence * rate))))
        if sound:
            times[take.sentence] = times.get(take.sentence, (start, 0.0))[0], len(samples) / rate
    heard = samples if volume == _FULL else array.array("h", (sample * volume // _FULL for sample in samples))
    if mark:
        heard.extend(_mark(rate))
    part = target.with_name(f"{target.name}.part")
    write_wav(part, heard.tobytes(), rate=rate)
    part.replace(target)
    return _Told(times, len(heard) / rate)


def _sound(piece: Path) -> "tuple[array.array[int], int]":
    with wave.open(str(piece), "rb") as file:
        return array.array("h", file.readframes(file.getnframes())), file.getframerate()


def _mark(rate: int) -> "array.array[int]":
    length = int(rate * _MARK_SECONDS)
    tones = (math.sin(2 * math.pi * hertz * at / rate) for hertz in _MARK_HERTZ for at in range(length))
    return array.array("h", (int(_MARK_LOUDNESS * tone) for tone in tones))
