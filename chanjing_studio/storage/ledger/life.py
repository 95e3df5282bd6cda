"""Whether the ledger was closed in order: noted in it before the first write, and taken back at the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from chanjing_studio.storage.ledger.beside import LOG
from chanjing_studio.storage.ledger.schema import OPEN, damaged, fact, note_fact


class Life:
    """One program's time with an open database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._begun = False
        self._hurt = False

    def begin(self) -> None:
        """Before a write: somebody writes from now on. Raises sqlite3.Error."""
        if self._begun:
            return
        note_fact(self._connection, OPEN, "yes")
        self._begun = True
        # Into the database itself: a log that is taken away cannot take this with it.
        with suppress(sqlite3.OperationalError):
            self._connection.execute("PRAGMA wal_checkpoint")

    @contextmanager
    def watched(self) -> Generator[None]:
        """Damage that shows in the middle of work is looked for at the next start."""
        try:
            yield
        except sqlite3.Error as error:
            if damaged(error) and not self._hurt:
                self._hurt = True
                with suppress(sqlite3.Error):
                    self.begin()
            raise

    def end(self) -> None:
        """Close the database. What cannot be noted any more is looked at closely at the next start."""
        in_order = not self._hurt
        try:
            if in_order and fact(self._connection, OPEN):
                note_fact(self._connection, OPEN, "")
        except sqlite3.Error:
            in_order = False
        log = None if in_order else self._log()
        self._connection.close()
        if log:
            # Without it the next start would think that the last moments are missing.
            with suppress(OSError):
                log.touch()

    def _log(self) -> Path | None:
        with suppress(sqlite3.Error):
            return Path(self._connection.execute("PRAGMA database_list").fetchone()[2] + LOG)
        return None
