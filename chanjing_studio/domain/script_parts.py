"""A script that is too long for one job, cut into parts that are not: at sentences where there are any."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from chanjing_studio.domain.script import SCRIPT_LIMIT, emoji_spans, script_length, tidy

# A point ends a sentence only before a space: not within 3.14. What closes a quotation belongs to it.
_CLOSED = "[\"'”’»)\\]）】」』》〉]*"
_SENTENCE = re.compile(rf"(?:[。！？!?…；;]+{_CLOSED}|\.+{_CLOSED}(?=\s))\s*|\n\s*")
_CLAUSE = re.compile(r"[，、：]+\s*|[,:]+\s+")
_SPACE = re.compile(r"\s+")
_CUTS = (_SENTENCE, _CLAUSE, _SPACE)
_JOINER = "\u200d"


def parts_of(script: str, limit: int = SCRIPT_LIMIT) -> tuple[str, ...]:
    """The tidy script as the fewest parts of less than ``limit`` characters, about equally long; joined they are it.

    They are cut behind sentences. A sentence that is too long itself is cut behind a comma, else between words, else
    anywhere but within a character.
    """
    text = tidy(script)
    if script_length(text) < limit:
        return (text,)
    pieces = tuple(_pieces(text, limit, _CUTS))
    return tuple("".join(pieces[start:end]) for start, end in pairwise(_even(pieces, limit - 1)))


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """Start and end of the sentence that a place belongs to, without the space around it.

    What is space alone belongs to the sentence before; the span is empty where there is none.
    """
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    found = [_trimmed(text, start, end) for start, end in pairwise([0, *ends, len(text)])]
    there = [(start, end) for start, end in found if start < end] or [(0, 0)]
    return next((one for one in reversed(there) if one[0] <= place), there[0])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), start + len(said.rstrip())


def _pieces(text: str, limit: int, cuts: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """All of a text in pieces that fit, cut at the first of these that makes them short enough."""
    if len(text) < limit:
        yield text
        return
    if not cuts:
        yield from _letters(text)
        return
    ends = [match.end() for match in cuts[0].finditer(text) if match.end() < len(text)]
    for start, end in pairwise([0, *ends, len(text)]):
        yield from _pieces(text[start:end], limit, cuts[1:])


def _letters(text: str) -> Iterator[str]:
    """What is seen as one character each: with its marks, and with what it is joined to."""
    pictures = dict(emoji_spans(text))
    at = 0
    while at < len(text):
        end = pictures.get(at, at + 1)
        while end < len(text) and (_clings(text[end]) or text[end - 1] == _JOINER):
            end += 1
        yield text[at:end]
        at = end


def _clings(letter: str) -> bool:
    """Whether it belongs to the letter before it: a mark, a joiner, the end of a Hangul syllable, a tag."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") or "\u1160" <= letter <= "\u11ff"


def _even(pieces: Sequence[str], most: int) -> list[int]:
    """Where each part begins, and the end: in as many parts as it takes, and none longer than it must be."""
    ends = [0, *accumulate(map(len, pieces))]
    best = _filled(ends, most)
    least = max(map(len, pieces))
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
