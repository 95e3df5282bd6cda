"""The peaks of a sound, kept beside it: an hour of it need not be listened to again."""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Sequence
from pathlib import Path

_STAMP = struct.Struct("<7sQq")  # what it is, and of which sound: its bytes, and when it was last written
_MARK = b"peaks1\n"
_MOST = 1 << 20  # bytes; more is none of ours
_STEPS = 255
_SHARES = [step / _STEPS for step in range(_STEPS + 1)]


def read_peaks(sound: Path) -> tuple[float, ...] | None:
    """What was kept for this sound as it is now, 0 to 1; None where that is nothing. Blocks for some milliseconds."""
    kept = _beside(sound)
    try:
        if not kept.is_file() or kept.stat().st_size > _MOST:
            return None
        content = kept.read_bytes()
        stamp = _stamp(sound)
    except OSError:
        return None
    return tuple([_SHARES[step] for step in content[len(stamp) :]]) or None if content.startswith(stamp) else None


def keep_peaks(sound: Path, peaks: Sequence[float]) -> None:
    """Keep them, from 0 to 1, in steps that nobody sees. Where that is not possible they are found again."""
    steps = bytes([round(min(1.0, max(0.0, peak)) * _STEPS) for peak in peaks])
    with contextlib.suppress(OSError):
        _beside(sound).write_bytes(_stamp(sound) + steps)


def _beside(sound: Path) -> Path:
    return sound.with_suffix(".peaks")


def _stamp(sound: Path) -> bytes:
    state = sound.stat()
    return _STAMP.pack(_MARK, state.st_size, state.st_mtime_ns)
