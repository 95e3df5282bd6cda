"""The user's own dictionary: words that are always to be read in one way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from chanjing_studio.domain.marked_script import Reading, reading

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

    def find(self, words: str) -> list[tuple[int, int, Reading]]:
        """Where its words stand in others, in characters, and how each is read.

        Of two that begin at one place the longer one counts.
        """
        if not self.words:
            return []
        longest_first = "|".join(map(re.escape, sorted(self.words, key=len, reverse=True)))
        return [
            (match.start(), match.end(), Reading(match[0], self.words[match[0]]))
            for match in re.finditer(longest_first, words)
        ]

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
