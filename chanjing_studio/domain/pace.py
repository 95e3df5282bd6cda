"""How long voices take, learned from what they took before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any, cast

from chanjing_studio.domain.kept_values import number
from chanjing_studio.domain.script import expected_seconds

_KEPT = 15  # of the last results of a voice
_MOST_VOICES = 500
_LEAST_SECONDS = 2.0  # of a result: shorter ones are mostly the silence around the words
_BELIEVED = (0.25, 4.0)  # what is said faster or slower than this was not these words, or its length is wrong


@dataclass(frozen=True, slots=True)
class Pace:
    """What was learned. The voice heard last stands last.

    Each has its last results, oldest first, as shares of the time that a voice of usual pace would have taken.
    """

    voices: Mapping[str, tuple[float, ...]] = field(default_factory=dict[str, tuple[float, ...]])

    def to_json(self) -> dict[str, object]:
        """All of it as JSON values."""
        return {"voices": {voice: list(shares) for voice, shares in self.voices.items()}}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Pace:
        """What ``to_json`` gave; what cannot be read of it was not learned."""
        voices = kept.get("voices")
        if not isinstance(voices, Mapping):
            return cls()
        read = {str(voice): _shares(shares) for voice, shares in cast("Mapping[object, object]", voices).items()}
        return cls(_latest({voice: shares for voice, shares in read.items() if shares}))


def learned(pace: Pace, words: str, seconds: float, *, voice: str, speed: float = 1.0) -> Pace:
    """The pace with one more result: words without tags that took this long in a voice, at a speed.

    A length that cannot be theirs, or that is too short to tell, teaches nothing.
    """
    usual = expected_seconds(words, speed)
    share = seconds / usual if usual and seconds >= _LEAST_SECONDS else 0.0
    if not _believed(share):
        return pace
    before = {one: shares for one, shares in pace.voices.items() if one != voice}
    return replace(pace, voices=_latest({**before, voice: (*pace.voices.get(voice, ()), share)[-_KEPT:]}))


def expected(pace: Pace, words: str, *, voice: str = "", speed: float = 1.0) -> float:
    """About how long a voice needs for words without tags, in seconds; an unknown one is taken for one like the others.

    The middle of what a voice took is what counts, so that one odd result changes little; what voices take in general
    is counted in once, so that the first result of a voice does not decide alone.
    """
    others = median([1.0, *(median(shares) for one, shares in pace.voices.items() if one != voice)])
    return expected_seconds(words, speed) * median([others, *pace.voices.get(voice, ())])


def _believed(share: float) -> bool:
    return _BELIEVED[0] <= share <= _BELIEVED[1]


def _latest(voices: dict[str, tuple[float, ...]]) -> dict[str, tuple[float, ...]]:
    return dict(list(voices.items())[-_MOST_VOICES:])


def _shares(kept: object) -> tuple[float, ...]:
    if not isinstance(kept, list):
        return ()
    try:
        shares = [number(share) for share in cast("list[object]", kept)]
    except ValueError:
        return ()
    return tuple(share for share in shares if _believed(share))[-_KEPT:]
