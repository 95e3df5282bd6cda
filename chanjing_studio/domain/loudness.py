"""How loud a recording is: from its peaks to a plain word."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

SILENCE = -120.0
"""Decibels of nothing at all."""

_NOTHING_HEARD, _QUIET, _LOUD = -50.0, -26.0, -1.5
_FULL = 0.99  # what is read in 128 steps is not told apart above
_CLIPPED_SHARE = 0.02


class Verdict(StrEnum):
    """What a loudness means to a person."""

    SILENT = "silent"
    QUIET = "quiet"
    GOOD = "good"
    LOUD = "loud"


@dataclass(frozen=True, slots=True)
class Level:
    """How loud the louder part of a sound is, 0 being the most there is.

    ``clipped`` is the share of its moments, 0 to 1, at which it is as loud as can be.
    """

    decibels: float
    clipped: float

    @property
    def verdict(self) -> Verdict:
        """In a plain word."""
        if self.decibels < _NOTHING_HEARD:
            return Verdict.SILENT
        if self.decibels < _QUIET:
            return Verdict.QUIET
        return Verdict.GOOD if self.decibels <= _LOUD else Verdict.LOUD

    @property
    def distorted(self) -> bool:
        """Whether it was cut off so often that it is heard."""
        return self.clipped >= _CLIPPED_SHARE


def level_of(peaks: Sequence[float]) -> Level:
    """The level of a sound with these peaks, 0 to 1, of short moments: pauses between words count little."""
    if not peaks:
        return Level(SILENCE, 0.0)
    loud = sorted(peaks)[(len(peaks) - 1) * 9 // 10]
    full = sum(peak >= _FULL for peak in peaks)
    return Level(20 * math.log10(loud) if loud > 0 else SILENCE, full / len(peaks))
