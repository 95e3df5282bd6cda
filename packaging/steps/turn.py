"""One set-up at a time: a lock that the system lets go of even when its holder is killed."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from steps.project import report

_PAUSE = 0.2  # seconds between two looks

if sys.platform == "win32":
    import msvcrt

    def _taken(handle: IO[str]) -> bool:
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def turn(path: Path) -> Generator[None]:
    """Holds `path` while the block runs; waits, and says so, while another process holds it."""
    with path.open("a", encoding="utf-8") as handle:
        if not _taken(handle):
            report("Another set-up is running in this folder; waiting for it …")
            while not _taken(handle):
                time.sleep(_PAUSE)
        # A child still at work keeps the turn when this process is killed.
        os.set_inheritable(handle.fileno(), True)
        yield
