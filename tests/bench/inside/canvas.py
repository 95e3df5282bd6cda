"""A figure dragged over a canvas of 4K: how long each frame takes, from the pointer's move to painted pixels."""

from __future__ import annotations

import json
import math
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import Backdrop, Grade, Scene, Shape, figure_box, size_of, usual_captions
from chanjing_studio.services.background import Background
from chanjing_studio.ui.canvas.backdrop_files import Taken, read_picture, take_picture
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.theme.look import Look, ThemeChoice

_FRAMES, _WIDTH, _HEIGHT = 600, 1440, 900
_FIGURE = Size(1080, 1920)
_SETTLING = 0.5  # seconds


def _drawn(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#C0B090"))
    painter = QPainter(image)
    for spot in range(900):
        at = (spot * 97) % width, (spot * 211) % height
        painter.fillRect(*at, 80, 80, QColor.fromHsv(spot % 360, 120, 180, 200))
    painter.end()
    return image


def _scene(desk: CanvasDesk, folder: Path, *, large: bool) -> Scene:
    size = size_of(Shape.WIDE, Grade.UHD if large else Grade.HD)
    scene = Scene(size=size, figure=figure_box(_FIGURE, size), captions=usual_captions(size))
    if not large:
        return scene
    _drawn(3840, 2160).save(str(folder / "wall.jpg"))
    taken = take_picture(folder / "wall.jpg", folder)
    assert isinstance(taken, Taken)
    picture = read_picture(taken.picture)
    assert picture
    desk.art.set_picture(taken.picture, picture)
    return scene.with_(backdrop=Backdrop(picture=taken.picture, size=taken.size))


def _settle(application: QApplication) -> None:
    end = time.monotonic() + _SETTLING
    while time.monotonic() < end:
        application.processEvents()


def _frames(application: QApplication, desk: CanvasDesk) -> list[float]:
    """Milliseconds of each frame of a drag in loops."""
    port = desk.view.viewport()
    start = desk.view.lens.seen(desk.editor.box).center().toPoint()
    _send(port, QEvent.Type.MouseButtonPress, start)
    took: list[float] = []
    for number in range(_FRAMES):
        at = start + QPoint(round(150 * math.sin(number / 17)), round(60 * math.sin(number / 11)))
        begun = time.perf_counter()
        _send(port, QEvent.Type.MouseMove, at)
        application.processEvents()
        took.append(1000 * (time.perf_counter() - begun))
    _send(port, QEvent.Type.MouseButtonRelease, start)
    return sorted(took)


def _send(port: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(at), QPointF(port.mapToGlobal(at)), left, left, keys)
    QApplication.sendEvent(port, event)


def main() -> None:
    """SCALE, or fit; LARGE or SMALL."""
    scale, large = sys.argv[1], sys.argv[2] == "large"
    application, background = QApplication(sys.argv[:1]), Background()
    with tempfile.TemporaryDirectory() as folder:
        desk = CanvasDesk(Look(application, ThemeChoice.LIGHT), background, folder=Path(folder))
        window = QWidget()
        row = QHBoxLayout(window)
        row.addWidget(desk.layers)
        row.addWidget(desk.stage, 1)
        desk.set_figure("", _FIGURE, _drawn(_FIGURE.width, _FIGURE.height))
        desk.set_script("First warm the leaves between your palms")
        # Before the scene, so that nothing is loaded by a worker: there is no loop here.
        scene = _scene(desk, Path(folder), large=large)
        desk.set_scene(scene)
        desk.editor.select(Layer.FIGURE)
        window.resize(_WIDTH, _HEIGHT)
        window.show()
        _settle(application)
        if scale != "fit":
            desk.view.set_scale(float(scale))
            _settle(application)
        took = _frames(application, desk)
    background.close()
    print(json.dumps({"middle": took[_FRAMES // 2], "usual": took[_FRAMES * 99 // 100], "worst": took[-1]}))


if __name__ == "__main__":
    main()
