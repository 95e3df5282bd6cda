"""The questions for one's own marks, and the ready answers to most of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QLocale

from chanjing_studio.domain.marked_script import (
    PAUSES,
    Mark,
    NumberReading,
    Pause,
    Reading,
    number_reading,
    pause,
    reading,
)
from chanjing_studio.domain.numerals import as_quantity, as_telephone, digit_by_digit
from chanjing_studio.domain.pinyin import with_tone_marks
from chanjing_studio.domain.script import HANZI
from chanjing_studio.ui.parts.mark_dialog import Question
from chanjing_studio.ui.words import tr


def pause_question(now: Mark | None) -> Question:
    """How long a pause is to be."""
    text = QLocale().toString(now.seconds, "g", 4) if isinstance(now, Pause) else ""
    hint = tr("In seconds, from {least} to {most}.", least=_number(PAUSES[0]), most=_number(PAUSES[1]))
    return Question(tr("How long is the pause?"), hint, text, _pause)


def reading_question(words: str, now: Mark | None) -> Question:
    """How characters are to be read."""
    text = with_tone_marks(now.pinyin) if isinstance(now, Reading) else ""
    title = tr("How is “{words}” read?", words=words)
    return Question(title, pinyin_hint(), text, lambda said: reading(words, said))


def pinyin_hint() -> str:
    """How pinyin is written."""
    return tr("Pinyin with its tone, a syllable for each character: hang2 or háng. 5 is the light tone.")


def number_question(words: str, now: Mark | None) -> Question:
    """As which words a number is to be read."""
    text = now.said if isinstance(now, NumberReading) else ""
    hint = tr("Write it in words, as it is to be said.")
    return Question(tr("How is “{words}” read?", words=words), hint, text, lambda said: number_reading(words, said))


def number_answers(number: str, script: str) -> Iterator[tuple[str, Mark]]:
    """The usual ways to read a number, named; in the language of the script."""
    chinese = bool(re.search(HANZI, script))
    digits, quantity = digit_by_digit(number, chinese=chinese), as_quantity(number, chinese=chinese)
    ways = [
        (tr("Digit by digit: {words}", words=digits), digits),
        (tr("As a quantity: {words}", words=quantity), quantity),
    ]
    if chinese and "1" in number:
        telephone = as_telephone(number)
        ways.insert(1, (tr("As a telephone number: {words}", words=telephone), telephone))
    for name, said in ways:
        if mark := number_reading(number, said):
            yield name, mark


def _pause(text: str) -> Pause | None:
    number, good = QLocale().toDouble(text.strip())
    if not good:
        number, good = QLocale.c().toDouble(text.strip())
    return pause(number) if good else None


def _number(value: float) -> str:
    return QLocale().toString(value, "g", 4)
