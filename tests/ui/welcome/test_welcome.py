"""The first start: three short steps, by mouse or by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.welcome.page import WelcomePage
from chanjing_studio.ui.words import Language, Words
from tests.cloud import APP_ID, SECRET_KEY
from tests.conftest import Run
from tests.ui.account.signing import Signing, fill, part, press, status, until


class _Case:
    def __init__(self, signing: Signing, look: Look, words: Words, qtbot: QtBot) -> None:
        self.ends: list[bool] = []
        self.page = WelcomePage(look, words, [signing.needs()])
        self.page.ended.connect(lambda: self.ends.append(True))
        self.window = MainWindow(look, {"welcome": lambda: self.page, "create": lambda: Page(look)}, first="welcome")
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitActive(self.window)

    def seen(self, name: str) -> bool:
        return part(self.page, QWidget, name).isVisible()


@pytest.fixture
def case(signing: Signing, look: Look, words: Words, qtbot: QtBot) -> _Case:
    return _Case(signing, look, words, qtbot)


async def _ended(case: _Case) -> None:
    await until(lambda: case.ends)
    await until(lambda: part(case.page, QPushButton, "welcomeSandbox").isEnabled())


def test_a_language_is_in_force_as_soon_as_it_is_chosen(case: _Case, words: Words):
    choice = part(case.page, QComboBox, "welcomeLanguage")
    assert [choice.itemText(row) for row in range(choice.count())] == ["简体中文", "English"]
    choice.setCurrentText("简体中文")
    assert words.choice is Language.CHINESE
    choice.setCurrentText("English")
    assert words.choice is Language.ENGLISH


def test_saving_a_good_account_ends_the_first_start(run: Run, case: _Case, signing: Signing):
    press(case.page, "welcomeNext")
    assert not case.seen("accountAppId")
    press(case.page, "welcomeAccount")
    assert case.seen("accountAppId")
    fill(case.page, APP_ID, SECRET_KEY)

    async def scenario() -> None:
        press(case.page, "accountSave")
        await _ended(case)

    run(scenario())
    assert case.ends == [True]
    assert signing.clouds.account is not None


def test_wrong_keys_keep_one_at_the_account(run: Run, case: _Case):
    press(case.page, "welcomeNext")
    press(case.page, "welcomeAccount")
    fill(case.page, APP_ID, "wrong")

    async def scenario() -> None:
        press(case.page, "accountSave")
        await until(lambda: status(case.page) == "App ID or Secret Key is not right.")

    run(scenario())
    assert case.ends == []
    assert case.seen("accountAppId")


def test_the_sandbox_needs_no_keys(run: Run, case: _Case, signing: Signing):
    press(case.page, "welcomeNext")

    async def scenario() -> None:
        press(case.page, "welcomeSandbox")
        press(case.page, "welcomeSandbox")
        assert status(case.page) == "Starting the sandbox…"
        await _ended(case)

    run(scenario())
    assert case.ends == [True]
    assert signing.clouds.in_sandbox


def test_back_goes_one_step_back(case: _Case):
    press(case.page, "welcomeNext")
    press(case.page, "welcomeAccount")
    press(case.page, "welcomeBack")
    assert case.seen("welcomeAccount")
    press(case.page, "welcomeBack")
    assert case.seen("welcomeLanguage")


def test_the_steps_say_where_one_is(case: _Case):
    def said() -> list[str]:
        return [part(case.page, QLabel, f"welcomeStep{number}").accessibleName() for number in (1, 2, 3)]

    assert said() == ["Step 1 of 3: Language, now", "Step 2 of 3: Account, to come", "Step 3 of 3: Start, to come"]
    press(case.page, "welcomeNext")
    assert said()[:2] == ["Step 1 of 3: Language, done", "Step 2 of 3: Account, now"]


def test_the_keyboard_alone_gets_there(case: _Case):
    page = case.page
    assert page.focusWidget() is part(page, QComboBox, "welcomeLanguage")
    QTest.keyClick(case.window, Qt.Key.Key_Tab)
    QTest.keyClick(part(page, QPushButton, "welcomeNext"), Qt.Key.Key_Return)
    assert page.focusWidget() is part(page, QPushButton, "welcomeAccount")
    QTest.keyClick(part(page, QPushButton, "welcomeAccount"), Qt.Key.Key_Return)
    assert page.focusWidget().objectName() == "accountAppId"


def test_news_of_an_account_does_not_take_the_keyboard_away(case: _Case):
    press(case.page, "welcomeNext")
    press(case.page, "welcomeAccount")
    case.page.shown()
    assert case.page.focusWidget().objectName() == "accountAppId"


def test_in_the_smallest_window_nothing_is_cut_off(case: _Case, qtbot: QtBot):
    case.window.resize(QSize(640, 320))
    press(case.page, "welcomeNext")
    press(case.page, "welcomeAccount")
    area = part(case.page, QScrollArea, "pageScroll")
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.horizontalScrollBar().maximum() == 0
    for label in case.page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_every_control_has_a_name_for_scripts_and_for_readers(case: _Case):
    press(case.page, "welcomeNext")
    press(case.page, "welcomeAccount")
    for button in case.page.findChildren(QPushButton):
        assert button.objectName()
        assert button.accessibleName() or button.text().strip() or not button.isVisible()
