"""Copies of the ledger, one a day and one before each migration: made, counted, and given back."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from errno import ENOSPC
from pathlib import Path
from shutil import copyfile, disk_usage

from chanjing_studio.storage.ledger.beside import remove
from chanjing_studio.storage.ledger.schema import connect

KEPT = 3
A_DAY = 20 * 3600.0
"""Seconds. Someone who starts a little earlier than the day before gets a backup too."""

STAMP = "%Y%m%d-%H%M%S"
SPARE = 16 * 1024 * 1024
"""Bytes. What the jobs still have to write comes before a backup."""


def folder_of(path: Path) -> Path:
    """Where the backups of this database are."""
    return path.parent / "backups"


def newest_first(path: Path) -> list[Path]:
    """The backups there are."""
    with suppress(OSError):
        there = folder_of(path).glob(f"{path.stem}-*{path.suffix}")
        return sorted((one for one in there if made(one)), reverse=True, key=lambda one: one.name)
    return []


def made(backup: Path) -> float:
    """When it was made, Unix seconds; 0 when its name does not say so."""
    with suppress(ValueError, OverflowError):
        return time.mktime(time.strptime(backup.stem[-15:], STAMP))
    return 0.0


def date_of(backup: Path) -> datetime:
    """When it was made."""
    return datetime.fromtimestamp(made(backup), UTC)


def due(path: Path) -> bool:
    """Whether the newest one is from another day; one from the future says nothing."""
    there = newest_first(path)
    return not there or abs(time.time() - made(there[0])) > A_DAY


def back_up(connection: sqlite3.Connection, path: Path) -> Path:
    """Copy the database; half a copy never gets the name of a whole one. Raises sqlite3.Error, OSError."""
    folder = folder_of(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    part = folder / f"{path.name}.part"  # always the same name: what a kill left of one goes with the next
    part.unlink(missing_ok=True)
    if disk_usage(folder).free < path.stat().st_size * 2 + SPARE:
        raise OSError(ENOSPC, os.strerror(ENOSPC))
    target = folder / f"{path.stem}-{time.strftime(STAMP)}{path.suffix}"
    try:
        connection.execute("VACUUM INTO ?", (str(part),))
        _onto_the_disk(part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return target


def prune(path: Path) -> None:
    """Keep the newest ones."""
    for old in newest_first(path)[KEPT:]:
        with suppress(OSError):
            old.unlink()


def jobs_in(backup: Path) -> set[str]:
    """The jobs it holds; none when it cannot be read."""
    with suppress(sqlite3.Error), closing(_reading(backup)) as reading:
        if reading.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
            return {row[0] for row in reading.execute("SELECT id FROM jobs")}
    return set()


def present_day(backup: Path, path: Path, use: Callable[[sqlite3.Connection], None]) -> None:
    """Have the backup used in the form of this version; it stays as it is. Raises sqlite3.Error, OSError, NotGrown."""
    copy = path.with_name(path.name + ".restoring")
    try:
        copyfile(backup, copy)
        with closing(connect(copy)) as reading:
            use(reading)
    finally:
        remove(copy)


def _reading(backup: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _onto_the_disk(file: Path) -> None:
    """SQLite itself does not wait for what VACUUM INTO writes."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
