"""The story of the selected job."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, Problem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.panel import StoryPanel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.ui.account.signing import part
from tests.ui.jobs.samples import a_job


def test_each_failed_job_says_its_own_problem(look: Look, words: Words, qtbot: QtBot) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    for cause in (Sentence("The first went wrong."), Sentence("The second did too.")):
        panel.show_job(_failed(cause), "", 0.0, saved=False)
        assert part(panel, QLabel, "jobProblem").text() == str(cause)


def _failed(cause: Sentence) -> Job:
    problem = Problem(cause=cause, remedy=Remedy.TRY_AGAIN)
    return a_job(str(cause), JobState.FAILED).with_(problem=problem)
