"""The typefaces as last listed, in a file that may be deleted at any time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from chanjing_studio.domain.avatars import Font
from chanjing_studio.storage.cache_base import CacheBase, in_pages

_VERSION = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS fonts (
    owner TEXT NOT NULL, place INTEGER NOT NULL, font TEXT NOT NULL, PRIMARY KEY (owner, place)) WITHOUT ROWID;
"""


class FontCache:
    """One SQLite file for all accounts; ``owner`` names the account. Every method blocks: call it in a thread.

    A damaged file, or one of another version, is remade empty. Anything else wrong raises sqlite3.Error.
    """

    def __init__(self, path: Path) -> None:
        self._base = CacheBase(path, _TABLES, version=_VERSION)

    def fonts(self, owner: str) -> tuple[Font, ...]:
        """In the cloud's order; empty before they were listed."""
        ask = "SELECT font FROM fonts WHERE owner = ? ORDER BY place"
        return self._base.use(lambda base: tuple(_read(row[0]) for row in in_pages(base.execute(ask, [owner]))))

    def replace(self, owner: str, fonts: Sequence[Font]) -> None:
        """Keep these instead of what was kept for the owner: all of them, or nothing changes."""
        rows = [(owner, place, _written(font)) for place, font in enumerate(fonts)]

        def put(base: sqlite3.Connection) -> None:
            base.execute("DELETE FROM fonts WHERE owner = ?", [owner])
            base.executemany("INSERT INTO fonts VALUES (?, ?, ?)", rows)

        self._base.use(put)

    def forget(self, owner: str) -> None:
        """Keep nothing of this owner."""
        self.replace(owner, ())


def _written(font: Font) -> str:
    # Escaped: a link may hold what is no text, which SQLite refuses.
    return json.dumps([font.id, font.name, font.file_url, font.preview_url])


def _read(text: object) -> Font:
    """Raises DatabaseError for what was not written by ``_written``."""
    try:
        kept: Any = json.loads(str(text))
    except (ValueError, RecursionError) as trouble:
        raise sqlite3.DatabaseError("not what was written") from trouble
    if not isinstance(kept, list) or [type(one) for one in cast("list[Any]", kept)] != [str] * 4:
        raise sqlite3.DatabaseError("not what was written")
    return Font(*cast("list[str]", kept))
