"""What the cloud listed for each account, in a file that may be deleted at any time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from chanjing_studio.storage.cache_base import CacheBase, in_pages

T = TypeVar("T")

_TABLES = """
CREATE TABLE IF NOT EXISTS items (
    owner TEXT NOT NULL, place INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY (owner, place)) WITHOUT ROWID;
"""
_ASK = "SELECT item FROM items WHERE owner = ? ORDER BY place"


class KeptLists(Generic[T]):
    """One SQLite file for all accounts; ``owner`` names the account. Every method blocks: call it in a thread.

    ``written`` gives what an item is made of, as values of JSON; ``read`` makes it of their list again, and raises
    TypeError or ValueError for others. ``version`` is that of what is written. A damaged file, or one of another
    version, is remade empty. Anything else wrong raises sqlite3.Error.
    """

    def __init__(
        self, path: Path, *, version: int, written: Callable[[T], Sequence[object]], read: Callable[[list[Any]], T]
    ) -> None:
        self._base = CacheBase(path, _TABLES, version=version)
        self._written, self._read = written, read

    def listed(self, owner: str) -> tuple[T, ...]:
        """In the cloud's order; empty before they were listed."""
        return self._base.use(lambda base: tuple(self._item(row[0]) for row in in_pages(base.execute(_ASK, [owner]))))

    def replace(self, owner: str, items: Sequence[T]) -> None:
        """Keep these instead of what was kept for the owner: all of them, or nothing changes."""
        # Escaped: a link may hold what is no text, which SQLite refuses.
        rows = [(owner, place, json.dumps(self._written(item))) for place, item in enumerate(items)]

        def put(base: sqlite3.Connection) -> None:
            base.execute("DELETE FROM items WHERE owner = ?", [owner])
            base.executemany("INSERT INTO items VALUES (?, ?, ?)", rows)

        self._base.use(put)

    def forget(self, owner: str) -> None:
        """Keep nothing of this owner."""
        self.replace(owner, ())

    def _item(self, text: object) -> T:
        try:
            return self._read(_list(json.loads(str(text))))
        except (TypeError, ValueError, RecursionError) as trouble:
            raise sqlite3.DatabaseError("not what was written") from trouble


def _list(kept: Any) -> list[Any]:
    if not isinstance(kept, list):
        raise TypeError
    return cast("list[Any]", kept)


def check_types(values: Sequence[object], types: Sequence[type]) -> None:
    """TypeError unless each of the values is of its type."""
    if tuple(map(type, values)) != tuple(types):
        raise TypeError
