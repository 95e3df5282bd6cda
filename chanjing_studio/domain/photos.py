"""Photos of a face."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.domain.media import PictureForm


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFacts:
    """A photo as it is stored; its sides in pixels as it is shown."""

    path: Path
    form: PictureForm
    size_bytes: int
    width: int
    height: int
