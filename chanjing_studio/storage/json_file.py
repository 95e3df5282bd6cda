"""Small JSON files that survive a crash: replaced whole or not at all."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from chanjing_studio.domain.errors import FileTrouble, Remedy
from chanjing_studio.domain.words import Sentence

_log = logging.getLogger(__name__)


def read_json(path: Path) -> dict[str, Any]:
    """The object in a file; empty when there is none. A damaged file is kept aside beside it and reads as empty."""
    try:
        return _read(path)
    except OSError as error:
        _log.warning("%s cannot be read: %s", path.name, error)
        return {}


def read_kept(path: Path) -> dict[str, Any]:
    """The same of a file that must not be written over unread. Raises FileTrouble where it cannot be read now."""
    try:
        return _read(path)
    except OSError as error:
        sentence = Sentence(
            "“{name}” cannot be read now: {reason}. It was left as it is; try again in a moment.",
            name=path.name,
            reason=error.strerror or str(error),
        )
        raise FileTrouble(sentence, remedy=Remedy.OPEN_FOLDER) from error


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Replace a file; after a crash or power cut it holds either the old or the new. Raises FileTrouble."""
    half_written = path.with_name(f"{path.name}.new")
    try:
        with half_written.open("w", encoding="utf-8") as file:
            # Escaped: a file name may hold bytes that are no text, which UTF-8 refuses.
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        half_written.replace(path)
    except OSError as error:
        raise FileTrouble(
            Sentence("“{name}” could not be kept: {reason}.", name=path.name, reason=error.strerror or str(error)),
            remedy=Remedy.OPEN_FOLDER,
        ) from error


def keep_aside(path: Path) -> None:
    """Give a file that could not be read another name beside it, so that it is not written over."""
    aside = path.with_name(f"{path.name}.damaged-{time.time_ns()}")
    with contextlib.suppress(OSError):
        path.replace(aside)
        _log.warning("%s could not be read and was kept as %s", path.name, aside.name)


def _read(path: Path) -> dict[str, Any]:
    """Raises OSError."""
    try:
        read: object = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        read = None
    if isinstance(read, dict):
        return cast("dict[str, Any]", read)
    keep_aside(path)
    return {}
