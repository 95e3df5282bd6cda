"""What the user made of voices: favourites, those used last, and names of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

_RECENT = 8


@dataclass(frozen=True, slots=True)
class VoiceMarks:
    """Voice ids, the newest first."""

    favourites: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    @property
    def first(self) -> tuple[str, ...]:
        """What is shown before all others: favourites, then what was used last."""
        return tuple(dict.fromkeys((*self.favourites, *self.recent)))

    def with_favourite(self, voice_id: str, *, chosen: bool) -> VoiceMarks:
        """With a voice made a favourite, or no longer one."""
        others = tuple(kept for kept in self.favourites if kept != voice_id)
        return replace(self, favourites=(voice_id, *others) if chosen else others)

    def with_used(self, voice_id: str) -> VoiceMarks:
        """With a voice used just now."""
        return replace(self, recent=(voice_id, *(kept for kept in self.recent if kept != voice_id))[:_RECENT])

    def without(self, voice_id: str) -> VoiceMarks:
        """Without a voice that there is no more."""
        recent = tuple(kept for kept in self.recent if kept != voice_id)
        return replace(self.with_favourite(voice_id, chosen=False), recent=recent)


class MarkKeeper(Protocol):
    """Where marks outlive the program. Neither call blocks for longer than a frame."""

    def voice_marks(self) -> VoiceMarks: ...

    def keep_voice_marks(self, marks: VoiceMarks) -> None: ...


class NameKeeper(Protocol):
    """Where the names that the user gave to an account's voices outlive the program. Neither call blocks for long."""

    def voice_names(self, owner: str) -> Mapping[str, str]:
        """By voice id."""
        ...

    def keep_voice_name(self, owner: str, voice_id: str, *, name: str) -> None:
        """Keep one; an empty name lets the voice be called as the cloud calls it."""
        ...
