"""What in this form a file's name speaks for."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from chanjing_studio.domain.documents import named_as_document
from chanjing_studio.domain.media import Material, named_as

_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff")
_LOOK = ".json"
_SUBTITLES = (".srt", ".vtt", ".ass", ".ssa")


class Place(Enum):
    """The parts of the form that take a file."""

    BACKGROUND = auto()
    RECORDING = auto()
    LINES = auto()
    SCRIPT = auto()
    LOOK = auto()


def place_of(path: Path) -> Place | None:
    """Where a file belongs; None for nowhere."""
    ending = path.suffix.lower()
    if ending in _PICTURES:
        return Place.BACKGROUND
    if ending in _SUBTITLES:
        return Place.LINES
    if ending == _LOOK:
        return Place.LOOK
    if named_as(path.name) is Material.RECORDING:
        return Place.RECORDING
    return Place.SCRIPT if named_as_document(path.name) else None
