"""The clips and photos that the pictures' jobs are made of: invented people, drawn here."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av

from chanjing_studio.sandbox.people import Looks, moving, person

if TYPE_CHECKING:
    from av.video.stream import VideoStream
    from PIL import Image

_WIDTH, _RATE, _ROUNDS = 540, 10, 12

BAKER = Looks(
    *("#EFC3A0", "#4A2A1B", "bun", "#C9745A", "#FBEFE2", "#8A5638", "#C48A5C"),
)
TEACHER = Looks(
    *("#E6B48C", "#1E1D1D", "short", "#2F4A5E", "#EDEFF3", "#7FA3B8", "#B6D2DF"),
    glasses=True,
)
GRANDMA = Looks(
    *("#E3AE87", "#C9C6C4", "bun", "#6E2B45", "#F3E4E8", "#5E7F4E", "#A9C98A"),
    glasses=True,
)


def write_clip(looks: Looks, path: Path) -> Path:
    """Somebody who talks and keeps their eyes open, as an mp4 without sound."""
    *frames, _blink = [_shown(frame) for frame in moving(looks, "sit_body", bare=False)]
    with av.open(str(path), "w", options={"movflags": "faststart"}) as output:
        stream = output.add_stream("libx264", _RATE, options={"crf": "26", "preset": "veryfast", "tune": "animation"})
        stream.width, stream.height, stream.pix_fmt = (*frames[0].size, "yuv420p")
        for number, frame in enumerate(frames * _ROUNDS):
            output.mux(stream.encode(_numbered(frame, number, stream)))
        output.mux(stream.encode(None))
    return path


def write_photo(looks: Looks, path: Path) -> Path:
    """Somebody who looks at the camera, as a jpg."""
    _shown(person(looks, "sit_body", bare=False)).save(path, quality=90)
    return path


def _shown(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").resize((_WIDTH, _WIDTH * 16 // 9))


def _numbered(picture: Image.Image, number: int, stream: VideoStream) -> av.VideoFrame:
    frame: av.VideoFrame = av.VideoFrame.from_image(picture).reformat(stream.width, stream.height, format="yuv420p")
    frame.pts, frame.time_base = number, Fraction(1, _RATE)
    return frame
