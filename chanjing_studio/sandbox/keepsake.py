"""The cover and the preview clip of somebody who is kept."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from itertools import islice
from pathlib import Path

from PIL import Image

from chanjing_studio.sandbox.means import can_film
from chanjing_studio.sandbox.performance import Filmed, Photo, first_picture

_COVER, _CLIP = 540, 480  # pixels wide
_RATE, _FRAMES = 12, 30


def write_keepsake(seen: Filmed | Photo, stem: Path) -> None:
    """Write `stem.jpg` and, with PyAV, `stem.webm`. Raises MaterialProblem."""
    stem.parent.mkdir(exist_ok=True)
    first = first_picture(seen)
    _narrowed(first, _COVER).save(stem.with_suffix(".jpg"), quality=86)
    if can_film():
        _write_preview(seen, _narrowed(first, _CLIP), stem.with_suffix(".webm"))


def _write_preview(seen: Filmed | Photo, still: Image.Image, path: Path) -> None:
    from chanjing_studio.sandbox.clips import write_clip  # noqa: PLC0415  needs PyAV
    from chanjing_studio.sandbox.picture import frames_of  # noqa: PLC0415  needs PyAV

    pictures = [still] * _FRAMES
    if isinstance(seen, Filmed):
        _, frames = frames_of(seen.path, still.width, height=still.height, fastest=_RATE)
        pictures = [frame.to_image() for frame in islice(frames, _FRAMES)]
    write_clip(pictures, path, rounds=1)


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    scale = min(1.0, width / picture.width)
    size = (max(2, round(side * scale) // 2 * 2) for side in picture.size)
    return picture.resize((next(size), next(size)), Image.Resampling.LANCZOS)
