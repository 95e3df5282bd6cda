"""The window: pages, rail, room, drops, toast, banner, language."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import LedgerWaits, NotSignedIn, Remedy, Stopped, StudioError, Unreachable
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.account_menu import AccountLine, AccountMenu
from chanjing_studio.ui.keys_dialog import KeysDialog
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass, size_class
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import Language, Words, tr

_NAMES = ("create", "voices", "avatars", "jobs", "settings", "welcome")


class _Sample(Page):
    """A page that keeps what the window told it."""

    def __init__(self, look: Look, name: str, made: list[str]) -> None:
        super().__init__(look, remedies={Remedy.SIGN_IN: lambda: self.told.append("sign in")})
        made.append(name)
        self.name, self.told, self.files = name, list[str](), list[Path]()
        self.whole_window = name == "welcome"
        self.takes = name == "create"
        self.body.addWidget(QFrame())
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(f"{self.name} {tr('Jobs')}")
        self.told.append("retranslate")

    def take_files(self, files: Sequence[Path], *, dropped: bool) -> bool:
        self.told.append("dropped" if dropped else "held")
        if self.takes and dropped:
            self.files.extend(files)
        return self.takes

    def files_left(self) -> None:
        self.told.append("left")

    def shown(self) -> None:
        self.told.append("shown")


class _Case:
    """A window and the order in which its pages were made."""

    def __init__(self, look: Look, qtbot: QtBot, first: str = "create") -> None:
        self.made: list[str] = []
        pages = {name: (lambda name=name: _Sample(look, name, self.made)) for name in _NAMES}
        self.window = MainWindow(look, pages, first=first)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def current(self) -> _Sample:
        page = self.window.current
        assert isinstance(page, _Sample)
        return page

    def button(self, name: str) -> QToolButton:
        found = self.window.findChild(QToolButton, name)
        assert found is not None
        return found


@pytest.fixture
def case(look: Look, words: Words, qtbot: QtBot) -> _Case:
    return _Case(look, qtbot)


def test_the_first_window_is_no_larger_than_its_screen_so_that_the_button_at_its_foot_is_seen(case: _Case):
    room = case.window.screen().availableSize()
    assert room.height() < 800 + 40, "a screen that has room says nothing here"
    assert case.window.height() < room.height()
    assert case.window.width() < room.width()


def test_pages_are_made_when_they_are_first_shown_and_kept(case: _Case):
    assert case.made == ["create"]
    case.button("navJobs").click()
    case.button("navCreate").click()
    case.button("navJobs").click()
    assert case.made == ["create", "jobs"]
    assert case.current.name == "jobs"
    assert case.current.told.count("shown") == 2


def test_the_rail_checks_the_page_that_is_shown_however_it_came(case: _Case):
    case.window.show_page("voices")
    checked = [name for name in ("navCreate", "navVoices", "navJobs") if case.button(name).isChecked()]
    assert checked == ["navVoices"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_ctrl_and_a_digit_shows_a_page(case: _Case, number: int):
    QTest.keyClick(case.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    assert case.current.name == _NAMES[number - 1]


def test_the_first_start_has_the_window_to_itself(look: Look, words: Words, qtbot: QtBot):
    case = _Case(look, qtbot, first="welcome")
    assert not case.window.rail.isVisible()
    QTest.keyClick(case.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert case.current.name == "welcome"
    case.window.show_page("create")
    assert case.window.rail.isVisible()


def test_files_wait_in_their_form_while_the_first_start_goes_on(look: Look, words: Words, qtbot: QtBot):
    case = _Case(look, qtbot, first="welcome")
    case.window.open_files([Path("clip.mp4")])
    assert case.current.name == "welcome"
    case.window.show_page("create")
    assert case.current.files == [Path("clip.mp4")]


def test_a_badge_is_said_in_words_too(case: _Case):
    case.window.rail.set_badge("jobs", 3)
    assert case.button("navJobs").accessibleName() == "Jobs, 3 running"
    case.window.rail.set_badge("jobs", 2, attention=True)
    assert case.button("navJobs").accessibleName() == "Jobs, 2 need you"
    case.window.rail.set_badge("jobs", 0)
    assert case.button("navJobs").accessibleName() == "Jobs"


def test_the_account_tile_names_the_account_and_leads_to_the_settings(case: _Case):
    assert not case.button("navAccount").isVisible()
    case.window.rail.account.show_accounts([_line("chanjing", "Chanjing", front=True, practising=True)])
    assert case.button("navAccount").accessibleName() == "Account: Sandbox, signed in"
    case.button("navAccount").click()
    assert case.current.name == "settings"


@pytest.mark.parametrize(
    ("size", "classes"),
    [
        ((1440, 900), SizeClass()),
        ((1366, 688), SizeClass(short=True)),
        ((1100, 800), SizeClass(compact=True)),
        ((768, 352), SizeClass(short=True, compact=True, narrow=True)),
        ((2560, 1360), SizeClass(wide=True)),
        ((1280, 479), SizeClass(short=True, narrow=True)),
    ],
)
def test_room_is_judged_by_the_client_area(look: Look, size: tuple[int, int], classes: SizeClass):
    assert size_class(look, QSize(*size)) == classes


def test_the_smallest_window_keeps_every_button_of_the_rail_whole_and_apart(case: _Case, qtbot: QtBot):
    case.window.rail.account.show_accounts([_line("chanjing", "Chanjing", front=True)])
    case.window.resize(100, 100)
    qtbot.waitUntil(lambda: case.window.size() == QSize(640, 320) and case.window.rail.width() == 60)
    QApplication.processEvents()
    places = [case.button(name).geometry() for name in ("navCreate", "navVoices", "navSettings", "navAccount")]
    assert all(case.window.rail.rect().contains(place) for place in places)
    assert all(above.bottom() < below.top() for above, below in pairwise(places))
    assert case.button("navVoices").toolTip() == "Voices (Ctrl 2)"
    assert case.current.size_class.narrow


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_with_several_clouds_the_account_tile_opens_a_menu_that_leads_from_one_to_the_other(case: _Case):
    chosen: list[str] = []
    tile = case.window.rail.account
    tile.chosen.connect(chosen.append)
    tile.show_accounts([_line("one", "First cloud", front=True), _line("two", "Second & cloud", practising=True)])
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Space)

    menu = _menu(tile)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [
        "First cloud · signed in",
        "Second && cloud · in the sandbox",
        "Accounts in Settings…",
    ]
    assert [action.isChecked() for action in menu.actions()][:2] == [True, False]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert chosen == ["two"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_accounts_leads_to_the_settings_too(case: _Case):
    tile = case.window.rail.account
    tile.show_accounts([_line("one", "First cloud", front=True), _line("two", "Second cloud", signed_in=False)])
    assert tile.accessibleName() == "Account: First cloud, signed in"
    tile.click()
    menu = _menu(tile)
    assert "Second cloud · not signed in" in [action.text() for action in menu.actions()]
    menu.actions()[-1].trigger()
    menu.close()
    assert case.current.name == "settings"


def _line(cloud: str, title: str, *, front: bool = False, signed_in: bool = True, practising: bool = False):
    return AccountLine(cloud=cloud, title=Sentence(title), signed_in=signed_in, practising=practising, front=front)


def _menu(tile: QWidget) -> AccountMenu:
    menu = tile.findChild(AccountMenu)
    assert menu is not None
    return menu


def _drag(case: _Case, *paths: Path) -> bool:
    """Files held over the window, then let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, action = QPointF(50, 50).toPoint(), Qt.DropAction.CopyAction
    left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, action, data, left, keys)
    enter.ignore()
    QApplication.sendEvent(case.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(case.window, QDropEvent(QPointF(50, 50), action, data, left, keys))
    return enter.isAccepted()


def test_files_dropped_anywhere_reach_the_current_page(case: _Case, tmp_path: Path):
    assert _drag(case, tmp_path / "一.mp4")
    assert case.current.told[-3:] == ["held", "left", "dropped"]
    assert case.current.files == [tmp_path / "一.mp4"]


def test_files_that_the_current_page_has_no_place_for_open_on_create(case: _Case, tmp_path: Path):
    case.window.show_page("jobs")
    _drag(case, tmp_path / "clip.mp4")
    assert case.current.name == "create"
    assert case.current.files == [tmp_path / "clip.mp4"]


def test_what_is_no_file_cannot_be_dropped(case: _Case):
    assert not _drag(case)


def test_a_new_language_reaches_pages_that_are_not_shown(case: _Case, words: Words):
    hidden = case.current
    case.window.show_page("jobs")
    hidden.told.clear()
    words.choose(Language.CHINESE)
    QApplication.processEvents()
    assert hidden.told == ["retranslate"]


def test_an_error_stands_in_the_banner_with_its_remedy(case: _Case):
    page = case.current
    page.show_error(NotSignedIn(Sentence("App ID or <b>Secret Key</b> is not right.")))
    text, action = page.findChild(QLabel, "bannerText"), page.findChild(QPushButton, "bannerAction")
    assert text is not None
    assert action is not None
    assert page.banner.isVisible()
    assert text.text() == "App ID or <b>Secret Key</b> is not right."
    assert text.textFormat() == Qt.TextFormat.PlainText
    assert action.text() == "Sign in"
    action.click()
    assert page.told[-1] == "sign in"
    assert not page.banner.isVisible()


def test_trouble_with_the_network_offers_to_look_at_the_connection(case: _Case):
    wanted: list[bool] = []
    case.window.check_wanted.connect(lambda: wanted.append(True))
    case.current.show_error(Unreachable(Sentence("The cloud cannot be reached.")))
    check = case.current.findChild(QPushButton, "bannerCheck")
    assert check is not None
    assert check.isVisible()
    check.click()
    assert wanted
    case.current.show_error(StudioError(Sentence("Too long."), remedy=Remedy.CHANGE_DRAFT))
    assert not check.isVisible()


def test_a_banner_can_be_closed_without_doing_anything(case: _Case):
    case.current.banner.show_message("The queue is paused.")
    close = case.current.findChild(QPushButton, "bannerClose")
    assert close is not None
    close.click()
    assert not case.current.banner.isVisible()


def test_a_toast_says_what_is_done_above_the_footer_and_goes_by_itself(
    case: _Case, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    sizes = look.size
    monkeypatch.setattr(look, "size", lambda name: 50 if name == "duration.toast" else sizes(name))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    case.current.add_footer()
    case.window.show_page("create")
    case.current.done.emit("Link copied")
    toast = case.window.toast
    assert toast.isVisible()
    assert toast.geometry().bottom() < case.window.height() - case.current.footer_height
    assert abs(toast.geometry().center().x() - case.window.rect().center().x()) <= 1
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_the_window_closes_only_when_it_may(look: Look, words: Words, qtbot: QtBot):
    may = [False]
    window = MainWindow(look, {"create": lambda: Page(look)}, first="create", may_close=lambda: may[0])
    qtbot.addWidget(window)
    window.show()
    assert not window.close()
    may[0] = True
    assert window.close()


def test_an_empty_state_shows_its_sentence_whole_and_its_button_acts(look: Look, qtbot: QtBot):
    pressed: list[str] = []
    empty = EmptyState(look, "noAvatars", icon="users-round")
    qtbot.addWidget(empty)
    empty.set_words("No avatar yet", "A clip of 30 s or more, facing the camera, makes one for you to use.",
                    label="Make one…", act=lambda: pressed.append("yes"))  # fmt: skip
    empty.show()
    sentence = empty.findChildren(QLabel)[-1]
    assert sentence.height() >= sentence.heightForWidth(sentence.width()) > 30
    button = empty.findChild(QPushButton, "noAvatarsAction")
    assert button is not None
    button.click()
    assert pressed == ["yes"]


def test_f1_lists_every_key_also_for_those_who_hear_it(case: _Case, qtbot: QtBot):
    QTest.keyClick(case.window, Qt.Key.Key_F1)
    dialog = case.window.findChild(KeysDialog)
    assert dialog is not None
    rows = dialog.findChild(QTreeWidget)
    assert rows is not None
    lines = [cast("QTreeWidgetItem", rows.topLevelItem(row)) for row in range(rows.topLevelItemCount())]
    said = [line.data(0, Qt.ItemDataRole.AccessibleTextRole) for line in lines]
    assert "Ctrl F: Search" in said
    assert "Shift F1: Diagnostics, for whoever helps you" in said
    assert "Ctrl ↵: Make the video, the speech, the voice or the line" in said
    assert {"F2", "Del"} < {line.partition(":")[0] for line in said}
    assert all(line.text(0) in heard and line.text(1) in heard for line, heard in zip(lines, said, strict=True))
    assert len({line.partition(":")[0] for line in said}) == len(said), "no key stands there twice"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: case.window.findChild(KeysDialog) is None)


def test_a_stop_of_the_users_own_leaves_what_the_banner_says_of_an_error_that_passes(case: _Case):
    page = case.window.current
    page.show_error(LedgerWaits(Sentence("The list is in use.")))
    page.show_error(Stopped())
    assert page.banner.isVisible()
    page.over(LedgerWaits)
    assert not page.banner.isVisible()


def test_only_what_is_over_leaves_the_banner_also_in_another_language(case: _Case, words: Words):
    page = case.window.current
    page.show_error(LedgerWaits(Sentence("The list is in use.")))
    page.over(NotSignedIn)
    words.choose(Language.CHINESE)
    assert page.banner.isVisible()
    page.over(LedgerWaits)
    assert not page.banner.isVisible()
