"""The sound of a made video."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
from av.filter import Graph

_RATE = 44_100
_FRAME = 1024


@dataclass(frozen=True, slots=True)
class SoundTrack:
    """Encoded sound: its packets, its length in samples, and samples a second."""

    packets: list[av.Packet]
    samples: int
    rate: int


def encode_sound(output: av.container.OutputContainer, path: Path, *, volume: int) -> SoundTrack:
    """Add a sound track to `output` and encode `path` for it, at `volume` percent.

    Raises av.FFmpegError or IndexError for what is not a sound.
    """
    stream = output.add_stream("aac", rate=_RATE, layout="stereo")
    packets: list[av.Packet] = []
    samples = 0
    for frame in _frames(path, volume):
        frame.pts = samples
        samples += frame.samples
        packets.extend(stream.encode(frame))
    packets.extend(stream.encode(None))
    return SoundTrack(packets=packets, samples=samples, rate=_RATE)


def _frames(path: Path, volume: int) -> Iterator[av.AudioFrame]:
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        graph = _graph(stream, volume)
        for frame in container.decode(stream):
            frame.pts = None
            graph.push(frame)
            yield from _pulled(graph)
        graph.push(None)
        yield from _pulled(graph)


def _graph(stream: av.AudioStream, volume: int) -> Graph:
    graph = Graph()
    nodes = [
        graph.add_abuffer(template=stream),
        graph.add("volume", f"{volume / 100}"),
        graph.add("aresample", str(_RATE)),
        graph.add("aformat", f"sample_fmts=fltp:sample_rates={_RATE}:channel_layouts=stereo"),
        graph.add("asetnsamples", f"{_FRAME}:p=0"),
        graph.add("abuffersink"),
    ]
    for one, other in zip(nodes, nodes[1:], strict=False):
        one.link_to(other)
    graph.configure()
    return graph


def _pulled(graph: Graph) -> Iterator[av.AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        assert isinstance(frame, av.AudioFrame)
        yield frame
