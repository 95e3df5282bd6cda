# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import re

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, name_button
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


def marks(editor: ScriptEditor) -> tuple[list[str], list[int]]:
    return editor.text.marked, list(editor.text.sentence_ends)


def place_of(editor: ScriptEditor, place: int) -> QRect:
    cursor = QTextCursor(editor.text.document())
    cursor.setPosition(place)
    return editor.text.cursorRect(cursor)


def colours(editor: ScriptEditor, area: QRect) -> set[str]:
    image = editor.text.viewport().grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def underlined(editor: ScriptEditor, place: int) -> bool:
    rect = place_of(editor, place)
    below = QRect(rect.left() + 2, rect.bottom() - 2, 5, 4)
    return editor.look.colour("danger").name() in colours(editor, below)


def ticked(editor: ScriptEditor, place: int) -> bool:
    """Whether there is a tick below, where a letter ends."""
    rect = place_of(editor, place)
    below = QRect(rect.left() - 3, rect.bottom() + 3, 7, 2)
    return editor.look.colour("waveform-rest").name() in colours(editor, below)


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
    assert [underlined(editor, place) for place in (0, 2, 3, 5, 6)] == [False, False, True, False, True]
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
    before = marks(editor)
    with qtbot.assertNotEmitted(editor.changed):
        compose(editor, "ni")
        compose(editor, "ni hao")
    assert count(editor).text() == "3 / 100"
    assert marks(editor) == before
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


def test_lines_closer_together_are_nothing_that_was_typed(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("draft")
    with qtbot.assertNotEmitted(editor.changed, wait=50):
        editor.set_short(short=True)


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


def test_a_tick_stands_where_one_sentence_ends_and_the_next_begins(editor: ScriptEditor) -> None:
    editor.set_words("𠮷好，世界。\n今天好")
    assert list(editor.text.sentence_ends) == [4]
    assert [place for place in (2, 3, 4, 5, 6) if ticked(editor, place)] == [4]
    assert ticked(editor, 9) is False


def test_ticks_follow_what_is_typed_pasted_and_undone(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("你好")
    qtbot.keyClicks(editor.text, "a,b")
    assert list(editor.text.sentence_ends) == [2]
    assert ticked(editor, 2)
    editor.text.undo()
    assert list(editor.text.sentence_ends) == []


def test_a_tick_at_the_end_of_a_line_stays_in_it(editor: ScriptEditor) -> None:
    editor.set_words("字" * 32 + "，" + "字" * 20)
    before, behind = place_of(editor, 32), place_of(editor, 33)
    assert list(editor.text.sentence_ends) == [33]
    end = before if behind.top() != before.top() else behind
    below = QRect(end.left(), end.bottom() + 3, 25, 2)
    assert editor.look.colour("waveform-rest").name() in colours(editor, below)


def test_ticks_stay_with_their_letters_while_an_input_method_composes(editor: ScriptEditor) -> None:
    editor.set_words("你好，世界。今天")
    cursor = editor.text.textCursor()
    cursor.setPosition(1)
    editor.text.setTextCursor(cursor)
    before = place_of(editor, 3).left()
    compose(editor, "nihao")
    assert place_of(editor, 3).left() > before + 20
    assert [ticked(editor, 3), ticked(editor, 6), ticked(editor, 5)] == [True, True, False]
    compose(editor, "hao", "你")
    assert editor.words() == "你你好，世界。今天"
    assert not any(ticked(editor, place) for place in range(2, 9))  # the next settled text has them again
    compose(editor, "")
    assert [ticked(editor, 4), ticked(editor, 7)] == [True, True]


@pytest.mark.parametrize("way", ["draft", "document", "paste"])
def test_a_script_is_clean_however_it_comes_in(editor: ScriptEditor, way: str) -> None:
    dirty = "\ufeff今\u200b天\x00\x07\r\ncafe\u0301\ufffc\u202e好"
    data = QMimeData()
    data.setText(dirty)
    ways = {
        "draft": lambda: editor.set_words(dirty),
        "document": lambda: editor.replace_words(dirty),
        "paste": lambda: editor.text.insertFromMimeData(data),
    }
    ways[way]()
    assert editor.words() == "今天\ncafé好"
    assert count(editor).text() == "8 / 100"


def test_half_a_letter_is_left_out(editor: ScriptEditor) -> None:
    editor.set_words("今\ud800天\udc00")
    assert editor.words() == "今天"
    assert editor.text.marked == []


def search(editor: ScriptEditor, qtbot: QtBot, sought: str) -> None:
    editor.activateWindow()
    editor.text.setFocus()
    qtbot.waitUntil(editor.text.hasFocus)
    qtbot.keyClick(editor.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(editor.find_bar.field.hasFocus)
    editor.find_bar.field.setText(sought)


def found(editor: ScriptEditor) -> str:
    told = editor.findChild(QLabel, "scriptFindCount")
    assert told is not None
    return told.text()


def selection(editor: ScriptEditor) -> tuple[int, int]:
    cursor = editor.text.textCursor()
    return cursor.selectionStart(), cursor.selectionEnd()


def test_words_are_found_counted_and_gone_through(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("𠮷Tea, tea and TEA\nteapot")
    search(editor, qtbot, "tea")
    assert editor.find_bar.isVisible()
    assert (found(editor), selection(editor)) == ("1 of 4", (2, 5))
    qtbot.keyClick(editor.find_bar.field, Qt.Key.Key_Return)
    assert (found(editor), selection(editor)) == ("2 of 4", (7, 10))
    qtbot.keyClick(editor.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    editor.find_bar.previous.click()
    assert (found(editor), selection(editor)) == ("4 of 4", (19, 22))
    editor.find_bar.next.click()
    assert (found(editor), selection(editor)) == ("1 of 4", (2, 5))
    assert list(editor.text.found) == [(2, 5), (7, 10), (15, 18), (19, 22)]


def test_what_is_found_is_marked_until_the_search_is_closed(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("今天茶，明天茶。")
    search(editor, qtbot, "茶")
    other = place_of(editor, 6)
    inside = QRect(other.left() + 1, other.top() + 1, 12, 1)
    assert editor.look.colour("accent-weak").name() in colours(editor, inside)
    qtbot.keyClick(editor.find_bar.field, Qt.Key.Key_Escape)
    assert editor.look.colour("accent-weak").name() not in colours(editor, inside)
    assert not editor.find_bar.isVisible()
    assert editor.text.hasFocus()
    assert selection(editor) == (2, 3)


def test_esc_closes_the_search_from_its_buttons_too(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("茶")
    search(editor, qtbot, "茶")
    editor.find_bar.next.setFocus()
    qtbot.keyClick(editor.find_bar.next, Qt.Key.Key_Escape)
    assert not editor.find_bar.isVisible()
    search(editor, qtbot, "茶")
    editor.find_bar.leave.click()
    assert editor.text.hasFocus()


def test_nothing_found_is_said_and_nothing_moves(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("今天")
    search(editor, qtbot, "茶")
    assert found(editor) == "Not found"
    assert not editor.find_bar.next.isEnabled()
    qtbot.keyClick(editor.find_bar.field, Qt.Key.Key_Return)
    assert selection(editor) == (0, 0)
    editor.find_bar.field.clear()
    assert found(editor) == ""


def test_what_is_selected_is_searched_for(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("茶和茶")
    cursor = editor.text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)
    editor.find_bar.open()
    assert (editor.find_bar.field.text(), found(editor), selection(editor)) == ("茶", "2 of 2", (2, 3))


def test_the_search_follows_the_text_and_leaves_the_cursor_alone(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("茶一茶")
    search(editor, qtbot, "茶")
    cursor = editor.text.textCursor()
    cursor.setPosition(2)
    editor.text.setTextCursor(cursor)
    qtbot.keyClicks(editor.text, "x")
    assert (found(editor), selection(editor)) == ("2 of 2", (3, 3))
    editor.find_bar.previous.click()
    assert (found(editor), selection(editor)) == ("1 of 2", (0, 1))
    editor.set_words("二")
    assert found(editor) == "Not found"


def test_signs_are_searched_for_as_they_are(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("a.b (c) a+b .*")
    search(editor, qtbot, ".*")
    assert (found(editor), selection(editor)) == ("1 of 1", (12, 14))


def test_every_part_of_the_search_has_a_name_and_its_place_behind_the_text(editor: ScriptEditor, qtbot: QtBot) -> None:
    editor.set_words("x")
    search(editor, qtbot, "x")
    editor.text.setFocus()
    place: QWidget = editor.text
    for part in editor.find_bar.controls():
        qtbot.keyClick(place, Qt.Key.Key_Tab)
        place = part
        assert part.hasFocus()
        assert part.accessibleName()
        assert part.objectName()
    assert {editor.text, *editor.find_bar.controls()} < set(editor.controls())


def test_the_foot_shows_words_where_there_is_room_and_never_keeps_the_window_wide(
    editor: ScriptEditor, look: Look, qtbot: QtBot
) -> None:
    tool = button(look, "tool", role="ghost", icon="ear", scale="small")
    name_button(tool, "Hear this line")
    editor.add_tool(tool, at_cursor=tool.click)
    least = editor.minimumSizeHint().width()
    editor.resize(1200, 300)
    editor.set_words("a" * 100)  # the longest count
    assert tool.text() == "Hear this line"
    assert editor.minimumSizeHint().width() <= least + count(editor).width()
    name_button(tool, "Listen")
    editor.hide()
    editor.show()
    assert tool.text() == "Listen"
    editor.resize(420, 300)
    qtbot.waitUntil(lambda: tool.text() == "")
    assert tool.accessibleName() == "Listen"
    assert editor.controls()[-3:] == [tool, editor.undo, editor.redo]
