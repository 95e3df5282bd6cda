"""A file of this computer as the body of an upload: constant memory, exactly its length."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Generator
from io import FileIO
from pathlib import Path

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.words import Sentence

SMALLEST_BLOCK, LARGEST_BLOCK = 64 * 1024, 1024 * 1024
_QUICK, _SLOW = 0.05, 0.2  # seconds for one block


class FileBody:
    """Read by the connection block by block; each block passes the checkpoint. Raises FileTrouble and Stopped.

    No ``tell`` and no ``__iter__``: requests would subtract the place twice, or send chunks without a length.
    Every block is in the same memory, which the connection has sent when it asks for the next: a new one for each
    takes a quarter longer.
    """

    def __init__(self, path: Path, file: FileIO, checkpoint: Checkpoint) -> None:
        self._path = path
        self._file = file
        self._checkpoint = checkpoint
        self._begun = os.fstat(file.fileno())
        self._done = 0
        self._size = SMALLEST_BLOCK
        self._block = memoryview(bytearray(LARGEST_BLOCK))
        self._asked = time.monotonic()

    def __len__(self) -> int:
        return self._begun.st_size

    def read(self, amount: int = LARGEST_BLOCK, /) -> memoryview:
        """The next block. A file that has grown must not run over into the next request."""
        self.report()
        self._fit_size()
        left = len(self) - self._done
        try:
            read = self._file.readinto(self._block[: min(self._size, amount, left)])
        except OSError as error:
            # As it is, it would be taken for a broken connection.
            raise unreadable(self._path, error) from error
        if not read and left:
            raise self._changed()
        self._done += read
        return self._block[:read]

    def _fit_size(self) -> None:
        """Large blocks where the line is fast save work; small ones where it is slow keep the progress moving."""
        now = time.monotonic()
        took, self._asked = now - self._asked, now
        if took < _QUICK:
            self._size = min(self._size * 2, LARGEST_BLOCK)
        elif took > _SLOW:
            self._size = max(self._size // 2, SMALLEST_BLOCK)

    def report(self) -> None:
        """Tell the checkpoint where this stands."""
        self._checkpoint(self._done, len(self))

    def check_unchanged(self) -> None:
        """Raise FileTrouble if the file is not what it was when this began."""
        now = os.fstat(self._file.fileno())
        if (now.st_size, now.st_mtime_ns) != (self._begun.st_size, self._begun.st_mtime_ns):
            raise self._changed()

    def _changed(self) -> FileTrouble:
        return FileTrouble(
            Sentence("“{name}” was changed while it was being sent. Wait until it is finished.", name=self._path.name)
        )


@contextlib.contextmanager
def opened_file(path: Path, checkpoint: Checkpoint) -> Generator[FileBody]:
    """A file to send; FileTrouble when it cannot be opened."""
    try:
        file = path.open("rb", buffering=0)
    except OSError as error:
        raise unreadable(path, error) from error
    with file:
        yield FileBody(path, file, checkpoint)


def unreadable(path: Path, error: OSError) -> FileTrouble:
    """What is wrong with a file, by name."""
    if isinstance(error, FileNotFoundError):
        return FileTrouble(Sentence("“{name}” is no longer there. Choose it again.", name=path.name))
    return FileTrouble(
        Sentence("“{name}” cannot be read: {reason}.", name=path.name, reason=error.strerror or type(error).__name__)
    )
