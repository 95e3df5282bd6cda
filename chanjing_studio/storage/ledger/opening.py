"""Opening the ledger's file whatever became of it, and what the user is to be told then."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from errno import EISDIR
from os import strerror
from pathlib import Path

from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger import offers
from chanjing_studio.storage.ledger.backups import back_up, newest_first
from chanjing_studio.storage.ledger.caution import doubt
from chanjing_studio.storage.ledger.header import forms_known
from chanjing_studio.storage.ledger.offers import Offer
from chanjing_studio.storage.ledger.rescue import put_aside, rescue
from chanjing_studio.storage.ledger.schema import (
    OPEN,
    Damaged,
    NewerLedger,
    check,
    connect,
    damaged,
    fact,
    held,
    is_older,
    migrate,
)
from chanjing_studio.storage.ledger.wal import WriteAhead, found_beside


@dataclass(frozen=True, slots=True)
class Opened:
    """A database that is fit for use; ``notice`` and ``offer`` are for the user, if there is something to tell."""

    connection: sqlite3.Connection
    notice: Sentence | None = None
    offer: Offer | None = None


def open_database(path: Path) -> Opened:
    """The database in this file, made when there is none. A bad file is kept aside and a new one takes its place.

    Raises sqlite3.Error, OSError, NotGrown.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(EISDIR, strerror(EISDIR), path.name)
    log = found_beside(path)
    if _gone(path, log):
        return _begun_anew(path)
    try:
        if path.exists() and not forms_known(path):
            raise Damaged
        return _sound(path, log)
    except (sqlite3.DatabaseError, NewerLedger) as error:
        if not damaged(error):
            raise
        return _rescued(path, newer=isinstance(error, NewerLedger))


def _sound(path: Path, log: WriteAhead) -> Opened:
    connection = held(path)
    try:
        # Before anything of ours comes into the log.
        lost = log.size > 0 and log.lost(_frames_taken(connection))
        if is_older(connection):
            back_up(connection, path)
        migrate(connection)
        notice = _after_unclean_end(connection, log, lost=lost)
        return Opened(connection, notice, offers.standing(connection, path))
    except BaseException:
        connection.close()
        raise


def _frames_taken(connection: sqlite3.Connection) -> int:
    """How many frames of its log SQLite found fit for use."""
    return connection.execute("PRAGMA wal_checkpoint").fetchone()[1]


def _after_unclean_end(connection: sqlite3.Connection, log: WriteAhead, *, lost: bool) -> Sentence | None:
    """Look closely at what a program left that did not end in order. Raises Damaged."""
    left_open = bool(fact(connection, OPEN))
    if not left_open and not log.size:
        return None
    check(connection)
    if not lost and not (left_open and not log.there):
        return None
    connection.execute("BEGIN IMMEDIATE")
    doubt(connection, Sentence("The last moments of the list of jobs were lost when the program or computer ended."))
    connection.commit()
    return Sentence(
        "The last moments of the list of jobs were lost when the program or computer ended. "
        "Jobs that had not ended are looked for in the cloud, and nothing is sent without asking you."
    )


def _gone(path: Path, log: WriteAhead) -> bool:
    """Whether there was a database here. SQLite would make a new one without a word, and delete the log."""
    empty = not path.exists() or path.stat().st_size == 0
    return empty and bool(log.size or newest_first(path))


def _begun_anew(path: Path) -> Opened:
    put_aside(path)
    connection = connect(path)
    notice = Sentence("The list of jobs is gone: its file was empty or taken away. A new list was begun.")
    return Opened(connection, notice, offers.find(connection, path))


def _rescued(path: Path, *, newer: bool) -> Opened:
    kept = rescue(path, _READ_FROM_NEWER if newer else _READ_FROM_DAMAGED)
    connection = connect(path)
    count: int = connection.execute("SELECT count(*) FROM jobs").fetchone()[0]
    notice = _newer(kept, count) if newer else _was_damaged(kept, count)
    return Opened(connection, notice, offers.find(connection, path))


_READ_FROM_DAMAGED = Sentence("Read from a list of jobs that was damaged.")
_READ_FROM_NEWER = Sentence("Read from the list of jobs of a newer version of the program.")


def _was_damaged(kept: Path, count: int) -> Sentence:
    return Sentence(
        "The list of jobs was damaged. %n jobs could be read and are here; the old file is kept as “{name}”.",
        "",
        count,
        name=kept.name,
    )


def _newer(kept: Path, count: int) -> Sentence:
    return Sentence(
        "A newer version of the program wrote the list of jobs. %n jobs could be read and are here; "
        "the old file is kept as “{name}”.",
        "",
        count,
        name=kept.name,
    )
