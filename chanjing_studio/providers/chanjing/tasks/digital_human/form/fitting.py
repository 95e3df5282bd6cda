"""What joins the form to the canvas: the figure's box, and the picture by which the job is known."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from chanjing_studio.domain.boxes import Box, Size, even
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.scene import Scene, figure_box
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.desk import CanvasDesk

WAV = Container.WAV
_POSTER_HEIGHT = 426


def fit_figure(desk: CanvasDesk, size: Size, *, first: bool) -> None:
    """Another figure stands where the one before stood, as high, in its own ratio; the first one as large as fits."""
    scene = desk.scene
    box = figure_box(size, scene.size) if first else _in_place_of(scene, size)
    desk.editor.change(scene.with_(figure=box), Sentence("Choose another avatar"))


def poster(desk: CanvasDesk) -> QImage | None:
    """The canvas, small."""
    scene = desk.scene
    scale = _POSTER_HEIGHT / scene.size.height
    made = QImage(max(1, round(scene.size.width * scale)), _POSTER_HEIGHT, QImage.Format.Format_RGB32)
    made.fill(0)
    painter = QPainter(made)
    desk.art.paint(painter, scene, scale=scale, quick=True)
    painter.end()
    return made


def _in_place_of(scene: Scene, size: Size) -> Box:
    before = scene.figure
    height = max(2, even(before.height))
    width = max(1, round(height * size.ratio))
    return Box(before.x + (before.width - width) // 2, before.bottom - height, width, height)
