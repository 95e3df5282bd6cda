"""What to do when no voice matches."""

from __future__ import annotations

from chanjing_studio.ui.voices.hindrance import Filter, Hindrance
from chanjing_studio.ui.words import tr


def way_out(found: Hindrance, words: str, *, in_all: int) -> tuple[str, str]:
    """A sentence, and the words of the button that follows it; ``words`` are those of the filter in the way."""
    voices = tr("%n voices", "", found.voices)
    if found.filter is Filter.WORDS and found.voices == in_all:
        text = tr("Try a name, a language, a dialect or a character, such as “warm”.")
        return text, tr("Show all voices")
    if found.filter is Filter.WORDS:
        return tr("Without the words in the search there would be {voices}.", voices=voices), tr("Clear the search")
    if found.filter is None:
        return tr("More than one filter has to come off."), tr("Show all voices")
    return tr("Without “{filter}” there would be {voices}.", filter=words, voices=voices), tr(
        "Take off “{filter}”", filter=words
    )
