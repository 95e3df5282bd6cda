"""What the settings show of new versions, and what can be done there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.services.choices import Choices
from chanjing_studio.services.updates import Updates
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.ui.settings.updates_card import NoUpdatesCard, UpdatesCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.feed_host import Host
from tests.feeds import DAY, SUM, payload, sealed
from tests.ui.account.signing import part, press, texts, until


class Case:
    """The card alone, with somebody who hands out lists."""

    def __init__(self, folder: Path, look: Look, words: Words) -> None:
        self.host = Host(folder)
        self.choices = Choices(SettingsFile(folder / "settings.json"), self.host.background)
        self.host.agreed = False
        self.updates: Updates = self.host.updates()
        self.opened: list[str] = []
        self.card = UpdatesCard(
            *(look, self.updates),
            choices=self.choices,
            words=words,
            browse=self.opened.append,
            show_error=self._show_error,
        )

    def says(self, name: str) -> str:
        """The words under a row's name."""
        return part(self.card, QLabel, name).text()

    async def look(self) -> None:
        """Press the button, and wait for what comes."""
        await self.updates.open()
        press(self.card, "settingsUpdatesLook")
        await until(lambda: part(self.card, QPushButton, "settingsUpdatesLook").isEnabled())

    async def choose(self, path: Path) -> None:
        """Choose a file to be checked."""
        press(self.card, "settingsUpdatesFile")
        await until(lambda: [each for each in self.card.findChildren(QFileDialog) if each.isVisible()])
        (dialog,) = [each for each in self.card.findChildren(QFileDialog) if each.isVisible()]
        part(dialog, QLineEdit, "fileNameEdit").setText(str(path))
        dialog.accept()
        await until(lambda: path.name in self.says("settingsUpdatesFileNow"))

    def _show_error(self, error: Exception, *, again: object = None) -> None:
        raise error


@pytest.fixture
def case(run: Run, look: Look, words: Words, qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = Case(tmp_path, look, words)
    qtbot.addWidget(made.card)
    made.card.show()
    yield made
    run(made.choices.close())
    made.host.background.close()


def test_a_build_that_knows_no_place_says_so_in_both_languages(
    run: Run, look: Look, words: Words, qtbot: QtBot
) -> None:
    card = NoUpdatesCard(look)
    qtbot.addWidget(card)
    card.show()
    assert "Not set up in this build" in texts(card)
    words.choose(Language.CHINESE)
    run(until(lambda: "没有设置" in texts(card)))
    assert not card.findChildren(QPushButton)


def test_the_switch_is_off_at_first_and_kept_when_it_is_put_on(run: Run, case: Case) -> None:
    switch = part(case.card, QCheckBox, "settingsUpdates")
    assert not switch.isChecked()

    async def scenario() -> None:
        switch.click()

    run(scenario())
    assert case.choices.now.updates
    assert case.choices.now.updates_asked


def test_a_newer_version_is_shown_in_both_languages_and_its_page_opens(run: Run, case: Case, words: Words) -> None:
    assert "Not looked" in case.says("settingsUpdatesState")
    run(case.look())
    assert "Version 9.1 is there" in texts(case.card)
    assert "Faster.\nCalmer." in case.says("settingsUpdatesNews")
    assert "studio.example" in case.says("settingsUpdatesNews")
    words.choose(Language.CHINESE)
    run(until(lambda: "更快。\n更安静。" in case.says("settingsUpdatesNews")))
    press(case.card, "settingsUpdatesPage")
    assert case.opened == ["https://studio.example/get/linux"]


def test_what_is_not_believed_is_said_in_one_sentence_and_shows_nothing(run: Run, case: Case) -> None:
    case.host.answer = b"<html>sign in</html>"
    run(case.look())
    assert "no list of new versions" in case.says("settingsUpdatesState")
    assert not part(case.card, QPushButton, "settingsUpdatesPage").isVisible()


def test_mark_up_in_the_notes_is_shown_as_it_stands(run: Run, case: Case) -> None:
    case.host.answer = sealed(payload(notes={"en": "<a href='https://evil.example'>press</a>", "zh_CN": "x"}))
    run(case.look())
    assert "<a href=" in case.says("settingsUpdatesNews")


def test_the_newest_version_is_said_to_be_that_until_nobody_knows(run: Run, case: Case) -> None:
    case.host.answer = sealed(payload(newest="1.0"))
    run(case.look())
    assert "The newest one" in case.says("settingsUpdatesState")
    case.host.now += 60 * DAY
    case.card.refresh()
    assert "newest" not in case.says("settingsUpdatesState")


def test_a_look_waits_for_the_jobs_and_says_so(run: Run, case: Case) -> None:
    async def scenario() -> None:
        case.host.busy = True
        await case.updates.open()
        press(case.card, "settingsUpdatesLook")
        assert "A job is running" in case.says("settingsUpdatesState")
        assert not part(case.card, QPushButton, "settingsUpdatesLook").isEnabled()
        case.host.busy = False
        case.updates.jobs_changed()
        await until(lambda: "Version 9.1" in texts(case.card))
        await until(lambda: part(case.card, QPushButton, "settingsUpdatesLook").isEnabled())

    run(scenario())


def test_a_file_is_checked_before_it_is_opened(run: Run, case: Case, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.tar.gz", tmp_path / "bad.tar.gz"
    good.write_text("test")
    bad.write_text("tesT")

    async def scenario() -> None:
        await case.look()
        assert "Studio-9.1.tar.gz" in case.says("settingsUpdatesFileNow")
        await case.choose(bad)
        assert "Do not open it" in case.says("settingsUpdatesFileNow")
        await case.choose(good)
        assert "to the byte" in case.says("settingsUpdatesFileNow")

    run(scenario())
    press(case.card, "settingsUpdatesSum")
    assert QGuiApplication.clipboard().text() == SUM
