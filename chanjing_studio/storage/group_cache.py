"""The groups that avatars are sorted into, as last listed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chanjing_studio.storage.kept_lists import KeptLists, check_types


class GroupCache(KeptLists[str]):
    """The names of every account's groups."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, version=1, written=lambda name: (name,), read=_read)


def _read(kept: list[Any]) -> str:
    check_types(kept, (str,))
    return str(kept[0])
