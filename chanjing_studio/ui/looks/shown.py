"""A look as the gallery shows it: what it is called, a few words about it, and a small picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.kept_look import KeptLook
from chanjing_studio.domain.scene import Backdrop, Grade, Scene, Shape, shape_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.look_files import ENDING, LookPlace
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.faces import Faces
from chanjing_studio.ui.words import say, tr

_SHIPPED = {
    "interview": Sentence("Interview", "a look"),
    "news": Sentence("News, upright", "a look"),
    "product": Sentence("Product on colour", "a look"),
    "quote": Sentence("Square quote", "a look"),
    "story": Sentence("Large words", "a look"),
    "teacher": Sentence("Teacher at the board", "a look"),
}
_SHAPES = {
    Shape.UPRIGHT: Sentence("Upright 9:16"),
    Shape.WIDE: Sentence("Wide 16:9"),
    Shape.SQUARE: Sentence("Square 1:1"),
    Shape.PORTRAIT: Sentence("Portrait 3:4"),
    Shape.LANDSCAPE: Sentence("Landscape 4:3"),
}
_SHAPES_4K = {
    Shape.UPRIGHT: Sentence("Upright 9:16, 4K"),
    Shape.WIDE: Sentence("Wide 16:9, 4K"),
    Shape.SQUARE: Sentence("Square 1:1, 4K"),
    Shape.PORTRAIT: Sentence("Portrait 3:4, 4K"),
    Shape.LANDSCAPE: Sentence("Landscape 4:3, 4K"),
}
_BEHIND = Path("behind")


@dataclass(frozen=True, slots=True)
class ShownLook:
    """``look`` is without the bytes of its picture, which ``behind`` shows small."""

    place: LookPlace
    look: KeptLook
    behind: QImage | None

    @property
    def name(self) -> str:
        """What it is called, in the language in force where it came with the program."""
        return shown_name(self.place, self.look)

    @property
    def facts(self) -> str:
        """Its shape, and who is in it."""
        return tr("{shape} · {who}", "a look", shape=_shape(self.look), who=_who(self.look))


@dataclass(frozen=True, slots=True)
class Present:
    """Who is on the canvas now: those looks show them that are for whoever is there."""

    avatar: str
    size: Size | None
    picture: QImage | None


class LookPainter:
    """Paints looks small, as the canvas would show them."""

    def __init__(self, faces: Faces, present: Present) -> None:
        self._art, self._present = SceneArt(faces), present

    def paint(self, shown: ShownLook, most: QSize, ratio: float) -> QImage:
        """As large as fits into ``most``, at a device's ratio."""
        scene = self._dressed(shown)
        whole = QSize(scene.size.width, scene.size.height)
        size = whole.scaled(most * ratio, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
        made = QImage(size, QImage.Format.Format_RGB32)
        made.fill(QColor(scene.colour))
        painter = QPainter(made)
        self._art.paint(painter, scene, scale=max(size.width() / whole.width(), size.height() / whole.height()))
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    def _dressed(self, shown: ShownLook) -> Scene:
        look, now = shown.look, self._present
        here = look.avatar is None or look.avatar.id == now.avatar
        self._art.set_figure(now.picture if here else None)
        backdrop = None
        if shown.behind is not None and look.picture:
            self._art.set_picture(_BEHIND, shown.behind)
            backdrop = Backdrop(picture=_BEHIND, size=look.picture.size, fit=look.picture.fit)
        return look.scene.with_(backdrop=backdrop, figure=look.figure_for(now.size if here else None))


def shown_name(place: LookPlace, look: KeptLook) -> str:
    """What a look is called, in the language in force where it came with the program."""
    known = _SHIPPED.get(place.path.name.removesuffix(ENDING)) if place.shipped else None
    return say(known) if known else look.name


def _shape(look: KeptLook) -> str:
    size = look.scene.size
    named = shape_of(size)
    if named is None:
        return tr("{width}×{height}", "the size of a look", width=size.width, height=size.height)
    return say(_SHAPES_4K[named[0]] if named[1] is Grade.UHD else _SHAPES[named[0]])


def _who(look: KeptLook) -> str:
    if look.avatar is None:
        return tr("any avatar")
    return look.avatar.name or tr("an avatar")
