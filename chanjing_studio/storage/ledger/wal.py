"""What a program that did not end in order left beside its database: moments that SQLite passes over in silence."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from chanjing_studio.storage.ledger.beside import LOG, beside

HEADER = 32
FRAME_HEADER = 24
MAGIC = (0x377F0682, 0x377F0683)
WORD = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class WriteAhead:
    """A write-ahead log as it was found. ``moments`` are the frames, from 1, at which a transaction was complete."""

    there: bool
    size: int = 0
    moments: tuple[int, ...] = ()
    readable: bool = True

    def lost(self, accepted: int) -> bool:
        """Whether it holds moments that SQLite did not take, having accepted so many frames."""
        return not self.readable or any(moment > accepted for moment in self.moments)


def found_beside(database: Path) -> WriteAhead:
    """The log beside a database that nobody has open. Raises OSError.

    SQLite stops at the first frame with a wrong checksum, which is right for a write that was never finished. Where
    finished ones follow, something the program relied on is gone. https://www.sqlite.org/fileformat2.html#walformat
    """
    path = beside(database, LOG)
    if not path.is_file():
        return WriteAhead(there=False)
    size = path.stat().st_size
    with path.open("rb") as log:
        header = log.read(HEADER)
        if size <= HEADER:
            return WriteAhead(there=True, size=size)
        page = struct.unpack(">I", header[8:12])[0]
        if not _sound(header) or page < 512:
            return WriteAhead(there=True, size=size, readable=False)
        cut = (size - HEADER) % (FRAME_HEADER + page) > 0
        frames = [_read_at(log, place) for place in range(HEADER, size, FRAME_HEADER + page)]
    return WriteAhead(there=True, size=size, moments=tuple(_moments(frames, header[16:24])), readable=not cut)


def _read_at(log: BinaryIO, place: int) -> bytes:
    log.seek(place)
    return log.read(FRAME_HEADER)


def _moments(frames: list[bytes], salts: bytes) -> Iterator[int]:
    """Frames with other salts are left from before the log was begun anew: they are in the database."""
    for number, frame in enumerate(frames, start=1):
        if frame[8:16] != salts:
            return
        if frame[4:8] != b"\0\0\0\0":
            yield number


def _sound(header: bytes) -> bool:
    magic = struct.unpack(">I", header[:4])[0]
    if magic not in MAGIC:
        return False
    words = struct.unpack(f"{'>' if magic & 1 else '<'}6I", header[:24])
    first = second = 0
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & WORD
        second = (second + odd + first) & WORD
    return struct.unpack(">2I", header[24:32]) == (first, second)
