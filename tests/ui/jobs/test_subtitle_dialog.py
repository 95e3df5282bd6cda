"""The dialogs about subtitles and speeches: every control has its names, and the keyboard goes from top to bottom."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.models import JobState, Result
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.ui.jobs.subtitle_dialog import SubtitleDialog
from chanjing_studio.ui.parts.speech_dialog import SpeechDialog
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Language, Words
from tests.ui.account.signing import part
from tests.ui.jobs.samples import a_job

LONG = "The old house stands at the end of the lane, and its door is new. " * 4


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def stops(dialog: QDialog, qtbot: QtBot) -> Sequence[str]:
    """Where the keyboard stops, from the first control on."""
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    names: list[str] = []
    while (now := QApplication.focusWidget()) and now.objectName() not in names:
        names.append(now.objectName())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return names


@pytest.mark.parametrize("language", list(Language)[1:])
def test_the_form_of_the_file_is_chosen_by_keys(
    window: QWidget, look: Look, words: Words, qtbot: QtBot, language: Language
) -> None:
    words.choose(language)
    dialog = SubtitleDialog(window, look, lines=2)
    assert stops(dialog, qtbot) == ["exportSrt", "exportBom", "subtitlesSave", "subtitlesClose"]
    first = part(dialog, QRadioButton, "exportSrt")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert (dialog.choice.form, dialog.choice.marked) == (SubtitleForm.VTT, False)
    assert "2" in part(dialog, QLabel, "subtitlesText").text()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_the_speech_that_a_screen_reader_selects_is_the_one_that_is_used(
    window: QWidget, look: Look, words: Words
) -> None:
    del words
    dialog = SpeechDialog(window, look, [a_job("Tea", JobState.DONE), a_job("Milk", JobState.DONE)])
    listed = part(dialog, QListWidget, "speechesList")
    listed.clearSelection()
    assert dialog.chosen is None
    assert not part(dialog, QPushButton, "speechesUse").isEnabled()
    listed.item(1).setSelected(True)
    assert dialog.chosen
    assert dialog.chosen.title == "Milk"


def test_a_long_title_leaves_room_for_the_length(window: QWidget, look: Look, words: Words, qtbot: QtBot) -> None:
    done = a_job(LONG, JobState.DONE).with_(result=Result(url="https://res.example/a.wav", seconds=83))
    dialog = SpeechDialog(window, look, [done, a_job("Tea", JobState.DONE)])
    assert stops(dialog, qtbot) == ["speechesList", "speechesUse", "speechesClose"]
    listed = part(dialog, QListWidget, "speechesList")
    assert "… · 1:23 · " in listed.item(0).text()
    assert listed.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(done.title)
    assert listed.visualItemRect(listed.item(0)).width() <= listed.viewport().width()
    assert dialog.chosen == done
