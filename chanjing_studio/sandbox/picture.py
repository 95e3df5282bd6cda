"""The frames of a video, turned upright and fitted into a size."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.filter import Graph

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
    codec = av.CodecContext.create("mjpeg", "w")
    codec.width, codec.height, codec.pix_fmt = frame.width, frame.height, "yuvj420p"
    codec.time_base = Fraction(1, 25)
    picture = frame.reformat(format="yuvj420p")
    picture.pts = 0
    path.write_bytes(b"".join(bytes(packet) for packet in [*codec.encode(picture), *codec.encode(None)]))


def _frames(path: Path, size: str, *, rate: Fraction) -> Iterator[Frame]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        graph: Graph | None = None
        for frame in container.decode(stream):
            graph = graph or _graph(frame, size, rate=rate)
            graph.push(frame)
            yield from _pulled(graph)
        if graph is not None:
            graph.push(None)
            yield from _pulled(graph)


def _pulled(graph: Graph) -> Iterator[Frame]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        assert isinstance(frame, Frame)
        yield frame


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
    nodes = [
        graph.add_buffer(width=first.width, height=first.height, format=first.format, time_base=first.time_base),
        *(graph.add(name, arguments) for name, arguments in steps),
        graph.add("buffersink"),
    ]
    for one, other in zip(nodes, nodes[1:], strict=False):
        one.link_to(other)
    graph.configure()
    return graph
