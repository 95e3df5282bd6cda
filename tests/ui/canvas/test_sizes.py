"""Sizes at their extremes: of the canvas, of the figure on it, and in the fields beside it."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QSpinBox

from chanjing_studio.domain.boxes import LONGEST, Size
from chanjing_studio.ui.canvas import editor as editing
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer
from tests.ui.canvas.conftest import SCENE
from tests.ui.canvas.test_panels import numbers, part


def free(desk: CanvasDesk) -> QSpinBox:
    presets = part(desk, QComboBox, "canvasPreset")
    presets.setCurrentIndex(presets.count() - 1)
    return part(desk, QSpinBox, "canvasWidth")


def true_to_shape(desk: CanvasDesk, ratio: float = 9 / 16) -> bool:
    box = desk.scene.figure
    return box.height % 2 == 0 and abs(box.width - box.height * ratio) <= 1


def test_a_held_key_in_the_size_leaves_the_figure_its_shape_and_its_place(desk: CanvasDesk) -> None:
    width = free(desk)
    for _ in range(270):
        width.stepDown()
    assert desk.scene.size == Size(540, 1920)
    assert true_to_shape(desk)
    assert desk.scene.figure.size == Size(450, 800)
    assert desk.editor.steps == 1
    for _ in range(270):
        width.stepUp()
    assert desk.scene.figure == SCENE.figure


def test_one_size_after_another_leaves_the_figure_its_shape(desk: CanvasDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editing, "BURST", -1)  # as slowly as one likes
    width = free(desk)
    for side in (300, 1080, 2, 4096, 1080):
        width.setValue(side)
        assert true_to_shape(desk)


@pytest.mark.parametrize("width", [2, 100, 4096])
def test_the_fields_show_what_is_sent_on_every_canvas(desk: CanvasDesk, width: int) -> None:
    free(desk).setValue(width)
    desk.editor.select(Layer.CAPTIONS)
    captions = desk.scene.captions
    assert part(desk, QSpinBox, "subtitleSize").value() == captions.size
    assert numbers(desk) == [captions.box.x, captions.box.y, captions.box.width, captions.box.height]


@pytest.mark.parametrize("size", [Size(1080, 1920), Size(728, 728), Size(100, 20_000), Size(20_000, 100)])
def test_the_largest_numbers_of_a_figure_are_those_that_are_sent(desk: CanvasDesk, size: Size) -> None:
    desk.set_figure("Joanne", size)
    desk.editor.select(Layer.FIGURE)
    for name in ("layerWidth", "layerHeight"):
        part(desk, QSpinBox, name).setValue(LONGEST)
        box = desk.scene.figure
        assert numbers(desk) == [box.x, box.y, box.width, box.height]
        assert true_to_shape(desk, size.ratio)
