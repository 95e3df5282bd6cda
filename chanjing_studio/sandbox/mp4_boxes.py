"""The boxes of an MP4 with JPEG pictures and plain sound (ISO/IEC 14496-12 and -14)."""

import struct
from dataclasses import dataclass
from typing import Literal

_MATRIX = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_JPEG = 0x6C  # what an `esds` calls a picture like this
_SAMPLE_BYTES = 2
_MILLISECONDS = 1000
_UNDETERMINED = 0x55C4  # the language `und`


@dataclass(frozen=True, slots=True)
class Track:
    """Pieces at these places of the file, so many bytes long.

    `scale` is moments a second; a picture is shown for `step` of them, a sample of sound heard for one.
    """

    kind: Literal["vide", "soun"]
    starts: list[int]
    lengths: list[int]
    scale: int
    step: int

    @property
    def moments(self) -> int:
        """How long it is, in its own moments."""
        return self.step * (len(self.lengths) if self.kind == "vide" else sum(self.lengths) // _SAMPLE_BYTES)

    @property
    def milliseconds(self) -> int:
        """How long it is."""
        return round(_MILLISECONDS * self.moments / self.scale)


def kind_box() -> bytes:
    """What the file is."""
    return _box("ftyp", b"isom", struct.pack(">I", 0x200), b"isomiso2mp41")


def film_box(pictures: Track, sound: Track, *, size: tuple[int, int]) -> bytes:
    """Where everything is: it follows what it tells of."""
    longest = max(pictures.milliseconds, sound.milliseconds)
    head = struct.pack(">4I", 0, 0, _MILLISECONDS, longest) + struct.pack(">IH10x", 0x10000, 0x100)
    head += _MATRIX + bytes(24) + struct.pack(">I", 3)
    return _box(
        "moov",
        _full("mvhd", head),
        _track(pictures, number=1, size=size, entry=_picture_entry(size)),
        _track(sound, number=2, size=(0, 0), entry=_sound_entry(sound.scale)),
    )


def _track(track: Track, *, number: int, size: tuple[int, int], entry: bytes) -> bytes:
    loud = 0x100 if track.kind == "soun" else 0
    head = struct.pack(">5I8x4H", 0, 0, number, 0, track.milliseconds, 0, 0, loud, 0)
    head += _MATRIX + struct.pack(">2I", size[0] << 16, size[1] << 16)
    media = struct.pack(">4I2H", 0, 0, track.scale, track.moments, _UNDETERMINED, 0)
    told = _full("vmhd", bytes(8), flags=1) if track.kind == "vide" else _full("smhd", bytes(4))
    here = _box("dinf", _full("dref", struct.pack(">I", 1), _full("url ", flags=1)))
    handler = struct.pack(">I4s12x", 0, track.kind.encode()) + b"\0"
    inside = _box("minf", told, here, _table(track, entry))
    return _box(
        "trak",
        _full("tkhd", head, flags=3),
        _box("mdia", _full("mdhd", media), _full("hdlr", handler), inside),
    )


def _table(track: Track, entry: bytes) -> bytes:
    """Every piece is a chunk of its own, at a place of its own."""
    count, places = len(track.starts), struct.pack(f">{len(track.starts)}I", *track.starts)
    sound = track.kind == "soun"
    samples = track.moments if sound else count
    sizes = (
        struct.pack(">2I", _SAMPLE_BYTES, samples) if sound else struct.pack(f">{count + 2}I", 0, count, *track.lengths)
    )
    return _box(
        "stbl",
        _full("stsd", struct.pack(">I", 1), entry),
        _full("stts", struct.pack(">3I", 1, samples, track.step)),
        _full("stsc", _chunks(track)),
        _full("stsz", sizes),
        _full("stco", struct.pack(">I", count), places),
    )


def _chunks(track: Track) -> bytes:
    """How many samples are in a chunk, told where that changes."""
    held = [length // _SAMPLE_BYTES if track.kind == "soun" else 1 for length in track.lengths]
    runs = [(at, many) for at, many in enumerate(held) if at == 0 or held[at - 1] != many]
    return struct.pack(">I", len(runs)) + b"".join(struct.pack(">3I", at + 1, many, 1) for at, many in runs)


def _picture_entry(size: tuple[int, int]) -> bytes:
    head = struct.pack(">6xH16x2H2I4xH32xHh", 1, *size, 0x480000, 0x480000, 1, 24, -1)
    told = _told(0x04, struct.pack(">BB3xII", _JPEG, 0x11, 0, 0))
    described = _told(0x03, struct.pack(">HB", 1, 0) + told + _told(0x06, b"\2"))
    return _box("mp4v", head, _full("esds", described))


def _sound_entry(rate: int) -> bytes:
    """Plain samples, the low byte first."""
    return _box("sowt", struct.pack(">6xH8x2H4xI", 1, 1, 8 * _SAMPLE_BYTES, rate << 16))


def _told(tag: int, body: bytes) -> bytes:
    return bytes((tag, len(body))) + body


def _full(name: str, *parts: bytes, flags: int = 0) -> bytes:
    return _box(name, struct.pack(">I", flags), *parts)


def _box(name: str, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), name.encode()) + body
