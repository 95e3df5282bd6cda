"""What a pointer and the keyboard do on the canvas."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.snapping import Side
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.hands import REACH, Grip, cursor_of, sides_at
from chanjing_studio.ui.canvas.layers import Layer, box_of
from chanjing_studio.ui.canvas.lens import LEAST, MOST, Lens, bounded, fitting, next_step
from tests.ui.canvas.conftest import SCENE

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
PLACES = st.tuples(st.integers(-3000, 3000), st.integers(-3000, 3000))


def seen(desk: CanvasDesk, x: float, y: float) -> QPoint:
    """A point of the scene, in the window."""
    lens = desk.view.lens
    return QPoint(round(lens.left + x * lens.scale), round(lens.top + y * lens.scale))


def drag(desk: CanvasDesk, way: Sequence[QPoint], keys: Qt.KeyboardModifier = ALT) -> None:
    """Press at the first point, go through the others and let go at the last; with Alt nothing snaps."""
    port = desk.view.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, keys, way[0])
    for at in way[1:]:
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(at), QPointF(port.mapToGlobal(at)), Qt.MouseButton.NoButton, left, keys
        )
        QApplication.sendEvent(port, move)
    QTest.mouseRelease(port, left, keys, way[-1])


def pixels(desk: CanvasDesk, px: int) -> int:
    return round(px / desk.view.lens.scale)


def test_a_drag_moves_what_was_taken_and_is_one_step(desk: CanvasDesk) -> None:
    start = seen(desk, 400, 800)
    drag(desk, [start, start + QPoint(10, 0), start + QPoint(20, 10), start + QPoint(30, 12)])
    assert desk.editor.layer is Layer.FIGURE
    assert desk.scene.figure == SCENE.figure.moved(pixels(desk, 30), pixels(desk, 12))
    assert desk.editor.steps == 1
    desk.editor.undo()
    assert desk.scene == SCENE


def test_a_press_alone_selects_and_is_no_step(desk: CanvasDesk) -> None:
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, NONE, seen(desk, 500, 1500))
    assert desk.editor.layer is Layer.CAPTIONS
    assert not desk.editor.can_undo


def test_what_is_dragged_comes_to_rest_in_the_middle(desk: CanvasDesk) -> None:
    start = seen(desk, 500, 1450)
    drag(desk, [start, start + QPoint(pixels_to_px(desk, 42), 0)], keys=NONE)
    box = desk.scene.captions.box
    assert box.x + box.width // 2 == 540
    assert box.y == 1400


def pixels_to_px(desk: CanvasDesk, pixels: int) -> int:
    return round(pixels * desk.view.lens.scale)


def test_the_figure_keeps_its_ratio_and_an_even_height_when_it_is_pulled(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.FIGURE)
    corner = seen(desk, 90, 320)
    drag(desk, [corner, corner + QPoint(40, 10), corner + QPoint(60, 40)])
    box = desk.scene.figure
    assert box.height < SCENE.figure.height
    assert box.height % 2 == 0
    assert abs(box.width - box.height * 9 / 16) <= 1
    assert (box.right, box.bottom) == (SCENE.figure.right, SCENE.figure.bottom)
    assert desk.editor.steps == 1


def test_subtitles_are_pulled_by_one_side(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    box = SCENE.captions.box
    side = seen(desk, box.right, box.y + box.height / 2)
    drag(desk, [side, side - QPoint(30, 9)])
    assert desk.scene.captions.box == replace(box, width=box.width - pixels(desk, 30))


def test_a_pulled_side_comes_to_rest_at_a_line(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    side = seen(desk, 900, 1500)
    drag(desk, [side, side + QPoint(pixels_to_px(desk, 176), 0)], keys=NONE)
    assert desk.scene.captions.box.right == 1080


def test_escape_gives_back_what_is_held(desk: CanvasDesk) -> None:
    port, start = desk.view.viewport(), seen(desk, 400, 800)
    desk.view.setFocus()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, ALT, start)
    QTest.mouseMove(port, start + QPoint(20, 20))
    QTest.keyClick(desk.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, ALT, start + QPoint(20, 20))
    assert desk.scene == SCENE
    assert not desk.editor.can_undo


def test_arrow_keys_move_by_one_and_with_shift_by_ten_in_one_step(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    for _ in range(3):
        QTest.keyClick(desk.view, Qt.Key.Key_Right)
    QTest.keyClick(desk.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert desk.scene.captions.box == SCENE.captions.box.moved(3, -10)
    assert desk.editor.steps == 1
    desk.editor.undo()
    assert desk.scene == SCENE


def test_tab_goes_through_the_layers_and_then_on(desk: CanvasDesk, qtbot: QtBot) -> None:
    desk.view.window().activateWindow()
    desk.editor.select(Layer.MARK)
    desk.view.setFocus()
    qtbot.waitUntil(desk.view.hasFocus)
    been: list[Layer] = []
    while desk.view.hasFocus():
        been.append(desk.editor.layer)
        QTest.keyClick(desk.view, Qt.Key.Key_Tab)
    assert been == [Layer.MARK, Layer.CAPTIONS, Layer.FIGURE, Layer.COLOUR]
    desk.view.setFocus()
    QTest.keyClick(desk.view, Qt.Key.Key_Backtab)
    assert desk.editor.layer is Layer.FIGURE


def test_what_the_keyboard_reaches_comes_into_sight(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    desk.view.set_scale(2.0)
    port = desk.view.viewport().rect()
    assert not port.contains(desk.view.lens.seen(desk.editor.box).center().toPoint())
    QTest.keyClick(desk.view, Qt.Key.Key_Right)
    assert port.contains(desk.view.lens.seen(desk.editor.box).center().toPoint())


def test_the_selected_layer_and_its_box_can_be_heard(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    assert desk.view.accessibleName() == "Canvas"
    assert desk.view.accessibleDescription() == "Subtitles: 100, 1400 · 800×200"
    desk.editor.place(Layer.CAPTIONS, Box(1, 2, 30, 40))
    assert desk.view.accessibleDescription() == "Subtitles: 1, 2 · 30×40"


def test_ctrl_and_the_wheel_look_nearer_where_the_pointer_is(desk: CanvasDesk) -> None:
    at, before = QPointF(120, 200), desk.view.lens
    point = before.point(at)
    port = desk.view.viewport()
    turn = QWheelEvent(
        at, port.mapToGlobal(at), QPoint(), QPoint(0, 480), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, turn)
    assert desk.view.scale > before.scale
    assert not desk.view.fits
    for _ in range(8):
        desk.view.nearer()
    assert desk.view.scale == MOST
    desk.view.fit()
    assert desk.view.lens == before
    assert point == before.point(at)


def test_the_middle_button_moves_what_is_seen(desk: CanvasDesk) -> None:
    desk.view.set_scale(1.0)
    before, port = desk.view.lens, desk.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.MiddleButton, NONE, QPoint(200, 200))
    QTest.mouseMove(port, QPoint(170, 150))
    QTest.mouseRelease(port, Qt.MouseButton.MiddleButton, NONE, QPoint(170, 150))
    assert (desk.view.lens.left, desk.view.lens.top) == (before.left - 30, before.top - 50)
    assert desk.scene == SCENE


@pytest.mark.parametrize(
    ("x", "y", "shape"),
    [
        (90, 320, Qt.CursorShape.SizeFDiagCursor),
        (990, 320, Qt.CursorShape.SizeBDiagCursor),
        (90, 900, Qt.CursorShape.SizeHorCursor),
        (540, 320, Qt.CursorShape.SizeVerCursor),
        (540, 900, Qt.CursorShape.SizeAllCursor),
        (20, 20, Qt.CursorShape.ArrowCursor),
    ],
)
def test_the_pointer_shows_what_would_be_taken(desk: CanvasDesk, x: int, y: int, shape: Qt.CursorShape) -> None:
    desk.editor.select(Layer.FIGURE)
    at = seen(desk, x, y)
    port = desk.view.viewport()
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(port.mapToGlobal(at)), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, NONE,
    )  # fmt: skip
    QApplication.sendEvent(port, move)
    assert port.cursor().shape() is shape


@given(PLACES)
def test_wherever_the_figure_is_pulled_its_height_is_even(at: tuple[int, int]) -> None:
    for sides in (Side.LEFT | Side.TOP, Side.RIGHT, Side.BOTTOM | Side.RIGHT):
        grip = Grip(layer=Layer.FIGURE, sides=sides, start=QPointF(0, 0), box=SCENE.figure, ratio=9 / 16)
        box, _ = grip.brought(QPointF(*at), SCENE, reach=10)
        assert box.height % 2 == 0
        assert min(box.width, box.height) > 0


@given(PLACES, st.floats(LEAST, MOST))
def test_a_moved_box_keeps_its_size(at: tuple[int, int], scale: float) -> None:
    grip = Grip(layer=Layer.CAPTIONS, sides=Side(0), start=QPointF(0, 0), box=SCENE.captions.box, ratio=None)
    box, _ = grip.brought(QPointF(*at), SCENE, reach=REACH / scale)
    assert box.size == SCENE.captions.box.size


@given(st.integers(2, 4096), st.integers(2, 4096), st.floats(0.1, 4.0))
def test_scales_stay_within_what_is_offered(width: int, height: int, scale: float) -> None:
    assert LEAST <= fitting(Size(width, height), QSizeF(500, 500)) <= 1.0
    assert LEAST <= next_step(scale, nearer=False) <= scale <= next_step(scale, nearer=True) <= MOST
    assert bounded(scale * 100) == MOST


def test_the_edges_of_a_small_box_leave_its_middle_free() -> None:
    scene = Scene(figure=Box(100, 100, 20, 20))
    lens = Lens()
    assert sides_at(QPointF(110, 110), lens, scene, Layer.FIGURE) == Side(0)
    assert sides_at(QPointF(98, 98), lens, scene, Layer.FIGURE) == Side.LEFT | Side.TOP
    assert sides_at(QPointF(110, 110), lens, scene, Layer.MARK) == Side(0)
    assert cursor_of(Side(0), None) is Qt.CursorShape.ArrowCursor
    assert box_of(scene, Layer.MARK) == scene.canvas
