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
        read: object = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        _log.warning("%s cannot be read: %s", path.name, error)
        return {}
    except (ValueError, RecursionError):
        _keep_aside(path)
        return {}
    if isinstance(read, dict):
        return cast("dict[str, Any]", read)
    _keep_aside(path)
    return {}


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


def _keep_aside(path: Path) -> None:
    aside = path.with_name(f"{path.name}.damaged-{time.time_ns()}")
    with contextlib.suppress(OSError):
        path.replace(aside)
        _log.warning("%s is damaged and was kept as %s", path.name, aside.name)
