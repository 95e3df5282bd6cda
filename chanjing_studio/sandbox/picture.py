"""The frames of a video, turned upright and fitted into a size."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from pathlib import Path

import av
from av.filter import Graph

from chanjing_studio.sandbox.filters import link, run

Frame = av.VideoFrame
_TURNS = {90: ["cclock"], 180: ["cclock", "cclock"], 270: ["clock"]}


def frames_of(path: Path, width: int, *, height: int, fastest: int) -> tuple[Fraction, Iterator[Frame]]:
    """The frame rate (at most `fastest` a second) and the frames, letterboxed into `width` by `height` pixels.

    Raises av.FFmpegError or IndexError for what is not a video.
    """
    with av.open(str(path)) as container:
        rate = container.streams.video[0].average_rate or Fraction(25)
    rate = min(max(rate, Fraction(1)), Fraction(fastest))
    return rate, _frames(path, f"{width}:{height}", rate=rate)


def write_cover(frame: Frame, path: Path) -> None:
    """Write one frame as a JPEG."""
    codec = av.VideoCodecContext.create("mjpeg", "w")
    codec.width, codec.height, codec.pix_fmt = frame.width, frame.height, "yuvj420p"
    codec.time_base = Fraction(1, 25)
    picture = frame.reformat(format="yuvj420p")
    picture.pts = 0
    path.write_bytes(b"".join(bytes(packet) for packet in [*codec.encode(picture), *codec.encode(None)]))


def _frames(path: Path, size: str, *, rate: Fraction) -> Iterator[Frame]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        decoded = container.decode(stream)
        for first in decoded:
            yield from run(_graph(first, size, rate=rate), chain([first], decoded), kind=Frame)


def _graph(first: Frame, size: str, *, rate: Fraction) -> Graph:
    turns = [("transpose", turn) for turn in _TURNS.get(first.rotation % 360, [])]
    steps = [
        *turns,
        ("fps", f"{rate}"),
        ("scale", f"{size}:force_original_aspect_ratio=decrease:force_divisible_by=2"),
        ("pad", f"{size}:-1:-1"),
        ("setsar", "1"),
        ("format", "yuv420p"),
    ]
    graph = Graph()
    source = graph.add_buffer(
        width=first.width, height=first.height, format=first.format, time_base=first.time_base or 1 / rate
    )
    return link(graph, source, steps=steps, sink="buffersink")
