"""Where a build looks for new versions, and the signed list as it comes from there."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from chanjing_studio.domain.links import host_of
from chanjing_studio.domain.strict_json import Part, parsed

FORMAT = "chanjing-studio-updates-1"
SIGNED_WITH = FORMAT.encode() + b"\0"
"""Stands before what is signed, so that no signature of anything else fits a list, nor the other way round."""

_KEY_BYTES, _SIGNATURE_BYTES = 32, 64
_MOST_KEYS = 8


@dataclass(frozen=True, slots=True)
class FeedSource:
    """``keys`` are public ones, one of which must have signed; lists numbered below ``least`` are too old."""

    address: str
    keys: tuple[bytes, ...]
    least: int

    @property
    def host(self) -> str:
        """Who is asked."""
        return host_of(self.address)

    @property
    def mark(self) -> str:
        """Tells this place and these keys from others: what was believed of one says nothing of the next."""
        return hashlib.sha256(b"\0".join((self.address.encode(), *sorted(self.keys)))).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A list as it comes: the bytes that were signed, and signatures by the names of their keys."""

    payload: bytes
    signatures: Mapping[str, bytes]


def source_in(data: bytes) -> FeedSource | None:
    """What ``resources/updates.json`` says; None where the build names no place. Raises Odd when it says nonsense."""
    part = Part(parsed(data), "address keys least_serial")
    source = FeedSource(
        address=part.read("address", _address),
        keys=part.read("keys", _keys),
        least=part.whole("least_serial", 0, 2**31),
    )
    return source if source.address and source.keys else None


def sealed_in(data: bytes) -> Sealed:
    """A signed list, its signatures not looked at yet. Raises Odd."""
    part = Part(parsed(data), "format payload signatures")
    part.read("format", lambda value: value if value == FORMAT else None)
    return Sealed(part.read("payload", _bytes), part.read("signatures", _signatures))


def sealed_text(sealed: Sealed) -> str:
    """The same as JSON."""
    signatures = [{"key": key, "signature": _written(made)} for key, made in sealed.signatures.items()]
    shown = {"format": FORMAT, "payload": _written(sealed.payload), "signatures": signatures}
    return json.dumps(shown, indent=1) + "\n"


def key_name(key: bytes) -> str:
    """What a public key is called in a list."""
    return hashlib.sha256(key).hexdigest()[:16]


def key_in(text: object) -> bytes | None:
    """A public key, as it stands in a build; None when it is none."""
    key = _bytes(text)
    return key if key is not None and len(key) == _KEY_BYTES else None


def key_text(key: bytes) -> str:
    """The same as text."""
    return _written(key)


def _address(value: object) -> str | None:
    return value if isinstance(value, str) and (not value or host_of(value)) else None


def _keys(value: object) -> tuple[bytes, ...] | None:
    found = [key_in(item) for item in _items(value)]
    return tuple(key for key in found if key) if None not in found and isinstance(value, list) else None


def _signatures(value: object) -> Mapping[str, bytes] | None:
    items = _items(value)
    if not 0 < len(items) <= _MOST_KEYS:
        return None
    parts = [Part(item, "key signature", at="signatures") for item in items]
    return {part.read("key", _name): part.read("signature", _signature) for part in parts}


def _name(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _signature(value: object) -> bytes | None:
    made = _bytes(value)
    return made if made is not None and len(made) == _SIGNATURE_BYTES else None


def _items(value: object) -> Sequence[object]:
    return cast("list[object]", value) if isinstance(value, list) else ()


def _bytes(value: object) -> bytes | None:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else None
    except (binascii.Error, ValueError):
        return None


def _written(data: bytes) -> str:
    return base64.b64encode(data).decode()
