"""Settings: each change is in force at once and kept; what may be lost is asked about first."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.ui.account.signing import part, press, until
from tests.ui.settings.case import PLANTED, Case


def test_a_language_is_in_force_at_once_and_kept(run: Run, case: Case, words: Words):
    combo = part(case.page, QComboBox, "settingsLanguage")

    async def scenario() -> None:
        combo.setCurrentIndex(1)

    run(scenario())
    assert words.choice is Language.CHINESE
    assert case.choices.now.language == "zh_CN"


def test_a_theme_is_in_force_at_once_and_kept(run: Run, case: Case, look: Look):
    async def scenario() -> None:
        part(case.page, QRadioButton, "settingsThemeDark").toggle()  # as a screen reader does

    run(scenario())
    assert look.dark
    assert case.choices.now.theme == "dark"
    look.choose(ThemeChoice.LIGHT)


def test_less_motion_counts_at_once_and_is_kept(run: Run, case: Case, look: Look):
    async def scenario() -> None:
        part(case.page, QCheckBox, "settingsLessMotion").click()

    run(scenario())
    assert look.reduced_motion
    assert look.size("duration.fade") == 0
    assert case.choices.now.less_motion
    look.reduced_motion = False


def test_a_proxy_counts_once_its_address_is_one(run: Run, case: Case):
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
        part(case.page, QRadioButton, "settingsProxyNone").toggle()
        await until(lambda: case.happened == ["proxy applied", "proxy applied"])

    run(scenario())
    assert not address.isVisible()
    assert case.choices.now.proxy == ""


def test_a_password_in_the_address_of_a_proxy_is_not_kept(run: Run, case: Case):
    async def scenario() -> None:
        part(case.page, QRadioButton, "settingsProxyManual").click()
        part(case.page, QLineEdit, "settingsProxyAddress").setText(f"http://me:{PLANTED}@proxy.example:8080")
        press(case.page, "settingsProxyUse")

    run(scenario())
    assert "Leave name and password out" in part(case.page, QLabel, "settingsProxyProblem").text()
    assert case.choices.now.proxy is None


def test_the_folder_that_is_chosen_is_kept_and_shown(run: Run, case: Case, tmp_path: Path):
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


def test_the_cache_is_cleared_only_when_that_is_meant(run: Run, case: Case):
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


def test_folders_open_when_that_is_pressed(case: Case):
    press(case.page, "settingsDataFolder")
    press(case.page, "settingsLogFolder")
    assert case.opened == [case.places.data, case.places.logs]


def test_the_list_leads_to_a_group_and_follows_the_page(run: Run, case: Case):
    area = part(case.page, QScrollArea, "settingsScroll")

    async def scenario() -> None:
        await until(lambda: area.verticalScrollBar().maximum() > 0)
        press(case.page, "settingsGroup3")
        assert area.verticalScrollBar().value() > 0
        area.verticalScrollBar().setValue(0)

    run(scenario())
    assert part(case.page, QPushButton, "settingsGroup1").isChecked()


def test_in_a_compact_window_the_list_is_a_combo_box(run: Run, case: Case):
    case.window.resize(QSize(640, 320))

    async def scenario() -> None:
        await until(lambda: part(case.page, QComboBox, "settingsGroup").isVisible())
        await asyncio.sleep(0)

    run(scenario())
    assert not part(case.page, QPushButton, "settingsGroup1").isVisible()
    assert part(case.page, QScrollArea, "settingsScroll").horizontalScrollBar().maximum() == 0


def test_every_control_has_a_name_for_scripts_and_for_readers(case: Case):
    for kind in (QPushButton, QComboBox, QCheckBox, QRadioButton, QLineEdit):
        for control in case.page.findChildren(kind):
            assert isinstance(control, QWidget)
            if control.isVisible():
                assert control.objectName()
                assert control.accessibleName() or getattr(control, "text", str)()
