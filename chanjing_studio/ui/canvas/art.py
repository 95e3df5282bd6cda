"""What a scene looks like: its layers as pictures at any scale, each drawn once and kept."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.caption_lines import told_one_by_one
from chanjing_studio.domain.scene import SIDES, Scene
from chanjing_studio.ui.canvas.backdrop_files import source_of
from chanjing_studio.ui.canvas.faces import Faces
from chanjing_studio.ui.canvas.painting import (
    FORM,
    blank,
    lettering,
    mark_box,
    mark_pixels,
    paint_backdrop,
    paint_lettering,
    paint_mark,
    paint_picture,
    paint_stand_in,
)
from chanjing_studio.ui.words import tr

_STAND_IN = QColor("#B4BCB8")
_MOST_PIXELS, _LONGEST = SIDES[1] ** 2, 8 * SIDES[1]


class SceneArt(QObject):
    """Holds what a scene needs to be drawn: pictures, the words of its subtitles, typefaces.

    ``see_through``: the video will have neither background nor subtitles. ``changed``: it looks different now.
    """

    changed = Signal()

    def __init__(self, faces: Faces) -> None:
        super().__init__()
        self.faces = faces
        self.see_through = False
        self._figure: QImage | None = None
        self._pictures: dict[Path, QImage] = {}
        self._told = ""
        self._kept: dict[str, tuple[Hashable, Hashable, QImage]] = {}
        faces.changed.connect(self._on_faces)

    @property
    def told(self) -> str:
        """The words that stand in the subtitles: the first that will be told."""
        return self._told or tr("The first words stand here")

    def has_picture(self, path: Path) -> bool:
        """Whether a background picture can be drawn."""
        return source_of(path) in self._pictures

    def set_script(self, script: str, own_line: str = "") -> None:
        """The words that will be told; the first of them are shown. A line of the user's own is told as it is."""
        told = own_line or next(iter(told_one_by_one(script)), "")
        if told != self._told:
            self._told = told
            self.changed.emit()

    def set_figure(self, picture: QImage | None) -> None:
        """The picture of the figure, stretched to its box; None as long as it is not there."""
        self._figure = picture.convertToFormat(FORM) if picture and not picture.isNull() else None
        self._forget("figure")

    def set_picture(self, path: Path, picture: QImage) -> None:
        """A background picture by its file; only the last is kept."""
        self._pictures = {source_of(path): picture.convertToFormat(FORM)}
        self._forget("below")

    def set_see_through(self, *, see_through: bool) -> None:
        """Whether background and subtitles are left away."""
        self.see_through = see_through
        self.changed.emit()

    def render(self, scene: Scene) -> QImage:
        """The whole picture in its true pixels."""
        made = blank(QSize(scene.size.width, scene.size.height))
        painter = QPainter(made)
        self.paint(painter, scene, scale=1.0)
        painter.end()
        return made

    def paint(self, painter: QPainter, scene: Scene, *, scale: float, quick: bool = False) -> None:
        """Draw from the painter's origin, a pixel of the scene as ``scale`` of the painter's.

        ``quick`` takes what was drawn for another scale rather than drawing it again.
        """
        whole = QRectF(0, 0, scene.size.width * scale, scene.size.height * scale)
        painter.save()
        painter.setClipRect(whole, Qt.ClipOperation.IntersectClip)
        if not self.see_through:
            _put(painter, self._below(scene, scale, quick=quick), whole)
        _put(painter, self._body(scene, scale, quick=quick), _scaled(scene.figure, scale))
        if scene.captions.shown and not self.see_through:
            _put(painter, self._captions(scene, scale, quick=quick), _scaled(scene.captions.box, scale))
        if scene.mark is not None:
            self._paint_mark(painter, scene, scale)
        painter.restore()

    def _below(self, scene: Scene, scale: float, *, quick: bool) -> QImage:
        backdrop = scene.backdrop
        picture = self._pictures.get(source_of(backdrop.picture)) if backdrop else None

        def draw(painter: QPainter) -> None:
            painter.fillRect(QRectF(0, 0, scene.size.width, scene.size.height), QColor(scene.colour))
            if backdrop and picture:
                paint_backdrop(painter, backdrop, picture, canvas=scene.size)

        what = (scene.size, scene.colour, backdrop, picture is None)
        return self._drawn("below", what, _Wanted(scene.size, scale), draw=draw, quick=quick)

    def _body(self, scene: Scene, scale: float, *, quick: bool) -> QImage:
        size, figure = scene.figure.size, self._figure

        def draw(painter: QPainter) -> None:
            if figure is None:
                paint_stand_in(painter, QSize(size.width, size.height), _STAND_IN)
                return
            paint_picture(painter, figure, QRectF(0, 0, size.width, size.height))

        return self._drawn("figure", figure is None, _Wanted(size, scale), draw=draw, quick=quick)

    def _captions(self, scene: Scene, scale: float, *, quick: bool) -> QImage:
        captions = scene.captions
        look = replace(captions, box=replace(captions.box, x=0, y=0))

        def draw(painter: QPainter) -> None:
            font = self.faces.font(captions.font, captions.size)
            paint_lettering(painter, lettering(self.told, captions, font), captions)

        what = (look, self.told, self.faces.standing(captions.font))
        return self._drawn("captions", what, _Wanted(captions.box.size, scale), draw=draw, quick=quick)

    def _paint_mark(self, painter: QPainter, scene: Scene, scale: float) -> None:
        if scene.mark is None:
            return
        font, words = self.faces.font("", mark_pixels(scene.size)), tr("AI made", "the mark in a corner of the video")
        painter.save()
        painter.scale(scale, scale)
        paint_mark(painter, mark_box(words, font, scene.mark, canvas=scene.size), words, font=font)
        painter.restore()

    def _drawn(
        self, layer: str, what: Hashable, wanted: _Wanted, *, draw: Callable[[QPainter], None], quick: bool
    ) -> QImage:
        """A layer's picture, kept until it has to show something else or have another size."""
        kept = self._kept.get(layer)
        if kept and kept[0] == what and (quick or kept[1] == wanted.pixels):
            return kept[2]
        made = blank(wanted.pixels)
        painter = QPainter(made)
        painter.scale(made.width() / wanted.size.width, made.height() / wanted.size.height)
        draw(painter)
        painter.end()
        self._kept[layer] = what, wanted.pixels, made
        return made

    def _forget(self, layer: str) -> None:
        self._kept.pop(layer, None)
        self.changed.emit()

    def _on_faces(self) -> None:
        self._forget("captions")


class _Wanted:
    """The size of a layer in the scene, and the pixels in which it is drawn: never more than it has, nor than a video.

    What reaches far out of the picture is drawn in fewer pixels, and stretched.
    """

    def __init__(self, size: Size, scale: float) -> None:
        self.size = size
        roomy = math.sqrt(_MOST_PIXELS / (size.width * size.height)), _LONGEST / max(size.width, size.height)
        near = min(scale, 1.0, *roomy)
        self.pixels = QSize(max(1, round(size.width * near)), max(1, round(size.height * near)))


def _put(painter: QPainter, picture: QImage, place: QRectF) -> None:
    """On whole pixels where the picture has the size of its place: that costs a tenth."""
    if abs(place.width() - picture.width()) < 1 and abs(place.height() - picture.height()) < 1:
        painter.drawImage(QPointF(round(place.x()), round(place.y())), picture)
        return
    smaller = place.width() < picture.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smaller)
    painter.drawImage(place, picture)


def _scaled(box: Box, scale: float) -> QRectF:
    return QRectF(QPointF(box.x, box.y) * scale, QSizeF(box.width, box.height) * scale)
