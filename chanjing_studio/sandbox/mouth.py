"""A mouth that follows a sound, drawn over a picture; and the size of pictures that move."""

from PIL import Image, ImageDraw

_LONGER_SIDE = 960
_MOUTH, _LIP = "#6B2328", "#B4524E"
_MOUTH_AT, _MOUTH_WIDTH = (0.5, 0.42), 0.09  # shares of the picture: where faces are usually, since none is looked for


def with_mouth(picture: Image.Image, loud: float) -> Image.Image:
    """Draw it into `picture`, open as far as `loud` (0 to 1) says."""
    width, height = picture.size
    x, y, half = _MOUTH_AT[0] * width, _MOUTH_AT[1] * height, _MOUTH_WIDTH * min(width, height)
    high = half * (0.15 + 0.6 * loud)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((x - half, y - high, x + half, y + high), fill=_LIP)
    draw.ellipse((x - 0.75 * half, y - 0.7 * high, x + 0.75 * half, y + 0.7 * high), fill=_MOUTH)
    return picture


def fitting(width: int, height: int) -> tuple[int, int]:
    """The size in which somebody is shown, in pixels: even, and never larger than the material."""
    scale = min(1.0, _LONGER_SIDE / max(width, height))
    return max(2, round(width * scale) // 2 * 2), max(2, round(height * scale) // 2 * 2)
