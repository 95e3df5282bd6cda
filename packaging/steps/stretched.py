"""English a third longer: what has room for it has room for the words of other languages."""

import math
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from steps import translations
from steps.project import WORDS

LONGER = 0.3
SIGNS = "àéîõü"
"""The letters that make it longer, and are in no English word: what shows one was translated."""

KEPT = re.compile(r"(\{\w+\}|%n|\(\*[^)]*\)|&\w|<[^>]*>|https?://\S*)")
"""What is filled in, and what the system reads."""


def build(folder: Path) -> None:
    """Compiles it into a folder, which the program reads where CHANJING_STUDIO_WORDS names it."""
    counted = translations.known(WORDS / "studio_en.ts")
    forms = {saying: counted.get(saying, [saying.text]) for saying in translations.said()}
    folder.mkdir(parents=True, exist_ok=True)
    translations.write(
        folder / "studio_en.ts", "en", {saying: [stretched(text) for text in texts] for saying, texts in forms.items()}
    )
    translations.compile_changed(folder)


def stretched(text: str) -> str:
    """The text with letters put in; what is filled in, and what the system reads, stays as it is."""
    parts = KEPT.split(text)
    words = parts[::2]
    letters = sum(letter.isalpha() for part in words for letter in part)
    more = _more(letters, math.ceil(LONGER * sum(map(len, words))))
    signs = cycle(SIGNS)
    parts[::2] = ["".join(_longer(part, more, signs)) for part in words]
    return "".join(parts)


def _more(letters: int, wanted: int) -> Iterator[int]:
    """How many go behind each letter, spread evenly."""
    return iter([(place + 1) * wanted // letters - place * wanted // letters for place in range(letters)])


def _longer(part: str, more: Iterator[int], signs: Iterator[str]) -> Iterator[str]:
    for letter in part:
        yield letter
        if letter.isalpha():
            yield from (next(signs) for _ in range(next(more)))
