"""A script with marks in it: pauses, and how characters and numbers are to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from chanjing_studio.domain.numerals import is_number, is_said
from chanjing_studio.domain.pinyin import syllables
from chanjing_studio.domain.script import HANZI, clean, tidy

PAUSES = (0.1, 10.0)
"""The shortest and the longest pause, in seconds. How long the cloud would pause at most is written nowhere."""
_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence of so many seconds."""

    seconds: float

    @property
    def text(self) -> str:
        """Nothing of it is a word."""
        return ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Chinese characters and their pinyin: a syllable with its tone's digit for each, with spaces between."""

    text: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number in digits, and the words it is read as."""

    text: str
    said: str


Mark = Pause | Reading | NumberReading
Segment = str | Mark

# The characters that Unicode has for notes between the lines: before what is noted, between it and the note, behind it.
# `clean` takes them out of whatever is typed, pasted or opened, so that only marks have them, and nothing that looks
# like one needs to be told from one. A note has none of the signs that end sentences.
_BEFORE, _BETWEEN, _BEHIND = "\ufff9\ufffa\ufffb"
_NOTES = f"{_BEFORE}{_BETWEEN}{_BEHIND}"
_MARK = re.compile(f"{_BEFORE}([^{_NOTES}]*){_BETWEEN}([^{_NOTES}]*){_BEHIND}")
_STRAY = str.maketrans("", "", _NOTES)

# With every key of an editor the same script is asked about several times, and all of its marks but one are as before.
_LATEST, _MARKS = 8, 2048


@lru_cache(_LATEST)
def parse(script: str) -> tuple[Segment, ...]:
    """The words and marks of a script in their order; what is no mark that can be read is its words alone."""
    return tuple(_merged(_segments(script)))


def marked(segments: Iterable[Segment]) -> str:
    """The one form in which a script with marks is kept; without marks it is its words."""
    return "".join(map(_written, segments))


@lru_cache(_LATEST)
def plain(script: str) -> str:
    """Its words without marks."""
    if not has_marks(script):
        return script
    return "".join(words_of(segment) for segment in parse(script))


def has_marks(script: str) -> bool:
    """Whether there may be marks in it, or pieces of some."""
    return _BEFORE in script or _BETWEEN in script or _BEHIND in script


def marks_of(script: str) -> list[Mark]:
    """Its marks, in order."""
    return [segment for segment in parse(script) if not isinstance(segment, str)] if has_marks(script) else []


def paused_seconds(script: str) -> float:
    """How long all its pauses are together."""
    return sum(mark.seconds for mark in marks_of(script) if isinstance(mark, Pause))


def clean_marked(script: str) -> str:
    """A script whose words are clean, with the marks that stand in it."""
    return marked(_cleaned(script)) if has_marks(script) else clean(script)


@lru_cache(_LATEST)
def tidy_marked(script: str) -> tuple[Segment, ...]:
    """A script as it is sent: its words clean, and nothing empty around it."""
    segments = [*_cleaned(script)]
    if segments and isinstance(segments[0], str):
        segments[0] = segments[0].lstrip()
    if segments and isinstance(segments[-1], str):
        segments[-1] = segments[-1].rstrip()
    return tuple(segment for segment in segments if segment)


def words_of(segment: Segment) -> str:
    """What stands for a segment where there are words alone."""
    return segment if isinstance(segment, str) else segment.text


def pause(seconds: float) -> Pause | None:
    """A pause of this length, to the thousandth of a second; None where nobody would wait so long, or hear it."""
    whole = round(seconds * _MILLISECONDS) if PAUSES[0] <= seconds <= PAUSES[1] else 0
    return Pause(whole / _MILLISECONDS) if whole else None


def has_pinyin(text: str) -> bool:
    """Whether it is Chinese characters alone."""
    return bool(re.fullmatch(f"{HANZI}+", text))


def reading(text: str, pinyin: str) -> Reading | None:
    """How characters are read; None where it is no pinyin, or not one syllable for each of them."""
    found = syllables(pinyin)
    return Reading(text, " ".join(found)) if has_pinyin(text) and len(found) == len(text) else None


def number_reading(text: str, said: str) -> NumberReading | None:
    """How a number is read; None where it is no number, or nothing that can be said."""
    said = tidy(said)
    return NumberReading(text, said) if is_number(text) and is_said(said) else None


def _segments(script: str) -> Iterator[Segment]:
    end = 0
    for match in _MARK.finditer(script):
        yield _unmarked(script[end : match.start()])
        yield _read(match[1], match[2])
        end = match.end()
    yield _unmarked(script[end:])


def _merged(segments: Iterable[Segment]) -> Iterator[Segment]:
    words = ""
    for segment in segments:
        if isinstance(segment, str):
            words += segment
            continue
        if words:
            yield words
        words = ""
        yield segment
    if words:
        yield words


def _cleaned(script: str) -> Iterable[Segment]:
    words, segments = plain(script), parse(script)
    if clean(words) == words:
        return segments
    return _merged(clean(one) if isinstance(one, str) else one for one in segments)


@lru_cache(_MARKS)
def _read(text: str, note: str) -> Segment:
    kind, _, value = note.partition(" ")
    if kind == "pause" and not text:
        return _pause_of(value) or ""
    if kind == "reading":
        return reading(text, value) or text
    if kind == "number":
        return number_reading(text, value) or text
    return text


def _pause_of(milliseconds: str) -> Pause | None:
    return pause(int(milliseconds) / _MILLISECONDS) if re.fullmatch("[0-9]{1,6}", milliseconds) else None


def _written(segment: Segment) -> str:
    return _unmarked(segment) if isinstance(segment, str) else _written_mark(segment)


def _unmarked(words: str) -> str:
    return words.translate(_STRAY) if has_marks(words) else words


@lru_cache(_MARKS)
def _written_mark(segment: Mark) -> str:
    if isinstance(segment, Pause):
        return _noted("", f"pause {round(segment.seconds * _MILLISECONDS)}")
    if isinstance(segment, Reading):
        return _noted(segment.text, f"reading {segment.pinyin}")
    return _noted(segment.text, f"number {segment.said}")


def _noted(text: str, note: str) -> str:
    return f"{_BEFORE}{text}{_BETWEEN}{note}{_BEHIND}"
