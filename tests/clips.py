"""Small clips and sounds made for tests."""
# pyright: reportUnknownMemberType=false

import io
import math
import struct
import wave
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

_CODECS = {".mp4": ("libx264", "aac"), ".mov": ("libx264", "aac"), ".webm": ("libvpx", "libopus")}
_SOUND_CODECS = {".wav": ("pcm_s16le", "wav"), ".mp3": ("libmp3lame", "mp3"), ".m4a": ("aac", "ipod")}
_QUICKLY = {"libx264": {"preset": "ultrafast", "bf": "3"}}  # with frames out of order, as clips of the world have them
_RATE = 48_000
_QUARTER_TURNS = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


def make_clip(
    path: Path,
    *,
    seconds: float = 2.0,
    size: tuple[int, int] = (160, 240),
    rotation: int = 0,
    sound: bool = True,
    frames_a_second: int = 25,
) -> Path:
    """Write a clip: a white bar moves from left to right over a picture that grows brighter.

    The container follows the extension (mp4, mov, webm). `size` is the stored size in pixels; `rotation` is how many
    degrees clockwise a player turns it (not for webm). Returns `path`.
    """
    video_codec, sound_codec = _CODECS[path.suffix]
    with av.open(str(path), "w") as output:
        picture = output.add_stream(video_codec, rate=frames_a_second, options=_QUICKLY.get(video_codec))
        assert isinstance(picture, VideoStream)
        picture.width, picture.height, picture.pix_fmt = *size, "yuv420p"
        picture.thread_count = 1  # those of libvpx wait for each other by turning in circles
        track = _add_sound(output, sound_codec) if sound else None
        for frame in _bars(size, round(seconds * frames_a_second), rate=frames_a_second):
            output.mux(picture.encode(frame))
        output.mux(picture.encode(None))
        if track is not None:
            _write_tone(output, track, seconds=seconds)
    if rotation:
        _turn(path, rotation)
    return path


def make_sound(path: Path, *, seconds: float = 2.0, hertz: int = 440) -> Path:
    """Write a mono tone as wav, mp3 or m4a, after the extension. Returns `path`."""
    codec, container = _SOUND_CODECS[path.suffix]
    with av.open(str(path), "w", format=container) as output:
        _write_tone(output, _add_sound(output, codec), seconds=seconds, hertz=hertz)
    return path


def make_wave(path: Path, *, seconds: float = 40.0, volume: float = 0.4, channels: int = 1) -> Path:
    """Write a long low tone as wav, quickly; a `volume` over 1 is cut off as a bad microphone does. Returns `path`."""
    tone = [math.sin(2 * math.pi * at / 100) * volume for at in range(100)]  # 160 hertz
    period = b"".join(struct.pack("<h", round(32_767 * max(-1, min(1, value)))) * channels for value in tone)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(period * round(160 * seconds))
    return path


def make_long_mp3(path: Path, seconds: float) -> Path:
    """Write a mono tone as mp3, of whole tens of seconds, quickly: the same ten again and again. Returns `path`."""
    plain = {"write_xing": "0", "id3v2_version": "0"}  # nothing that tells a length
    ten = io.BytesIO()
    with av.open(ten, "w", format="mp3", options=plain) as output:
        _write_tone(output, _add_sound(output, "libmp3lame"), seconds=10.0)
    path.write_bytes(ten.getvalue() * round(seconds / 10))
    return path


def _add_sound(output: OutputContainer, codec: str) -> AudioStream:
    stream = output.add_stream(codec, rate=_RATE, layout="mono")
    assert isinstance(stream, AudioStream)
    return stream


def _bars(size: tuple[int, int], total: int, *, rate: int) -> Iterator[av.VideoFrame]:
    for number in range(total):
        frame = _bar(size, number / total)
        frame.pts, frame.time_base = number, Fraction(1, rate)
        yield frame


def _bar(size: tuple[int, int], done: float) -> av.VideoFrame:
    """Brightness is 40 at the start and 120 at the end, the bar (235) takes an eighth of the width."""
    width, height = size
    frame = av.VideoFrame(width, height, "yuv420p")
    left, thick = int(done * width * 7 / 8), max(2, width // 8)
    row = bytearray([40 + round(80 * done)] * width)
    row[left : left + thick] = b"\xeb" * thick
    for plane, content in zip(
        frame.planes, (row, bytes([128]) * (width // 2), bytes([128]) * (width // 2)), strict=True
    ):
        plane.update((bytes(content).ljust(plane.line_size, b"\x80")) * plane.height)
    return frame


def _write_tone(output: OutputContainer, stream: AudioStream, *, seconds: float, hertz: int = 440) -> None:
    resampler = av.AudioResampler(format=stream.format, layout="mono", rate=_RATE, frame_size=stream.frame_size or 1024)
    for frame in [*_tone(seconds, hertz), None]:
        for ready in resampler.resample(frame):
            output.mux(stream.encode(ready))
    output.mux(stream.encode(None))


def _tone(seconds: float, hertz: int) -> Iterator[av.AudioFrame]:
    total, wave_form = round(seconds * _RATE), 2 * _second(hertz)
    for start in range(0, total, 1024):
        count = min(1024, total - start)
        frame = av.AudioFrame("s16", "mono", count)
        at = 2 * (start % _RATE)
        frame.planes[0].update(wave_form[at : at + 2 * count].ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts, frame.time_base = _RATE, start, Fraction(1, _RATE)
        yield frame


@cache
def _second(hertz: int) -> bytes:
    """A second of it, which is as the next one."""
    values = (int(12_000 * math.sin(2 * math.pi * hertz * at / _RATE)) for at in range(_RATE))
    return struct.pack(f"<{_RATE}h", *values)


def _turn(path: Path, degrees: int) -> None:
    """Write the rotation into the first (video) track's header; PyAV cannot."""
    data = bytearray(path.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 40
    a, b, c, d = (value * 0x10000 for value in _QUARTER_TURNS[degrees % 360])
    data[matrix : matrix + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    path.write_bytes(data)
