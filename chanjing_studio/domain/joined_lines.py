"""The sentences of several sounds that are heard one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from chanjing_studio.domain.line_edits import Lines

_SAME = 1e-6  # seconds: sums of lengths are not exact


def joined_lines(parts: Sequence[Lines], lengths: Sequence[float]) -> Lines:
    """The lines of all parts with their times in the whole; ``lengths`` are the sounds' own, in seconds.

    What a part's lines tell of a time beyond its sound is taken for its end.
    """
    found: Lines = ()
    for lines, length, begin in zip(parts, lengths, _begins(lengths), strict=True):
        found += tuple(
            replace(line, start=begin + min(line.start, length), end=begin + min(line.end, length)) for line in lines
        )
    return found


def parted_lines(lines: Lines, lengths: Sequence[float]) -> tuple[Lines, ...]:
    """The lines of each part again, with their times in it: a line belongs to the part in which it begins."""
    begins = _begins(lengths)
    parts: list[Lines] = [() for _ in lengths]
    for line in lines:
        place = max(0, bisect_right(begins, line.start + _SAME) - 1)
        begin = begins[place]
        parts[place] += (replace(line, start=round(line.start - begin, 6), end=round(line.end - begin, 6)),)
    return tuple(parts)


def _begins(lengths: Sequence[float]) -> list[float]:
    return [0.0, *accumulate(lengths)][:-1]
