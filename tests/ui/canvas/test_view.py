"""What the window shows of a scene is the scene."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.theme.look import Look
from tests.ui.canvas.test_panels import part

_NOTHING = Layer.MARK


def shot(desk: CanvasDesk) -> QImage:
    port = desk.view.viewport()
    return port.grab(QRect(QPoint(0, 0), port.size())).toImage()


def in_window(desk: CanvasDesk, x: float, y: float) -> QPoint:
    lens = desk.view.lens
    return QPointF(lens.left + x * lens.scale, lens.top + y * lens.scale).toPoint()


@pytest.mark.parametrize("scale", [0.31, 1.0, 2.0])
def test_the_figure_is_seen_where_the_numbers_say(desk: CanvasDesk, qtbot: QtBot, scale: float) -> None:
    """A pixel inside each edge of it is its colour, one outside is not."""
    desk.editor.select(_NOTHING)
    box = Box(200, 200, 180, 320)
    desk.editor.place(Layer.FIGURE, box)
    desk.view.set_scale(scale)
    for bar in (desk.view.horizontalScrollBar(), desk.view.verticalScrollBar()):
        bar.setValue(round(190 * scale))
    shown, seen = shot(desk), desk.view.lens.seen(box)
    green, middle = QColor("#205050"), seen.center().toPoint()
    left, top = round(seen.left()), round(seen.top())
    assert shown.pixelColor(left + 1, middle.y()) == green
    assert shown.pixelColor(left - 2, middle.y()) != green
    assert shown.pixelColor(middle.x(), top + 1) == green
    assert shown.pixelColor(middle.x(), top - 2) != green


def test_at_its_own_size_the_window_shows_the_rendered_pixels(desk: CanvasDesk) -> None:
    desk.editor.select(_NOTHING)
    desk.view.set_scale(1.0)
    shown, drawn, lens = shot(desk), desk.art.render(desk.scene), desk.view.lens
    for x, y in ((150, 30), (200, 400), (330, 500)):
        assert shown.pixelColor(x, y) == drawn.pixelColor(round(x - lens.left), round(y - lens.top))


def test_squares_show_what_will_be_see_through(desk: CanvasDesk, look: Look) -> None:
    desk.editor.select(_NOTHING)
    desk.set_see_through(see_through=True)
    shown = shot(desk)
    colours = {shown.pixelColor(in_window(desk, x, 40)).name() for x in range(600, 1000, 4)}
    assert {look.colour("panel").name(), look.colour("line-strong").name()} <= colours


def test_a_place_shades_what_it_covers(desk: CanvasDesk) -> None:
    desk.editor.select(_NOTHING)
    at = in_window(desk, 1040, 60)
    before = shot(desk).pixelColor(at)
    desk.bar.set_place(Place.DOUYIN)
    assert shot(desk).pixelColor(at).lightness() < before.lightness()


def test_lines_are_seen_while_something_rests_at_them(desk: CanvasDesk, look: Look) -> None:
    port, guide = desk.view.viewport(), look.colour("guide").name()
    desk.editor.place(Layer.CAPTIONS, Box(100, 700, 800, 200))
    start = in_window(desk, 500, 800)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, start + (in_window(desk, 540, 960) - in_window(desk, 500, 800)))
    lens, seen = desk.view.lens, shot(desk)
    left, top = (
        int(lens.left + 540 * lens.scale),
        int(lens.top + 960 * lens.scale),
    )  # a line between two pixels is in one
    beyond = [seen.pixelColor(left + side, round(lens.top) - 4 - way) for way in range(4) for side in range(2)]
    across = [seen.pixelColor(round(lens.left) - 4 - way, top + side) for way in range(4) for side in range(2)]
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert guide in {colour.name() for colour in beyond}
    assert guide in {colour.name() for colour in across}


def test_buttons_look_nearer_and_farther_and_at_all_of_it(desk: CanvasDesk) -> None:
    percent, fitting = part(desk, QLabel, "zoomPercent"), desk.view.scale
    part(desk, QPushButton, "zoomIn").click()
    assert desk.view.scale > fitting
    assert percent.text() == f"{round(100 * desk.view.scale)}%"
    farther = part(desk, QPushButton, "zoomOut")
    while farther.isEnabled():
        farther.click()
    assert percent.text() == "10%"
    part(desk, QPushButton, "zoomFit").click()
    assert desk.view.scale == fitting


def test_all_of_it_stays_in_sight_when_the_window_or_the_canvas_changes(desk: CanvasDesk) -> None:
    before = desk.view.scale
    desk.view.window().resize(960, 500)
    assert desk.view.scale < before
    desk.bar.size_bar.preset.setCurrentIndex(1)
    room = desk.view.viewport().rect()
    assert desk.scene.size == Size(1920, 1080)
    assert room.contains(desk.view.lens.seen(desk.scene.canvas).toRect())


def test_list_and_panel_stand_side_by_side_where_there_is_no_room_beside_the_canvas(desk: CanvasDesk) -> None:
    assert desk.panel.y() > desk.card.geometry().bottom()
    desk.set_strip(strip=True)
    desk.layers.setFixedWidth(600)
    desk.view.window().grab()
    assert desk.panel.x() > desk.card.geometry().right()
