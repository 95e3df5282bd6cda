"""Lists of new versions, signed with keys that the tests make."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from chanjing_studio.domain.feed_source import SIGNED_WITH, FeedSource, Sealed, key_name, sealed_text

OURS, NEXT, FOREIGN = (Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in (1, 2, 3))
NOW = 1_790_000_000.0
DAY = 86_400.0
SUM = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
"""Of the four letters "test"."""


def public(key: Ed25519PrivateKey) -> bytes:
    """The key that a build holds."""
    return key.public_key().public_bytes_raw()


def source(address: str = "https://updates.example/list.json", *, least: int = 0) -> FeedSource:
    """A build that believes two keys."""
    return FeedSource(address, (public(OURS), public(NEXT)), least)


def time_text(moment: float) -> str:
    """As lists write it."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def listed(*, now: float = NOW, **changes: Any) -> dict[str, Any]:
    """A good list of version 9.1, with some fields changed."""
    page = "https://studio.example/get"
    good = {
        "version": 1,
        "serial": 5,
        "signed": time_text(now - 3600),
        "expires": time_text(now + 30 * DAY),
        "newest": "9.1",
        "oldest": "0.1.0",
        "page": page,
        "files": {"linux-x86_64": {"page": f"{page}/linux", "name": "Studio-9.1.tar.gz", "size": 4, "sha256": SUM}},
        "notes": {"en": "Faster.\nCalmer.", "zh_CN": "更快。\n更安静。"},
    }
    return good | changes


def payload(*, now: float = NOW, **changes: Any) -> bytes:
    """The bytes that are signed."""
    return json.dumps(listed(now=now, **changes)).encode()


def sealed(signed: bytes, *keys: Ed25519PrivateKey) -> bytes:
    """A signed list, as it is fetched."""
    made = {key_name(public(key)): key.sign(SIGNED_WITH + signed) for key in keys or (OURS,)}
    return sealed_text(Sealed(signed, made)).encode()


def fresh(**changes: Any) -> bytes:
    """A signed list that is in force now."""
    return sealed(payload(now=time.time(), **changes))
