"""The Jobs page: what runs, what needs you, what is done; one story at a time, the link first."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.shelf import JobGroup, JobQuery, key_of
from chanjing_studio.ui.jobs.actions import Action
from chanjing_studio.ui.jobs.deeds import JobDeeds
from chanjing_studio.ui.jobs.delegate import JobDelegate, use_in
from chanjing_studio.ui.jobs.desk import JobsDesk
from chanjing_studio.ui.jobs.groups import Group
from chanjing_studio.ui.jobs.model import JobModel
from chanjing_studio.ui.jobs.panel import StoryPanel
from chanjing_studio.ui.jobs.screen import Screen
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

PAGE = 200
AGES_MS = 1000
GROUPS: tuple[JobGroup | None, ...] = (None, JobGroup.RUNNING, JobGroup.NEEDS_YOU, JobGroup.ENDED)
FILTERS = ("jobFilterAll", "jobFilterRunning", "jobFilterNeedsYou", "jobFilterDone")


class JobsPage(Page):
    """The list at the left, the story of the selected job at the right."""

    def __init__(self, look: Look, desk: JobsDesk) -> None:
        super().__init__(look)
        self._desk = desk
        self._model = JobModel()
        self._delegate = JobDelegate(look, self._poster)
        self._posters: dict[str, QPixmap | None] = {}
        self._list, self._panel = QListView(), StoryPanel(look)
        self._search = SearchField(look, "jobSearch")
        self._filters = [Segment(look, name, " ") for name in FILTERS]
        self._filter = Segmented(look, "jobFilter", self._filters)
        self._elsewhere = button(look, "jobsElsewhere", " ", role="ghost", icon="cloud-download")
        self._empty = EmptyState(look, "jobsEmpty")
        self._deeds, self._screen = JobDeeds(look, desk, self), Screen(look, desk.player)
        self._ages = QTimer(self, interval=AGES_MS)
        self._search_due = QTimer(self, singleShot=True, interval=0)
        self._query = JobQuery(limit=PAGE)
        self._left = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("Jobs"))
        self._search.setPlaceholderText(tr("Search titles and scripts"))
        self._search.setAccessibleName(tr("Search jobs"))
        self._list.setAccessibleName(tr("Jobs"))
        self._filter.setAccessibleName(tr("Which jobs are shown"))
        words = (tr("All"), tr("Running"), tr("Needs you"), tr("Done"))
        for segment, text in zip(self._filters, words, strict=True):
            segment.setText(text)
        self._elsewhere.setText(tr("Made elsewhere"))
        self._show_counts()

    def shown(self) -> None:
        self.runner.start(self._load())

    def put(self, job: Job) -> None:
        """Show a job as it is now."""
        if self._model.index_of(job.id).isValid() or self._fits(job):
            self._model.put(job)
        if self._panel.job and self._panel.job.id == job.id:
            self._show(job)
        self._watch_ages()
        self._show_counts()

    def select(self, job_id: str) -> None:
        """Show the story of a job once it is in the list."""
        self.runner.start(self._select(job_id))

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        wide = self.measure("layout.job-list")
        self._left.setMaximumWidth(16777215 if size_class.narrow else 760)
        self._left.setMinimumWidth(0 if size_class.narrow else min(wide, 400 if size_class.compact else wide))

    async def _load(self) -> None:
        queue = await self._desk.queue()
        jobs, counts = await queue.page(self._query), await queue.counts(self._query)
        finished = counts[JobGroup.ENDED] if self._query.group in (None, JobGroup.ENDED) else 0
        chosen = self._panel.job.id if self._panel.job else ""
        self._model.show_jobs(jobs, finished_in_all=finished, complete=len(jobs) < PAGE)
        self._show_counts()
        self._choose(chosen)
        self._watch_ages()

    async def _load_more(self) -> None:
        last = self._model.last_job()
        if last is None:
            return
        query = JobQuery(group=self._query.group, search=self._query.search, after=key_of(last), limit=PAGE)
        jobs = await (await self._desk.queue()).page(query)
        self._model.add_page(jobs, complete=len(jobs) < PAGE)

    async def _select(self, job_id: str) -> None:
        await self._load()
        self._choose(job_id)

    async def _tell_story(self, job_id: str) -> None:
        story = await (await self._desk.queue()).story(job_id)
        if self._panel.job and self._panel.job.id == job_id:
            self._panel.show_story(story)

    async def _copy(self, job: Job) -> None:
        await self._deeds.copy_link(job)
        if self._panel.job and self._panel.job.id == job.id:
            self._panel.show_tried(self._deeds.tried(job.id, time.time()))

    async def _do(self, action: Action, job: Job) -> None:
        await self._deeds.do(action, job, self._panel.candidate)
        known = await (await self._desk.queue()).get(job.id)
        if known:
            self.put(known)

    def _fits(self, job: Job) -> bool:
        return not self._query.search and self._query.group is None

    def _choose(self, job_id: str) -> None:
        index = self._model.index_of(job_id) if job_id else self._model.first_job()
        if index.isValid():
            self._list.setCurrentIndex(index)
        else:
            self._show_nothing()

    def _show_nothing(self) -> None:
        self._show_part(self._empty)

    def _show_part(self, shown: QWidget) -> None:
        """One of three at the right: a story, the video of it, or that there is nothing yet."""
        if shown is not self._screen:
            self._screen.stop()
        for part in (self._panel, self._screen, self._empty):
            part.setVisible(part is shown)

    def _show(self, job: Job) -> None:
        other = self._panel.job is None or self._panel.job.id != job.id
        if other or self._screen.isHidden():
            self._show_part(self._panel)
        self._panel.show_job(job, self._desk.facts(job), time.time(), saved=self._deeds.saved(job.id) is not None)
        if other:
            self._panel.show_picture(self._desk.picture(job.id))
            self._panel.show_story(())
            self._panel.show_tried(self._deeds.tried(job.id, time.time()) if job.result else "")
        self.runner.start(self._tell_story(job.id))

    def _show_counts(self) -> None:
        running, needy = len(self._model.jobs(Group.RUNNING)), len(self._model.jobs(Group.NEEDS_YOU))
        done = self._model.finished_in_all
        self.subtitle.setText(
            tr("{running} running · {done} done", running=running, done=done)
            if not needy
            else tr("{needy} need you · {running} running · {done} done", needy=needy, running=running, done=done)
        )
        self._empty.set_words(tr("No jobs yet"), tr("Finished videos and their links will stay here."))

    def _poster(self, job: Job) -> QPixmap | None:
        if job.id not in self._posters:
            picture = self._desk.picture(job.id)
            self._posters[job.id] = QPixmap.fromImage(picture) if picture else None
        return self._posters[job.id]

    def _watch_ages(self) -> None:
        """Ages in words move on once a second, only while something runs and the page is in sight."""
        running = bool(self._model.jobs(Group.RUNNING))
        if running and self.isVisible() and not self._ages.isActive():
            self._ages.start()
        elif not running or not self.isVisible():
            self._ages.stop()

    def _on_ages(self) -> None:
        self._watch_ages()
        self._list.viewport().update()
        if self._panel.job and not self._panel.job.state.ended:
            job = self._panel.job
            self._panel.show_job(job, self._desk.facts(job), time.time(), saved=False)

    def _on_selected(self) -> None:
        indexes = self._list.selectionModel().selectedIndexes()
        job = self._model.job_at(indexes[0]) if indexes else None
        if job:
            self._show(job)

    def _on_typed(self) -> None:
        self._search_due.start()

    def _on_query(self) -> None:
        group = GROUPS[self._filter.group.checkedId()]
        self._query = JobQuery(group=group, search=self._search.text(), limit=PAGE)
        self.runner.start(self._load())

    def _on_wanted(self, action: str, job_id: str) -> None:
        job = self._panel.job
        if job and job.id == job_id:
            self.runner.start(self._do(Action(action), job))

    def _on_link(self, job_id: str) -> None:
        job = self._model.job_at(self._model.index_of(job_id)) or self._panel.job
        if job and job.id == job_id:
            self.runner.start(self._copy(job))

    def _on_removed(self, job_id: str) -> None:
        self._model.drop(job_id)
        self._choose("")

    def _on_play(self, job_id: str, link: str) -> None:
        if self._panel.job and self._panel.job.id == job_id:
            self._screen.play(link, f"job {job_id}")
            self._show_part(self._screen)

    def _on_saving(self, job_id: str, done: int, total: int) -> None:
        if self._panel.job and self._panel.job.id == job_id:
            self._panel.show_saving(done, total)

    def _on_elsewhere(self) -> None:
        self._elsewhere.setEnabled(False)
        self.runner.start(self._adopt_elsewhere(), done=lambda: self._elsewhere.setEnabled(True))

    async def _adopt_elsewhere(self) -> None:
        adopted = await self._deeds.find_elsewhere()
        if adopted:
            await self._select(adopted[0])

    def _on_details(self, _job_id: str) -> None:
        QGuiApplication.clipboard().setText(self._panel.details())
        self.done.emit(tr("Details copied"))

    def _connect(self) -> None:
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._model.more_wanted.connect(lambda: self.runner.start(self._load_more()))
        self._delegate.link_wanted.connect(self._on_link)
        self._panel.link_wanted.connect(self._on_link)
        self._panel.wanted.connect(self._on_wanted)
        self._panel.details_wanted.connect(self._on_details)
        self._deeds.said.connect(self.done)
        self._deeds.removed.connect(self._on_removed)
        self._deeds.play_wanted.connect(self._on_play)
        self._deeds.saving.connect(self._on_saving)
        self._screen.closed.connect(lambda: self._show_part(self._panel))
        self._elsewhere.clicked.connect(self._on_elsewhere)
        self._ages.timeout.connect(self._on_ages)
        self._search.textChanged.connect(self._on_typed)
        self._search_due.timeout.connect(self._on_query)
        self._search.descend.connect(self._list.setFocus)
        self._filter.group.idClicked.connect(self._on_query)
        QShortcut(
            QKeySequence(Qt.Key.Key_C), self._list, self._panel.copy_link, context=Qt.ShortcutContext.WidgetShortcut
        )

    def _lay_out(self) -> None:
        self.header.addWidget(self._elsewhere)
        self._list.setObjectName("jobList")
        self._list.setModel(self._model)
        use_in(self._list, self._delegate)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._filters[0].setChecked(True)
        tools = QHBoxLayout()
        tools.setSpacing(self.look.size("space.2"))
        tools.addWidget(self._search, 1)
        tools.addWidget(self._filter)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.size("space.3"))
        column.addLayout(tools)
        column.addWidget(self._list, 1)
        self.body.addWidget(self._left, 3)
        for part in (self._panel, self._screen, self._empty):
            self.body.addWidget(part, 2)
            part.hide()
