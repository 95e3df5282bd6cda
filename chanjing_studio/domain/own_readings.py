"""The user's own dictionary: words that are always to be read in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from chanjing_studio.domain.marked_script import Reading, Segment, marked, parse, reading

MOST_WORDS = 2000


@dataclass(frozen=True, slots=True)
class OwnReadings:
    """Pinyin by word, in the order in which they were added."""

    words: Mapping[str, str] = field(default_factory=dict[str, str])

    def with_reading(self, read: Reading) -> OwnReadings:
        """With one more; a word that was there is read anew. The oldest goes where there are too many."""
        others = {word: pinyin for word, pinyin in self.words.items() if word != read.text}
        return OwnReadings(dict([*others.items(), (read.text, read.pinyin)][-MOST_WORDS:]))

    def without(self, word: str) -> OwnReadings:
        """Without a word."""
        return OwnReadings({one: pinyin for one, pinyin in self.words.items() if one != word})

    def apply(self, script: str) -> tuple[str, int]:
        """A script with a mark on each of its words, and how many were put; marks that stand there stay.

        Of two words that begin at one place the longer one counts.
        """
        if not self.words:
            return script, 0
        longest_first = "|".join(map(re.escape, sorted(self.words, key=len, reverse=True)))
        found = re.compile(f"({longest_first})")
        put, segments = 0, list[Segment]()
        for segment in parse(script):
            pieces = found.split(segment) if isinstance(segment, str) else ()
            put += len(pieces) // 2  # every second piece is a word of the dictionary
            segments += self._read(pieces) if pieces else [segment]
        return marked(segments), put

    def to_json(self) -> dict[str, object]:
        """All of it as JSON values."""
        return {"readings": dict(self.words)}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> OwnReadings:
        """What ``to_json`` gave; what cannot be read of it is left out."""
        words = kept.get("readings")
        if not isinstance(words, Mapping):
            return cls()
        pairs = cast("Mapping[object, object]", words).items()
        read = [reading(str(word), str(pinyin)) for word, pinyin in pairs]
        return cls({one.text: one.pinyin for one in read if one})

    def _read(self, pieces: Sequence[str]) -> Iterator[Segment]:
        for place, piece in enumerate(pieces):
            yield Reading(piece, self.words[piece]) if place % 2 else piece
