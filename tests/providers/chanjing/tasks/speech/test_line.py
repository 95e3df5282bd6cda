"""What of the script is heard on its own: the selected words, or the sentence at the cursor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit, QWidget

from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.marked_script import Pause, Reading, marked
from chanjing_studio.media.player import Player
from chanjing_studio.providers.chanjing.tasks.speech.form.form import SpeechForm
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.services.background import Background
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.lines.asked import Asked
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.voices.audition import Audition
from tests.voices import a_voice

BANK, HALF = Reading("银行", "yin2 hang2"), Pause(0.5)
W = TypeVar("W", bound=QWidget)
SCRIPT = marked(["😀去", BANK, "。门", HALF, "是新的。"])


@dataclass(slots=True)
class Writing:
    """A speech form, and what it asked to be heard."""

    form: SpeechForm
    asked: list[Asked] = field(default_factory=list[Asked])

    @property
    def text(self) -> QTextEdit:
        return self._part(QTextEdit, "scriptEdit")

    @property
    def hear(self) -> QPushButton:
        return self._part(QPushButton, "lineHear")

    def go(self, place: int, to: int | None = None) -> None:
        """Put the cursor there, or select from there to here; in halves of UTF-16."""
        cursor = self.text.textCursor()
        cursor.setPosition(place)
        cursor.setPosition(place if to is None else to, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def heard(self) -> Line:
        """Press the button: what is asked for."""
        self.hear.click()
        return self.asked[-1].line

    def _part(self, kind: type[W], name: str) -> W:
        found = self.form.findChild(kind, name)
        assert found is not None
        return found


@pytest.fixture
def writing(qapp: QApplication) -> Iterator[Writing]:
    background, player, asked = Background(), Player(), list[Asked]()
    tools = FormTools(
        look=Look(qapp, ThemeChoice.LIGHT),
        background=background,
        player=player,
        audition=Audition(player),
        expected=lambda _spoken: 1.0,
        hear_line=asked.append,
        readings=Readings(Path("readings.json"), background),
    )
    form = SpeechForm(tools)
    form.show()
    yield Writing(form, asked)
    form.deleteLater()
    player.close()
    background.close()


def fill(writing: Writing, script: str) -> None:
    spec = SpeechSpec(script=script, voice_id="v-1", voice_name="Harper", speed=1.5, pitch=0.8, volume=60)
    writing.form.fill(spec)


def test_the_sentence_at_the_cursor_keeps_its_marks_and_the_manner_of_the_form(writing: Writing) -> None:
    fill(writing, SCRIPT)
    writing.go(1)
    usual = Line(words=marked(["😀去", BANK, "。"]), voice_id="v-1", speed=1.5, pitch=0.8, volume=60)
    assert writing.heard() == usual
    writing.go(7)
    line = writing.heard()
    assert line == replace(usual, words=marked(["门", HALF, "是新的。"]))
    assert line.shown == "门是新的。"


def test_what_is_selected_comes_before_the_sentence(writing: Writing) -> None:
    fill(writing, SCRIPT)
    writing.go(3, 6)
    assert writing.heard().words == marked([BANK, "。门"])


def test_behind_a_pause_at_the_end_the_sentence_before_it_is_heard(writing: Writing) -> None:
    fill(writing, marked([HALF, "。One. Two.", HALF]))
    writing.go(len(writing.text.toPlainText()))
    assert writing.heard().shown == "Two."
    writing.go(0)
    assert writing.heard().shown == "One."


def test_its_key_works_while_one_types(writing: Writing) -> None:
    fill(writing, "One. Two.")
    writing.form.activateWindow()
    writing.text.setFocus()
    QTest.keyClick(writing.text, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert [asked.line.words for asked in writing.asked] == ["One."]


@pytest.mark.parametrize("script", ["", "……", marked([HALF])])
def test_where_there_is_nothing_to_say_there_is_nothing_to_hear(writing: Writing, script: str) -> None:
    fill(writing, script)
    assert not writing.hear.isEnabled()


def test_signs_alone_that_are_selected_are_not_asked_for(writing: Writing) -> None:
    fill(writing, "One …… two.")
    writing.go(4, 6)
    writing.hear.click()
    assert writing.asked == []


def test_the_voice_that_is_used_becomes_the_forms(writing: Writing) -> None:
    fill(writing, "One.")
    writing.hear.click()
    writing.asked[-1].use(a_voice("Miles"))
    voice = writing.form.voice()
    assert voice is not None
    assert voice.name == "Miles"
