"""Settings: each change is in force at once and kept; nothing secret is shown, copied or left behind."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.log_file import close_log, open_log
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.settings.desk import SettingsDesk
from chanjing_studio.ui.settings.page import SettingsPage
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.words import Language, Words
from tests.cloud import APP_ID, SECRET_KEY
from tests.conftest import MemoryKeyring, Run
from tests.ui.account.signing import Signing, fill, part, press, status, texts, until

_PLANTED = "planted-secret-0f1e2d3c"


class _Case:
    """The page in a window, with the real account, choices and folders behind it."""

    def __init__(self, signing: Signing, look: Look, words: Words, *, folder: Path) -> None:
        self.signing, self.places = signing, Places.below(folder)
        self.places.make()
        self.settings = folder / "settings.json"
        self.choices = Choices(SettingsFile(self.settings), signing.background)
        self.opened: list[Path] = []
        self.happened: list[str] = []
        self.cached = 412_000_000
        self.page = SettingsPage(look, self._desk(words))
        self.page.done.connect(self.happened.append)
        self.window = MainWindow(look, {"create": lambda: Page(look), "settings": lambda: self.page}, first="create")

    def _desk(self, words: Words) -> SettingsDesk:
        return SettingsDesk(
            account=self.signing.desk(),
            choices=self.choices,
            words=words,
            places=self.places,
            version="1.2.3",
            host="open-api.example",
            apply_proxy=self._apply_proxy,
            cache_size=self._cache_size,
            clear_cache=self._clear_cache,
            open_folder=self.opened.append,
            signed_in=lambda: self.happened.append("signed in"),
        )

    async def show(self) -> None:
        self.window.show_page("settings")
        await until(lambda: not self.page.runner.busy)

    async def ended(self) -> None:
        await until(lambda: part(self.page, QPushButton, "accountTest").isEnabled())

    async def sign_in(self) -> None:
        fill(self.page, APP_ID, SECRET_KEY)
        press(self.page, "accountSave")
        await until(lambda: self.signing.clouds.account is not None)
        await self.ended()

    async def answer(self, name: str) -> None:
        """Presses a button of the question that is open."""
        await until(lambda: [each for each in self.page.findChildren(QDialog) if each.isVisible()])
        press(self.page, name)

    async def _apply_proxy(self) -> None:
        self.happened.append("proxy applied")

    async def _cache_size(self) -> int:
        return self.cached

    async def _clear_cache(self) -> None:
        self.cached = 0


@pytest.fixture
def case(run: Run, signing: Signing, look: Look, words: Words, qtbot: QtBot, tmp_path: Path) -> Iterator[_Case]:
    made = _Case(signing, look, words, folder=tmp_path / "home")
    qtbot.addWidget(made.window)
    made.window.show()
    run(made.show())
    yield made
    run(made.choices.close())


def test_signing_in_shows_the_account_and_leads_on(run: Run, case: _Case):
    assert "Not connected" in texts(case.page)
    run(case.sign_in())
    assert case.happened == ["signed in"]
    assert part(case.page, QLabel, "accountState").text() == "Connected"
    assert part(case.page, QLabel, "accountFacts").text() == "App ID sand…"
    assert not part(case.page, QLineEdit, "accountAppId").isVisible()


def test_the_account_in_use_can_be_tested(run: Run, case: _Case):
    async def scenario() -> None:
        await case.sign_in()
        press(case.page, "accountTest")
        await until(lambda: status(case.page) == "Connected. Keys, network and clock are fine.")

    run(scenario())


def test_other_keys_replace_the_ones_in_use_only_when_they_are_right(run: Run, case: _Case):
    async def scenario() -> None:
        await case.sign_in()
        press(case.page, "accountChange")
        assert part(case.page, QLineEdit, "accountAppId").isVisible()
        fill(case.page, "another", _PLANTED)
        press(case.page, "accountSave")
        await until(lambda: status(case.page) == "App ID or Secret Key is not right.")
        press(case.page, "accountChange")
        assert not part(case.page, QLineEdit, "accountAppId").isVisible()

    run(scenario())
    assert case.signing.clouds.account is not None


def test_signing_out_asks_first_and_leaves_nothing_in_the_keyring(run: Run, case: _Case, memory_keyring: MemoryKeyring):
    async def scenario() -> None:
        await case.sign_in()
        assert memory_keyring.kept
        press(case.page, "accountSignOut")
        await case.answer("questionStay")
        await case.ended()
        assert case.signing.clouds.account is not None
        press(case.page, "accountSignOut")
        await case.answer("questionLeave")
        await until(lambda: case.signing.clouds.account is None)
        await case.ended()

    run(scenario())
    assert memory_keyring.kept == {}
    assert part(case.page, QLineEdit, "accountAppId").isVisible()


def test_the_sandbox_is_one_switch_away_and_back(run: Run, case: _Case):
    switch = part(case.page, QCheckBox, "accountSandbox")

    async def scenario() -> None:
        await case.sign_in()
        switch.click()
        await until(lambda: case.signing.clouds.in_sandbox)
        await case.ended()
        assert "costs nothing" in part(case.page, QLabel, "accountFacts").text()
        switch.click()
        await until(lambda: not case.signing.clouds.in_sandbox)
        await case.ended()

    run(scenario())
    assert not switch.isChecked()
    assert part(case.page, QLabel, "accountState").text() == "Connected"


def test_a_language_is_in_force_at_once_and_kept(run: Run, case: _Case, words: Words):
    combo = part(case.page, QComboBox, "settingsLanguage")

    async def scenario() -> None:
        combo.setCurrentIndex(1)
        combo.activated.emit(1)

    run(scenario())
    assert words.choice is Language.CHINESE
    assert case.choices.now.language == "zh_CN"


def test_a_theme_is_in_force_at_once_and_kept(run: Run, case: _Case, look: Look):
    async def scenario() -> None:
        part(case.page, QRadioButton, "settingsThemeDark").click()

    run(scenario())
    assert look.dark
    assert case.choices.now.theme == "dark"
    look.choose(ThemeChoice.LIGHT)


def test_less_motion_counts_at_once_and_is_kept(run: Run, case: _Case, look: Look):
    async def scenario() -> None:
        part(case.page, QCheckBox, "settingsLessMotion").click()

    run(scenario())
    assert look.reduced_motion
    assert look.size("duration.fade") == 0
    assert case.choices.now.less_motion
    look.reduced_motion = False


def test_a_proxy_counts_once_its_address_is_one(run: Run, case: _Case):
    address = part(case.page, QLineEdit, "settingsProxyAddress")

    async def scenario() -> None:
        part(case.page, QRadioButton, "settingsProxyManual").click()
        assert address.isVisible()
        address.setText("proxy.example")
        press(case.page, "settingsProxyUse")
        assert part(case.page, QLabel, "settingsProxyProblem").isVisible()
        assert case.choices.now.proxy is None
        address.setText("http://proxy.example:8080")
        press(case.page, "settingsProxyUse")
        await until(lambda: case.happened == ["proxy applied"])
        part(case.page, QRadioButton, "settingsProxyNone").click()
        await until(lambda: case.happened == ["proxy applied", "proxy applied"])

    run(scenario())
    assert not address.isVisible()
    assert case.choices.now.proxy == ""


def test_a_password_in_the_address_of_a_proxy_is_not_kept(run: Run, case: _Case):
    async def scenario() -> None:
        part(case.page, QRadioButton, "settingsProxyManual").click()
        part(case.page, QLineEdit, "settingsProxyAddress").setText(f"http://me:{_PLANTED}@proxy.example:8080")
        press(case.page, "settingsProxyUse")

    run(scenario())
    assert "Leave name and password out" in part(case.page, QLabel, "settingsProxyProblem").text()
    assert case.choices.now.proxy is None


def test_the_folder_that_is_chosen_is_kept_and_shown(run: Run, case: _Case, tmp_path: Path):
    wanted = tmp_path / "视频 out"
    wanted.mkdir()

    async def scenario() -> None:
        press(case.page, "settingsFolder")
        await until(lambda: [each for each in case.page.findChildren(QFileDialog) if each.isVisible()])
        (dialog,) = case.page.findChildren(QFileDialog)
        part(dialog, QLineEdit, "fileNameEdit").setText(str(wanted))
        dialog.accept()
        await until(lambda: case.choices.now.save_folder)

    run(scenario())
    assert case.choices.now.save_folder == str(wanted)
    assert part(case.page, QLabel, "settingsFolderNow").text() == str(wanted)


def test_the_cache_is_cleared_only_when_that_is_meant(run: Run, case: _Case):
    size = part(case.page, QLabel, "settingsCacheSize")

    async def scenario() -> None:
        await until(lambda: "412 MB" in size.text())
        press(case.page, "settingsClearCache")
        await case.answer("questionKeep")
        await until(lambda: part(case.page, QPushButton, "settingsClearCache").isEnabled())
        assert case.cached > 0
        press(case.page, "settingsClearCache")
        await case.answer("questionClear")
        await until(lambda: "0 B" in size.text())

    run(scenario())


def test_folders_open_when_that_is_pressed(case: _Case):
    press(case.page, "settingsDataFolder")
    press(case.page, "settingsLogFolder")
    assert case.opened == [case.places.data, case.places.logs]


def test_the_diagnosis_is_copied_as_it_was_shown(run: Run, case: _Case):
    async def scenario() -> None:
        await case.sign_in()

    run(scenario())
    handler = open_log(case.places.logs)
    logging.getLogger("chanjing_studio").info("fetched https://res.example/a?Signature=s1gn4ture %s", "k" * 64)
    close_log(handler)
    press(case.page, "settingsPreview")
    shown = part(case.page, QPlainTextEdit, "settingsPreviewText").toPlainText()
    press(case.page, "settingsDiagnostics")
    copied = QGuiApplication.clipboard().text()
    assert copied == shown
    assert "Chanjing Studio 1.2.3" in copied
    assert "App ID sand…" in copied
    assert "fetched https://res.example/a?… …" in copied
    assert case.happened[-1] == "Diagnosis copied"


def test_without_a_log_there_is_a_diagnosis_too(case: _Case):
    press(case.page, "settingsDiagnostics")
    assert QGuiApplication.clipboard().text().endswith("Log:\n(none)")


def test_a_secret_is_in_no_word_no_log_no_diagnosis_and_no_file(
    run: Run, case: _Case, caplog: pytest.LogCaptureFixture, memory_keyring: MemoryKeyring
):
    caplog.set_level(logging.DEBUG)

    async def scenario() -> None:
        await case.sign_in()
        press(case.page, "accountChange")
        fill(case.page, APP_ID, _PLANTED)
        press(case.page, "accountSave")
        await case.ended()
        part(case.page, QRadioButton, "settingsProxyNone").click()
        press(case.page, "settingsDiagnostics")
        await case.choices.close()

    run(scenario())
    tokens = [secret for name, secret in memory_keyring.kept.items() if name[1].endswith("token")]
    assert tokens
    said = texts(case.page) + caplog.text + QGuiApplication.clipboard().text() + case.settings.read_text("utf-8")
    for secret in (_PLANTED, SECRET_KEY, *tokens):
        assert secret not in said


def test_the_list_leads_to_a_group_and_follows_the_page(run: Run, case: _Case):
    area = part(case.page, QScrollArea, "settingsScroll")

    async def scenario() -> None:
        await until(lambda: area.verticalScrollBar().maximum() > 0)
        press(case.page, "settingsGroup3")
        assert area.verticalScrollBar().value() > 0
        area.verticalScrollBar().setValue(0)

    run(scenario())
    assert part(case.page, QPushButton, "settingsGroup1").isChecked()


def test_in_a_compact_window_the_list_is_a_combo_box(run: Run, case: _Case):
    case.window.resize(QSize(640, 320))

    async def scenario() -> None:
        await until(lambda: part(case.page, QComboBox, "settingsGroup").isVisible())
        await asyncio.sleep(0)

    run(scenario())
    assert not part(case.page, QPushButton, "settingsGroup1").isVisible()
    assert part(case.page, QScrollArea, "settingsScroll").horizontalScrollBar().maximum() == 0


def test_every_control_has_a_name_for_scripts_and_for_readers(case: _Case):
    for kind in (QPushButton, QComboBox, QCheckBox, QRadioButton, QLineEdit):
        for control in case.page.findChildren(kind):
            assert isinstance(control, QWidget)
            if control.isVisible():
                assert control.objectName()
                assert control.accessibleName() or getattr(control, "text", str)()
