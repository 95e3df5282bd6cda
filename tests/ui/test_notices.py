"""What is told while another window is in front."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import JobState, Problem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.notices import Notices
from chanjing_studio.ui.words import Words
from tests.ui.jobs.samples import a_job

DONE, MAKING, FAILED = a_job("one", JobState.DONE), a_job("one", JobState.MAKING), a_job("one", JobState.FAILED)
POOR = Problem(cause=Sentence("Too few beans."), remedy=Remedy.TOP_UP)


@pytest.fixture
def window(words: Words, qtbot: QtBot) -> QWidget:
    """One that is not in front."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def notices(window: QWidget, *, wanted: bool = True) -> Notices:
    return Notices(window, lambda: wanted, come_forward=window.activateWindow)


def test_each_end_of_a_job_is_told_once(window: QWidget) -> None:
    told = notices(window)
    assert told.look(MAKING) == ""
    assert told.look(DONE) == "Done: its link is ready."
    assert told.look(DONE) == ""
    assert told.look(MAKING) == ""
    assert told.look(FAILED) == "It was not made: look at Jobs."


def test_what_needs_the_user_is_told_and_what_the_user_stopped_is_not(window: QWidget) -> None:
    assert notices(window).look(FAILED.with_(problem=POOR)) == "It needs you: look at Jobs."
    assert notices(window).look(a_job("one", JobState.CANCELLED)) == ""


def test_nothing_is_told_to_who_wants_nothing_or_has_the_window_in_front(window: QWidget, qtbot: QtBot) -> None:
    assert notices(window, wanted=False).look(DONE) == ""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert notices(window).look(DONE) == ""
