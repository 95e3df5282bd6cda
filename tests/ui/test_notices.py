"""What is told while another window is in front."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import JobState, Problem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.ui.notices import Notices
from chanjing_studio.ui.tray import Tray
from chanjing_studio.ui.words import Words
from tests.ui.jobs.samples import a_job
from tests.wholes import a_part

DONE, MAKING, FAILED = a_job("one", JobState.DONE), a_job("one", JobState.MAKING), a_job("one", JobState.FAILED)
POOR = Problem(cause=Sentence("Too few beans."), remedy=Remedy.TOP_UP)


@pytest.fixture
def window(words: Words, qtbot: QtBot) -> QWidget:
    """One that is not in front."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def notices(window: QWidget, *, wanted: bool = True) -> Notices:
    return Notices(window, lambda: wanted, Tray(window))


def test_each_end_of_a_job_is_told_once(window: QWidget) -> None:
    told = notices(window)
    assert told.look(MAKING) == ""
    assert told.look(DONE) == "Done: its link is ready."
    assert told.look(DONE) == ""
    assert told.look(MAKING) == ""
    assert told.look(FAILED) == "It was not made: look at Jobs."


def test_a_voice_is_told_of_as_what_it_is(window: QWidget) -> None:
    voice = DONE.with_(spec=VoiceSpec(name="one"), kind="voice")
    assert notices(window).look(MAKING) == ""
    assert notices(window).look(voice) == "Done: the voice can be used."


def test_what_needs_the_user_is_told_and_what_the_user_stopped_is_not(window: QWidget) -> None:
    assert notices(window).look(FAILED.with_(problem=POOR)) == "It needs you: look at Jobs."
    assert notices(window).look(a_job("one", JobState.CANCELLED)) == ""


def test_nothing_is_told_to_who_wants_nothing_or_has_the_window_in_front(window: QWidget, qtbot: QtBot) -> None:
    assert notices(window, wanted=False).look(DONE) == ""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert notices(window).look(DONE) == ""


def test_of_the_parts_of_a_whole_the_last_tells_that_they_are_made_and_each_tells_where_it_is_not(
    window: QWidget,
) -> None:
    told, running = notices(window), [MAKING, a_part(2, of=3), a_part(3, of=3)]
    assert told.look(a_part(1, of=3, seconds=1.0), running) == ""
    assert told.look(a_part(2, of=3, state=JobState.FAILED), running[-1:]) == "It was not made: look at Jobs."
    assert told.look(a_part(3, of=3, seconds=1.0), running[:1]) == "Done: its parts are in Jobs."
    assert told.look(a_part(1, of=3, seconds=1.0), []) == ""
    assert told.look(DONE, [a_part(1, of=2)]) == "Done: its link is ready."
