"""What the user made of voices, names of their own too, and where that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from chanjing_studio.services.marks import Marks

VoiceMarks = Marks
"""Their ids are those of voices."""


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
