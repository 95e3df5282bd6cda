"""Videos without PyAV: each picture a JPEG, the sound as it came, in an MP4 that is written here."""

import array
import io
import sys
from dataclasses import dataclass
from typing import IO

from PIL import Image

from chanjing_studio.sandbox.film import Film
from chanjing_studio.sandbox.hearing import plain_sound
from chanjing_studio.sandbox.mp4_boxes import Track, film_box, kind_box
from chanjing_studio.sandbox.order import MaterialProblem, Report

RATE = 16_000
_PIECE = 2 * RATE  # bytes of a second of sound: pictures and sound take turns, so that it plays as it comes
_QUALITY = 78


@dataclass(frozen=True, slots=True)
class _Written:
    """Where each piece begins in the file, and how long it is, in bytes."""

    starts: list[int]
    lengths: list[int]


def write_plainly(order: Film, *, report: Report) -> int:
    """Write the video and its cover; its length in milliseconds. Raises MaterialProblem.

    One that is to be seen through is not: JPEG knows no such thing; it stands on white.
    """
    samples = _at_volume(plain_sound(order.sound, RATE), order.volume)
    if not samples:
        raise MaterialProblem("sound")
    part = order.target.with_suffix(f".part{order.target.suffix}")
    try:
        with part.open("wb") as file:
            _write(file, order, samples, report=report)
        part.replace(order.target)
    finally:
        part.unlink(missing_ok=True)
    report(1.0)
    return round(1000 * len(samples) / RATE)


def _write(file: IO[bytes], order: Film, samples: "array.array[int]", *, report: Report) -> None:
    file.write(kind_box())
    start = file.tell()
    file.write(b"\0\0\0\0mdat")
    heard, seen = _write_sound(file, samples), _write_pictures(file, order, len(samples), report=report)
    end = file.tell()
    file.seek(start)
    file.write((end - start).to_bytes(4, "big"))
    file.seek(end)
    pictures = Track("vide", seen.starts, seen.lengths, scale=order.rate.numerator, step=order.rate.denominator)
    sound = Track("soun", heard.starts, heard.lengths, scale=RATE, step=1)
    file.write(film_box(pictures, sound, size=order.size))


def _write_sound(file: IO[bytes], samples: "array.array[int]") -> _Written:
    if sys.byteorder == "big":
        samples.byteswap()
    plain, starts, lengths = samples.tobytes(), list[int](), list[int]()
    for at in range(0, len(plain), _PIECE):
        starts.append(file.tell())
        lengths.append(file.write(plain[at : at + _PIECE]))
    return _Written(starts, lengths)


def _write_pictures(file: IO[bytes], order: Film, samples: int, *, report: Report) -> _Written:
    """What was shown before is not written again: its place is named once more."""
    frames = max(1, -(-samples * order.rate.numerator // (RATE * order.rate.denominator)))
    places, starts, lengths = dict[bytes, int](), list[int](), list[int]()
    for number in range(frames):
        picture = _jpeg(order.picture(number))
        if number == 0:
            order.target.with_suffix(".jpg").write_bytes(picture)
        if picture not in places:
            places[picture] = file.tell()
            file.write(picture)
        starts.append(places[picture])
        lengths.append(len(picture))
        report(number / frames)
    return _Written(starts, lengths)


def _jpeg(picture: Image.Image) -> bytes:
    if picture.mode == "RGBA":
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture)
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _at_volume(samples: "array.array[int]", percent: int) -> "array.array[int]":
    if percent == 100:
        return samples
    return array.array("h", (max(-32768, min(32767, value * percent // 100)) for value in samples))
