# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.subtitles_card import SubtitlesCard
from chanjing_studio.ui.theme.look import Look
from tests.ui.speech.samples import LINES, SECONDS, many_lines


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> Iterator[SubtitlesCard]:
    made = SubtitlesCard(look)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.show_lines(LINES, SECONDS)
    yield made
    made.hide()


@pytest.fixture
def changed(card: SubtitlesCard) -> list[tuple[TimedLine, ...]]:
    told: list[tuple[TimedLine, ...]] = []
    card.lines_changed.connect(told.append)
    return told


def field(card: SubtitlesCard, name: str) -> QLineEdit:
    assert card.list.editor is not None
    found = card.list.editor.findChild(QLineEdit, name)
    assert found is not None
    return found


def press(card: SubtitlesCard, name: str) -> None:
    found = card.findChild(QPushButton, name)
    assert found is not None
    found.click()


def row_point(card: SubtitlesCard, row: int) -> QPoint:
    return card.list.visualRect(card.list.model().index(row, 0)).center()


def words(card: SubtitlesCard) -> list[str]:
    return [line.text for line in card.list.lines]


def test_every_row_says_its_number_its_times_and_its_words(card: SubtitlesCard) -> None:
    heard = QAccessible.queryAccessibleInterface(card.list)
    assert heard.childCount() == len(LINES)
    said = [heard.child(row).text(QAccessible.Text.Name) for row in range(2)]
    assert said[1] == "2, 0:04.10 to 0:09.62: Nobody lived here for three years."


def test_the_line_that_is_heard_is_selected_and_in_sight(card: SubtitlesCard) -> None:
    card.show_lines(many_lines(2000), 3600)
    card.list.show_sounding(1500)
    assert card.list.row == 1500
    assert card.list.viewport().rect().contains(row_point(card, 1500))


def test_a_click_and_enter_go_to_a_line(card: SubtitlesCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.list.go_wanted) as wanted:
        qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=row_point(card, 2))
    assert wanted.args == [2]
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(card.list.go_wanted) as wanted:
        qtbot.keyClick(card.list, Qt.Key.Key_Return)
    assert wanted.args == [3]


def test_who_walks_off_with_the_keyboard_is_not_pulled_back(card: SubtitlesCard, qtbot: QtBot) -> None:
    card.list.show_sounding(0)
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    qtbot.keyClick(card.list, Qt.Key.Key_Down)
    card.list.show_sounding(1)
    assert card.list.row == 2
    card.list.go_on_following()
    assert card.list.row == 1


def test_the_edit_button_stands_on_the_selected_line_and_names_it(card: SubtitlesCard) -> None:
    card.list.show_sounding(2)
    shown = card.list.buttons.edit
    assert shown.isVisible()
    assert shown.objectName() == "subtitleEdit"
    assert shown.accessibleName() == "Change line 3"
    assert card.list.buttons.geometry().center().y() == pytest.approx(row_point(card, 2).y(), abs=2)


def test_words_are_changed_in_place(card: SubtitlesCard, changed: list[tuple[TimedLine, ...]], qtbot: QtBot) -> None:
    card.list.show_sounding(1)
    press(card, "subtitleEdit")
    assert field(card, "lineWords").accessibleName() == "Words of line 2"
    assert field(card, "lineWords").hasFocus()
    field(card, "lineWords").setText("Somebody lived here.")
    qtbot.keyClick(field(card, "lineWords"), Qt.Key.Key_Return)
    assert words(card)[1] == "Somebody lived here."
    assert len(changed) == 1
    assert (changed[0][1].start, changed[0][1].end) == (4.1, 9.62)
    assert card.list.hasFocus()


def test_the_fields_have_the_room_they_need(card: SubtitlesCard, qtbot: QtBot) -> None:
    card.list.begin_edit(1)
    editor = card.list.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.height() >= editor.sizeHint().height())
    assert row_point(card, 2).y() > editor.geometry().bottom()
    press(card, "lineCancel")
    qtbot.waitUntil(lambda: row_point(card, 2).y() - row_point(card, 1).y() == 38)


def test_times_that_nobody_touched_keep_their_thousandths(
    card: SubtitlesCard, changed: list[tuple[TimedLine, ...]]
) -> None:
    card.show_lines((TimedLine(0.123, 3.917, "One"), TimedLine(4.0, 5.0, "Two")), SECONDS)
    card.list.begin_edit(0)
    field(card, "lineWords").setText("First")
    press(card, "lineSave")
    assert changed == [(TimedLine(0.123, 3.917, "First"), TimedLine(4.0, 5.0, "Two"))]


def test_times_are_changed_as_far_as_the_neighbours_leave_room(card: SubtitlesCard, qtbot: QtBot) -> None:
    card.list.show_sounding(1)
    qtbot.keyClick(card.list, Qt.Key.Key_F2)
    field(card, "lineStart").setText("0:04.50")
    field(card, "lineEnd").setText("12")
    press(card, "lineSave")
    line = card.list.lines[1]
    assert (line.start, line.end) == (4.5, 9.8)


@pytest.mark.parametrize(
    ("name", "typed", "word"),
    [
        ("lineStart", "soon", "no time"),
        ("lineEnd", "", "no time"),
        ("lineEnd", "0:02", "ends after"),
        ("lineWords", "  ", "has words"),
    ],
)
def test_what_is_no_line_is_said_and_nothing_is_lost(
    card: SubtitlesCard, changed: list[tuple[TimedLine, ...]], qtbot: QtBot, *, name: str, typed: str, word: str
) -> None:
    card.list.begin_edit(1)
    field(card, name).setText(typed)
    press(card, "lineSave")
    said = card.findChild(QLabel, "lineProblem")
    assert said is not None
    assert word in said.text()
    assert field(card, name).property("state") == "error"
    assert changed == []
    assert card.list.lines == LINES
    editor = card.list.editor
    assert editor is not None
    qtbot.waitUntil(lambda: said.geometry().bottom() < editor.height())


def test_escape_leaves_a_line_as_it_was(card: SubtitlesCard, qtbot: QtBot) -> None:
    card.list.begin_edit(0)
    field(card, "lineWords").setText("Other")
    qtbot.keyClick(field(card, "lineWords"), Qt.Key.Key_Escape)
    assert card.list.editor is None
    assert card.list.lines == LINES


def test_changing_another_line_keeps_what_was_typed(card: SubtitlesCard) -> None:
    card.list.begin_edit(0)
    field(card, "lineWords").setText("First")
    card.list.begin_edit(1)
    assert words(card)[0] == "First"
    assert field(card, "lineWords").text() == LINES[1].text


def test_the_sound_does_not_take_the_fields_away(card: SubtitlesCard) -> None:
    card.list.begin_edit(0)
    field(card, "lineWords").setText("First")
    card.list.show_sounding(2)
    assert card.list.row == 0
    assert field(card, "lineWords").text() == "First"


def test_changes_are_taken_back_one_by_one_and_done_again(
    card: SubtitlesCard, changed: list[tuple[TimedLine, ...]]
) -> None:
    assert not card.undo.isEnabled()
    for row in range(2):
        card.list.begin_edit(row)
        field(card, "lineWords").setText("New")
        press(card, "lineSave")
    card.undo.click()
    assert words(card)[:2] == ["New", LINES[1].text]
    card.undo.click()
    assert card.list.lines == LINES
    assert not card.undo.isEnabled()
    card.do_again()
    assert words(card)[:2] == ["New", LINES[1].text]
    assert changed[-1] == card.list.lines


def test_what_changed_nothing_is_no_change(card: SubtitlesCard, changed: list[tuple[TimedLine, ...]]) -> None:
    card.list.begin_edit(1)
    press(card, "lineSave")
    assert changed == []
    assert not card.undo.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_line_is_joined_with_the_next_and_taken_out(card: SubtitlesCard, qtbot: QtBot) -> None:
    card.list.show_sounding(1)
    card.list.buttons.more.click()
    assert card.list.buttons.menu.isVisible()
    card.list.buttons.join.trigger()
    card.list.buttons.menu.close()
    assert words(card)[1] == f"{LINES[1].text} {LINES[2].text}"
    assert (card.list.lines[1].start, card.list.lines[1].end) == (4.1, 13.42)
    card.list.show_sounding(2)
    assert not card.list.buttons.join.isEnabled()
    qtbot.keyClick(card.list, Qt.Key.Key_Delete)
    assert len(card.list.lines) == 2
    card.undo.click()
    card.undo.click()
    assert card.list.lines == LINES


def test_a_line_is_split_where_the_cursor_is(card: SubtitlesCard, changed: list[tuple[TimedLine, ...]]) -> None:
    card.list.begin_edit(1)
    field(card, "lineWords").setCursorPosition(0)
    press(card, "lineSplit")
    assert "cursor" in field_problem(card)
    field(card, "lineWords").setText("  Nobody lived here. For years.")
    field(card, "lineWords").setCursorPosition(len("  Nobody lived here."))
    press(card, "lineSplit")
    assert words(card)[1:3] == ["Nobody lived here.", "For years."]
    assert card.list.lines[1].end == card.list.lines[2].start
    assert len(changed) == 1


def field_problem(card: SubtitlesCard) -> str:
    assert card.list.editor is not None
    said = card.list.editor.findChild(QLabel, "lineProblem")
    assert said is not None
    return said.text()


def test_all_lines_move_together(card: SubtitlesCard, qtbot: QtBot) -> None:
    press(card, "subtitleShift")
    by = card.findChild(QDoubleSpinBox, "shiftSeconds")
    assert by is not None
    qtbot.waitUntil(by.hasFocus)
    by.setValue(0.25)
    press(card, "shiftLater")
    assert [line.start for line in card.list.lines] == pytest.approx([0.25, 4.35, 10.05, 13.85])
    press(card, "shiftEarlier")
    assert [line.start for line in card.list.lines] == pytest.approx([line.start for line in LINES])
    qtbot.keyClick(by, Qt.Key.Key_Escape)
    assert card.bar.isHidden()


def test_without_subtitles_that_is_said(card: SubtitlesCard) -> None:
    card.show_lines((), SECONDS)
    said = card.findChild(QLabel, "subtitleNone")
    assert said is not None
    assert said.isVisible()
    assert not card.shift.isEnabled()
    assert not card.list.buttons.edit.isVisible()


def test_another_speech_has_nothing_to_take_back(card: SubtitlesCard) -> None:
    card.list.begin_edit(0)
    field(card, "lineWords").setText("New")
    press(card, "lineSave")
    card.show_lines(LINES[:2], SECONDS)
    assert not card.undo.isEnabled()
    assert card.list.lines == LINES[:2]
