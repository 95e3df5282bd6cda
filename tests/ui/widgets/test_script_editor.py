# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import re

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.script_editor import ScriptEditor


def emoji(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer("[\U0001f300-\U0001faff]", text)]


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> ScriptEditor:
    made = ScriptEditor(look, limit=100, count=len, find_emoji=emoji)
    made.resize(600, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def count(editor: ScriptEditor) -> QLabel:
    found = editor.findChild(QLabel, "scriptCount")
    assert found is not None
    return found


def compose(editor: ScriptEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(editor.text, event)


def test_typing_counts_and_tells_the_change(editor: ScriptEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClicks(editor.text, "hello")
    assert editor.words() == "hello"
    assert count(editor).text() == "5 / 100"
    assert count(editor).accessibleName() == "5 of 100 characters"


@pytest.mark.parametrize(
    ("length", "state", "spoken"),
    [
        (89, "muted", "89 of 100 characters"),
        (90, "warning", "90 of 100 characters, 9 left"),
        (99, "warning", "99 of 100 characters, 0 left"),
        (100, "danger", "100 of 100 characters, 1 too many"),
    ],
)
def test_near_and_over_the_limit_is_said_in_words(editor: ScriptEditor, length: int, state: str, spoken: str) -> None:
    editor.set_words("a" * length)
    assert count(editor).property("state") == state
    assert count(editor).accessibleName() == spoken
    assert (editor.edge == "danger") is (length >= 100)


def test_emoji_are_marked_where_they_stand(editor: ScriptEditor) -> None:
    editor.set_words("𠮷a🥐b🍵")  # a rare character before it takes two places in Qt, too
    assert editor.text.marked == ["🥐", "🍵"]
    assert [mark.cursor.selectedText() for mark in editor.text.extraSelections()] == ["🥐", "🍵"]  # pyright: ignore[reportAttributeAccessIssue]
    assert editor.remove_emoji.isVisible()


def test_marks_follow_the_text_while_one_types_before_them(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("a🥐")
    qtbot.keyClicks(editor.text, "before ")
    assert editor.text.marked == ["🥐"]


def test_remove_them_takes_all_emoji_out_and_undo_brings_them_back(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("Hi 🥐 and 🍵.")
    editor.remove_emoji.click()
    assert editor.words() == "Hi and."
    assert not editor.remove_emoji.isVisible()
    editor.undo.click()
    assert editor.words() == "Hi 🥐 and 🍵."
    editor.redo.click()
    assert editor.words() == "Hi and."


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("Hi 🥐, Mona", "Hi, Mona"),
        ("Hi 🥐🍵 Mona", "Hi Mona"),
        ("Hi 🥐 🍵.", "Hi."),
        ("🥐 Hi", "Hi"),
        ("Hi 🥐\nMona 🍵", "Hi\nMona"),
        ("你好🥐，世界", "你好，世界"),
    ],
)
def test_emoji_take_the_space_that_would_be_too_many(editor: ScriptEditor, script: str, left: str) -> None:
    editor.set_words(script)
    editor.remove_emoji.click()
    assert editor.words() == left


def test_nothing_is_counted_or_marked_while_an_input_method_composes(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("你好🥐")
    marks = editor.text.extraSelections()
    with qtbot.assertNotEmitted(editor.changed):
        compose(editor, "ni")
        compose(editor, "ni hao")
    assert count(editor).text() == "3 / 100"
    assert len(editor.text.extraSelections()) == len(marks)
    with qtbot.waitSignal(editor.changed):
        compose(editor, "", "你好")
    assert editor.words() == "你好你好🥐"
    assert count(editor).text() == "5 / 100"


def test_pasting_brings_words_and_no_formats(editor: ScriptEditor) -> None:
    data = QMimeData()
    data.setHtml("<h1>Big</h1>")
    data.setText("Big\nwords")
    editor.text.insertFromMimeData(data)
    assert editor.words() == "Big\nwords"
    assert editor.text.textCursor().charFormat().fontPointSize() == 0


def test_every_line_keeps_its_height_after_typing_pasting_and_undo(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("one\ntwo")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return)
    editor.text.insertPlainText("three\nfour")
    editor.undo.click()
    block = editor.text.document().begin()
    while block.isValid():
        assert block.blockFormat().lineHeight() == 30
        assert block.blockFormat().lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value
        block = block.next()


def test_a_new_script_has_no_history_and_a_replaced_one_has(editor: ScriptEditor) -> None:
    editor.set_words("draft")
    assert not editor.undo.isEnabled()
    editor.replace_words("document")
    assert editor.words() == "document"
    editor.undo.click()
    assert editor.words() == "draft"


def test_a_low_window_brings_the_lines_closer_and_loses_no_history(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("draft")
    qtbot.keyClicks(editor.text, "x")
    editor.set_short(short=True)
    assert editor.text.document().begin().blockFormat().lineHeight() == 27
    assert editor.words() == "xdraft"
    editor.undo.click()
    editor.undo.click()
    assert editor.words() == "draft"


def test_tab_leaves_the_editor(editor: ScriptEditor) -> None:
    assert editor.text.tabChangesFocus()
    assert editor.text.objectName() == "scriptEdit"
    assert editor.text.accessibleName() == "Script"


def test_the_edge_shows_where_the_keyboard_is(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.activateWindow()
    editor.text.setFocus()
    qtbot.waitUntil(editor.text.hasFocus)
    assert editor.edge == "focus"
    editor.undo.setEnabled(True)
    editor.undo.setFocus()
    assert editor.edge == "line"


def test_the_cursor_stays_with_its_words_when_emoji_go(editor: ScriptEditor) -> None:
    editor.set_words("🥐ab")
    cursor = editor.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.text.setTextCursor(cursor)
    editor.remove_emoji.click()
    assert editor.text.textCursor().position() == 2
