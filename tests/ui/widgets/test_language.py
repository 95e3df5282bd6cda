# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.lengths_card import LengthsCard
from chanjing_studio.ui.widgets.make_button import MakeButton
from chanjing_studio.ui.widgets.play_button import PlayButton
from chanjing_studio.ui.widgets.problem_note import ProblemNote, Reason
from chanjing_studio.ui.widgets.script_editor import ScriptEditor


class Spanish(QTranslator):
    """A language in which everything is said after an upside-down mark."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = "", n: int = -1) -> str:  # noqa: N803
        return f"¡{sourceText}"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[Spanish]:
    translator = Spanish()
    yield translator
    qapp.removeTranslator(translator)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()


def test_words_follow_the_language_while_the_program_runs(
    qtbot: QtBot, look: Look, qapp: QApplication, spanish: Spanish
) -> None:
    editor = ScriptEditor(look, limit=100, count=len, find_emoji=lambda _text: [])
    make, play, card = MakeButton(look), PlayButton(look, "play"), LengthsCard(look)
    for widget in (editor, make, play, card):
        shown(qtbot, widget)
    make.set_sending(sending=True)
    play.set_subject("Harper")
    qapp.installTranslator(spanish)
    qtbot.waitUntil(lambda: editor.undo.accessibleName() == "¡Undo")
    qtbot.waitUntil(lambda: make.text() == "¡Sending…")
    qtbot.waitUntil(lambda: play.accessibleName() == "¡Play Harper")
    qtbot.waitUntil(lambda: "¡Speech" in [found.text() for found in card.findChildren(QLabel)])


def test_the_count_of_reasons_follows_the_language(
    qtbot: QtBot, look: Look, qapp: QApplication, spanish: Spanish
) -> None:
    note = ProblemNote(look)
    shown(qtbot, note)
    note.show_reasons([Reason("a", "A"), Reason("b", "B")])
    qapp.installTranslator(spanish)
    head = note.findChild(QLabel, "formProblem")
    assert head is not None
    qtbot.waitUntil(lambda: head.text().startswith("¡"))
