"""What a look at the way to a cloud finds: a finding for each step, in words, with what mends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.words import Sentence


class Step(StrEnum):
    """The steps of the way, in their order; each needs the one before it."""

    PROXY = "proxy"
    NAME = "name"
    ADDRESS = "address"
    CERTIFICATE = "certificate"
    ANSWER = "answer"
    CLOCK = "clock"


class Mark(StrEnum):
    """How a step is: as it should be, worth knowing, or broken."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Place:
    """An address to be asked without keys, and what the program needs it for.

    ``speaks_json``: it answers so whoever asks; otherwise any answer of a server of files will do.
    """

    address: str
    purpose: Sentence
    speaks_json: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """How one step is, and what to do about it, None where that is nothing."""

    step: Step
    mark: Mark
    words: Sentence
    fix: Sentence | None = None


def good(step: Step, words: Sentence) -> Finding:
    """As it should be."""
    return Finding(step, Mark.GOOD, words)


def note(step: Step, words: Sentence, fix: Sentence | None = None) -> Finding:
    """No obstacle, but worth knowing."""
    return Finding(step, Mark.NOTE, words, fix)


def bad(step: Step, words: Sentence, fix: Sentence) -> Finding:
    """The way ends here."""
    return Finding(step, Mark.BAD, words, fix)
