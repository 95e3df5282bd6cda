"""What goes wrong with the ledger's file, in the user's words."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC

from chanjing_studio.domain.errors import LedgerTrouble, LedgerWaits, Remedy
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.schema import NotGrown, code_of, damaged

_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FORBIDDEN = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)


@contextmanager
def told() -> Generator[None]:
    """What SQLite and the disk raise comes out as LedgerTrouble."""
    try:
        yield
    except (sqlite3.Error, NotGrown, OSError) as error:
        raise trouble_of(error) from error


def trouble_of(error: Exception) -> LedgerTrouble:
    """The trouble that this error means. LedgerWaits is what passes when the cause does."""
    if code_of(error) in _HELD:
        return LedgerWaits(
            Sentence(
                "The list of jobs is in use: the program is already open, or another one holds its file. "
                "Close that one: this one then goes on by itself."
            )
        )
    if full(error):
        return LedgerWaits(
            Sentence("The disk with the list of jobs is full. Free some space: the program then goes on by itself.")
        )
    return LedgerTrouble(_sentence(error), remedy=Remedy.TRY_AGAIN)


def full(error: BaseException) -> bool:
    """Whether the disk has no room left."""
    return code_of(error) == sqlite3.SQLITE_FULL or (isinstance(error, OSError) and error.errno in (ENOSPC, EDQUOT))


def _sentence(error: Exception) -> Sentence:
    if isinstance(error, NotGrown):
        return Sentence(
            "The list of jobs could not be brought to the form of this version: {reason}. It is as it was before, and "
            "a backup of it is kept. Try again, or use the version from before.",
            reason=error.__cause__,
        )
    if damaged(error):
        return Sentence(
            "The list of jobs is damaged. Close the program and start it again: all that can be read is then "
            "brought into a new one."
        )
    if code_of(error) in _FORBIDDEN or isinstance(error, PermissionError):
        return Sentence(
            "The list of jobs cannot be written: its file or folder is write-protected. Allow writing, then try again."
        )
    if isinstance(error, IsADirectoryError):
        return Sentence(
            "A folder stands in the place of the list of jobs: “{name}”. Move it away, then try again.",
            name=error.filename,
        )
    return Sentence("The list of jobs cannot be read or written: {reason}.", reason=error)
