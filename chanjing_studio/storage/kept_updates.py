"""What is kept of the lists of new versions that were believed, so that no older one is believed later."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chanjing_studio.storage.json_file import read_json, write_json


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptUpdates:
    """``mark`` tells the place and the keys; ``serial`` and ``digest`` are of the newest list, ``signed`` is it whole.

    ``asked`` and ``read`` are Unix times: when a list was asked for, and when one was believed. ``told`` is the version
    that was told about.
    """

    mark: str = ""
    serial: int = 0
    digest: str = ""
    asked: float = 0.0
    read: float = 0.0
    told: str = ""
    signed: bytes = field(default=b"", repr=False)


class UpdatesFile:
    """On disk. Both calls block."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, mark: str) -> KeptUpdates:
        """What was kept for this place and these keys; nothing where it is missing, damaged, or of others."""
        kept = read_json(self._path)
        if kept.get("mark") != mark:
            return KeptUpdates(mark=mark)
        return KeptUpdates(
            mark=mark,
            serial=_whole(kept.get("serial")),
            digest=_text(kept.get("digest")),
            asked=_time(kept.get("asked")),
            read=_time(kept.get("read")),
            told=_text(kept.get("told")),
            signed=_bytes(kept.get("signed")),
        )

    def save(self, kept: KeptUpdates) -> None:
        """Keep it. Raises FileTrouble."""
        content: dict[str, Any] = {
            name: getattr(kept, name) for name in ("mark", "serial", "digest", "asked", "read", "told")
        }
        write_json(self._path, {**content, "signed": base64.b64encode(kept.signed).decode()})


def _whole(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31 else 0


def _time(value: object) -> float:
    return float(value) if isinstance(value, int | float) and 0 <= value < 2**33 else 0.0


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except (binascii.Error, ValueError):
        return b""
