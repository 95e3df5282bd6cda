"""A small SQLite file that may be deleted at any time, and is made anew when it is damaged."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

_ROWS_AT_ONCE = 200  # short enough that a worker lets the window's thread run in between


class CacheBase:
    """``tables`` make it, ``version`` is theirs; those of ``older`` versions are the same, as far as they are there.

    A damaged file, or one of another version, is remade empty. Anything else wrong raises sqlite3.Error. ``use``
    blocks: call it in a thread.
    """

    def __init__(self, path: Path, tables: str, *, version: int, older: Collection[int] = ()) -> None:
        self._path = path
        self._tables, self._version, self._older = tables, version, older

    def use(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do something with it: all of it, or nothing changes. DatabaseError itself, and no child of it, is damage."""
        try:
            return self._once(work)
        except sqlite3.DatabaseError as trouble:
            if not _damaged(trouble):
                raise
            self._path.unlink(missing_ok=True)
            return self._once(work)

    def _once(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with contextlib.closing(sqlite3.connect(self._path)) as base, base:
            self._prepare(base)
            return work(base)

    def _prepare(self, base: sqlite3.Connection) -> None:
        version: int = base.execute("PRAGMA user_version").fetchone()[0]
        if version == self._version:
            return
        if version != 0 and version not in self._older:
            raise sqlite3.DatabaseError(f"written by version {version}")
        base.executescript(f"BEGIN IMMEDIATE; {self._tables} PRAGMA user_version = {self._version}; COMMIT;")


def in_pages(cursor: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
    """The rows, some at a time."""
    while page := cursor.fetchmany(_ROWS_AT_ONCE):
        yield from page


def _damaged(trouble: sqlite3.DatabaseError) -> bool:
    """Damage comes as DatabaseError itself; its children are locks, a full disk and the like, which pass."""
    return type(trouble) is sqlite3.DatabaseError
