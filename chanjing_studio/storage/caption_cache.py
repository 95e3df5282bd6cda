"""The styles of captions as last listed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.storage.kept_lists import KeptLists, check_types


class CaptionCache(KeptLists[CaptionStyle]):
    """The styles of every account."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, version=1, written=_written, read=_read)


def _written(style: CaptionStyle) -> Sequence[object]:
    return style.id, style.picture_url, style.name


def _read(kept: list[Any]) -> CaptionStyle:
    check_types(kept, (str,) * 3)
    return CaptionStyle(*kept)
