"""The backup that holds jobs which the ledger lost: found, remembered, and brought back when the user says so."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger import rows
from chanjing_studio.storage.ledger.backups import date_of, folder_of, jobs_in, newest_first, present_day
from chanjing_studio.storage.ledger.caution import doubt
from chanjing_studio.storage.ledger.schema import fact, note_fact

OFFER = "offer"
STANDS = 14 * 86400.0
"""Seconds for which an offer is made again at each start."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A backup with ``jobs`` that are missing now."""

    backup: Path
    jobs: int

    @property
    def date(self) -> datetime:
        """When the backup was made."""
        return date_of(self.backup)


def find(connection: sqlite3.Connection, path: Path) -> Offer | None:
    """The newest backup with jobs that are missing here, remembered from now on. Raises sqlite3.Error."""
    for backup in newest_first(path):
        if missing := _missing(connection, backup):
            note_fact(connection, OFFER, json.dumps({"backup": backup.name, "since": time.time()}))
            return Offer(backup, len(missing))
    return None


def standing(connection: sqlite3.Connection, path: Path) -> Offer | None:
    """The offer that was made and not taken up yet. Raises sqlite3.Error."""
    kept = fact(connection, OFFER)
    if not kept:
        return None
    try:
        told: dict[str, Any] = json.loads(kept)
        backup, age = folder_of(path) / told["backup"], abs(time.time() - told["since"])
    except (ArithmeticError, KeyError, RecursionError, TypeError, ValueError):  # damaged since it was noted
        return find(connection, path)
    if age > STANDS:
        return None
    missing = _missing(connection, backup)
    return Offer(backup, len(missing)) if missing else None


def take_up(connection: sqlite3.Connection, path: Path, offer: Offer) -> set[str]:
    """Bring the missing jobs back; what is here stays as it is. Gives their ids.

    Raises sqlite3.Error, OSError, NotGrown: then nothing has changed.
    """
    missing: set[str] = set()

    def bring(old: sqlite3.Connection) -> None:
        missing.update(_ids(old) - _known(connection))
        connection.execute("BEGIN IMMEDIATE")
        try:
            _copy(old, connection, missing)
            doubt(connection, Sentence("Brought back from the backup of {date}.", date=offer.date), missing)
            note_fact(connection, OFFER, "")
            connection.commit()
        except BaseException:
            connection.rollback()
            raise

    present_day(offer.backup, path, bring)
    return missing


def _missing(connection: sqlite3.Connection, backup: Path) -> set[str]:
    there = jobs_in(backup)
    return there - _known(connection) if there else there


def _known(connection: sqlite3.Connection) -> set[str]:
    """Every job that is here, and every one that the user took off the list."""
    return _ids(connection) | {row[0] for row in connection.execute("SELECT job FROM removed")}


def _ids(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT id FROM jobs")}


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, missing: set[str]) -> None:
    for table in ("jobs", "steps", "story"):  # each begins with the job's id
        found = old.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608
        _insert(new, table, (row for row in found if row[0] in missing))
    for table in ("files", "remotes"):
        _insert(new, table, old.execute(f"SELECT * FROM {table}"))  # noqa: S608


def _insert(new: sqlite3.Connection, table: str, found: Iterable[rows.Row]) -> None:
    for row in found:
        new.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
