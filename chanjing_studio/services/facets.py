"""What a cloud sorts its voices by besides language and gender: age, style, accent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence

_AGE = "the age of a voice"
_STYLE = "the style of a voice"
_ACCENT = "the accent of a voice"


class Facet(StrEnum):
    """The value is the field of a voice that tells it."""

    AGE = "age"
    STYLE = "style"
    ACCENT = "accent"

    def of(self, voice: Voice) -> str:
        """The cloud's word for this voice; empty where it has none."""
        told = {Facet.AGE: voice.age, Facet.STYLE: voice.style, Facet.ACCENT: voice.accent}
        return told[self]


@dataclass(frozen=True, slots=True)
class FacetWords:
    """The words of one facet that occur among voices, most frequent first."""

    facet: Facet
    words: tuple[str, ...]


def facets_of(voices: Iterable[Voice]) -> tuple[FacetWords, ...]:
    """The facets by which these voices differ."""
    counted = {facet: Counter[str]() for facet in Facet}
    for voice in voices:
        for facet, counter in counted.items():
            if word := facet.of(voice):
                counter[word] += 1
    found = (FacetWords(facet, tuple(word for word, _ in each.most_common())) for facet, each in counted.items())
    return tuple(each for each in found if len(each.words) > 1)


def facet_name(word: str) -> Sentence | str:
    """The name of a word that is known; else the word itself, without the signs that programs put between words."""
    return _NAMES.get(word.casefold().replace("_", " ")) or word.replace("_", " ")


_NAMES: dict[str, Sentence] = {
    "young": Sentence("young", _AGE),
    "middle age": Sentence("middle-aged", _AGE),
    "old": Sentence("older", _AGE),
    "ugc": Sentence("everyday", _STYLE),
    "advertisement": Sentence("advertising", _STYLE),
    "cartoon and animals": Sentence("cartoons and animals", _STYLE),
    "influencer": Sentence("influencer", _STYLE),
    "african": Sentence("African", _ACCENT),
    "american": Sentence("American", _ACCENT),
    "argentinian": Sentence("Argentinian", _ACCENT),
    "australian": Sentence("Australian", _ACCENT),
    "brazilian": Sentence("Brazilian", _ACCENT),
    "british": Sentence("British", _ACCENT),
    "chinese": Sentence("Chinese", _ACCENT),
    "colombian": Sentence("Colombian", _ACCENT),
    "dutch": Sentence("Dutch", _ACCENT),
    "eastern european": Sentence("Eastern European", _ACCENT),
    "filipino": Sentence("Filipino", _ACCENT),
    "french": Sentence("French", _ACCENT),
    "german": Sentence("German", _ACCENT),
    "indian": Sentence("Indian", _ACCENT),
    "indonesian": Sentence("Indonesian", _ACCENT),
    "italian": Sentence("Italian", _ACCENT),
    "japanese": Sentence("Japanese", _ACCENT),
    "kazakh": Sentence("Kazakh", _ACCENT),
    "korean": Sentence("Korean", _ACCENT),
    "malay": Sentence("Malay", _ACCENT),
    "mexican": Sentence("Mexican", _ACCENT),
    "middle eastern": Sentence("Middle Eastern", _ACCENT),
    "north african": Sentence("North African", _ACCENT),
    "polish": Sentence("Polish", _ACCENT),
    "portuguese": Sentence("Portuguese", _ACCENT),
    "russian": Sentence("Russian", _ACCENT),
    "singaporean": Sentence("Singaporean", _ACCENT),
    "spanish": Sentence("Spanish", _ACCENT),
    "swiss": Sentence("Swiss", _ACCENT),
    "taiwanese": Sentence("Taiwanese", _ACCENT),
    "thai": Sentence("Thai", _ACCENT),
    "turkish": Sentence("Turkish", _ACCENT),
    "vietnamese": Sentence("Vietnamese", _ACCENT),
}
