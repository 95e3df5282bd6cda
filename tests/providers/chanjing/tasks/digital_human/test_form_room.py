"""What the form's columns have room for: nothing is squeezed, cut, or pushed out of sight."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QSpinBox, QWidget

from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.providers.chanjing.tasks.digital_human.conftest import Filled


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("layer", list(Layer))
def test_no_layer_squeezes_the_list_or_its_own_words(
    filled: Filled, run: Run, words: Words, language: Language, layer: Layer
) -> None:
    words.choose(language)
    run(filled.take_avatar())
    card, panel = filled.find(QWidget, "layersCard"), filled.find(QWidget, "layerPanel")
    QTest.qWait(20)
    before = card.mapTo(filled.form, QPoint()), card.height()
    for one in (Layer.CAPTIONS, layer):
        filled.form.desk.editor.select(one)
        QTest.qWait(20)
    assert (card.mapTo(filled.form, QPoint()), card.height()) == before
    for said in panel.findChildren(QLabel):
        if said.isVisible() and said.wordWrap():
            assert said.height() >= said.heightForWidth(said.width()), said.text()


def place(filled: Filled, name: str) -> QRect:
    widget = filled.find(QWidget, name)
    return QRect(widget.mapTo(filled.form, QPoint()), widget.size())


@pytest.mark.parametrize(
    ("size", "under"),
    [
        (SizeClass(), False),
        (SizeClass(short=True), False),
        (SizeClass(compact=True), True),
        (SizeClass(narrow=True), True),
    ],
)
def test_where_there_is_no_room_the_layers_stand_under_the_canvas(filled: Filled, size: SizeClass, under: bool) -> None:
    filled.form.resize(900 if under else 1300, 1600)
    filled.form.set_size_class(size)
    QTest.qWait(50)
    assert (place(filled, "layersCard").top() > place(filled, "canvas").bottom()) is under


@pytest.mark.parametrize("compact", [False, True])
def test_tab_goes_as_the_eye_does(filled: Filled, compact: bool) -> None:
    filled.form.set_size_class(SizeClass(compact=compact))
    filled.form.desk.editor.select(Layer.COLOUR)
    filled.form.activateWindow()
    filled.find(QComboBox, "canvasPreset").setFocus()
    passed: list[str] = []
    for _ in range(16):
        focused = filled.form.window().focusWidget()
        passed += [focused.objectName()] if focused.objectName() not in passed[-1:] else []
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    stage = ["canvasPreset", "safeArea", "canvas", "zoomOut", "zoomIn", "zoomFit"]
    after = ["looksOpen", "layerAdd", "layerList", "backgroundColorPick"] if compact else ["avatarChoose"]
    assert passed[: len(stage) + len(after)] == [*stage, *after]


def test_the_bar_for_zooming_leaves_the_handles_alone(filled: Filled) -> None:
    for height in (620, 760):
        filled.form.resize(1300, height)
        QTest.qWait(50)
        lens, view = filled.form.desk.view.lens, filled.form.desk.view
        corner = lens.seen(filled.form.desk.scene.canvas).bottomRight().toPoint()
        at = view.viewport().mapTo(filled.form, corner)
        handle = QRect(at.x() - 5, at.y() - 5, 10, 10)
        bar = cast("QWidget", filled.find(QPushButton, "zoomOut").parentWidget())
        assert not QRect(bar.mapTo(filled.form, QPoint()), bar.size()).intersects(handle)


def test_a_combo_box_is_heard_with_what_it_is_for(filled: Filled) -> None:
    for name in ("canvasPreset", "safeArea", "subtitleFont", "markCorner", "backgroundFit"):
        combo = filled.find(QComboBox, name)
        assert combo.accessibleName()
        assert combo.toolTip() == combo.accessibleName()


def test_without_a_picture_there_is_nothing_to_fit(filled: Filled) -> None:
    filled.form.desk.editor.select(Layer.PICTURE)
    assert filled.sees("backgroundChoose")
    assert not any(map(filled.sees, ("layerX", "backgroundFit")))
    assert filled.words("backgroundInfo") == "No picture yet: drop or choose one"


def test_an_advice_is_met_before_what_is_always_there(filled: Filled) -> None:
    filled.form.desk.editor.select(Layer.CAPTIONS)
    filled.form.desk.bar.set_place(Place.TIKTOK)
    QTest.qWait(50)
    advice = place(filled, "subtitleHint1Action")
    assert place(filled, "layerHeight").bottom() < advice.top()
    assert advice.bottom() < place(filled, "subtitleFont").top()


def test_an_advice_is_in_sight_in_a_usual_window(filled: Filled) -> None:
    filled.form.window().resize(1240, 700)
    filled.form.desk.editor.select(Layer.CAPTIONS)
    filled.form.desk.bar.set_place(Place.TIKTOK)
    column = filled.find(QScrollArea, "layersScroll")
    action = filled.find(QPushButton, "subtitleHint1Action")
    QTest.qWait(50)
    at = action.mapTo(column.viewport(), action.rect().bottomLeft())
    assert column.viewport().rect().contains(at)


def test_numbers_and_colours_side_by_side_are_as_high(filled: Filled) -> None:
    filled.form.desk.editor.select(Layer.CAPTIONS)
    QTest.qWait(50)
    heights = {
        filled.find(kind, name).height()
        for kind, name in ((QSpinBox, "subtitleSize"), (QLineEdit, "subtitleColor"), (QLineEdit, "subtitleOutline"))
    }
    assert len(heights) == 1


def test_every_part_of_the_words_is_as_wide_as_their_column(filled: Filled) -> None:
    QTest.qWait(50)
    across = {(place(filled, name).left(), place(filled, name).width()) for name in ("avatarCard", "driver")}
    assert len(across) == 1


def test_nothing_is_said_of_a_missing_voice_that_would_be_cut(filled: Filled) -> None:
    assert not filled.sees("voiceTraits")
