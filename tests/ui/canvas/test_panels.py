"""The layers as a list, their numbers and what can be set of each, as someone works them without the canvas."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from chanjing_studio.domain.boxes import Box, Size, even
from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.domain.scene import Corner, Grade, Scene, Shape, figure_box, size_of, usual_captions
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer, moved_words
from chanjing_studio.ui.words import Language, Words
from tests.i18n.reading import chinese_left, english_left
from tests.ui.canvas.conftest import SCENE

SENTENCE = moved_words(Layer.FIGURE, resized=True)
W = TypeVar("W", bound=QWidget)


def part(desk: CanvasDesk, kind: type[W], name: str) -> W:
    found = desk.view.window().findChild(kind, name)
    assert found is not None, name
    return found


def numbers(desk: CanvasDesk) -> list[int]:
    return [part(desk, QSpinBox, name).value() for name in ("layerX", "layerY", "layerWidth", "layerHeight")]


def heard(desk: CanvasDesk) -> list[str]:
    rows = desk.card.list.layers
    return [str(rows.index(layer).data(Qt.ItemDataRole.AccessibleTextRole)) for layer in Layer]


def typed(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_rows_say_what_a_sighted_user_sees(desk: CanvasDesk, words: Words) -> None:
    assert heard(desk) == [
        "AI mark, Top left",
        "Subtitles, Usual typeface · 64, shown",
        "Joanne · seated, 900×1600",
        "Picture, None",
        "Colour, #EDEDED",
    ]
    words.choose(Language.CHINESE)
    assert heard(desk)[:2] == ["AI 标识，左上角", "字幕，常用字体 · 64，显示"]


def test_selection_goes_both_ways(desk: CanvasDesk) -> None:
    rows = desk.card.list
    rows.selectionModel().select(rows.layers.index(Layer.CAPTIONS), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert desk.editor.layer is Layer.CAPTIONS
    desk.editor.select(Layer.COLOUR)
    assert [index.row() for index in rows.selectionModel().selectedIndexes()] == [Layer.COLOUR]
    assert rows.currentIndex().row() == Layer.COLOUR


def test_a_number_that_a_screen_reader_writes_counts_at_once(desk: CanvasDesk) -> None:
    spin = part(desk, QSpinBox, "layerY")
    before = desk.scene.figure
    spin.lineEdit().setText("333")  # as the accessibility interface does: nobody types, nobody presses Enter
    assert desk.scene.figure == replace(before, y=333)


def test_the_numbers_are_those_that_are_sent(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    assert numbers(desk) == [100, 1400, 800, 200]
    for name, value in (("layerX", 54), ("layerY", -7), ("layerWidth", 971), ("layerHeight", 191)):
        part(desk, QSpinBox, name).setValue(value)
    assert desk.scene.captions.box == Box(54, -7, 971, 191)
    desk.editor.undo()
    assert numbers(desk) == [54, -7, 971, 200]


def test_the_figures_numbers_keep_its_ratio_and_an_even_height(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.FIGURE)
    part(desk, QSpinBox, "layerWidth").setValue(451)
    assert desk.scene.figure.size == Size(451, even(round(451 * 16 / 9)))
    part(desk, QSpinBox, "layerHeight").setValue(1001)
    assert desk.scene.figure.size == Size(562, 1000)
    assert numbers(desk)[2:] == [562, 1000]


def test_what_fills_the_picture_has_no_numbers_to_set(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.COLOUR)
    assert not desk.panel.box.isVisible()
    desk.editor.select(Layer.CAPTIONS)
    assert desk.panel.box.isVisible()
    assert desk.panel.box.isEnabled()


def test_space_and_the_switch_hide_subtitles_and_show_them(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    QTest.keyClick(desk.card.list, Qt.Key.Key_Space)
    assert not desk.scene.captions.shown
    assert heard(desk)[Layer.CAPTIONS].endswith("hidden")
    switch = part(desk, QCheckBox, "subtitleShow")
    assert not switch.isChecked()
    switch.click()
    assert desk.scene.captions.shown
    assert desk.editor.undo_words() == "Show the subtitles"


def test_a_press_on_the_eye_hides_the_layer(desk: CanvasDesk) -> None:
    rows = desk.card.list
    box = rows.visualRect(rows.layers.index(Layer.CAPTIONS))
    at = box.center()
    at.setX(box.right() - 12)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert not desk.scene.captions.shown


def test_the_eye_of_a_picture_that_is_not_there_asks_for_one(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.PICTURE)
    QTest.keyClick(desk.card.list, Qt.Key.Key_Space)
    dialog = part(desk, QWidget, "backgroundDialog")
    assert dialog.isVisible()
    dialog.close()


def test_how_subtitles_look_is_set_step_by_step(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    fonts = part(desk, QComboBox, "subtitleFont")
    fonts.setCurrentIndex(fonts.findText("宋体"))
    part(desk, QSpinBox, "subtitleSize").setValue(72)
    part(desk, QSpinBox, "subtitleOutlineWidth").setValue(3)
    typed(part(desk, QLineEdit, "subtitleColor"), "#ffee00")
    typed(part(desk, QLineEdit, "subtitleOutline"), "102030")
    captions = desk.scene.captions
    assert (captions.font, captions.font_name, captions.size, captions.outline_width) == ("1", "宋体", 72, 3)
    assert (captions.colour, captions.outline) == ("#FFEE00", "#102030")
    assert heard(desk)[Layer.CAPTIONS] == "Subtitles, 宋体 · 72, shown"
    for _ in range(5):
        desk.editor.undo()
    assert desk.scene == SCENE
    assert fonts.currentText() == "Usual typeface"


def test_what_is_no_colour_is_said_and_never_sent(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.COLOUR)
    field = part(desk, QLineEdit, "backgroundColor")
    typed(field, "#12zz")
    assert field.property("state") == "error"
    assert field.accessibleDescription() == "Write a colour as # and six digits, such as #EDEDED."
    assert desk.scene.colour == "#EDEDED"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "#EDEDED"
    assert field.property("state") == ""


def test_a_swatch_opens_a_choice_of_colours(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.COLOUR)
    part(desk, QPushButton, "backgroundColorPick").click()
    dialog = part(desk, QWidget, "colourDialog")
    dialog.setProperty("currentColor", "#204060")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.scene.colour == "#204060"


def test_usual_place_and_size(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    part(desk, QPushButton, "subtitleUsual").click()
    usual = usual_captions(SCENE.size)
    assert desk.scene.captions.box == usual.box


def test_a_place_says_what_it_covers_and_one_press_mends_it(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    desk.editor.place(Layer.CAPTIONS, Box(54, 1300, 972, 190))
    desk.bar.set_place(Place.TIKTOK)
    hint = part(desk, QLabel, "subtitleHint1")
    assert hint.text() == "The right edge sits under TikTok's buttons."
    press = part(desk, QPushButton, "subtitleHint1Action")
    assert press.text() == "Narrow it"
    press.click()
    assert desk.scene.captions.box == Box(54, 1300, 886, 190)
    assert not hint.isVisible()
    assert desk.editor.undo_words() == "Narrow it"


def test_the_mark_is_on_with_its_reason_and_has_a_corner(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.MARK)
    corner = part(desk, QComboBox, "markCorner")
    corner.setCurrentIndex(corner.findText("Bottom right"))
    assert desk.scene.mark is Corner.BOTTOM_RIGHT
    why = part(desk, QLabel, "markWhy").text()
    part(desk, QCheckBox, "markShow").click()
    assert desk.scene.mark is None
    assert part(desk, QLabel, "markWhy").text() != why
    part(desk, QCheckBox, "markShow").click()
    assert desk.scene.mark is Corner.BOTTOM_RIGHT


def test_the_figure_comes_whole_into_the_picture(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.FIGURE)
    desk.editor.place(Layer.FIGURE, Box(900, 1500, 900, 1600))
    part(desk, QPushButton, "figureMiddle").click()
    assert desk.scene.figure == Box(90, 1500, 900, 1600)
    part(desk, QPushButton, "figureWhole").click()
    assert desk.scene.figure == figure_box(Size(1080, 1920), SCENE.size)


@pytest.mark.parametrize(("shape", "grade"), [(Shape.WIDE, Grade.HD), (Shape.SQUARE, Grade.UHD)])
def test_a_shape_is_chosen_by_its_name(desk: CanvasDesk, shape: Shape, grade: Grade) -> None:
    presets = part(desk, QComboBox, "canvasPreset")
    size = size_of(shape, grade)
    row = next(row for row in range(presets.count()) if f"{size.width}×{size.height}" in presets.itemText(row))
    presets.setCurrentIndex(row)
    assert desk.scene.size == size
    desk.editor.undo()
    assert desk.scene == SCENE
    assert "1080×1920" in presets.currentText()


def test_a_free_size_has_two_even_sides(desk: CanvasDesk) -> None:
    presets = part(desk, QComboBox, "canvasPreset")
    width, height = (part(desk, QSpinBox, name) for name in ("canvasWidth", "canvasHeight"))
    assert not width.isVisible()
    presets.setCurrentIndex(presets.count() - 1)
    assert width.isVisible()
    width.setValue(801)
    height.setValue(601)
    assert desk.scene.size == Size(800, 600)
    assert (width.value(), height.value()) == (800, 600)
    assert presets.currentText() == "Free size · 800×600"
    desk.editor.undo()
    assert desk.scene == SCENE
    assert presets.currentText() == "Upright 9:16 · 1080×1920"
    assert not width.isVisible()


def test_buttons_and_keys_go_back_and_forth(desk: CanvasDesk) -> None:
    undo, redo = (part(desk, QPushButton, name) for name in ("undoButton", "redoButton"))
    assert not undo.isEnabled()
    assert undo.accessibleName() == "Nothing to undo"
    moved = SCENE.figure.moved(5, 5)
    desk.editor.place(Layer.FIGURE, moved)
    assert undo.accessibleName() == "Undo: Move the avatar"
    undo.click()
    assert desk.scene == SCENE
    redo.click()
    assert desk.scene.figure == moved
    desk.view.window().activateWindow()
    desk.view.setFocus()
    QTest.keySequence(desk.view, "Ctrl+Z")
    assert desk.scene == SCENE
    QTest.keySequence(desk.view, "Ctrl+Shift+Z")
    assert desk.scene.figure == moved


def test_a_wide_video_has_nothing_laid_over_it(desk: CanvasDesk) -> None:
    desk.editor.change(desk.scene.with_(size=Size(1920, 1080)), SENTENCE)
    places = part(desk, QComboBox, "safeArea")
    assert not places.isEnabled()
    assert places.accessibleDescription() == "Only upright videos fill a telephone, with buttons over them."


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_left_out_can_be_added(desk: CanvasDesk) -> None:
    add = part(desk, QPushButton, "layerAdd")
    desk.editor.change(Scene(mark=None), SENTENCE)
    add.click()
    (menu,) = (each for each in add.children() if each.objectName() == "layerAddMenu")
    assert isinstance(menu, QWidget)
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["AI mark", "Picture"]
    actions["AI mark"].trigger()
    menu.close()
    assert desk.scene.mark is Corner.TOP_LEFT
    assert desk.editor.layer is Layer.MARK


@pytest.mark.parametrize("layer", list(Layer))
def test_every_word_is_in_the_language_in_force(desk: CanvasDesk, words: Words, layer: Layer) -> None:
    desk.editor.select(layer)
    desk.bar.set_place(Place.DOUYIN)
    names = ("Joanne", "seated", "Inter Bold", "宋体", "TikTok", "YouTube", "Shorts", "EDEDED", "Shift", "FFFFFF")
    assert chinese_left(desk.view.window(), *names) == []
    words.choose(Language.CHINESE)
    QApplication.processEvents()
    assert english_left(desk.view.window(), *names) == []


def test_every_control_has_a_name_in_both_languages(desk: CanvasDesk, words: Words) -> None:
    for language in (Language.ENGLISH, Language.CHINESE):
        words.choose(language)
        for control in desk.controls():
            assert control.objectName()
            seen: QAccessibleInterface = QAccessible.queryAccessibleInterface(control)
            named = seen.text(QAccessible.Text.Name)
            assert named or "Hint" in control.objectName(), control.objectName()


def test_a_colour_that_a_screen_reader_enters_is_the_colour(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    field = part(desk, QLineEdit, "subtitleColor")
    QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, "#FFE08A")
    assert desk.scene.captions.colour == "#FFE08A"
    desk.editor.undo()
    assert field.text() == "#FFFFFF"
