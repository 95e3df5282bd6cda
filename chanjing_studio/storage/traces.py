"""What the program left behind in its folder of logs: the end of the log, and the last crash."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.domain.redaction import redacted
from chanjing_studio.storage import log_file
from chanjing_studio.storage.crash_file import newest_crash

LINES = 40
NOTES = 20
_BYTES = 262_144
_CRASH_BYTES = 16_384
_LONGEST = 2_000
_OF_STORAGE = "[chanjing_studio.storage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """``log``: its last lines. ``notes``: what was said in it of damaged and rescued files. ``crash`` with its name.

    Keys and tokens never reach the log; should one ever, it stops here.
    """

    log: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    crash_name: str = ""
    crash: tuple[str, ...] = ()


def read_traces(folder: Path) -> Traces:
    """Blocks, for a few milliseconds: the log is read from its end, however long it is."""
    lines = _last_lines(folder / log_file.NAME)
    crash = newest_crash(folder)
    return Traces(
        log=_redacted(lines[-LINES:]),
        notes=_redacted([line for line in lines if _OF_STORAGE in line][-NOTES:]),
        crash_name=crash.name if crash else "",
        crash=_redacted(_text(crash, 0, _CRASH_BYTES).splitlines()) if crash else (),
    )


def _redacted(lines: list[str]) -> tuple[str, ...]:
    return tuple(redacted(line[:_LONGEST]) for line in lines)


def _last_lines(path: Path) -> list[str]:
    try:
        size = path.stat().st_size
    except OSError:
        return []
    start = max(size - _BYTES, 0)
    return _text(path, start, _BYTES).splitlines()[1 if start else 0 :]


def _text(path: Path, start: int, size: int) -> str:
    try:
        with path.open("rb") as file:
            file.seek(start, os.SEEK_SET)
            return file.read(size).decode(errors="replace")
    except OSError:
        return ""
