"""The cache: what can be fetched again at any time."""

from __future__ import annotations

import contextlib
from pathlib import Path


def cache_size(folder: Path) -> int:
    """Bytes in use; blocks while it looks."""
    return sum(_size(path) for path in folder.rglob("*") if path.is_file())


def clear_cache(folder: Path) -> None:
    """Delete what is not in use; a file that cannot be deleted now stays."""
    for path in sorted(folder.rglob("*"), reverse=True):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
