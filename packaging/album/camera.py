"""Takes pictures of the window with whatever stands before it, light and dark, and keeps them small."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from chanjing_studio.app.studio import Studio
from chanjing_studio.ui.theme.look import ThemeChoice
from chanjing_studio.ui.theme.tokens import load_tokens, parsed_colour

_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
_COLOURS = 256
_HARD_TO_TELL = 3  # of 255, in any of red, green and blue


@dataclass(frozen=True, slots=True)
class Camera:
    """Leaves `NAME-LANGUAGE-THEME.png` in a folder."""

    studio: Studio
    folder: Path
    language: str

    async def take(self, name: str) -> None:
        """Both themes of what is in sight now: the theme changes before the eyes of an open window."""
        for theme in _THEMES:
            self.studio.look.choose(theme)
            await asyncio.sleep(0.15)
            _keep(self._seen(), self.folder / f"{name}-{self.language}-{theme}.png", _own(theme))
        self.studio.look.choose(ThemeChoice.SYSTEM)
        print(f"{name}-{self.language}", flush=True)

    def _seen(self) -> QImage:
        window = self.studio.window
        picture = window.grab().toImage()
        painter = QPainter(picture)
        for before in _before(window):
            place = QRect(_middle(window, before), before.size())
            painter.drawPixmap(place.topLeft(), before.grab())
            painter.setPen(QPen(self.studio.look.colour("line-strong"), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        return picture


def _before(window: QWidget) -> list[QWidget]:
    """The dialogs and menus that stand before it."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not window and each.width() > 1 and each.parentWidget() is not None
    ]


def _middle(window: QWidget, before: QWidget) -> QPoint:
    """Menus stay where they are; dialogs, which the system places, stand in the middle."""
    if QApplication.activePopupWidget() is before:
        return before.pos() - window.pos()
    return window.rect().center() - before.rect().center()


def _own(theme: ThemeChoice) -> list[QColor]:
    """Every colour of a theme."""
    return [parsed_colour(colour) for colour in load_tokens().colours[theme].values()]


def _keep(picture: QImage, path: Path, own: Sequence[QColor]) -> None:
    """As a png of 256 colours: those that are the look's own stay exactly what they are."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    exact = list(dict.fromkeys((each.red(), each.green(), each.blue()) for each in own))
    with Image.open(io.BytesIO(buffer.data().data())) as seen:
        true = seen.convert("RGB")
    rest = true.quantize(_COLOURS - len(exact), Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette([*(band for colour in exact for band in colour), *rest])
    small = true.quantize(palette=palette, dither=Image.Dither.NONE)
    small.putpalette(snapped(small.getpalette() or [], exact))
    small.save(path, optimize=True)


def snapped(palette: Sequence[int], exact: Sequence[tuple[int, int, int]]) -> list[int]:
    """A palette (red, green, blue, red …) in which whoever is hard to tell from a colour of the look is that colour."""
    colours = zip(palette[::3], palette[1::3], palette[2::3], strict=True)
    return [band for colour in colours for band in _nearest(colour, exact)]


def _nearest(colour: tuple[int, int, int], exact: Sequence[tuple[int, int, int]]) -> tuple[int, int, int]:
    def off(other: tuple[int, int, int]) -> int:
        return max(abs(one - two) for one, two in zip(colour, other, strict=True))

    best = min(exact, key=off)
    return best if off(best) <= _HARD_TO_TELL else colour
