"""Jobs whose result is an avatar."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.ui.jobs.actions import Action, face, row_actions
from chanjing_studio.ui.jobs.panel import StoryPanel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.ui.account.signing import part
from tests.ui.jobs.samples import a_job

LINK = "https://res.example/me.webm"


def an_avatar_job(state: JobState = JobState.DONE, link: str = LINK) -> Job:
    result = Result(url=link) if state is JobState.DONE else None
    spec = AvatarSpec(name="My own avatar", consent=True)
    return a_job("me", state).with_(spec=spec, kind="avatar", remote_id="C-1", result=result)


def test_a_finished_avatar_is_seen_and_used_and_has_no_link_to_copy() -> None:
    job = an_avatar_job()
    assert row_actions(job, saved=False) == [Action.PLAY, Action.USE_AVATAR, Action.REMOVE]
    assert str(face(Action.PLAY, job).words) == "Play"
    assert not job.linked


def test_an_avatar_without_a_clip_is_used_all_the_same() -> None:
    assert row_actions(an_avatar_job(link=""), saved=False) == [Action.USE_AVATAR, Action.REMOVE]


@pytest.mark.parametrize("state", [JobState.MAKING, JobState.CANCELLED])
def test_until_it_is_done_it_is_a_job_like_every_other(state: JobState) -> None:
    assert row_actions(an_avatar_job(state), saved=False) == row_actions(a_job("video", state), saved=False)


def test_its_story_says_what_was_asked_for(look: Look, words: Words, qtbot: QtBot) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    panel.show_job(an_avatar_job(), "Make my avatar", 0.0, saved=False)
    assert part(panel, QLabel, "jobScript").text() == "My own avatar"
    assert not part(panel, QPushButton, "jobUseAvatar").isHidden()
    assert not part(panel, QWidget, "jobLink").isVisibleTo(panel)
