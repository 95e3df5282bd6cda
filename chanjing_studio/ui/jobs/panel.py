"""The story of the selected job: how it stands, its link, what can be done, and every step with its time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from chanjing_studio.domain.adopted import made_elsewhere
from chanjing_studio.domain.models import HoldKind, Job, JobState, StoryLine
from chanjing_studio.ui.jobs.actions import Action, Face, card_actions, face, row_actions
from chanjing_studio.ui.jobs.candidates import Candidates
from chanjing_studio.ui.jobs.head import JobHead
from chanjing_studio.ui.jobs.problem_words import copied_details, problem_words
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.banner import Banner
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.link_field import LinkField
from chanjing_studio.ui.widgets.problem_card import ProblemCard, ProblemWords
from chanjing_studio.ui.widgets.story_list import StoryList
from chanjing_studio.ui.words import say, tr


class StoryPanel(QFrame):
    """Shows one job and asks for what its buttons say: ``wanted`` carries the action and the job's id."""

    wanted = Signal(str, str)
    link_wanted = Signal(str)
    details_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._job: Job | None = None
        self._actions: tuple[tuple[Action, Face], ...] = ()
        self._on_card: tuple[ProblemWords, tuple[Action, ...]] | None = None
        self._noted: tuple[str, str] | None = None
        self._head, self._link, self._tried = (
            JobHead(look),
            LinkField(look),
            label("small", state="muted", name="jobLinkTried"),
        )
        self._note, self._card, self._candidates = Banner(look), ProblemCard(look), Candidates()
        self._buttons, self._saving = QWidget(), QProgressBar()
        self._flow = Flow(self._buttons, across=8, down=8)
        self._story_title, self._story = label("strong"), StoryList(look)
        self._copy = button(look, "jobCopyDetails", " ", role="ghost", icon="clipboard-list", scale="small")
        self._script_title, self._script = label("strong"), label(state="muted", name="jobScript", wrap=True)
        self._another = button(look, Action.MAKE_ANOTHER, " ", icon="pencil", scale="small")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def job(self) -> Job | None:
        """The job shown."""
        return self._job

    @property
    def candidate(self) -> str:
        """The cloud's number of the task that the user chose for an unsure job."""
        return self._candidates.chosen

    def show_job(self, job: Job, facts: str, now: float, *, saved: bool) -> None:
        """The job as it stands; called at every change and, while it runs, for its ages."""
        if self._job is None or self._job.id != job.id:
            self._tried.clear()
            self._saving.hide()
        self._job = job
        self._head.show_job(job, facts, now)
        self._link.setVisible(job.linked)
        self._tried.setVisible(job.linked and bool(self._tried.text()))
        self._link.show_link(job.result.url if job.result else "")
        self._show_note(job)
        self._show_buttons(job, saved=saved)
        self._show_card(job)
        self._show_script(job)

    def show_picture(self, picture: QImage | None) -> None:
        """The poster of the job shown."""
        if self._job:
            self._head.show_picture(picture, self._job.spec.makes)

    def show_story(self, story: Sequence[StoryLine]) -> None:
        """Every moment so far."""
        self._story.show_story(story)

    def show_tried(self, words: str) -> None:
        """What is known of the link: when it was last tried, or that it may be old."""
        self._tried.setText(words)
        self._tried.setVisible(bool(words))

    def show_saving(self, done: int, total: int) -> None:
        """How far the copy on this computer is, in bytes; gone once it is whole."""
        self._saving.setRange(0, max(1, total // 1024))
        self._saving.setValue(done // 1024)
        self._saving.setVisible(done < total)

    def details(self) -> str:
        """The job for support: the cloud's words and the story, no secret."""
        return copied_details(self._job, self._story.as_text()) if self._job else ""

    def retranslate(self) -> None:
        """Sets the words anew; those of the job come with the next ``show_job``."""
        self._story_title.setText(tr("Story"))
        self._copy.setText(tr("Copy details"))
        self._script_title.setText(tr("Script"))
        self._saving.setAccessibleName(tr("How much is saved"))
        self._another.setText(tr("Make another from this"))
        self._candidates.retranslate()
        self._actions, self._on_card, self._noted = (), None, None

    def _show_note(self, job: Job) -> None:
        """What was read and closed stays closed as long as it is the same."""
        mute = bool(job.result and job.result.mute)
        words = _of_mute() if mute else _of_safety(job)
        if (job.id, words) == self._noted:
            return
        self._noted = job.id, words
        if not words:
            self._note.clear()
        elif mute:
            self._note.show_message(words, tone="warning", icon="triangle-alert")
        else:
            self._note.show_message(words, icon="shield-check")

    def _show_buttons(self, job: Job, *, saved: bool) -> None:
        wanted = tuple((action, face(action, job)) for action in row_actions(job, saved=saved))
        if wanted == self._actions:
            return
        self._actions = wanted
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for action, _ in wanted:
            self._flow.addWidget(self._button(action, job))
        self._buttons.setVisible(bool(wanted))

    def _show_card(self, job: Job) -> None:
        words = problem_words(job)
        self._candidates.show_tasks(job.candidates)
        asked = job.state is JobState.UNSURE and words is not None
        self._candidates.setVisible(asked and bool(job.candidates))
        self._card.setVisible(words is not None)
        wanted = tuple(card_actions(job, candidates=bool(job.candidates)))
        if words is None:
            self._on_card = None
        elif (words, wanted) != self._on_card:
            self._on_card = (words, wanted)
            self._card.show_problem(
                words, [self._card_button(place, action, job) for place, action in enumerate(wanted)]
            )

    def _show_script(self, job: Job) -> None:
        self._script_title.setText(tr("What was asked for") if job.spec.makes.own else tr("Script"))
        self._script.setText(job.spec.words)
        shown = bool(job.spec.words)
        self._script.setVisible(shown)
        asked = bool(job.kind) and not made_elsewhere(job)
        self._another.setVisible(asked and Action.MAKE_ANOTHER not in card_actions(job, candidates=False))

    def _button(self, action: Action, job: Job, role: str = "secondary") -> QPushButton:
        seen = face(action, job)
        made = button(self._look, action, say(seen.words), role="ghost" if seen.quiet else role, icon=seen.icon)
        made.clicked.connect(lambda: self._ask(action))
        return made

    def _card_button(self, place: int, action: Action, job: Job) -> QPushButton:
        return self._button(action, job, role="secondary" if place else "primary")

    def _ask(self, action: Action) -> None:
        if self._job:
            self.wanted.emit(action, self._job.id)

    def _connect(self) -> None:
        self._link.copy_pressed.connect(lambda: self._job and self.link_wanted.emit(self._job.id))
        for copy in (self._copy, self._card.copy):
            copy.clicked.connect(self.details_wanted)
        self._another.clicked.connect(lambda: self._ask(Action.MAKE_ANOTHER))

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self._saving.setObjectName("jobSaving")
        self._saving.setTextVisible(False)
        self._card.copy.setObjectName("problemCopyDetails")
        inside, area = QWidget(), QScrollArea()
        area.setObjectName("jobScroll")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        for ground in (area.viewport(), inside):
            ground.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(area)
        column = QVBoxLayout(inside)
        gap = self._look.size("space.6")
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(self._look.size("space.4"))
        for part in (
            self._head,
            self._note,
            self._card,
            self._candidates,
            self._link,
            self._tried,
            self._buttons,
            self._saving,
        ):
            column.addWidget(part)
        column.addLayout(_titled(self._story_title, self._copy))
        column.addWidget(self._story)
        column.addLayout(_titled(self._script_title, self._another))
        column.addWidget(self._script)
        column.addStretch(1)


def _of_mute() -> str:
    return tr("The cloud says that no sound went into this video. Play it before you use it.")


def _of_safety(job: Job) -> str:
    """Why nobody needs to worry about a job that waits for the network; "" for others."""
    if job.hold is None or job.hold.kind is not HoldKind.NETWORK or job.state.ended:
        return ""
    if job.remote_id:
        return tr("This job is safe. It is in the cloud and goes on being made: nothing is sent or charged twice.")
    return tr("This job is safe. It is written down here and goes on by itself when the network is back.")


def _titled(title: QWidget, action: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(action)
    return row
