"""Sentences with their times in a sound, as clouds tell them: put in order, so that they can be followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from chanjing_studio.domain.plain_text import one_line

_THOUSANDTHS = 10
"""Times that end later than so many lengths of the sound are thousandths of a second."""
_LAST = 1e9
"""More than any sound has, in whichever unit."""


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A sentence and when it is said, in seconds from the beginning of the sound: from 0 on, and no endless ones."""

    start: float
    end: float
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "start", _moment(self.start))
        object.__setattr__(self, "end", _moment(self.end))
        object.__setattr__(self, "text", one_line(self.text).strip())


def in_order(lines: Iterable[TimedLine], *, seconds: float) -> tuple[TimedLine, ...]:
    """The lines one after another, within a sound of this length (0 where it is not known).

    What is told in milliseconds becomes seconds, ends before beginnings change places, what overlaps ends where the
    next begins, and lines without words go.
    """
    said = [line for line in lines if line.text]
    scaled = [replace(line, start=line.start / 1000, end=line.end / 1000) for line in said]
    forwards = [_forwards(line) for line in (scaled if _in_milliseconds(said, seconds) else said)]
    return tuple(_apart(sorted(forwards, key=lambda line: line.start), seconds))


def _moment(told: float) -> float:
    return max(0.0, min(told, _LAST))  # 0 for what is no number


def _in_milliseconds(lines: Sequence[TimedLine], seconds: float) -> bool:
    return bool(seconds) and max((line.end for line in lines), default=0.0) > _THOUSANDTHS * seconds


def _forwards(line: TimedLine) -> TimedLine:
    return line if line.start <= line.end else replace(line, start=line.end, end=line.start)


def _apart(lines: Sequence[TimedLine], seconds: float) -> Iterable[TimedLine]:
    length = seconds or _LAST
    for place, line in enumerate(lines):
        next_one = lines[place + 1].start if place + 1 < len(lines) else length
        start = min(line.start, length)
        yield replace(line, start=start, end=max(start, min(line.end, next_one, length)))
