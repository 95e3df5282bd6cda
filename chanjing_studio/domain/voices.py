"""Voices as a cloud tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.plain_text import name_line, one_line


class Gender(StrEnum):
    """A voice's or an avatar's gender as the cloud tells it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice that can be chosen. ``sample_url`` is a sound file, or empty."""

    id: str
    name: str
    gender: Gender = Gender.UNKNOWN
    language: str = ""
    description: str = ""
    speed: float = 1.0
    pitch: float = 1.0
    sample_url: str = ""
    grade: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_line(self.name))
        object.__setattr__(self, "language", name_line(self.language))
        object.__setattr__(self, "description", one_line(self.description))


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
