"""The files that sentences with their times can be written as."""

from __future__ import annotations

from enum import StrEnum


class SubtitleForm(StrEnum):
    """Its name is what users know it by; the value is the ending of such a file, without the dot."""

    SRT = "srt"
    VTT = "vtt"
    ASS = "ass"
    TXT = "txt"
    LRC = "lrc"

    @property
    def extension(self) -> str:
        """With the dot."""
        return f".{self.value}"
