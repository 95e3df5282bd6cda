"""Pictures drawn with Pillow and a sound, encoded with PyAV into one video.

PyAV's wheel holds GPL parts, so nothing outside the sandbox may import this.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import heapq
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av
from av.container import OutputContainer
from av.error import FFmpegError
from av.video.stream import VideoStream

from chanjing_studio.sandbox.film import Film
from chanjing_studio.sandbox.order import MaterialProblem, Report
from chanjing_studio.sandbox.see_through import frame_of
from chanjing_studio.sandbox.soundtrack import encode_sound

_ENCODER = {"preset": "ultrafast", "tune": "stillimage", "crf": "20"}
_CLEAR_ENCODER = {"deadline": "realtime", "cpu-used": "8", "crf": "30", "b": "0"}


def encode(order: Film, *, report: Report) -> int:
    """Make the video and its cover; its length in milliseconds. Raises MaterialProblem."""
    part = order.target.with_suffix(f".part{order.target.suffix}")
    try:
        with av.open(str(part), "w", format="webm" if order.clear else "mp4") as output:
            length = _fill(output, order, report=report)
        part.replace(order.target)
    finally:
        part.unlink(missing_ok=True)
    return length


def _fill(output: OutputContainer, order: Film, *, report: Report) -> int:
    try:
        track = encode_sound(output, order.sound, volume=order.volume, codec="libopus" if order.clear else "aac")
    except (FFmpegError, ValueError, IndexError) as error:
        raise MaterialProblem("sound") from error
    if not track.samples:
        raise MaterialProblem("sound")
    stream = _add_video(output, order)
    frames = max(1, -(-track.samples * order.rate.numerator // (track.rate * order.rate.denominator)))
    for packet in heapq.merge(track.packets, _encoded(stream, order, frames, report=report), key=_seconds):
        output.mux(packet)
    report(1.0)
    return round(1000 * track.samples / track.rate)


def _add_video(output: OutputContainer, order: Film) -> VideoStream:
    codec, options = ("libvpx-vp9", _CLEAR_ENCODER) if order.clear else ("libx264", _ENCODER)
    stream = output.add_stream(codec, rate=order.rate, options=options)
    if order.clear:
        stream.thread_count = 1  # those of libvpx wait for each other by turning in circles
    stream.width, stream.height = order.size
    stream.pix_fmt = "yuva420p" if order.clear else "yuv420p"
    stream.codec_context.time_base = 1 / order.rate
    return stream


def _encoded(stream: VideoStream, order: Film, frames: int, *, report: Report) -> Iterator["av.Packet[VideoStream]"]:
    for number in range(frames):
        picture = order.picture(number)
        if number == 0:
            picture.convert("RGB").save(order.target.with_suffix(".jpg"), quality=88)
        plain = frame_of(picture) if order.clear else av.VideoFrame.from_image(picture)
        frame = plain.reformat(format=stream.pix_fmt)
        frame.pts, frame.time_base = number, 1 / order.rate
        yield from stream.encode(frame)
        report(number / frames)
    yield from stream.encode(None)


def _seconds(packet: "av.Packet[Any]") -> Fraction:
    return (packet.dts or 0) * (packet.time_base or Fraction(0))
