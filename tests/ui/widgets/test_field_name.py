"""The name of a field has a letter that leads to it, in every language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.field_name import HAS_LETTERS, FieldName, with_letter
from chanjing_studio.ui.widgets.segments import Segment, Segmented


def test_a_letter_is_marked_in_the_words_or_stands_behind_them() -> None:
    said = [with_letter(words, "O", system="linux") for words in ("Model", "Other model", "模型", "Fish & chips", "")]
    assert said == ["M&odel", "&Other model", "模型(&O)", "Fish && chips(&O)", ""]
    assert with_letter("模型", "O", system="darwin") == "模型"
    assert with_letter("Fish & chips", "") == "Fish & chips"


@pytest.mark.skipif(not HAS_LETTERS, reason="macOS has no such letters")
def test_alt_and_the_letter_lead_to_the_field_and_press_nothing(look: Look, qtbot: QtBot) -> None:
    window, name, first, second = QWidget(), FieldName("O"), QLineEdit(), QCheckBox()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (first, name, second):
        column.addWidget(part)
    name.setBuddy(second)
    name.setText("模型")
    with qtbot.waitActive(window):
        window.show()
    first.setFocus()
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(second.hasFocus)
    assert not second.isChecked()


def test_of_several_choices_the_chosen_one_is_led_to(look: Look, qtbot: QtBot) -> None:
    window, choices = QWidget(), [Segment(look, "one"), Segment(look, "two")]
    qtbot.addWidget(window)
    field, name = Segmented(look, "field", choices), FieldName("O")
    column = QVBoxLayout(window)
    column.addWidget(name)
    column.addWidget(field)
    name.setBuddy(field)
    name.setText("Model")
    choices[1].setChecked(True)
    with qtbot.waitActive(window):
        window.show()
    QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    if HAS_LETTERS:
        qtbot.waitUntil(choices[1].hasFocus)
    assert choices[1].isChecked()
