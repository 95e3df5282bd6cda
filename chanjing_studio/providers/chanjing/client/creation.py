"""What a create call answers, whichever kind of job it is for."""

from __future__ import annotations

from chanjing_studio.domain.errors import AnswerLost
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data, key_in


def number_of(data: Data, field: str = "") -> str:
    """The cloud's number of what was made: the answer itself, or this field of it.

    AnswerLost where it is not said: it may have been made, and paid for.
    """
    number = key_in(data.value_or(field) if field else data.value)
    if not number:
        raise AnswerLost(Sentence("The cloud took the job but did not say its number."), words=data.words)
    return number
