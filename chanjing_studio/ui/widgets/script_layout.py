"""A script as it stands in the editor: words, and one character for each chip."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, zip_longest

from chanjing_studio.domain.marked_script import Mark, Segment, marked

CHIP = "\ufffc"
"""What Qt has in the place of something drawn; `clean` keeps it out of all words."""
_STAND_IN = "字"
_EMPTY = ""

Span = tuple[int, int]  # start and end of a stretch


@dataclass(frozen=True)
class ScriptLayout:
    """``text`` holds a CHIP for each of the ``marks``, in their order. Places are counted in Python's characters."""

    text: str
    marks: tuple[Mark, ...] = ()

    @cached_property
    def marked(self) -> str:
        """The script in the form that is kept."""
        return marked(self._segments()) if self.marks else self.text

    @cached_property
    def plain(self) -> str:
        """The words alone: those that chips stand for are among them."""
        return "".join(self._plain_pieces()) if self.marks else self.text

    @cached_property
    def shown(self) -> str:
        """As long as the text, with a letter for each chip that holds words: for whoever looks for sentences."""
        if not self.marks:
            return self.text
        stand_ins = (_STAND_IN if mark.text else CHIP for mark in self.marks)
        return "".join(part for pair in self._pairs(stand_ins) for part in pair)

    def between(self, start: int, end: int) -> str:
        """The script between two places of the text, in the form that is kept."""
        before = self.text.count(CHIP, 0, start)
        within = self.text[start:end]
        return ScriptLayout(within, self.marks[before : before + within.count(CHIP)]).marked

    def in_text(self, spans: Sequence[Span]) -> list[Span]:
        """Where stretches of the plain words stand in the text; one that has a part in a chip has the whole chip."""
        if not self.marks:
            return [*spans]
        begins = [0, *accumulate(map(len, self._plain_pieces()))]  # of pieces and chips by turns, among plain words
        places = [0, *accumulate(len(part) for pair in self._pairs([CHIP] * len(self.marks)) for part in pair)]
        return [
            (_place(start, begins, places, after=False), _place(end, begins, places, after=True))
            for start, end in spans
        ]

    def _segments(self) -> Iterator[Segment]:
        for piece, mark in zip_longest(self.text.split(CHIP), self.marks, fillvalue=_EMPTY):
            yield piece
            yield mark

    def _plain_pieces(self) -> list[str]:
        return [part for pair in self._pairs(mark.text for mark in self.marks) for part in pair]

    def _pairs(self, chips: Iterator[str] | list[str]) -> Iterator[tuple[str, str]]:
        return zip_longest(self.text.split(CHIP), chips, fillvalue="")


def _place(at: int, begins: Sequence[int], places: Sequence[int], *, after: bool) -> int:
    """A place of the text. Chips are the parts with odd numbers."""
    part = max(0, bisect_left(begins, at + (not after)) - 1)
    inside = at - begins[part]
    return places[part + (inside > 0 and after)] if part % 2 else places[part] + inside
