"""A made video as a player would see it."""
# pyright: reportUnknownMemberType=false

import struct
from dataclasses import dataclass
from pathlib import Path

import av
import requests


@dataclass(frozen=True)
class Video:
    """A made video as a player would see it; `brightness` is that of the middle's lowest line in each frame."""

    content: bytes
    size: tuple[int, int]
    codecs: tuple[str, str]
    pixels: str
    seconds: tuple[float, float]
    loudness: float
    frames: list[av.VideoFrame]


def fetched(link: str, tmp_path: Path) -> Video:
    path = tmp_path / "fetched.mp4"
    path.write_bytes(requests.get(link, timeout=10).content)
    with av.open(str(path)) as file:
        picture, sound = file.streams.video[0], file.streams.audio[0]
        frames = list(file.decode(video=0))
        length = tuple(float((each.duration or 0) * (each.time_base or 0)) for each in (picture, sound))
        names, size = (picture.codec.name, sound.codec.name), (picture.width, picture.height)
        pixels = picture.pix_fmt or ""
    return Video(
        path.read_bytes(), size, names, pixels, (length[0], length[1]), loudness=_loudness(path), frames=frames
    )


def _loudness(path: Path) -> float:
    total, count = 0.0, 0
    with av.open(str(path)) as file:
        for frame in file.decode(audio=0):
            plane = bytes(frame.planes[0])[: 4 * frame.samples]
            total += sum(value * value for value in struct.unpack(f"<{frame.samples}f", plane))
            count += frame.samples
    return (total / count) ** 0.5


def brightness(frame: av.VideoFrame) -> int:
    """How bright the picture is where the bar of the test clip is not."""
    plane = frame.planes[0]
    width, height, line = frame.width, frame.height, plane.line_size
    row = bytes(plane)[height // 2 * line : height // 2 * line + width]
    return sorted(row)[width // 3]
