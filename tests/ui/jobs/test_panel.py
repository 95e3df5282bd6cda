"""The story of the selected job."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, Result, Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.ui.jobs.panel import StoryPanel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.ui.account.signing import part
from tests.ui.jobs.samples import SaySpec, a_job


def test_each_failed_job_says_its_own_problem(look: Look, words: Words, qtbot: QtBot) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    for cause in (Sentence("The first went wrong."), Sentence("The second did too.")):
        panel.show_job(_failed(cause), "", 0.0, saved=False)
        assert part(panel, QLabel, "jobProblem").text() == str(cause)


@pytest.mark.parametrize(
    ("spec", "said"),
    [(SaySpec("Hello."), "Play"), (SpeechSpec(script="Hello."), "Sound and subtitles")],
)
def test_what_opens_a_sound_tells_what_is_there(spec: Spec, said: str, look: Look, words: Words, qtbot: QtBot) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    done = a_job("one", JobState.DONE).with_(spec=spec, result=Result(url="https://res.example/1"))
    panel.show_job(done, "", 0.0, saved=False)
    assert part(panel, QPushButton, "jobPlay").text() == said


@pytest.mark.parametrize("spec", [LipSyncSpec(name="2b3c4d5e"), HumanSpec(name="2b3c4d5e")])
def test_what_was_made_elsewhere_is_never_offered_to_be_made_again(
    spec: Spec, look: Look, words: Words, qtbot: QtBot
) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    panel.show()
    for job in (
        a_job("one", JobState.DONE).with_(spec=spec, result=Result(url="https://res.example/1")),
        _failed(Sentence("It went wrong.")).with_(spec=spec),
    ):
        panel.show_job(job, "", 0.0, saved=False)
        offered = {each.objectName() for each in panel.findChildren(QPushButton) if each.isVisibleTo(panel)}
        assert not offered & {"jobMakeAnother", "jobRetry"}
    assert part(panel, QLabel, "jobProblemAdvice").text() == ""


def test_a_video_without_sound_is_warned_of_until_the_warning_is_closed(look: Look, words: Words, qtbot: QtBot) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    done = a_job("one", JobState.DONE)
    mute, heard = (done.with_(result=Result(url="https://res.example/1", mute=mute)) for mute in (True, False))
    note = part(panel, QLabel, "bannerText")
    panel.show_job(heard, "", 0.0, saved=False)
    assert not note.isVisibleTo(panel)
    panel.show_job(mute, "", 0.0, saved=False)
    assert note.isVisibleTo(panel)
    assert note.text() == "The cloud says that no sound went into this video. Play it before you use it."
    part(panel, QPushButton, "bannerClose").click()
    panel.show_job(mute, "", 1.0, saved=False)
    assert not note.isVisibleTo(panel)
    panel.show_job(a_job("two", JobState.DONE), "", 1.0, saved=False)
    panel.show_job(mute, "", 1.0, saved=False)
    assert note.isVisibleTo(panel)


def _failed(cause: Sentence) -> Job:
    problem = Problem(cause=cause, remedy=Remedy.TRY_AGAIN)
    return a_job(str(cause), JobState.FAILED).with_(problem=problem)
