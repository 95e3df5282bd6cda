"""A script with marks in the clouds' mark-up for speech.

Chanjing's own page about it could not be read. Official notes for another tool of theirs name three tags, and that
the text around them is not wrapped in anything. Not known: whether this call honours them, how the letter ü is spelled
(as v here, as usual beside tones' digits), how long a pause may be, and whether tags count against the limit (they
are taken to count).
"""

from __future__ import annotations

from functools import lru_cache

from chanjing_studio.domain.marked_script import (
    Pause,
    Reading,
    Segment,
    marks_of,
    tidy_marked,
    words_of,
)

# The words of a number cannot hold any of them. (The library's own escaping brings its HTTP client along.)
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def is_tagged(script: str) -> bool:
    """Whether a script is sent with tags."""
    return bool(marks_of(script))


@lru_cache(4)
def sent_text(script: str) -> str:
    """A script as it is sent: with tags for its marks, and then with signs such as < escaped; else its words alone."""
    written = _tagged if is_tagged(script) else words_of
    return "".join(map(written, tidy_marked(script)))


def sent_length(script: str) -> int:
    """How many characters are sent, tags included."""
    return len(sent_text(script))


def _tagged(segment: Segment) -> str:
    if isinstance(segment, str):
        return segment.translate(_ESCAPED)
    if isinstance(segment, Pause):
        return f'<break time="{segment.seconds:g}s"/>'
    if isinstance(segment, Reading):
        return "".join(map(_phoneme, segment.text, segment.pinyin.split()))
    return f'<ttnumber pronounce="{segment.said}">{segment.text}</ttnumber>'


def _phoneme(character: str, syllable: str) -> str:
    """A tag for each character: how one tag would hold the syllables of several is written nowhere."""
    return f'<phoneme alphabet="py" ph="{syllable}">{character}</phoneme>'
