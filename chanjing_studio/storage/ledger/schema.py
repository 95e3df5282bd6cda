"""The ledger's tables, grown by numbered migrations."""

from __future__ import annotations

import sqlite3
from pathlib import Path

TABLES = ("jobs", "steps", "story", "files", "remotes", "pauses")

# Never edit one that was released: add the next. Its place in the tuple, from 1, is the database's user_version.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE jobs (
            id TEXT PRIMARY KEY, account TEXT NOT NULL, kind TEXT NOT NULL, spec TEXT NOT NULL,
            title TEXT NOT NULL, words TEXT NOT NULL, state TEXT NOT NULL, part INTEGER NOT NULL,
            uploaded INTEGER NOT NULL, remote_id TEXT NOT NULL, message TEXT NOT NULL, result TEXT, problem TEXT,
            created REAL NOT NULL, changed REAL NOT NULL, ended REAL)""",
        "CREATE INDEX jobs_in_order ON jobs (part, created, id)",
        "CREATE INDEX jobs_by_remote ON jobs (account, kind, remote_id)",
        """CREATE TABLE steps (
            job TEXT NOT NULL REFERENCES jobs ON DELETE CASCADE, name TEXT NOT NULL, state TEXT NOT NULL,
            started REAL, ended REAL, learned TEXT NOT NULL, PRIMARY KEY (job, name))""",
        """CREATE TABLE story (
            job TEXT NOT NULL REFERENCES jobs ON DELETE CASCADE, at REAL NOT NULL, sign TEXT NOT NULL,
            sentence TEXT NOT NULL)""",
        "CREATE INDEX story_of_job ON story (job)",
        """CREATE TABLE files (
            account TEXT NOT NULL, service TEXT NOT NULL, digest TEXT NOT NULL, size INTEGER NOT NULL,
            file_id TEXT NOT NULL, uploaded REAL NOT NULL, gone REAL NOT NULL,
            PRIMARY KEY (account, service, digest))""",
        # Outlives the job: a task that was once ours must never be taken for a new one.
        """CREATE TABLE remotes (
            account TEXT NOT NULL, kind TEXT NOT NULL, remote_id TEXT NOT NULL,
            PRIMARY KEY (account, kind, remote_id))""",
        "CREATE TABLE pauses (account TEXT PRIMARY KEY)",
    ),
)

NEWEST = len(MIGRATIONS)


class NewerLedger(Exception):
    """A newer version of the program wrote this database."""


def connect(path: Path) -> sqlite3.Connection:
    """An open, sound and present-day database, held by this process alone. Raises sqlite3.Error, NewerLedger."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=2)
    try:
        _prepare(connection)
    except (sqlite3.Error, NewerLedger):
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    # Two programs that see the same jobs through would send them twice: the first one holds the file.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("database disk image is malformed")
    migrate(connection)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version in one transaction. Raises NewerLedger."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        _grow(connection)
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _grow(connection: sqlite3.Connection) -> None:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > NEWEST:
        raise NewerLedger
    for migration in MIGRATIONS[version:]:
        for statement in migration:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {NEWEST}")


def damaged(error: Exception) -> bool:
    """Whether this error means that the file itself is bad, rather than busy or out of reach."""
    if isinstance(error, NewerLedger):
        return True
    # A broken file is a plain DatabaseError; a locked or unreachable one is its subclass OperationalError.
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
