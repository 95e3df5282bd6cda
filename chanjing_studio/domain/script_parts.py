"""A script that is too long for one job, cut into parts that are not: at sentences where there are any."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from chanjing_studio.domain.marked_script import has_marks, marked, tidy_marked
from chanjing_studio.domain.script import SCRIPT_LIMIT, emoji_spans
from chanjing_studio.domain.sentences import SENTENCE_END
from chanjing_studio.domain.ssml import sent_length

_CLAUSE = re.compile(r"[，、：]+\s*|[,:]+\s+")
_SPACE = re.compile(r"\s+")
_CUTS = (SENTENCE_END, _CLAUSE, _SPACE)
_MARK = re.compile("\ufff9[^\ufffb]*\ufffb")
_JOINER = "\u200d"
_SIGN = re.compile("[&<>]")
_LONGER = 5  # characters that take the place of a sign such as &, at most, beside tags


def parts_of(script: str, limit: int = SCRIPT_LIMIT) -> tuple[str, ...]:
    """The tidy script as the fewest parts of less than ``limit`` characters, about equally long; joined they are it.

    They are cut behind sentences. A sentence that is too long itself is cut behind a comma, else between words, else
    anywhere but within a character or a mark. What is sent is counted, tags included.
    """
    text = marked(tidy_marked(script))
    if sent_length(text) < limit:
        return (text,)
    cutting = _Cutting(text, limit)
    places = [0, *cutting.ends(0, len(text), _CUTS)]
    begins = _even([cutting.length(*piece) for piece in pairwise(places)], limit - 1)
    return tuple(text[places[start] : places[end]] for start, end in pairwise(begins))


class _Cutting:
    """Finds where a text can be cut so that no piece is too long."""

    def __init__(self, text: str, limit: int) -> None:
        self._text, self._limit, self._tagged = text, limit, has_marks(text)
        # Nothing of a mark looks like a place to cut at.
        self._covered = _MARK.sub(lambda mark: "x" * len(mark[0]), text) if self._tagged else text
        self._sent = _sent_before(text) if self._tagged else ()

    def length(self, start: int, end: int) -> int:
        """How much a piece adds to what is sent, at most: beside tags signs become longer."""
        return self._sent[end] - self._sent[start] if self._tagged else end - start

    def ends(self, start: int, end: int, cuts: Sequence[re.Pattern[str]]) -> Iterator[int]:
        """Where the pieces end, cut at the first of these that makes them short enough."""
        if self.length(start, end) < self._limit:
            yield end
        elif cuts:
            found = [match.end() for match in cuts[0].finditer(self._covered, start, end)]
            for piece in pairwise([start, *(place for place in found if place < end), end]):
                yield from self.ends(*piece, cuts[1:])
        else:
            yield from self._letter_ends(start, end)

    def _letter_ends(self, start: int, end: int) -> Iterator[int]:
        """Behind each that is seen as one character, with its marks and with what is joined to it."""
        text = self._text[start:end]
        whole = dict(emoji_spans(text)) | {mark.start(): mark.end() for mark in _MARK.finditer(text)}
        at = 0
        while at < len(text):
            at = whole.get(at, at + 1)
            while at < len(text) and (_clings(text[at]) or text[at - 1] == _JOINER):
                at += 1
            yield start + at


def _sent_before(text: str) -> list[int]:
    """How much is sent of what stands before each place of a text with marks: with every key it is asked for."""
    lengths = [1] * len(text)
    for sign in _SIGN.finditer(text):
        lengths[sign.start()] = _LONGER
    for mark in _MARK.finditer(text):
        start, end = mark.span()
        lengths[start:end] = [_tag_length(mark[0]), *[0] * (end - start - 1)]
    return [0, *accumulate(lengths)]


@lru_cache(2048)
def _tag_length(mark: str) -> int:
    return sent_length(mark)


def _clings(letter: str) -> bool:
    """Whether it belongs to the letter before it: a mark, a joiner, the end of a Hangul syllable, a tag."""
    if letter == "\ufff9":
        return False
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") or "\u1160" <= letter <= "\u11ff"


def _even(lengths: Sequence[int], most: int) -> list[int]:
    """At which piece each part begins, and the end: in as many parts as it takes, and none longer than it must be."""
    ends = [0, *accumulate(lengths)]
    best, least = _filled(ends, most), max(lengths)
    while least < most:
        middle = (least + most) // 2
        filled = _filled(ends, middle)
        if len(filled) <= len(best):
            best, most = filled, middle
        else:
            least = middle + 1
    return best


def _filled(ends: Sequence[int], most: int) -> list[int]:
    """The places at which parts begin when each takes as many pieces as it can, and the end."""
    begins, used = [0], 0
    for place, end in enumerate(ends[1:]):
        if end - used > most:
            begins.append(place)
            used = ends[place]
    return [*begins, len(ends) - 1]
