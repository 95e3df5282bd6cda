"""A tray is there only for whoever wants one, and jobs go on in it only for whoever wants that as well."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from chanjing_studio.services.background import Background
from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.ui.settings.notices_card import NoticesCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import Words
from tests.conftest import Run


def test_what_goes_on_in_the_tray_is_asked_only_where_there_is_one(
    run: Run, qtbot: QtBot, look: Look, words: Words, tmp_path: Path
) -> None:
    background, followed = Background(), list[bool]()
    choices = Choices(SettingsFile(tmp_path / "settings.json"), background)
    choices.followers.append(lambda: followed.append(choices.now.tray))
    card = NoticesCard(look, choices)
    qtbot.addWidget(card)
    tray, stay = card.findChild(Switch, "settingsTray"), card.findChild(Switch, "settingsStay")
    assert tray is not None
    assert stay is not None
    assert (choices.now.tray, stay.isVisibleTo(card)) == (False, False)

    async def scenario() -> None:
        tray.setChecked(True)
        assert stay.isVisibleTo(card)
        stay.setChecked(True)
        await choices.close()

    run(scenario())
    background.close()
    kept = SettingsFile(tmp_path / "settings.json").load()
    assert (kept.tray, kept.stay, followed) == (True, True, [True, True])
