"""What the settings tell of the program: its parts and their licences, whom it talks to, and the AI labels."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QListWidget, QPlainTextEdit

from chanjing_studio.ui.keys_dialog import KeysDialog
from chanjing_studio.ui.settings.libraries import libraries
from chanjing_studio.ui.settings.licences import shipped
from tests.conftest import Run
from tests.ui.account.signing import part, press, until
from tests.ui.settings.case import Case


def test_every_part_that_is_shipped_has_the_words_of_its_licence() -> None:
    found = {each.name.lower().replace("_", "-"): each for each in shipped()}
    assert {name.lower() for name, _, _ in libraries()} <= set(found)
    for name in ("chanjing-studio", "shiboken6", "urllib3", "lucide icons", "ffmpeg (in qt multimedia)"):
        assert name in found
    for each in found.values():
        assert len(each.text()) > 500, each.name
        assert each.licence, each.name
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["pyside6-essentials"].text()


def test_whom_it_talks_to_is_told_and_what_for(case: Case) -> None:
    told = part(case.page, QLabel, "settingsAboutHosts").text()
    assert "open-api.example: First cloud" in told
    assert "api.example: Second cloud" in told
    assert "code.qt.io" in part(case.page, QLabel, "settingsAboutQt").text()


def test_the_licences_can_be_read_in_full(run: Run, case: Case) -> None:
    async def scenario() -> None:
        press(case.page, "settingsLicences")
        await until(lambda: [each for each in case.page.findChildren(QDialog) if each.isVisible()])
        (dialog,) = (each for each in case.page.findChildren(QDialog) if each.isVisible())
        names, text = part(dialog, QListWidget, "licencesList"), part(dialog, QPlainTextEdit, "licencesText")
        assert "MIT" in text.toPlainText()
        row = next(row for row in range(names.count()) if "PySide6" in names.item(row).text())
        names.setCurrentRow(row)
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
        press(dialog, "licencesClose")
        await until(lambda: not case.page.findChildren(QDialog))

    run(scenario())


def test_the_keys_can_be_seen_without_knowing_the_key_for_it(case: Case) -> None:
    press(case.page, "settingsKeys")
    (dialog,) = case.page.window().findChildren(KeysDialog)
    assert dialog.isVisible()
    dialog.close()


def test_the_tour_begins_when_that_is_pressed(case: Case) -> None:
    press(case.page, "settingsTour")
    assert case.happened == ["tour"]


def test_the_ai_mark_is_a_choice_that_is_kept_with_a_note_beside_it(run: Run, case: Case) -> None:
    switch = part(case.page, QCheckBox, "settingsAiMark")
    assert switch.isChecked()

    async def scenario() -> None:
        switch.click()

    run(scenario())
    assert not case.choices.now.ai_mark
    assert "September 2025" in part(case.page, QLabel, "settingsAiMarkWhy").text()
    assert "September 2025" in switch.accessibleDescription()
