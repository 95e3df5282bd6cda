"""What is left of an end that came out of Qt or the system rather than out of Python: where every thread was."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import re
import time
from enum import StrEnum
from io import FileIO
from pathlib import Path

NAME = "crash.txt"
KEPT = 5
_PATTERN = "crash-*.txt"
_HEAD = r"(?m)^(?:Fatal Python error|Windows fatal exception): (.*)$"
# On Windows faulthandler also writes what COM raises and Qt catches: the program goes on.
_HARMLESS = r"code 0x80(?:01|04|07)[0-9a-f]{4}"

_log = logging.getLogger(__name__)


class LastEnd(StrEnum):
    """How the program ended last time."""

    IN_ORDER = "in order"
    KILLED = "killed, or the power went"
    CRASHED = "crashed"


class CrashWatch:
    """Writes, should the program crash, where each thread was; made by the one program on a data folder.

    The file is there as long as the program runs: what the next start finds of it says how this one ended. It holds
    names of files and functions and no values.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self.last_end = _settle(self._path)
        self._file = _opened(self._path)
        if self._file:
            faulthandler.enable(self._file, all_threads=True)

    def close(self) -> None:
        """The end is in order."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            with contextlib.suppress(OSError):
                self._path.unlink()


def newest_crash(folder: Path) -> Path | None:
    """The file of the last crash that is still kept."""
    return max(folder.glob(_PATTERN), default=None)


def _opened(path: Path) -> FileIO | None:
    """None where nothing can be written: nobody wants a program that does not start for lack of a log."""
    try:
        return path.open("wb", buffering=0)
    except OSError as error:
        _log.warning("crashes cannot be kept: %s", error)
        return None


def _settle(path: Path) -> LastEnd:
    """Put what the last run left under a name of its own."""
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return LastEnd.IN_ORDER
    if all(re.fullmatch(_HARMLESS, head) for head in re.findall(_HEAD, text)):
        return LastEnd.KILLED
    with contextlib.suppress(OSError):
        _keep(path)
    return LastEnd.CRASHED


def _keep(path: Path) -> None:
    when = time.strftime("%Y%m%d-%H%M%S", time.localtime(path.stat().st_mtime))
    kept = path.replace(path.with_name(f"crash-{when}.txt"))
    _log.warning("the program crashed last time: %s", kept.name)
    for oldest in sorted(path.parent.glob(_PATTERN))[:-KEPT]:
        oldest.unlink()
