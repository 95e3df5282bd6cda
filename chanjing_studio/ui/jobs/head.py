"""The head of a job's story: poster, title, state in words, percent and line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.jobs.legend import Legend
from chanjing_studio.ui.jobs.phrases import UNSEEN, VIDEO, figure, has_line, line, phrase
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.titles import part_words, shown_title
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.job_progress import JobProgress
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.thumb import Thumb
from chanjing_studio.ui.words import tr

POSTER = QSize(81, 108)
STATES = {"accent-text": "accent", "text-muted": "muted"}


class JobHead(QWidget):
    """What a job is and how it stands, in words first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._thumb = Thumb(look, POSTER)
        self._title = ElidedLabel("title", name="jobTitle")
        self._icon = IconLabel(look, "cloud")
        self._state = label("small", name="jobState")
        self._note = label("small", state="muted", name="jobNote", wrap=True)
        self._facts = label("small", state="muted", name="jobFacts", wrap=True)
        self._figure = label("display", name="jobFigure")
        self._progress = JobProgress(look)
        self._legend = Legend(look)
        self._lay_out(look)

    def show_job(self, job: Job, facts: str, now: float) -> None:
        """The job as it stands; a new state on its way is announced."""
        said = phrase(job, now)
        title = shown_title(job)
        known = self._title.accessibleName() == title and self._state.text()
        self._title.setText(title)
        self._icon.show_icon(said.icon, said.role)
        self._state.setText(said.state)
        set_state(self._state, STATES.get(said.role, said.role))
        note = "" if job.state is JobState.DONE else said.note
        self._note.setText(note)
        self._note.setVisible(bool(note))
        length = said.note if job.state is JobState.DONE else ""
        facts = tr("{kind} · {part}", kind=facts, part=part) if (part := part_words(job)) else facts
        self._facts.setText(tr("{kind} · {length}", kind=facts, length=length) if length else facts)
        self._figure.setText(figure(job))
        self._show_line(job)
        if known and known != said.state and not job.state.ended:  # an end is told whatever is in sight
            announce(self._state, headed(title, said.state))

    def show_picture(self, picture: QImage | None, makes: Makes) -> None:
        """The job's poster; a sound has none."""
        self._thumb.show_picture(picture, icon=UNSEEN.get(makes, VIDEO))

    def _show_line(self, job: Job) -> None:
        shown = has_line(job)
        self._progress.setVisible(shown)
        self._legend.setVisible(shown and bool(job.answers))
        number = figure(job).removesuffix("%")
        self._progress.show_line(line(job), int(number) if number.isdigit() else None)

    def _lay_out(self, look: Look) -> None:
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._icon)
        state.addWidget(self._state)
        state.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addLayout(state)
        words.addWidget(self._note)
        words.addWidget(self._facts)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(look.size("space.4"))
        top.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.4"))
        column.addLayout(top)
        column.addWidget(self._progress)
        column.addWidget(self._legend)
