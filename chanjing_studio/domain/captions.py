"""Captions as a cloud offers them: by picture."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.plain_text import name_line


@dataclass(frozen=True, slots=True)
class CaptionStyle:
    """How captions look. ``picture_url`` shows it, or is empty; few have a name."""

    id: str
    picture_url: str = ""
    name: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_line(self.name))
