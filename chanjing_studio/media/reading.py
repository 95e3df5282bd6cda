"""What MediaInfo says of a file, or that it cannot say it in a while: one wrong number keeps it busy for minutes."""

from __future__ import annotations

import os
import stat
import threading
import time
from concurrent.futures import Future
from pathlib import Path
from typing import BinaryIO

from pymediainfo import MediaInfo

PATIENCE = 1.5
"""Seconds of thinking; real files take some thousandths. Time that a slow disk takes is not counted."""
_MOST_BYTES = 64 * 1024 * 1024
_LOOKS = 0.05  # seconds between two looks at the clock
_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotAFile(OSError):
    """A pipe, a socket or a device: reading it could wait for ever."""


class Unreadable(Exception):
    """MediaInfo gave up, gave nonsense, or was given up."""


def open_file(path: Path) -> BinaryIO:
    """The file, opened to be read; never waits. Raises OSError, NotAFile for what only looks like a file."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise IsADirectoryError if path.is_dir() else NotAFile
    # It may be another one by now.
    file = os.fdopen(os.open(path, _AT_ONCE), "rb")
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise NotAFile


def told(path: Path) -> MediaInfo:
    """What MediaInfo found. Blocks for at most ``PATIENCE`` and the disk. Raises OSError, Unreadable."""
    # The open file, not its path: MediaInfo cannot open a Chinese path where the locale is C.
    file = _Watched(open_file(path))
    answer: Future[MediaInfo] = Future()
    # A thread of its own: it cannot be stopped, and neither a worker nor the program's end may wait for it.
    threading.Thread(target=_ask, args=(file, answer), name="mediainfo", daemon=True).start()
    while not answer.done():
        if file.thinking > PATIENCE:
            raise Unreadable
        _wait(answer)
    return answer.result()


class _Watched:
    """A file that knows how long its reader thinks, and that ends early for one who would read for ever."""

    mode = "rb"

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left = _MOST_BYTES
        self._back = time.monotonic()
        self._thought = 0.0
        self._reading = False

    @property
    def thinking(self) -> float:
        """Seconds that were not spent on reading."""
        return self._thought + (0.0 if self._reading else time.monotonic() - self._back)

    def read(self, amount: int) -> bytes:
        """The next block, for the reader's own use."""
        self._thought, self._reading = self.thinking, True
        try:
            block = self._file.read(min(amount, self._left))
        finally:
            self._back, self._reading = time.monotonic(), False
        self._left -= len(block)
        return block

    def seek(self, place: int, whence: int = 0) -> int:
        """To where MediaInfo wants: after a wrong number that may be anywhere, which is the end."""
        try:
            return self._file.seek(place, whence)
        except (OSError, OverflowError, ValueError):
            return self._file.seek(0, os.SEEK_END)

    def tell(self) -> int:
        """Where it stands."""
        return self._file.tell()

    def close(self) -> None:
        """Let go of it."""
        self._file.close()


def _ask(file: _Watched, answer: Future[MediaInfo]) -> None:
    try:
        found = MediaInfo.parse(file)
    except OSError as error:
        answer.set_exception(error)
    except (
        RuntimeError,
        ValueError,
        SyntaxError,
        ArithmeticError,
    ):  # what it says is XML, with whatever the file holds
        answer.set_exception(Unreadable())
    else:
        assert isinstance(found, MediaInfo)  # noqa: S101 - a string only when an output format is asked for
        answer.set_result(found)
    finally:
        file.close()


def _wait(answer: Future[MediaInfo]) -> None:
    try:
        answer.exception(_LOOKS)
    except TimeoutError:
        return
