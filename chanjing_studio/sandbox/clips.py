"""Short clips without sound, for previews, written with PyAV."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from fractions import Fraction
from pathlib import Path

import av
from PIL import Image

_RATE, _ROUNDS = 12, 3


def write_clip(frames: list[Image.Image], path: Path, *, rounds: int = _ROUNDS) -> None:
    """A webm of these pictures, all of one size, shown so many times."""
    with av.open(str(path), "w", format="webm") as output:
        stream = output.add_stream("libvpx", rate=_RATE, options={"deadline": "realtime", "cpu-used": "8"})
        stream.thread_count = 1  # several wait for each other by turning in circles: ten times the work
        stream.width, stream.height = frames[0].width // 2 * 2, frames[0].height // 2 * 2
        stream.pix_fmt = "yuv420p"
        for number, picture in enumerate(frames * rounds):
            frame = av.VideoFrame.from_image(picture).reformat(stream.width, stream.height, format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, _RATE)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
