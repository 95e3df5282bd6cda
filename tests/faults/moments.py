"""Moments inside the program at which it is to die, or the disk to be full: around each write of its ledger."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

from chanjing_studio.storage.ledger.ledger import Ledger
from tests.faults import hardship

Place = Literal["before", "inside", "after"]
Deed = Literal["die", "fill"]


class Moments:
    """Counts the ledger's transactions; at one of them it does what it was told to."""

    def __init__(self) -> None:
        self.writes = 0
        self._doom: tuple[int, str] | None = None
        self._deed: Deed = "die"
        self._transaction = Ledger._transaction  # pyright: ignore[reportPrivateUsage]

    def install(self) -> None:
        """Stand around every transaction from now on."""
        moments, transaction = self, self._transaction

        @contextmanager
        def watched(self: Ledger) -> Generator[sqlite3.Connection]:
            moments.writes += 1
            moments.come("before")
            with transaction(self) as write:
                yield write
                moments.come("inside")
            moments.come("after")

        Ledger._transaction = watched  # pyright: ignore[reportPrivateUsage]

    def arm(self, write: int, place: str, deed: Deed = "die") -> None:
        """Count from here, and die at the write of this number (from 1), or `fill` the disk."""
        self.writes, self._doom, self._deed = 0, (write, place), deed

    def come(self, place: Place) -> None:
        """A write has come to this place."""
        if self._doom != (self.writes, place):
            return
        if self._deed == "fill":
            hardship.fill()
        else:
            os.kill(os.getpid(), signal.SIGKILL)
