"""Avatars of one's own, made from the video somebody sent: a cover, a preview clip, and pictures to be shown again.

PyAV's wheel holds GPL parts, so nothing outside the sandbox may import this.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import cast

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.video.codeccontext import VideoCodecContext
from av.video.stream import VideoStream
from PIL import Image, ImageChops

from chanjing_studio.sandbox.clips import write_clip
from chanjing_studio.sandbox.order import MaterialProblem
from chanjing_studio.sandbox.see_through import picture_of

PICTURES = 10
_APART = 0.08  # seconds between two pictures
_CLIP_WIDTH, _LONGER_SIDE = 480, 1920
_ALPHA_DECODERS = {"vp8": "libvpx", "vp9": "libvpx-vp9"}
_GROUND = "#C8CCCB"
_SAME_COLOUR = 40  # of 255


@dataclass(frozen=True, slots=True)
class Footage:
    """A video as a player shows it: seconds, pixels, whether it has sound, and whether it can be seen through."""

    seconds: float
    width: int
    height: int
    sounds: bool
    clear: bool


def look_at(path: Path) -> Footage:
    """What a video is like; MaterialProblem for what is none."""
    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            first = next(_frames(container, stream, clear=False))
            turned = bool(first.rotation % 180)
            width, height = (first.height, first.width) if turned else (first.width, first.height)
            sounds, clear = bool(container.streams.audio), _is_clear(stream)
            return Footage(_seconds(container, stream), width, height, sounds, clear)
    except (FFmpegError, IndexError, StopIteration) as error:
        raise MaterialProblem("video") from error


def shown_size(footage: Footage) -> tuple[int, int]:
    """Width and height in pixels in which an avatar is shown in 1080p: even numbers."""
    scale = min(1.0, _LONGER_SIDE / max(footage.width, footage.height))
    return _even(footage.width * scale), _even(footage.height * scale)


def portray(path: Path, stem: Path, footage: Footage) -> tuple[Path, ...]:
    """Write the pictures of somebody who moves, `stem.png` as their cover and `stem.webm` as a preview clip.

    Gives the files of the pictures. MaterialProblem.
    """
    try:
        pictures = list(_pictures(path, shown_size(footage), clear=footage.clear))
    except (FFmpegError, IndexError) as error:
        raise MaterialProblem("video") from error
    if not pictures:
        raise MaterialProblem("video")
    pictures[0].save(stem.with_suffix(".png"), compress_level=1)
    write_clip([_small(picture) for picture in pictures], stem.with_suffix(".webm"), rounds=1)
    return tuple(_kept(picture, stem.with_name(f"{stem.name}-{place}.png")) for place, picture in enumerate(pictures))


def cut_out(path: Path) -> Path:
    """Write a picture again without its background, beside it: what has about the colour of the upper left corner."""
    with Image.open(path) as opened:
        picture = opened.convert("RGBA")
    corner = Image.new("RGB", picture.size, picture.convert("RGB").getpixel((0, 0)))
    red, green, blue = ImageChops.difference(picture.convert("RGB"), corner).split()
    farthest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    there = farthest.point([255 * (apart > _SAME_COLOUR) for apart in range(256)])
    picture.putalpha(ImageChops.darker(picture.getchannel("A"), there))
    return _kept(picture, path.with_name(f"{path.stem}-bare.png"))


def _kept(picture: Image.Image, path: Path) -> Path:
    picture.save(path, compress_level=1)
    return path


def _small(picture: Image.Image) -> Image.Image:
    whole = Image.new("RGB", picture.size, _GROUND)
    whole.paste(picture, (0, 0), picture)
    whole.thumbnail((_CLIP_WIDTH, picture.height))
    return whole


def _pictures(path: Path, size: tuple[int, int], *, clear: bool) -> Iterator[Image.Image]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        step = max(1, round(float(stream.average_rate or 25) * _APART))
        for frame in islice(_frames(container, stream, clear=clear), 0, PICTURES * step, step):
            upright = picture_of(frame).rotate(frame.rotation, expand=True)
            yield upright.resize(size, Image.Resampling.BILINEAR)


def _frames(container: InputContainer, stream: VideoStream, *, clear: bool) -> Iterator[av.VideoFrame]:
    """FFmpeg's own decoder leaves out what a webm says of its transparency."""
    if not clear:
        yield from container.decode(stream)
        return
    decoder = cast("VideoCodecContext", av.VideoCodecContext.create(_ALPHA_DECODERS[stream.codec_context.name], "r"))
    for packet in container.demux(stream):
        yield from decoder.decode(packet)


def _is_clear(stream: VideoStream) -> bool:
    marks = {name.lower(): value for name, value in stream.metadata.items()}
    return marks.get("alpha_mode") == "1" and stream.codec_context.name in _ALPHA_DECODERS


def _seconds(container: InputContainer, stream: VideoStream) -> float:
    if container.duration:
        return container.duration / av.time_base
    return float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0


def _even(side: float) -> int:
    return max(2, round(side) // 2 * 2)
