"""The typefaces as last listed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chanjing_studio.domain.avatars import Font
from chanjing_studio.storage.kept_lists import KeptLists, check_types


class FontCache(KeptLists[Font]):
    """The typefaces of every account."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, version=2, written=_written, read=_read)


def _written(font: Font) -> Sequence[object]:
    return font.id, font.name, font.file_url, font.preview_url


def _read(kept: list[Any]) -> Font:
    check_types(kept, (str,) * 4)
    return Font(*kept)
