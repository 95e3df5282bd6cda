"""Sounds read with PyAV: for the track of a made video, or as plain samples."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.error import FFmpegError
from av.filter import Graph

from chanjing_studio.sandbox.filters import link, run
from chanjing_studio.sandbox.order import MaterialProblem

Codec = Literal["aac", "libopus"]
_FORMS: dict[Codec, tuple[int, int]] = {"aac": (44_100, 1024), "libopus": (48_000, 960)}
"""Samples a second and in a frame, by codec."""


@dataclass(frozen=True, slots=True)
class SoundTrack:
    """Encoded sound: its packets, its length in samples, and samples a second."""

    packets: list["av.Packet[AudioStream]"]
    samples: int
    rate: int


def encode_sound(output: OutputContainer, path: Path, *, volume: int, codec: Codec = "aac") -> SoundTrack:
    """Add a sound track to `output` and encode `path` for it, at `volume` percent.

    Raises av.FFmpegError or IndexError for what is not a sound.
    """
    rate, _ = _FORMS[codec]
    stream = output.add_stream(codec, rate=rate, layout="stereo")
    packets: list[av.Packet[AudioStream]] = []
    samples = 0
    for frame in _frames(path, volume, codec):
        frame.pts = samples
        samples += frame.samples
        packets.extend(stream.encode(frame))
    packets.extend(stream.encode(None))
    return SoundTrack(packets=packets, samples=samples, rate=rate)


def plain_sound(path: Path, rate: int) -> "array.array[int]":
    """A file's sound as 16-bit samples of one channel, `rate` a second; MaterialProblem for what is no sound."""
    samples = array.array("h")
    resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
    try:
        with av.open(str(path)) as container:
            for frame in (*_unstamped(container.decode(container.streams.audio[0])), None):
                for plain in resampler.resample(frame):
                    samples.frombytes(bytes(plain.planes[0])[: 2 * plain.samples])
    except (FFmpegError, IndexError) as error:
        raise MaterialProblem("sound") from error
    return samples


def _frames(path: Path, volume: int, codec: Codec) -> Iterator[av.AudioFrame]:
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        yield from run(_graph(stream, volume, codec), _unstamped(container.decode(stream)), kind=av.AudioFrame)


def _unstamped(frames: Iterator[av.AudioFrame]) -> Iterator[av.AudioFrame]:
    """The same frames without times: gaps and leads in the file would only upset the encoder."""
    for frame in frames:
        frame.pts = None
        yield frame


def _graph(stream: AudioStream, volume: int, codec: Codec) -> Graph:
    graph, (rate, size) = Graph(), _FORMS[codec]
    steps = [
        ("volume", f"{volume / 100}"),
        ("aresample", str(rate)),
        (
            "aformat",
            f"sample_fmts={'flt' if codec == 'libopus' else 'fltp'}:sample_rates={rate}:channel_layouts=stereo",
        ),
        ("asetnsamples", f"{size}:p=0"),
    ]
    return link(graph, graph.add_abuffer(template=stream), steps=steps, sink="abuffersink")
