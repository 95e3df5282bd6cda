"""The first hundred bytes of a database: without them SQLite reads nothing, though every row may still be there."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.storage.ledger.beside import LOG, beside

LENGTH = 100
MAGIC = b"SQLite format 3\0"
PAGE_SIZE = 4096
_FRACTIONS = b"\x40\x20\x20"
_FORMAT = 4
_UTF_8 = 1
_TABLE_PAGES = (5, 13)
"""How page 1 begins after the header: it is the table of all tables."""


def forms_known(path: Path) -> bool:
    """Whether a database names forms of file that there are. Raises OSError.

    SQLite takes one with other forms for a file that may only be read.
    """
    header = _first_bytes(path)
    return not header.startswith(MAGIC) or _forms_known(header)


def alone_is_bad(path: Path) -> bool:
    """Whether nothing but the header seems to be bad. Raises OSError."""
    first = _first_bytes(path)
    if len(first) <= LENGTH or first[LENGTH] not in _TABLE_PAGES:
        return False
    return not _as_written(first) or not _as_long_as_it_says(path, first)


def mend(path: Path) -> None:
    """Write a header as the ledger has it, so that its rows can be read. Raises OSError."""
    numbers = bytearray(LENGTH)
    numbers[:16] = MAGIC
    numbers[16:18] = PAGE_SIZE.to_bytes(2)
    numbers[18:20] = b"\1\1"
    numbers[21:24] = _FRACTIONS
    numbers[47], numbers[59] = _FORMAT, _UTF_8
    with path.open("r+b") as file:
        file.write(numbers)


def _as_written(header: bytes) -> bool:
    fixed = (header.startswith(MAGIC), header[20] == 0, header[21:24] == _FRACTIONS)
    sizes = (int.from_bytes(header[16:18]) == PAGE_SIZE, int.from_bytes(header[56:60]) == _UTF_8)
    return all((*fixed, *sizes)) and _forms_known(header)


def _as_long_as_it_says(path: Path, header: bytes) -> bool:
    """What is in a log is not in the database yet, and its header may run ahead."""
    if beside(path, LOG).exists():
        return True
    return int.from_bytes(header[28:32]) * PAGE_SIZE == path.stat().st_size


def _forms_known(header: bytes) -> bool:
    return set(header[18:20]) <= {1, 2} and int.from_bytes(header[44:48]) <= _FORMAT


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LENGTH + 1)
