"""What the user made of voices, and where that is kept."""

from __future__ import annotations

from typing import Protocol

from chanjing_studio.services.marks import Marks

VoiceMarks = Marks
"""Their ids are those of voices."""


class MarkKeeper(Protocol):
    """Where marks outlive the program. Neither call blocks for longer than a frame."""

    def voice_marks(self) -> VoiceMarks: ...

    def keep_voice_marks(self, marks: VoiceMarks) -> None: ...
