"""A damaged database, or a newer one, is kept aside; what can be read of it goes into a new one."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from typing import Any

from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.beside import JOURNALS, WITH_JOURNALS, beside, remove
from chanjing_studio.storage.ledger.caution import doubt
from chanjing_studio.storage.ledger.header import alone_is_bad, mend
from chanjing_studio.storage.ledger.schema import FILL_VOICES, TABLES, connect, readable_text


def rescue(path: Path, because: Sentence) -> Path:
    """Put a new database in the place of a bad one; gives the old one's new path. Raises OSError, sqlite3.Error.

    The old file stays where it is until the new one is whole, so that dying on the way loses nothing. ``because`` is
    told in the story of each job that may be further on than what could be read says.
    """
    kept = _free_name(path)
    fresh, mended = path.with_name(path.name + ".new"), path.with_name(path.name + ".mended")
    try:
        copied = _copy(path, kept)
        remove(fresh)
        _carry_over(_to_be_read(kept, mended), fresh, because)
    except BaseException:
        # Tried again at the next start: half copies would fill the disk.
        remove(kept)
        remove(fresh)
        raise
    finally:
        remove(mended)
    for suffix in JOURNALS:
        beside(path, suffix).unlink(missing_ok=True)
        if suffix not in copied:
            # Left by reading the copy.
            beside(kept, suffix).unlink(missing_ok=True)
    fresh.replace(path)
    return kept


def _to_be_read(kept: Path, mended: Path) -> Path:
    if not alone_is_bad(kept):
        return kept
    copyfile(kept, mended)
    mend(mended)
    return mended


def put_aside(path: Path) -> None:
    """Keep an empty file and what is beside it: SQLite would delete its log. Raises OSError."""
    kept = _free_name(path)
    for suffix in (*JOURNALS, ""):
        if beside(path, suffix).exists():
            beside(path, suffix).replace(beside(kept, suffix))


def _free_name(path: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    kept = path.with_name(f"{path.stem}-kept-{stamp}{path.suffix}")
    count = 1
    while kept.exists():
        count += 1
        kept = path.with_name(f"{path.stem}-kept-{stamp}-{count}{path.suffix}")
    return kept


def _copy(path: Path, kept: Path) -> list[str]:
    there = [suffix for suffix in WITH_JOURNALS if beside(path, suffix).exists()]
    for suffix in there:
        copyfile(beside(path, suffix), beside(kept, suffix))
    return there


def _carry_over(kept: Path, fresh: Path, because: Sentence) -> None:
    old = sqlite3.connect(f"{kept.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    old.text_factory = readable_text
    # Else SQLite reads nothing at all of a file that is shorter than its header says.
    old.execute("PRAGMA writable_schema = ON")
    with closing(old), closing(connect(fresh)) as new:
        new.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            _carry_table(old, new, table)
        new.execute(FILL_VOICES)  # an older version wrote none: what was made would be paid for again
        doubt(new, because)
        new.commit()


def _carry_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    columns = ", ".join(_shared(old, new, table))
    places = ", ".join("?" * len(columns.split(", ")))
    # Read from both ends: a bad page in the middle then costs only the rows on it. Rowids keep a story in order.
    for order in ("ASC", "DESC"):
        query = f"SELECT rowid, {columns} FROM {table} NOT INDEXED ORDER BY rowid {order}"  # noqa: S608
        for row in _readable(old, query):
            _insert(new, f"INSERT OR IGNORE INTO {table} (rowid, {columns}) VALUES (?, {places})", row)  # noqa: S608


def _shared(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> list[str]:
    """A newer version may have dropped a column; of a damaged file nothing may be known."""
    ours = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    theirs = {row[1] for row in _readable(old, f"PRAGMA table_info({table})")}
    return [column for column in ours if column in theirs] or ours


def _readable(old: sqlite3.Connection, query: str) -> Iterator[tuple[Any, ...]]:
    try:
        yield from old.execute(query)
    except sqlite3.Error:
        return


def _insert(new: sqlite3.Connection, statement: str, row: tuple[Any, ...]) -> None:
    try:
        new.execute(statement, row)
    except sqlite3.IntegrityError:
        # A step or a line whose job could not be read.
        return
