"""One of two videos that are compared: which cloud made it, how it stands, its picture and its link."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media import engine
from chanjing_studio.media.player import Player, Playing
from chanjing_studio.ui.aloud import headed, listed
from chanjing_studio.ui.jobs.head import STATES
from chanjing_studio.ui.jobs.phrases import figure, phrase
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.video_view import Stage
from chanjing_studio.ui.words import say, tr


class CompareSide(QWidget):
    """``told`` says that its player does something else, ``moved`` where it is, in seconds."""

    copy_wanted = Signal(str)
    told = Signal()
    moved = Signal()

    def __init__(self, look: Look, job: Job, facts: str, picture: QImage | None, *, number: int) -> None:
        super().__init__()
        self.job, self.facts = job, facts
        self._player = Player(self)
        self._key, self._link, self._length = f"compared {job.id}", "", 0.0
        self._screen: QWidget | None = None
        self._stage = Stage(look)
        self._stage.show_picture(picture)
        self._facts = label("strong", name=f"compareFacts{number}", wrap=True)
        self._facts.setText(facts)
        self._icon = IconLabel(look, "cloud")
        self._state = label("small", name=f"compareState{number}", wrap=True)
        self._problem = label("small", state="danger", name=f"compareProblem{number}", wrap=True)
        self.copy = button(look, f"compareCopy{number}", tr("Copy link"), icon="copy")
        name_button(self.copy, tr("Copy the link of {video}", video=facts))
        self._lay_out(look)
        self._connect()
        self.show_job(job)

    @property
    def playable(self) -> bool:
        """Whether there is something to play."""
        return self.job.linked

    @property
    def state(self) -> Playing:
        """What is done with it now."""
        return self._player.state

    @property
    def position(self) -> float:
        """Seconds from the beginning; its end once that was reached."""
        return self._player.position

    @property
    def length(self) -> float:
        """Seconds; what the cloud said as long as nothing was played."""
        said = self.job.result.seconds if self.job.result else 0.0
        return self._player.length or self._length or said

    def show_job(self, job: Job) -> None:
        """The job as it stands; a new state is announced."""
        known, said = self._state.text(), phrase(job, time.time())
        self.job = job
        words = listed(said.state, figure(job), said.note)
        self._icon.show_icon(said.icon, said.role)
        self._state.setText(words)
        set_state(self._state, STATES.get(said.role, said.role))
        self.copy.setVisible(job.linked)
        if known and known != words and job.state.ended:
            announce(self._state, headed(self.facts, said.state))

    def play(self, link: str, *, at: float = 0.0, heard: bool) -> None:
        """Play the video behind its link in its place."""
        if self._screen is None:
            self._screen = engine.screen(self)
            self._screen.setAccessibleName(self.facts)
            self._column.replaceWidget(self._stage, self._screen)
            self._stage.hide()
        self._link = link
        self._problem.hide()
        self._player.play(link, self._key, screen=self._screen, at=at)
        self.hear(heard=heard)

    def hear(self, *, heard: bool) -> None:
        """Whether its sound is the one that is heard."""
        self._player.mute(muted=not heard)

    def pause_or_go_on(self) -> None:
        """Of what is playing, or was paused."""
        self._player.play_or_pause(self._link, self._key, screen=self._screen)

    def seek(self, seconds: float, *, heard: bool) -> None:
        """Go on from another place, also where its end was reached."""
        if seconds >= self.length or not self._link:
            return
        if self.state is Playing.NOTHING:
            self.play(self._link, at=seconds, heard=heard)
        else:
            self._player.seek(seconds)

    def close_player(self) -> None:
        """Nothing is played here any more."""
        self._player.close()

    def show_trouble(self, why: Sentence) -> None:
        """Why it cannot be played or copied."""
        self._problem.setText(say(why))
        self._problem.show()

    def _on_told(self) -> None:
        self._length = self._player.length or self._length
        self.told.emit()

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key == self._key:
            self.show_trouble(why)

    def _connect(self) -> None:
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.job.id))
        self._player.changed.connect(self._on_told)
        self._player.moved.connect(self.moved)
        self._player.failed.connect(self._on_failed)

    def _lay_out(self, look: Look) -> None:
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._state, 1)
        row.addWidget(self.copy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.size("space.2"))
        self._column.addWidget(self._facts)
        self._column.addWidget(self._stage, 1)
        self._column.addLayout(row)
        self._column.addWidget(self._problem)
