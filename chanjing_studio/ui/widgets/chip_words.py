"""What chips say: on themselves, in tooltips, aloud."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from chanjing_studio.domain.marked_script import Mark, Pause, Reading
from chanjing_studio.domain.pinyin import with_tone_marks
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.words import tr

_MOST_ALOUD = 20


def seconds_of(pause: Pause) -> str:
    """How long a pause is: 0.5 s."""
    number = QLocale().toString(pause.seconds, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest)
    return tr("{seconds} s", "a length in seconds", seconds=number)


def note_of(mark: Mark) -> str:
    """What stands beside a chip's words: how they are said, or how long nothing is."""
    if isinstance(mark, Pause):
        return seconds_of(mark)
    return with_tone_marks(mark.pinyin) if isinstance(mark, Reading) else mark.said


def spoken_chip(mark: Mark) -> str:
    """A chip in words, as a screen reader says it."""
    if isinstance(mark, Pause):
        return tr("Pause of {length}", length=seconds_of(mark))
    return tr("{words}, read as {reading}", words=mark.text, reading=note_of(mark))


def spoken_chips(marks: Sequence[Mark]) -> str:
    """All chips of a script in words, the first of them by name; nothing where there are none."""
    if not marks:
        return ""
    named = listed(*map(spoken_chip, marks[:_MOST_ALOUD]))
    return tr("%n pauses and readings: {named}", "chips of a script", len(marks), named=named)
