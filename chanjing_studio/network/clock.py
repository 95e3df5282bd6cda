"""A clock that is off, said in minutes."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from chanjing_studio.domain.errors import ClockWrong, CloudWords
from chanjing_studio.domain.words import Sentence

CLOCK_SLACK = 300.0


def moment(date: str) -> float | None:
    """The Unix time of a date in a header; None when it is none, or one that no computer can tell."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def clock_wrong(skew: float, words: CloudWords | None = None) -> ClockWrong:
    """``skew`` is the cloud's clock minus this computer's in seconds; 0 when only the cloud knows it."""
    return ClockWrong(_sentence(skew), words=words)


def _sentence(skew: float) -> Sentence:
    minutes = round(abs(skew) / 60)
    if not minutes:
        return Sentence("This computer's clock is off, so the cloud refuses it. Set the time to automatic.")
    if skew > 0:
        return Sentence(
            "This computer's clock is {minutes} min slow, so the cloud refuses it. Set the time to automatic.",
            minutes=minutes,
        )
    return Sentence(
        "This computer's clock is {minutes} min fast, so the cloud refuses it. Set the time to automatic.",
        minutes=minutes,
    )
