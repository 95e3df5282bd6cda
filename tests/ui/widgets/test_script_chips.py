"""Chips in the script editor: placed, kept, taken out, copied, told aloud."""

# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython

from chanjing_studio.domain.marked_script import NumberReading, Pause, Reading, Segment, marked, plain
from chanjing_studio.domain.script import emoji_spans, script_length
from chanjing_studio.domain.ssml import sent_length
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from chanjing_studio.ui.widgets.script_text import MARKED_TYPE

HANG, BANK, HALF = Reading("行", "hang2"), Reading("银行", "yin2 hang2"), Pause(0.5)
POLICE = NumberReading("110", "幺幺零")
SCRIPT = marked(["去", BANK, "，", HALF, "打", POLICE, "。"])


def made(qtbot: QtBot, look: Look, *, chips: bool = True) -> ScriptEditor:
    editor = ScriptEditor(
        look, limit=100, count=script_length, find_emoji=emoji_spans, sent=sent_length if chips else None
    )
    editor.resize(600, 300)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> ScriptEditor:
    return made(qtbot, look)


def put_cursor(editor: ScriptEditor, place: int, to: int | None = None) -> None:
    cursor = editor.text.textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place if to is None else to, QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)


def count(editor: ScriptEditor) -> str:
    found = editor.findChild(QLabel, "scriptCount")
    assert found is not None
    return found.accessibleName()


def compose(editor: ScriptEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(editor.text, event)


def script(*segments: Segment) -> str:
    return marked(segments)


def test_a_script_comes_back_as_it_was_put_in(editor: ScriptEditor) -> None:
    editor.set_words(SCRIPT)
    assert editor.words() == SCRIPT
    assert not editor.undo.isEnabled()
    assert editor.text.toPlainText().count("\ufffc") == 3
    editor.replace_words(script(HALF, "好"))
    assert editor.words() == script(HALF, "好")
    editor.undo.click()
    assert editor.words() == SCRIPT


def test_words_count_and_not_what_says_them(editor: ScriptEditor) -> None:
    editor.set_words(script("好", HALF))
    assert count(editor) == "1 of 100 characters"
    editor.set_words(script("好", HALF, "x" * 78))
    assert count(editor) == "79 of 100 characters, 0 left"
    editor.set_words(script("好", HALF, "x" * 80))
    assert count(editor) == "81 of 100 characters, 2 too many with chips"
    assert editor.edge == "danger"
    editor.set_words(script("好", HALF, "x" * 100))
    assert count(editor) == "101 of 100 characters, 2 too many"


def test_an_editor_without_chips_shows_words_alone(qtbot: QtBot, look: Look) -> None:
    editor = made(qtbot, look, chips=False)
    editor.set_words(SCRIPT)
    assert editor.words() == plain(SCRIPT)
    editor.replace_words(script("好", HALF))
    assert editor.words() == "好"


def test_backspace_takes_a_chip_as_one_and_undo_brings_it_back(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words(SCRIPT)
    put_cursor(editor, 2)
    qtbot.keyClick(editor.text, Qt.Key.Key_Backspace)
    assert editor.words() == script("去，", HALF, "打", POLICE, "。")
    qtbot.keyClick(editor.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.words() == SCRIPT
    editor.redo.click()
    qtbot.keyClick(editor.text, Qt.Key.Key_Delete)
    assert editor.words() == script("去", HALF, "打", POLICE, "。")


def test_what_is_typed_beside_a_chip_is_words(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words(script("𠮷", HALF, "𠮷"))
    put_cursor(editor, 3)
    qtbot.keyClicks(editor.text, "ab")
    put_cursor(editor, 2)
    qtbot.keyClicks(editor.text, "c")
    assert editor.words() == script("𠮷c", HALF, "ab𠮷")


def test_an_input_method_composes_between_chips(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words(SCRIPT)
    put_cursor(editor, 2)
    with qtbot.assertNotEmitted(editor.changed):
        compose(editor, "ni")
        compose(editor, "ni hao")
    assert editor.words() == SCRIPT
    editor.text.viewport().grab()
    compose(editor, "", "你\ufffc好")
    assert editor.words() == script("去", BANK, "你好，", HALF, "打", POLICE, "。")
    editor.text.undo()
    assert editor.words() == SCRIPT


def test_chips_are_copied_as_chips_here_and_as_words_elsewhere(editor: ScriptEditor, qtbot: QtBot, look: Look) -> None:
    editor.set_words(SCRIPT)
    put_cursor(editor, 1, 4)
    copied = editor.text.createMimeDataFromSelection()
    assert copied.text() == "银行，"
    assert not copied.hasHtml()
    put_cursor(editor, 0)
    editor.text.insertFromMimeData(copied)
    assert editor.words() == script(BANK, "，", HALF, "去", BANK, "，", HALF, "打", POLICE, "。")
    editor.text.undo()
    assert editor.words() == SCRIPT
    other = made(qtbot, look, chips=False)
    other.text.insertFromMimeData(copied)
    assert other.words() == "银行，"


def test_what_is_copied_may_stay_on_a_clipboard_that_outlives_python(editor: ScriptEditor) -> None:
    editor.set_words(SCRIPT)
    editor.text.selectAll()
    copied = editor.text.createMimeDataFromSelection()
    assert sorted(copied.formats()) == sorted(["text/plain", MARKED_TYPE])
    assert not createdByPython(copied)


def test_what_comes_as_a_script_is_cleaned_too(editor: ScriptEditor) -> None:
    data = QMimeData()
    data.setText("x")
    data.setData(MARKED_TYPE, script("今\u200b", HALF).encode() + "\ufffc\ufff9\ufffarude\ufffb".encode() + b"\xff")
    editor.text.insertFromMimeData(data)
    assert editor.words() == script("今", HALF)


def test_text_with_signs_of_marks_is_words(editor: ScriptEditor) -> None:
    data = QMimeData()
    data.setText("\ufff9行\ufffareading hang2\ufffb<break time='1s'/>")
    editor.text.insertFromMimeData(data)
    assert editor.words() == "行reading hang2<break time='1s'/>"


def test_words_within_chips_are_found_with_their_chips(editor: ScriptEditor) -> None:
    editor.set_words(script("在行，去", BANK, "门口"))
    editor.find_bar.open()
    editor.find_bar.field.setText("行")
    assert list(editor.text.found) == [(1, 2), (4, 5)]
    editor.find_bar.field.setText("行门")
    assert list(editor.text.found) == [(4, 6)]


def test_sentences_end_and_emoji_stand_where_they_did(editor: ScriptEditor) -> None:
    editor.set_words(script(BANK, "。", HALF, POLICE, "。你😀好"))
    assert list(editor.text.sentence_ends) == [2, 5]
    assert editor.text.marked == ["😀"]
    editor.remove_emoji.click()
    assert editor.words() == script(BANK, "。", HALF, POLICE, "。你好")


def test_chips_are_told_to_who_cannot_see_them(editor: ScriptEditor) -> None:
    assert editor.text.accessibleDescription() == ""
    editor.set_words(SCRIPT)
    assert editor.text.accessibleDescription() == (
        "3 pauses and readings: 银行, read as yín háng, Pause of 0.5 s, 110, read as 幺幺零"
    )
    editor.set_words("好")
    assert editor.text.accessibleDescription() == ""


def test_a_chip_is_found_under_the_mouse_and_no_line_grows(editor: ScriptEditor) -> None:
    editor.set_words(script("去", BANK, "\n一"))
    chips = editor.text.chips
    assert chips
    cursor = QTextCursor(editor.text.document())
    rects = [QRect()]
    for place in (1, 2, 3):
        cursor.setPosition(place)
        rects.append(editor.text.cursorRect(cursor))
    assert chips.under(rects[1].center() + (rects[2].center() - rects[1].center()) / 2) == 1
    assert chips.under(rects[1].center() - rects[1].topLeft() + rects[1].topLeft()) in (1, None)
    assert chips.under(rects[2].bottomLeft() * 5) is None
    assert rects[3].top() - rects[1].top() == 30


def test_chips_are_painted_chosen_and_in_other_heights(editor: ScriptEditor) -> None:
    editor.set_words(SCRIPT)
    before = editor.text.viewport().grab().toImage()
    put_cursor(editor, 1, 2)
    assert editor.text.viewport().grab().toImage() != before
    editor.set_short(short=True)
    assert editor.text.document().begin().blockFormat().lineHeight() == 27
    assert editor.words() == SCRIPT
    QApplication.processEvents()


def test_many_chips_are_followed_through_changes(editor: ScriptEditor, qtbot: QtBot) -> None:
    many = script(*(part for number in range(60) for part in (f"第{number}句", HANG, HALF)))
    editor.set_words(many)
    assert editor.words() == many
    put_cursor(editor, 30, 100)
    qtbot.keyClick(editor.text, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    shorter = editor.words()
    qtbot.keyClick(editor.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.words() == many
    for _ in range(3):
        editor.text.undo()
        editor.text.redo()
    editor.text.undo()
    assert editor.words() == shorter
    assert editor.text.chips
    assert len(editor.text.chips.places) == shorter.count("\ufff9")


def test_words_that_are_chips_are_searched_for_when_they_are_selected(editor: ScriptEditor) -> None:
    editor.set_words(script("去", BANK, HALF, "好，去银行好"))
    put_cursor(editor, 1, 4)
    editor.find_bar.open()
    assert editor.find_bar.field.text() == "银行好"
    assert len(editor.text.found) == 2
