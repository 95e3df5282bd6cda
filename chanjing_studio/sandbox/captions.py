"""Subtitles as the sandbox burns them in: broken to the width of their box, each line in its middle."""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from chanjing_studio.sandbox.typefaces import Typeface

Box = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""
_LINE = 1.25  # of the size, from one line to the next


@dataclass(frozen=True, slots=True)
class CaptionLook:
    """Where subtitles stand and how they look; colours are `#RRGGBB`, sizes pixels."""

    box: Box
    face: Typeface
    size: int
    colour: str
    outline: str
    outline_width: int


def drawn(text: str, look: CaptionLook) -> Image.Image:
    """A see-through picture of the box's size; lines that have no room in it are left out."""
    _, _, width, height = look.box
    picture = Image.new("RGBA", (width, height))
    draw, font = ImageDraw.Draw(picture), look.face.sized(look.size)
    step = round(look.size * _LINE)
    lines = broken(text, font, width - 2 * look.outline_width)[: max(1, height // step)]
    top = (height - step * len(lines)) // 2
    for number, line in enumerate(lines):
        middle = (width / 2, top + step * (number + 0.5))
        draw.text(
            middle, line, fill=look.colour, font=font, anchor="mm",
            stroke_width=look.outline_width, stroke_fill=look.outline,
        )  # fmt: skip
    return picture


def broken(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """The text in lines no wider than `width`: at spaces where there are any, else anywhere."""
    lines, line = list[str](), ""
    for piece in _pieces(text):
        if line.strip() and font.getlength((line + piece).rstrip()) > width:
            lines.append(line.strip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.strip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Words with the space behind them; of Chinese each character."""
    pieces, word = list[str](), ""
    for letter in text:
        word += letter
        if letter.isspace() or ord(letter) > 0x2E80:
            pieces.append(word)
            word = ""
    return [*pieces, word] if word else pieces
