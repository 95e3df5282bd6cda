"""Files that were made for jobs and drafts, deleted once nobody needs them any more."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.places import Places

KEPT_SECONDS = 30 * 86_400
"""How long what nobody mentions stays all the same: a form may hold it, or a backup of the list of jobs."""


def sweep(places: Places, ledger: Ledger, *, now: float | None = None) -> None:
    """Delete what is old and named by no job and no draft. Where the jobs cannot be looked at, everything stays.

    Blocks, in the ledger's own thread, as the others do.
    """
    before = (time.time() if now is None else now) - KEPT_SECONDS
    for folder in _unneeded(
        places, ledger, [folder for folder in _folders(places.made, "*/*") if _changed(folder) < before]
    ):
        shutil.rmtree(folder, ignore_errors=True)


def free_named_sounds(places: Places, ledger: Ledger) -> None:
    """Delete the sounds under names that no job and no draft is made of, however new: they are named again."""
    for folder in _unneeded(places, ledger, list(_folders(places.named_sounds, "*"))):
        shutil.rmtree(folder, ignore_errors=True)


def named_sounds_size(places: Places, ledger: Ledger) -> int:
    """Bytes that this would free; those that have another name in the folder of sounds are counted there."""
    folders = _unneeded(places, ledger, list(_folders(places.named_sounds, "*")))
    return sum(_size_alone(path) for folder in folders for path in folder.rglob("*") if path.is_file())


def _size_alone(path: Path) -> int:
    try:
        found = path.stat()
    except OSError:
        return 0
    return found.st_size if found.st_nlink == 1 else 0


def _unneeded(places: Places, ledger: Ledger, folders: Sequence[Path]) -> list[Path]:
    """Those named by no job and no draft."""
    if not folders:
        return []
    with contextlib.suppress(LedgerTrouble, OSError):
        drafts = "".join(file.read_text("utf-8", "replace") for file in places.data.glob("draft-*.json"))
        return [each for each in folders if each.name not in drafts and not ledger.speaks_of(each.name)]
    return []


def _folders(made: Path, pattern: str) -> Iterator[Path]:
    """Each holds what was made of one file, and is called after what is in that."""
    return (folder for folder in made.glob(pattern) if folder.is_dir())


def _changed(folder: Path) -> float:
    try:
        return max(path.stat().st_mtime for path in (folder, *folder.rglob("*")))
    except OSError:
        return time.time()
