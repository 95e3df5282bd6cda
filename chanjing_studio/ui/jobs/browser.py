"""The list of jobs with its search and filter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.ui.jobs.delegate import JobDelegate, use_in
from chanjing_studio.ui.jobs.entries import Entry
from chanjing_studio.ui.jobs.job_list_view import JobListView
from chanjing_studio.ui.jobs.model import JobModel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

PAGE = 200
GROUPS: tuple[JobGroup | None, ...] = (None, JobGroup.RUNNING, JobGroup.NEEDS_YOU, JobGroup.ENDED)
FILTERS = ("jobFilterAll", "jobFilterRunning", "jobFilterNeedsYou", "jobFilterDone")


class JobBrowser(QWidget):
    """``selected`` gives the Job, or the Whole; ``entered`` after Enter or a click; ``asked`` wants another answer.

    ``link_wanted`` gives a job's id: its Copy link was pressed, or C while the list has the keyboard. ``cloud`` names
    the one that makes a job, "" where there is but one.
    """

    selected = Signal(object)
    entered = Signal()
    asked = Signal()
    link_wanted = Signal(str)

    def __init__(
        self, look: Look, poster: Callable[[Job], QPixmap | None], *, cloud: Callable[[Job], str] = lambda _job: ""
    ) -> None:
        super().__init__()
        self.model = JobModel(cloud=cloud)
        self._delegate = JobDelegate(look, poster)
        self._list, self._search = JobListView(), SearchField(look, "jobSearch")
        self._filters = [Segment(look, name, " ") for name in FILTERS]
        self._filter = Segmented(look, "jobFilter", self._filters)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._lay_out(look)
        self._connect()
        self.retranslate()

    @property
    def query(self) -> JobQuery:
        """What the user wants to see, from its beginning."""
        return JobQuery(group=GROUPS[self._filter.group.checkedId()], search=self._search.text(), limit=PAGE)

    @property
    def plain(self) -> bool:
        """Whether everything is shown, so that a new job is shown too."""
        return self.query == JobQuery(limit=PAGE)

    @property
    def chosen(self) -> Entry | None:
        """The selected job, or the whole."""
        indexes = self._list.selectionModel().selectedIndexes()
        return self.model.entry_at(indexes[0]) if indexes else None

    def choose(self, job_id: str) -> bool:
        """Select a job, or the whole that it is a part of, or the topmost for ""; whether it is there."""
        index = self.model.index_of(job_id) if job_id else self.model.first_job()
        if index.isValid():
            self._list.setCurrentIndex(index)
        return index.isValid()

    def show_all(self) -> None:
        """Show every job again, whatever was searched for."""
        self._search.clear()
        self._filters[0].setChecked(True)
        self._search.setFocus()
        self._on_typed()

    def take_keyboard(self) -> None:
        """Give the list the keyboard."""
        self._list.setFocus()

    def repaint_ages(self) -> None:
        """Ages in words move on."""
        self._list.viewport().update()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self._search.set_words(tr("Title or script"))
        self._search.setAccessibleName(tr("Search titles and scripts"))
        self._list.setAccessibleName(tr("Jobs"))
        self._filter.setAccessibleName(tr("Which jobs are shown"))
        words = (tr("All"), tr("Running"), tr("Needs you"), tr("Done"))
        for segment, text in zip(self._filters, words, strict=True):
            segment.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_selected(self) -> None:
        if self.chosen:
            self.selected.emit(self.chosen)

    def _on_typed(self) -> None:
        self._asking.start()

    def _on_link_key(self) -> None:
        chosen = self.chosen
        if isinstance(chosen, Job) and chosen.linked:
            self.link_wanted.emit(chosen.id)

    def _connect(self) -> None:
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._list.activated.connect(self.entered)
        self._list.clicked.connect(self.entered)
        self._delegate.link_wanted.connect(self.link_wanted)
        self._search.textChanged.connect(self._on_typed)
        self._search.descend.connect(self._list.setFocus)
        self._asking.timeout.connect(self.asked)
        self._filter.chosen.connect(self._on_typed)
        keys = QShortcut(QKeySequence(Qt.Key.Key_C), self._list, context=Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._on_link_key)

    def _lay_out(self, look: Look) -> None:
        self._list.setObjectName("jobList")
        self._list.setModel(self.model)
        use_in(self._list, self._delegate)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._filters[0].setChecked(True)
        tools = QHBoxLayout()
        tools.setSpacing(look.size("space.2"))
        tools.addWidget(self._search, 1)
        tools.addWidget(self._filter)
        card = QFrame()
        set_role(card, "panel")
        inside = QVBoxLayout(card)
        # Inside the card's edge and its round corners, which a list would paint over.
        inside.setContentsMargins(1, look.size("space.1"), 1, look.size("space.1"))
        inside.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addLayout(tools)
        column.addWidget(card, 1)
