"""What a list of voices shows in one row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.widgets.play_button import PlayState

if TYPE_CHECKING:  # as for the audition
    from chanjing_studio.services.catalogue import Listed
    from chanjing_studio.storage.voice_cache import Heard


@dataclass(frozen=True, slots=True)
class Sounding:
    """The one sample that is fetched or played, where it is and how long (seconds)."""

    voice_id: str = ""
    phase: PlayState = PlayState.STILL
    seconds: float = 0.0
    length: float = 0.0


SILENCE = Sounding()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """A voice with everything its row tells. ``missing`` says why its sample could not be had when last asked for."""

    listed: Listed
    favourite: bool
    heard: Heard | None
    sounding: Sounding = SILENCE
    missing: Sentence | None = None


class Section(Enum):
    """What stands under a head."""

    FAVOURITES = auto()
    MINE = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a section, and how many voices it is about."""

    section: Section
    count: int
