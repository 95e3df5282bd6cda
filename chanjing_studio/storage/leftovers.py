"""Files that were made for jobs and drafts, deleted once nobody needs them any more."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from chanjing_studio.storage.places import Places

KEPT_SECONDS = 30 * 86_400
"""How long what nobody mentions stays all the same: a form may hold it, or a backup of the list of jobs."""


def sweep(places: Places, *, now: float | None = None) -> None:
    """Delete what is old and named by no job and no draft. Where the jobs cannot be looked at, everything stays.

    Blocks.
    """
    before = (time.time() if now is None else now) - KEPT_SECONDS
    old = [folder for folder in _folders(places.made) if _changed(folder) < before]
    if not old:
        return
    with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(_opened(places.ledger)) as jobs:
        drafts = "".join(file.read_text("utf-8", "replace") for file in places.data.glob("draft-*.json"))
        for folder in old:
            if folder.name not in drafts and not _is_mentioned(jobs, folder.name):
                shutil.rmtree(folder, ignore_errors=True)


def _folders(made: Path) -> Iterator[Path]:
    """Each holds what was made of one file, and is called after what is in that."""
    return (folder for folder in made.glob("*/*") if folder.is_dir())


def _changed(folder: Path) -> float:
    try:
        return max(path.stat().st_mtime for path in (folder, *folder.rglob("*")))
    except OSError:
        return time.time()


def _opened(ledger: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{ledger.resolve().as_uri()}?mode=ro", uri=True)


def _is_mentioned(jobs: sqlite3.Connection, name: str) -> bool:
    return jobs.execute("SELECT 1 FROM jobs WHERE instr(spec, ?) LIMIT 1", [name]).fetchone() is not None
