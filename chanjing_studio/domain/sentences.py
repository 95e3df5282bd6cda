"""The sentences of a text, as a reader sees them: whole, with what ends them."""

from __future__ import annotations

import re
from itertools import pairwise

from chanjing_studio.domain.script import Span, says_nothing

# A point ends a sentence only before a space: not within 3.14. What closes a quotation belongs to it.
_CLOSED = "[\"'”’»)\\]）】」』》〉]*"
SENTENCE_END = re.compile(rf"(?:[。！？!?…；;]+{_CLOSED}|\.+{_CLOSED}(?=\s))\s*|\n\s*")
"""What stands between one sentence and the next, the end of the first included."""


def sentence_at(text: str, place: int) -> Span:
    """Start and end of the sentence that a place belongs to, without the space around it.

    What says nothing, as space or a pause at the end, belongs to the sentence before; the span is empty where nothing
    is said at all.
    """
    there = [one for one in _spans(text) if not says_nothing(text[slice(*one)])] or [(0, 0)]
    return next((one for one in reversed(there) if one[0] <= place), there[0])


def sentences_of(text: str) -> list[str]:
    """The sentences, each once, those in which there is nothing to say left out."""
    found = (text[start:end] for start, end in _spans(text))
    return list(dict.fromkeys(one for one in found if not says_nothing(one)))


def _spans(text: str) -> list[Span]:
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    found = [_trimmed(text, start, end) for start, end in pairwise([0, *ends, len(text)])]
    return [(start, end) for start, end in found if start < end]


def _trimmed(text: str, start: int, end: int) -> Span:
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), start + len(said.rstrip())
