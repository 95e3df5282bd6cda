"""Rendering with PyAV; its wheel holds GPL parts, so nothing outside the sandbox may import this.

The picture is encoded once, in segments that each begin with a key frame, forwards and, where wanted, backwards.
However long the sound is, the segments are then only copied in the order asked for.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import heapq
import itertools
import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import OutputContainer
from av.error import FFmpegError
from av.stream import Stream
from av.video.stream import VideoStream

from chanjing_studio.sandbox.order import Ending, MaterialProblem, Report, VideoOrder
from chanjing_studio.sandbox.picture import Frame, frames_of, write_cover
from chanjing_studio.sandbox.soundtrack import SoundTrack, encode_sound

_SEGMENT_FRAMES = 24
_MOST_FRAMES_A_SECOND = 30
_ENCODER = {"preset": "ultrafast", "tune": "zerolatency", "crf": "23", "forced-idr": "1", "sc_threshold": "0"}
_MOVABLE = {"movflags": "+faststart"}
Segment = list[bytes]


def render(order: VideoOrder, sound: Path, *, report: Report) -> int:
    """Make the ordered video and its cover; its length in milliseconds. Raises MaterialProblem."""
    part = order.target.with_suffix(".part.mp4")
    try:
        with av.open(str(part), "w", format="mp4", options=_MOVABLE) as output:
            length = _fill(output, order, sound=sound, report=report)
        part.replace(order.target)
    finally:
        part.unlink(missing_ok=True)
    return length


def _fill(output: OutputContainer, order: VideoOrder, *, sound: Path, report: Report) -> int:
    track = _sound_or_problem(output, sound, volume=order.volume)
    try:
        rate, frames = frames_of(order.picture, order.width, height=order.height, fastest=_MOST_FRAMES_A_SECOND)
        stream = _add_video(output, order, rate=rate)
        wanted = max(1, -(-track.samples * rate.numerator // (track.rate * rate.denominator)))
        used = frames if order.ending == "shuffled" else itertools.islice(frames, wanted)
        forwards, backwards = _encode(stream, _covered(used, order), order=order, report=report)
    except (FFmpegError, ValueError, IndexError, StopIteration) as error:
        raise MaterialProblem("video") from error
    pieces = _arranged(forwards, backwards, ending=order.ending)
    video = _packets(stream, itertools.islice(pieces, wanted), rate=rate)
    for packet in heapq.merge(track.packets, video, key=_seconds):
        output.mux(packet)
    report(1.0)
    return round(1000 * track.samples / track.rate)


def _sound_or_problem(output: OutputContainer, sound: Path, *, volume: int) -> SoundTrack:
    try:
        track = encode_sound(output, sound, volume=volume)
    except (FFmpegError, ValueError, IndexError) as error:
        raise MaterialProblem("sound") from error
    if not track.samples:
        raise MaterialProblem("sound")
    return track


def _add_video(output: OutputContainer, order: VideoOrder, *, rate: Fraction) -> VideoStream:
    stream = output.add_stream("libx264", rate=rate, options=_ENCODER)
    stream.width, stream.height, stream.pix_fmt = order.width, order.height, "yuv420p"
    stream.codec_context.gop_size = 100 * _SEGMENT_FRAMES
    stream.codec_context.time_base = 1 / rate
    return stream


def _covered(frames: Iterator[Frame], order: VideoOrder) -> Iterator[Frame]:
    """The same frames; the first one becomes the cover."""
    first = next(frames)
    write_cover(first, order.target.with_suffix(".jpg"))
    return itertools.chain([first], frames)


def _encode(
    stream: VideoStream, frames: Iterator[Frame], *, order: VideoOrder, report: Report
) -> tuple[list[Segment], list[Segment]]:
    """The picture in segments, forwards and (if it will run backwards) backwards, in playing order."""
    forwards: list[Segment] = []
    backwards: list[Segment] = []
    encoder = _Encoder(stream)
    while batch := list(itertools.islice(frames, _SEGMENT_FRAMES)):
        forwards.append(encoder.segment(batch))
        if order.ending == "backwards":
            backwards.insert(0, encoder.segment(batch[::-1]))
        report(1 - 1 / (1 + len(forwards) / 8))
    return forwards, backwards


class _Encoder:
    """Turns batches of frames into segments; without look-ahead each frame gives its packet at once."""

    def __init__(self, stream: VideoStream) -> None:
        self._stream = stream
        self._count = itertools.count()

    def segment(self, batch: list[Frame]) -> Segment:
        """One batch, its first frame a key frame."""
        packets: Segment = []
        for number, frame in enumerate(batch):
            frame.pts = next(self._count)
            frame.time_base = self._stream.codec_context.time_base
            frame.pict_type = 1 if number == 0 else 0
            packets.extend(bytes(packet) for packet in self._stream.encode(frame))
        return packets


def _arranged(forwards: list[Segment], backwards: list[Segment], *, ending: Ending) -> Iterator[tuple[bool, bytes]]:
    """Endless packets, each with whether it is a key frame."""
    chance = random.Random(0)  # noqa: S311  the same video every time
    for segments in itertools.cycle([forwards, backwards] if backwards else [forwards]):
        turn = chance.sample(segments, len(segments)) if ending == "shuffled" else segments
        for segment in turn:
            yield from ((number == 0, data) for number, data in enumerate(segment))


def _packets(
    stream: VideoStream, pieces: Iterator[tuple[bool, bytes]], *, rate: Fraction
) -> Iterator["av.Packet[Stream]"]:
    for number, (is_key, data) in enumerate(pieces):
        packet = av.Packet(data)
        packet.stream = stream
        packet.time_base = 1 / rate
        packet.pts = packet.dts = number
        packet.duration = 1
        packet.is_keyframe = is_key
        yield packet


def _seconds(packet: "av.Packet[Any]") -> Fraction:
    return (packet.dts or 0) * (packet.time_base or Fraction(0))
