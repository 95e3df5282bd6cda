# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.ui.speech.actions_card import ActionsCard
from chanjing_studio.ui.theme.look import Look


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> ActionsCard:
    made = ActionsCard(look)
    qtbot.addWidget(made)
    made.show()
    return made


def button(card: ActionsCard, name: str) -> QPushButton:
    found = card.findChild(QPushButton, name)
    assert found is not None
    return found


def test_each_kind_of_subtitles_is_asked_for_by_its_name(card: ActionsCard) -> None:
    asked: list[tuple[str, bool]] = []

    def on_wanted(kind: str, bom: bool) -> None:
        asked.append((kind, bom))

    card.export_wanted.connect(on_wanted)
    for kind in SubtitleForm:
        choice = card.findChild(QRadioButton, f"export{kind.capitalize()}")
        assert choice is not None
        choice.click()
        button(card, "subtitleExport").click()
    assert asked == [(kind, False) for kind in SubtitleForm]


def test_old_software_gets_its_mark(card: ActionsCard, qtbot: QtBot) -> None:
    mark = card.findChild(QCheckBox, "exportBom")
    assert mark is not None
    mark.click()
    with qtbot.waitSignal(card.export_wanted) as wanted:
        button(card, "subtitleExport").click()
    assert wanted.args == ["srt", True]


def test_the_sound_is_saved_under_what_it_is(card: ActionsCard, qtbot: QtBot) -> None:
    said = card.findChild(QLabel, "speechSound")
    assert said is not None
    card.show_sound("WAV", 4_100_000)
    assert said.text() == "WAV · 4.1 MB"
    card.show_sound("MP3", None)
    assert said.text() == "MP3"
    for name, told in (("speechSave", card.save_wanted), ("speechUseInLipSync", card.use_wanted)):
        with qtbot.waitSignal(told):
            button(card, name).click()


def test_what_is_not_there_cannot_be_asked_for(card: ActionsCard) -> None:
    names = "speechUseInLipSync", "speechUseInHuman", "speechSave", "subtitleExport"
    card.show_what_is_there(sound=False, lines=True)
    assert [button(card, name).isEnabled() for name in names] == [False, False, False, True]
    card.show_what_is_there(sound=True, lines=False)
    assert [button(card, name).isEnabled() for name in names] == [True, True, True, False]
