"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.media import Container, Flaw, Material

HEAD_SIZE = 4096
"""Bytes that ``looks_like`` wants to see, or the whole file if it is shorter."""


@dataclass(frozen=True, slots=True)
class OtherKind:
    """A video or a recording of a kind that no cloud here takes, by the kind's own name."""

    form: str
    material: Material


Signature = Container | OtherKind | Flaw
"""What the first bytes say: a kind that is taken, another kind, or what it is instead."""


def looks_like(head: bytes) -> Signature:
    """What a file is by its first ``HEAD_SIZE`` bytes. The rest of it may still be damaged."""
    if not head:
        return Flaw.EMPTY
    return _boxes(head) or _riff(head) or _matroska(head) or _known(head) or _frames(head) or _words(head)


def _boxes(head: bytes) -> Signature | None:
    """The family of MP4: its first box says which member it is."""
    box, brand = head[4:8], head[8:12]
    if box == b"ftyp":
        return _BRANDS.get(brand, Container.MP4)
    return Container.MOV if box in _OLD_MOVIE_BOXES else None


_BRANDS: dict[bytes, Signature] = {
    b"qt  ": Container.MOV,
    b"M4A ": Container.M4A,
    b"M4B ": Container.M4A,
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis"), Flaw.PICTURE),
}
# Movies from before 2001 have no ftyp box.
_OLD_MOVIE_BOXES = (b"moov", b"mdat", b"wide", b"pnot")


def _riff(head: bytes) -> Signature | None:
    if head[:4] not in (b"RIFF", b"RF64"):
        return None
    return _RIFF_FORMS.get(head[8:12], Flaw.UNKNOWN)


_RIFF_FORMS: dict[bytes, Signature] = {
    b"WAVE": Container.WAV,
    b"AVI ": OtherKind("AVI", Material.VIDEO),
    b"WEBP": Flaw.PICTURE,
}


def _matroska(head: bytes) -> Signature | None:
    if not head.startswith(b"\x1a\x45\xdf\xa3"):
        return None
    return Container.WEBM if b"webm" in head[:64] else OtherKind("MKV", Material.VIDEO)


def _known(head: bytes) -> Signature | None:
    return next((what for start, what in _STARTS if head.startswith(start)), None)


_STARTS: tuple[tuple[bytes, Signature], ...] = (
    (b"ID3", Container.MP3),
    (b"OggS", OtherKind("Ogg", Material.RECORDING)),
    (b"fLaC", OtherKind("FLAC", Material.RECORDING)),
    (b"#!AMR", OtherKind("AMR", Material.RECORDING)),
    (b"FORM", OtherKind("AIFF", Material.RECORDING)),
    (b"FLV\x01", OtherKind("FLV", Material.VIDEO)),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", OtherKind("Windows Media", Material.VIDEO)),
    (b"\x00\x00\x01\xba", OtherKind("MPEG", Material.VIDEO)),
    (b"\x89PNG\r\n", Flaw.PICTURE),
    (b"\xff\xd8\xff", Flaw.PICTURE),
    (b"GIF8", Flaw.PICTURE),
    (b"BM", Flaw.PICTURE),
    (b"II*\x00", Flaw.PICTURE),
    (b"MM\x00*", Flaw.PICTURE),
    (b"%PDF-", Flaw.DOCUMENT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Flaw.DOCUMENT),
    (b"{\\rtf", Flaw.DOCUMENT),
    (b"PK\x03\x04", Flaw.ARCHIVE),
    (b"Rar!\x1a\x07", Flaw.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Flaw.ARCHIVE),
    (b"\x1f\x8b", Flaw.ARCHIVE),
)


def _frames(head: bytes) -> Signature | None:
    """Streams without a header, told by how their frames begin."""
    if head[0] == 0x47 and head[188:189] == b"\x47":
        return OtherKind("MPEG-TS", Material.VIDEO)
    if len(head) < 2 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return OtherKind("AAC", Material.RECORDING)
    return Container.MP3 if head[1] & 0xE6 == 0xE2 else None


def _words(head: bytes) -> Signature:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Flaw.TEXT
    if any(byte < 0x20 and byte not in _BYTES_OF_TEXT for byte in head):
        return Flaw.UNKNOWN
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return Flaw.PAGE
    return Flaw.PICTURE if start.startswith(b"<svg") else Flaw.TEXT


_BYTES_OF_TEXT = b"\t\n\v\f\r\x1b"
