"""Text from outside as one line that can be shown: nothing unseen in it, and not without end."""

from __future__ import annotations

import unicodedata

MOST_LETTERS = 1000
"""Of what a cloud says. Names are shorter."""
_NAME_LETTERS = 255

# Control letters, unseen ones that can turn the order of others round, and ends of lines.
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
_HALF = "Cs"  # of a letter: a byte of a file's name that is no text, or nonsense from a cloud
_JOINERS = "\u200c\u200d"  # within words of some languages, and within emoji


def one_line(text: str, most: int = MOST_LETTERS) -> str:
    """The text without what is not seen, spaces in the place of line ends, and "…" for what is beyond ``most``."""
    if len(text) <= most and text.isprintable():
        return text
    # What is cut off need not be looked at first: there may be megabytes of it.
    begun = text[: 2 * most]
    line = " ".join("".join(map(_seen, begun)).split())
    return line if len(line) <= most and len(begun) == len(text) else f"{line[: most - 1]}…"


def name_line(name: str) -> str:
    """The same for a name."""
    return one_line(name, _NAME_LETTERS)


def _seen(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == _HALF:
        return "\ufffd"
    return " " if kind in _UNSEEN and letter not in _JOINERS else letter
