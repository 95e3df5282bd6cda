"""Jobs whose result is a voice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.app.apart import Apart, voice_of
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState, RemotePhase, RemoteStatus, Result
from chanjing_studio.domain.voices import Voice
from chanjing_studio.media.player import Player, Playing
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.ui.jobs import candidates, elsewhere
from chanjing_studio.ui.jobs.actions import Action, face, row_actions
from chanjing_studio.ui.jobs.panel import StoryPanel
from chanjing_studio.ui.jobs.voice_clip import VoiceClip
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.clips import make_wave
from tests.ui.account.signing import part
from tests.ui.jobs.samples import a_job

LINK = "https://res.example/me.wav"


def a_voice_job(state: JobState = JobState.DONE, link: str = LINK) -> Job:
    result = Result(url=link) if state is JobState.DONE else None
    spec = VoiceSpec(name="My own voice", text="Hello there.", consent=True)
    return a_job("me", state).with_(spec=spec, kind="voice", remote_id="C-Audio-1", result=result)


def test_a_finished_voice_is_heard_and_used_and_has_no_link_to_copy() -> None:
    job = a_voice_job()
    assert row_actions(job, saved=False) == [Action.PLAY, Action.USE_VOICE, Action.REMOVE]
    assert str(face(Action.PLAY, job).words) == "Hear it"
    assert not job.linked
    assert a_job("video", JobState.DONE).with_(result=Result(url=LINK)).linked


def test_a_voice_without_a_clip_is_used_all_the_same() -> None:
    assert row_actions(a_voice_job(link=""), saved=False) == [Action.USE_VOICE, Action.REMOVE]


@pytest.mark.parametrize("state", [JobState.MAKING, JobState.CANCELLED])
def test_until_it_is_done_it_is_a_job_like_every_other(state: JobState) -> None:
    other = a_job("video", state)
    assert row_actions(a_voice_job(state), saved=False) == row_actions(other, saved=False)


def test_its_story_says_what_was_asked_for(look: Look, words: Words, qtbot: QtBot) -> None:
    panel = StoryPanel(look)
    qtbot.addWidget(panel)
    panel.show_job(a_voice_job(), "Clone my voice", 0.0, saved=False)
    assert part(panel, QLabel, "jobScript").text() == "My own voice Hello there."
    assert not part(panel, QPushButton, "jobUseVoice").isHidden()
    assert not part(panel, QWidget, "jobLink").isVisibleTo(panel)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def player(page: QWidget) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()


def test_its_clip_is_heard_until_the_page_is_left(page: QWidget, player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    clip = VoiceClip(page, player)
    clip.toggle(a_voice_job(), make_wave(tmp_path / "me.wav", seconds=5))
    assert player.state is not Playing.NOTHING
    page.hide()
    assert player.state is Playing.NOTHING


def test_what_others_play_goes_on_when_the_page_is_left(page: QWidget, player: Player, tmp_path: Path) -> None:
    VoiceClip(page, player)
    player.play(make_wave(tmp_path / "me.wav", seconds=5), "another")
    page.hide()
    assert player.key == "another"


def test_why_it_cannot_be_heard_is_said_in_words(page: QWidget, player: Player, qtbot: QtBot) -> None:
    clip = VoiceClip(page, player)
    told: list[str] = []
    clip.said.connect(told.append)
    clip.toggle(a_voice_job(), "file:///etc/hosts")
    assert "not safe to open" in told[0]


def test_each_step_of_a_voice_is_told_once_and_other_jobs_are_not() -> None:
    told: list[str] = []
    apart = Apart((), {Makes.VOICE: lambda: told.append("changed")})
    apart.put(a_voice_job(JobState.UPLOADING).with_(remote_id=""))
    apart.put(a_job("video", JobState.DONE).with_(remote_id="1"))
    assert told == []
    for _ in range(3):
        apart.put(a_voice_job(JobState.MAKING))
    apart.put(a_voice_job())
    assert len(told) == 2


def test_a_job_s_voice_is_known_by_the_cloud_s_number() -> None:
    assert voice_of(a_voice_job()) == Voice(id="C-Audio-1", name="me", sample_url=LINK, own=True)
    assert voice_of(a_voice_job(JobState.MAKING)).sample_url == ""


def test_what_may_be_the_job_is_told_by_its_name_where_the_cloud_tells_no_time() -> None:
    voice = RemoteStatus(remote_id="C-Audio-1", phase=RemotePhase.DONE, name="我的声音")
    assert candidates.task_words(voice) == "我的声音 · done"
    assert elsewhere.task_words(voice) == "我的声音 · done · C-Audio-1"
    nameless = RemoteStatus(remote_id="1", phase=RemotePhase.DONE)
    assert candidates.task_words(nameless) == "time unknown · done"
