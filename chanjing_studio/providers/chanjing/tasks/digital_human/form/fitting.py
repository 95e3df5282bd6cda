"""What joins the form to the canvas: the figure's box, and the picture by which the job is known."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from chanjing_studio.domain.boxes import Box, Size, figure_size
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.scene import Scene, figure_box
from chanjing_studio.ui.canvas.desk import CanvasDesk

WAV = Container.WAV
_POSTER_WIDTH, _POSTER_HEIGHT = 1704, 426


def figure_in(scene: Scene, size: Size, *, first: bool) -> Scene:
    """Another figure stands where the one before stood, as high, in its own ratio; the first one as large as fits."""
    return scene.with_(figure=figure_box(size, scene.size) if first else _in_place_of(scene, size))


def poster(desk: CanvasDesk) -> QImage | None:
    """The canvas, small."""
    scene = desk.scene
    scale = min(_POSTER_HEIGHT / scene.size.height, _POSTER_WIDTH / scene.size.width)
    width, height = (max(1, round(side * scale)) for side in (scene.size.width, scene.size.height))
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(0)
    painter = QPainter(made)
    desk.art.paint(painter, scene, scale=scale, quick=True)
    painter.end()
    return made


def _in_place_of(scene: Scene, size: Size) -> Box:
    before = scene.figure
    now = figure_size(before.height, size.ratio)
    return Box(before.x + (before.width - now.width) // 2, before.bottom - now.height, now.width, now.height)
