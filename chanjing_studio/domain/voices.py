"""Voices as a cloud tells of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from chanjing_studio.domain.plain_text import name_line, one_line
from chanjing_studio.domain.words import Sentence


class Gender(StrEnum):
    """A voice's or an avatar's gender as the cloud tells it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = ""


class VoiceState(StrEnum):
    """How far a voice is; public ones can always be used. The value is what the cache keeps."""

    USABLE = "usable"
    MAKING = "making"
    FAILED = "failed"
    EXPIRED = "expired"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice. ``sample_url`` is a sound file, or empty; ``own``: the account had it cloned.

    ``age``, ``style`` and ``accent`` are the cloud's words, where it sorts its voices so, else empty.

    While it is made ``percent`` tells how far it is; ``reason`` holds the cloud's words why it could not be made.
    ``cloud_name`` is what the cloud calls it where the user gave it another name on this computer, else empty.
    """

    id: str
    name: str
    gender: Gender = Gender.UNKNOWN
    language: str = ""
    description: str = ""
    speed: float = 1.0
    pitch: float = 1.0
    sample_url: str = ""
    grade: int = 0
    age: str = ""
    style: str = ""
    accent: str = ""
    own: bool = False
    state: VoiceState = VoiceState.USABLE
    percent: int = 0
    reason: str = ""
    cloud_name: str = ""

    @property
    def usable(self) -> bool:
        """Whether it can speak now."""
        return self.state is VoiceState.USABLE

    @property
    def why_not(self) -> Sentence | None:
        """Why it cannot be chosen, and what to do; None when it can."""
        known = {
            VoiceState.USABLE: None,
            VoiceState.MAKING: Sentence("This voice is still being made. Wait until it is done, or choose another."),
            VoiceState.EXPIRED: Sentence("This voice has expired in the cloud. Choose another."),
            VoiceState.GONE: Sentence("The cloud no longer has this voice. Choose another."),
        }
        return known[self.state] if self.state in known else self._failure()

    def called(self, name: str) -> Voice:
        """The same under another name, which only this computer knows."""
        own_name = name_line(name).strip()
        return replace(self, name=own_name, cloud_name=self.name) if own_name not in ("", self.name) else self

    def _failure(self) -> Sentence:
        if not self.reason:
            return Sentence("The cloud could not make this voice and did not say why. Choose another.")
        return Sentence("The cloud could not make this voice: {reason}", reason=self.reason)

    def __post_init__(self) -> None:
        for name in ("name", "language", "age", "style", "accent"):
            object.__setattr__(self, name, name_line(getattr(self, name)))
        object.__setattr__(self, "description", one_line(self.description))
        object.__setattr__(self, "reason", one_line(self.reason))


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that a voice says, without tags, at a speed (1 is usual), and how long it is silent between them."""

    words: str
    voice_id: str = ""
    speed: float = 1.0
    pauses: float = 0.0


@dataclass(frozen=True, slots=True)
class VoicePage:
    """One page of the voices, and how many pages there are."""

    voices: tuple[Voice, ...]
    pages: int
