"""What the user changes in sentences and their times. Lines in order stay in order, whatever is asked.

A place that is not there, or a change that cannot be, leaves the lines as they are. ``seconds`` is the length of the
sound, 0 where it is not known.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import replace

from chanjing_studio.domain.plain_text import MOST_LETTERS
from chanjing_studio.domain.timed_lines import TimedLine

SHORTEST = 0.1
"""Seconds that a line keeps when its times are changed, where there is room for them."""

Lines = tuple[TimedLine, ...]


def reworded(lines: Lines, place: int, *, text: str) -> Lines:
    """Other words at the same time. Without any the line stays: ``without`` takes it out."""
    if not 0 <= place < len(lines):
        return lines
    changed = replace(lines[place], text=text)
    return _put(lines, place, 1, new=[changed]) if changed.text else lines


def retimed(lines: Lines, place: int, *, seconds: float, start: float | None = None, end: float | None = None) -> Lines:
    """Another start, end, or both, as far as the neighbours, the sound and the other of the two leave room."""
    if not 0 <= place < len(lines):
        return lines
    line = lines[place]
    first, last = _room(lines, place, seconds)
    latest = line.end if end is None else last
    begins = line.start if start is None else max(first, min(start, latest - SHORTEST))
    ends = line.end if end is None else min(last, max(begins + SHORTEST, end))
    return _put(lines, place, 1, new=[replace(line, start=begins, end=ends)])


def shifted(lines: Lines, by: float, *, seconds: float) -> Lines:
    """All lines so many seconds later, or earlier where it is negative: as far as the first and the last stay heard.

    What then lies beyond an end of the sound is cut off these two.
    """
    if not lines or not math.isfinite(by):
        return lines
    length = max(seconds, lines[-1].end) if seconds else math.inf
    back, forth = SHORTEST - lines[0].end, length - SHORTEST - lines[-1].start
    shift = max(min(0.0, back), min(by, max(0.0, forth)))
    return tuple(replace(line, start=line.start + shift, end=min(line.end + shift, length)) for line in lines)


def without(lines: Lines, place: int) -> Lines:
    """All lines but one; its time stays free."""
    return lines if place < 0 else lines[:place] + lines[place + 1 :]


def joined(lines: Lines, place: int) -> Lines:
    """A line and the one after it as one, where that can be shown whole."""
    if not 0 <= place < len(lines) - 1:
        return lines
    one, other = lines[place : place + 2]
    text = f"{one.text}{_between(one.text, other.text)}{other.text}"
    return lines if len(text) > MOST_LETTERS else _put(lines, place, 2, new=[TimedLine(one.start, other.end, text)])


def parted(lines: Lines, place: int, *, letters: int) -> Lines:
    """A line as two: so many letters, and the rest, each with its share of the time."""
    if not 0 <= place < len(lines):
        return lines
    line = lines[place]
    before, after = (TimedLine(line.start, line.end, half) for half in _halves(line.text, letters))
    if not before.text or not after.text:
        return lines
    middle = line.start + (line.end - line.start) * letters / len(line.text)
    return _put(lines, place, 1, new=[replace(before, end=middle), replace(after, start=middle)])


def _put(lines: Lines, place: int, many: int, *, new: list[TimedLine]) -> Lines:
    return (*lines[:place], *new, *lines[place + many :])


def _room(lines: Lines, place: int, seconds: float) -> tuple[float, float]:
    first = lines[place - 1].end if place else 0.0
    last = lines[place + 1].start if place + 1 < len(lines) else seconds or math.inf
    return first, max(last, lines[place].end)


def _halves(text: str, letters: int) -> tuple[str, str]:
    at = max(0, letters)
    return text[:at], text[at:]


def _between(before: str, after: str) -> str:
    """Chinese has no spaces between its words."""
    met = before[-1:] + after[:1]
    return "" if any(unicodedata.east_asian_width(letter) in "WF" for letter in met) else " "
