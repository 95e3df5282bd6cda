"""The files that SQLite keeps beside a database."""

from __future__ import annotations

from pathlib import Path

LOG = "-wal"
JOURNALS = (LOG, "-shm", "-journal")
WITH_JOURNALS = ("", *JOURNALS)


def beside(database: Path, suffix: str) -> Path:
    """The file of this suffix; the database itself for an empty one."""
    return database.with_name(database.name + suffix)


def remove(database: Path) -> None:
    """Delete a database with all that is beside it, as far as it is there. Raises OSError."""
    for suffix in WITH_JOURNALS:
        beside(database, suffix).unlink(missing_ok=True)
