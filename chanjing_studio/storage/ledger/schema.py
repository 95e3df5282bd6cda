"""The ledger's tables, grown by numbered migrations."""

from __future__ import annotations

import sqlite3
from pathlib import Path

TABLES = ("jobs", "steps", "story", "files", "remotes", "pauses", "removed")
"""What a rescue carries over, those that others refer to first. ``facts`` is about one file and stays with it."""

OPEN = "open"
"""The fact that somebody writes, or died while writing."""

FILL_VOICES = """UPDATE jobs SET voice = CASE WHEN json_valid(spec) THEN coalesce(json_extract(spec, '$.voice_id'), '')
    ELSE '' END WHERE CASE WHEN json_valid(spec) THEN coalesce(json_extract(spec, '$.driver'), 'text') = 'text' END"""
"""Jobs that were written before the list knew voices are found by theirs too."""

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
    (
        # What the user took off the list must not come back with a backup.
        "CREATE TABLE removed (job TEXT PRIMARY KEY)",
        "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
    (
        # Whose voice says something in it: asked for by a voice, where the specs would all have to be read.
        "ALTER TABLE jobs ADD COLUMN voice TEXT NOT NULL DEFAULT ''",
        FILL_VOICES,
        "CREATE INDEX jobs_by_voice ON jobs (voice, created)",
    ),
)

NEWEST = len(MIGRATIONS)

_BAD_FILE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class NewerLedger(Exception):
    """A newer version of the program wrote this database."""


class Damaged(sqlite3.DatabaseError):
    """A check found what SQLite itself did not stumble over."""


class NotGrown(Exception):
    """A migration failed, and the database is as it was before. Its cause is a sqlite3.Error."""


def connect(path: Path) -> sqlite3.Connection:
    """An open, sound and present-day database, held by this process alone; made when there is none.

    Raises sqlite3.Error, NewerLedger, NotGrown.
    """
    connection = held(path)
    try:
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def held(path: Path) -> sqlite3.Connection:
    """The same in the form in which it is: empty, or of an older version. Raises sqlite3.Error, NewerLedger."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=2)
    connection.text_factory = readable_text
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def readable_text(raw: bytes) -> str:
    """A byte that is no text must not hide the whole list."""
    return raw.decode("utf-8", "replace")


def _prepare(connection: sqlite3.Connection) -> None:
    # Two programs that see the same jobs through would send them twice: the first one holds the file.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    _quick_check(connection)


def _quick_check(connection: sqlite3.Connection) -> None:
    """Raises Damaged, NewerLedger."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Damaged
    if _version(connection) > NEWEST:
        raise NewerLedger
    if _our_tables(connection) != _made_by(MIGRATIONS[: _version(connection)]):
        raise Damaged


def check(connection: sqlite3.Connection) -> None:
    """Every index against its table, and every step and line against its job. Raises Damaged."""
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise Damaged
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise Damaged


def is_older(connection: sqlite3.Connection) -> bool:
    """Whether an older version of the program made its tables."""
    return 0 < _version(connection) < NEWEST


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version in one transaction. Raises NewerLedger, NotGrown."""
    if _version(connection) == NEWEST:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _grow(connection)
    except BaseException as error:
        connection.rollback()
        if isinstance(error, sqlite3.Error) and code_of(error) not in (*_BAD_FILE, sqlite3.SQLITE_FULL):
            raise NotGrown from error
        raise
    connection.commit()


def _grow(connection: sqlite3.Connection) -> None:
    version = _version(connection)
    if version > NEWEST:
        raise NewerLedger
    for migration in MIGRATIONS[version:]:
        for statement in migration:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {NEWEST}")


def _version(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA user_version").fetchone()[0]


def _our_tables(connection: sqlite3.Connection) -> set[str]:
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return there & _made_by(MIGRATIONS)


def _made_by(migrations: tuple[tuple[str, ...], ...]) -> set[str]:
    words = [statement.split() for migration in migrations for statement in migration]
    return {word[2] for word in words if word[:2] == ["CREATE", "TABLE"]}


def fact(connection: sqlite3.Connection, name: str) -> str:
    """What is kept under this name about the file itself; empty when nothing is."""
    found = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return found[0] if found else ""


def note_fact(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep something about the file itself; an empty value forgets it."""
    if value:
        connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
    else:
        connection.execute("DELETE FROM facts WHERE name = ?", (name,))


def code_of(error: BaseException) -> int:
    """SQLite's primary result code, 0 where there is none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def damaged(error: BaseException) -> bool:
    """Whether this error means that the file itself is bad, rather than busy or out of reach."""
    return isinstance(error, NewerLedger | Damaged) or code_of(error) in _BAD_FILE
