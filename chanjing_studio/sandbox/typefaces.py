"""The typefaces in which the sandbox writes subtitles: those of this computer, and one that Pillow brings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
_WANTED = re.compile(
    r"(NotoSansCJK-(Regular|Bold)|NotoSerifCJK-Bold|SourceHanSans\w*-\w+|wqy-\w+|PingFang|Hiragino\w*|STHeiti\w*"
    r"|msyh\w*|simhei|simkai|DejaVuSans(-Bold)?|Inter-(Regular|Bold))\.(ttf|ttc|otf)",
    re.IGNORECASE,
)
_MOST = 8
_OWN_SIZE = 10


@dataclass(frozen=True, slots=True)
class Typeface:
    """A face by its name; ``path`` is None for the one that Pillow brings, which has no Chinese."""

    name: str
    path: Path | None

    def sized(self, pixels: int) -> ImageFont.FreeTypeFont:
        """The face at so many pixels."""
        return ImageFont.truetype(self.path or BytesIO(own_face()), pixels)


@cache
def typefaces() -> tuple[Typeface, ...]:
    """At most eight, those with Chinese first."""
    found = {path.stem: Typeface(path.stem, path) for path in _files()}
    chinese_first = sorted(found.values(), key=lambda face: (not has_chinese(face), face.name))
    return (*chinese_first[:_MOST], Typeface("Aileron", None))


def has_chinese(face: Typeface) -> bool:
    """Whether two Chinese characters are not the same box."""
    font = face.sized(24)
    one, other = (Image.new("L", (32, 32)) for _ in range(2))
    for picture, letter in ((one, "永"), (other, "国")):
        ImageDraw.Draw(picture).text((0, 0), letter, fill=255, font=font)
    return one.tobytes() != other.tobytes()


def own_face() -> bytes:
    """The file of the face that Pillow brings."""
    font = ImageFont.load_default(_OWN_SIZE)
    if not isinstance(font, ImageFont.FreeTypeFont) or not isinstance(font.path, BytesIO):
        raise OSError("Pillow was built without typefaces")
    return font.path.getvalue()


def _files() -> Iterator[Path]:
    for folder in map(Path, _FOLDERS):
        if folder.is_dir():
            yield from sorted(path for path in folder.rglob("*") if _WANTED.fullmatch(path.name))
