"""What a file of the user's holds: its stamp, to see a change, and its hash, to know it again."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.models import Json
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.words import Sentence

BLOCK = 1 << 20


def stamp_of(path: Path) -> Json:
    """Size in bytes and time of the last change. Raises FileTrouble."""
    try:
        now = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    if not stat.S_ISREG(now.st_mode):  # reading a pipe or a device could wait for ever
        raise FileTrouble(Sentence("“{name}” is no file that can be sent. Choose another.", name=path.name))
    return {"size": now.st_size, "mtime": now.st_mtime_ns}


def unchanged(path: Path, stamp: Json) -> None:
    """Raises FileTrouble when the file is not as it was when the job was made."""
    now = stamp_of(path)
    if any(now[name] != stamp.get(name, now[name]) for name in now):
        raise FileTrouble(Sentence("“{name}” has changed since the job was made. Choose it again.", name=path.name))


def digest_of(path: Path, checkpoint: Checkpoint) -> str:
    """SHA-256 in hex. Raises FileTrouble, and Stopped at a checkpoint."""
    digest = hashlib.sha256()
    done = 0
    try:
        total = path.stat().st_size
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                digest.update(block)
                done += len(block)
                checkpoint(done, total)
    except OSError as error:
        raise _unreadable(path, error) from error
    return digest.hexdigest()


def _unreadable(path: Path, error: OSError) -> FileTrouble:
    if isinstance(error, FileNotFoundError):
        return FileTrouble(Sentence("“{name}” is not there any more. Put it back or choose another.", name=path.name))
    return FileTrouble(Sentence("“{name}” cannot be read: {reason}.", name=path.name, reason=error.strerror or error))
