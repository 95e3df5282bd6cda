# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.widgets.key_chip import key_words
from chanjing_studio.ui.widgets.make_button import MakeButton
from chanjing_studio.ui.widgets.problem_note import ProblemNote, Reason
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.switch import Switch

VOICE, EMOJI = Reason("voice", "Choose a voice", wrong=False), Reason("script", "Remove 2 emoji")


@pytest.fixture
def make(qtbot: QtBot, look: Look) -> MakeButton:
    made = MakeButton(look)
    made.set_words("Make video")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_make_button_is_grey_until_everything_is_there(make: MakeButton, qtbot: QtBot) -> None:
    assert make.objectName() == "makeButton"
    assert not make.isEnabled()
    make.set_ready(ready=True)
    with qtbot.waitSignal(make.clicked):
        qtbot.mouseClick(make, Qt.MouseButton.LeftButton)


def test_while_it_sends_it_says_so_and_cannot_be_pressed_again(make: MakeButton, qtbot: QtBot) -> None:
    make.set_ready(ready=True)
    make.set_sending(sending=True)
    assert make.accessibleName() == "Sending…"
    with qtbot.assertNotEmitted(make.clicked):
        qtbot.mouseClick(make, Qt.MouseButton.LeftButton)
    make.set_sending(sending=False)
    assert make.accessibleName() == "Make video"
    assert make.isEnabled()


def test_the_make_button_keeps_its_height_and_grows_with_its_words(make: MakeButton) -> None:
    assert make.sizeHint().height() == 52
    assert make.sizeHint().width() == 232
    make.set_words("Make video out of the clip and the script")
    assert make.sizeHint().width() > 300
    make.set_short(short=True)
    assert make.sizeHint().height() == 46


def head(note: ProblemNote) -> QLabel:
    found = note.findChild(QLabel, "formProblem")
    assert found is not None
    return found


@pytest.fixture
def note(qtbot: QtBot, look: Look) -> ProblemNote:
    made = ProblemNote(look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_one_reason_stands_as_it_is(note: ProblemNote) -> None:
    note.show_reasons([VOICE])
    assert head(note).text() == head(note).accessibleName() == "Choose a voice"


def test_several_reasons_are_counted_and_can_be_read_in_one(note: ProblemNote) -> None:
    note.show_reasons([EMOJI, VOICE])
    assert head(note).text() == "2 things to do first"
    assert head(note).accessibleName() == "2 things to do first: Remove 2 emoji, Choose a voice"


def test_each_reason_has_a_link_to_its_field(note: ProblemNote, qtbot: QtBot) -> None:
    note.show_reasons([EMOJI, VOICE])
    link = note.findChild(QPushButton, "formProblem-voice")
    assert link is not None
    with qtbot.waitSignal(note.followed) as followed:
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert followed.args == ["voice"]


def shown_links(note: ProblemNote) -> list[str]:
    shown = [link for link in note.findChildren(QPushButton) if link.isVisible()]
    return [link.text() for link in sorted(shown, key=lambda link: (link.y(), link.x()))]


HEIGHT = Reason("height", "Make the height even")


def test_a_low_footer_shows_as_many_links_as_one_line_holds(note: ProblemNote, qtbot: QtBot) -> None:
    note.set_room(SizeClass(short=True))
    note.resize(600, 60)
    note.show_reasons([EMOJI, VOICE, HEIGHT])
    qtbot.waitUntil(lambda: shown_links(note) == ["Remove 2 emoji", "Choose a voice", "Make the height even"])
    note.resize(280, 60)
    qtbot.waitUntil(lambda: shown_links(note) == ["Remove 2 emoji", "Choose a voice", "1 more"])
    note.resize(50, 60)
    qtbot.waitUntil(lambda: shown_links(note) == ["Remove 2 emoji", "2 more"])
    note.set_room(SizeClass())
    qtbot.waitUntil(lambda: shown_links(note) == ["Remove 2 emoji", "Choose a voice", "Make the height even"])


def test_what_a_low_footer_cannot_show_is_counted_and_can_be_reached(note: ProblemNote, qtbot: QtBot) -> None:
    note.set_room(SizeClass(short=True))
    note.resize(160, 60)
    note.show_reasons([EMOJI, VOICE, HEIGHT])
    more = note.findChild(QPushButton, "formProblemMore")
    assert more is not None
    assert more.accessibleName() == "2 more: Choose a voice, Make the height even"
    with qtbot.waitSignal(note.followed) as followed:
        qtbot.keyClick(more, Qt.Key.Key_Space)
    assert followed.args == ["voice"]


def test_without_reasons_nothing_is_said(note: ProblemNote) -> None:
    note.show_reasons([VOICE])
    note.show_reasons([])
    assert head(note).text() == ""
    assert not head(note).isVisible()


def test_a_note_outside_a_window_opens_none(qtbot: QtBot, look: Look) -> None:
    made = ProblemNote(look)
    qtbot.addWidget(made)
    made.show_reasons([VOICE])
    assert not made.isVisible()


def test_a_fold_opens_by_the_keyboard_and_says_what_is_inside(qtbot: QtBot, look: Look) -> None:
    content = QLabel("inside")
    fold = Fold(look, "moreOptions", content)
    fold.set_words("More options", "Output 1080×1920")
    qtbot.addWidget(fold)
    fold.show()
    assert fold.head.accessibleDescription() == "Output 1080×1920"
    with qtbot.waitSignal(fold.toggled):
        qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert content.isVisible()
    assert fold.unfolded
    fold.unfold(unfolded=False)
    assert not content.isVisible()


@pytest.fixture
def search(qtbot: QtBot, look: Look) -> SearchField:
    made = SearchField(look, "voiceSearch")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_search_says_what_it_looks_through(search: SearchField) -> None:
    search.set_words("Search by name or language")
    assert search.placeholderText() == search.accessibleName() == "Search by name or language"


def test_down_goes_from_the_search_into_the_list(search: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(search.descend):
        qtbot.keyClick(search, Qt.Key.Key_Down)


def test_a_search_is_cleared_by_its_button_or_by_escape(search: SearchField, qtbot: QtBot) -> None:
    clear = search.findChild(QPushButton, "voiceSearchClear")
    assert clear is not None
    assert not clear.isVisible()
    qtbot.keyClicks(search, "hunan")
    assert clear.isVisible()
    assert clear.accessibleName() == "Clear the search"
    clear.click()
    assert search.text() == ""
    qtbot.keyClicks(search, "x")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_ctrl_f_brings_the_keyboard_to_the_search(search: SearchField, qtbot: QtBot) -> None:
    search.activateWindow()
    qtbot.waitUntil(search.isActiveWindow)
    search.clearFocus()
    qtbot.keyClick(search.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(search.hasFocus)


def test_a_switch_is_a_check_box_that_can_be_pressed_all_over(qtbot: QtBot, look: Look) -> None:
    switch = Switch(look, "settingsLessMotion")
    qtbot.addWidget(switch)
    switch.show()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().bottomRight())
    assert switch.isChecked()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_keys_are_written_as_the_user_knows_them() -> None:
    assert key_words("Ctrl+Return") in ("Ctrl ↵", "⌘↩")
    assert key_words("C") == "C"
