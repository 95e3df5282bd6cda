"""Between Pillow's pictures and PyAV's frames with what can be seen through: PyAV's own ways leave that out."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import av
from PIL import Image


def frame_of(picture: Image.Image) -> av.VideoFrame:
    """A frame in the format rgba."""
    frame = av.VideoFrame(picture.width, picture.height, "rgba")
    plane = frame.planes[0]
    content = picture.convert("RGBA").tobytes("raw", "RGBA", plane.line_size, 1)
    plane.update(content.ljust(plane.buffer_size, b"\0"))
    return frame


def picture_of(frame: av.VideoFrame) -> Image.Image:
    """A picture in the mode RGBA."""
    plain = frame.reformat(format="rgba")
    plane = plain.planes[0]
    size = plain.width, plain.height
    return Image.frombytes("RGBA", size, bytes(plane), "raw", "RGBA", plane.line_size, 1)
