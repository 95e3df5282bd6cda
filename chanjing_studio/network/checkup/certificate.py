"""What a certificate says of itself, read from its bytes: no system's library tells it of one that it distrusts."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_SEQUENCE, _SET, _OID, _EXPLICIT_0, _EXPLICIT_3 = 0x30, 0x31, 0x06, 0xA0, 0xA3
_OCTETS, _UTC_TIME, _WIDE_TEXT, _DNS_NAME, _IP_ADDRESS = 0x04, 0x17, 0x1E, 0x82, 0x87
_COMMON_NAME, _ORGANISATION, _UNIT = b"\x55\x04\x03", b"\x55\x04\x0a", b"\x55\x04\x0b"
_OTHER_NAMES = b"\x55\x1d\x11"


@dataclass(frozen=True, slots=True)
class Certificate:
    """Who signed it ("" unknown), the hosts it is for, and the Unix times between which it holds."""

    signer: str
    hosts: tuple[str, ...]
    begins: float
    ends: float


def read_certificate(der: bytes) -> Certificate | None:
    """None when it is none."""
    try:
        return _read(der)
    except (ValueError, IndexError, OverflowError):
        return None


def _read(der: bytes) -> Certificate:
    (_, whole), *_ = _parts(der)
    (_, body), *_ = _parts(whole)
    parts = [part for part in _parts(body) if part[0] != _EXPLICIT_0]
    _serial, _algorithm, issuer, validity, subject, *rest = parts
    begins, ends = (_moment(*each) for each in _parts(validity[1]))
    signer = _names(issuer[1])
    hosts = tuple(_other_names(rest)) or tuple(filter(None, [_names(subject[1]).get(_COMMON_NAME, "")]))
    named = (signer.get(kind, "") for kind in (_ORGANISATION, _COMMON_NAME, _UNIT))
    return Certificate(next(filter(None, named), ""), hosts, begins, ends)


def _parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and content of each value, one after the other. ValueError when one is cut off."""
    at = 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(data[at : at + size]), at + size
        if at + length > len(data):
            raise ValueError("cut off")
        yield tag, data[at : at + length]
        at += length


def _names(name: bytes) -> dict[bytes, str]:
    """The parts of a name by their kind."""
    found: dict[bytes, str] = {}
    for tag, group in _parts(name):
        for _, pair in _parts(group) if tag == _SET else ():
            (_, kind), (form, text), *_ = _parts(pair)
            found.setdefault(kind, text.decode("utf-16-be" if form == _WIDE_TEXT else "utf-8", "replace"))
    return found


def _moment(form: int, text: bytes) -> float:
    words = text.decode("ascii").removesuffix("Z")
    if form == _UTC_TIME:  # RFC 5280: from 50 on it is the last century
        words = ("19" if words >= "50" else "20") + words
    return datetime.strptime(words, "%Y%m%d%H%M%S").replace(tzinfo=UTC).timestamp()


def _other_names(rest: list[tuple[int, bytes]]) -> Iterator[str]:
    """The hosts among the extensions."""
    for _, extensions in (part for part in rest if part[0] == _EXPLICIT_3):
        (_, each), *_ = _parts(extensions)
        for _, extension in _parts(each):
            (_, kind), *_, (form, value) = _parts(extension)
            if kind == _OTHER_NAMES and form == _OCTETS:
                (_, names), *_ = _parts(value)
                yield from filter(None, (_host(*name) for name in _parts(names)))


def _host(form: int, name: bytes) -> str:
    if form == _DNS_NAME:
        return name.decode("ascii", "replace")
    return str(ipaddress.ip_address(name)) if form == _IP_ADDRESS else ""
