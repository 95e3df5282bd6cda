"""The Jobs page: what runs, what needs you, what is done; one story at a time, the link first."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import Whole
from chanjing_studio.domain.shelf import JobGroup, key_of
from chanjing_studio.ui.jobs.actions import Action
from chanjing_studio.ui.jobs.browser import PAGE, JobBrowser
from chanjing_studio.ui.jobs.deeds import JobDeeds
from chanjing_studio.ui.jobs.entries import Entry
from chanjing_studio.ui.jobs.groups import Group
from chanjing_studio.ui.jobs.needs import JobsNeeds
from chanjing_studio.ui.jobs.page_words import counted, say_empty
from chanjing_studio.ui.jobs.panel import StoryPanel
from chanjing_studio.ui.jobs.paused_banner import PausedBanner
from chanjing_studio.ui.jobs.screen import Screen
from chanjing_studio.ui.jobs.steps import Steps
from chanjing_studio.ui.jobs.wholes import Wholes
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.posters import row_posters
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import tr

AGES_MS = 1000


class JobsPage(Page):
    """The list at the left, the story of the selected job at the right; two steps where both do not fit."""

    def __init__(self, look: Look, needs: JobsNeeds) -> None:
        super().__init__(look)
        self._needs = needs
        posters = row_posters(needs.picture)
        self._browser = JobBrowser(look, lambda job: posters(job.id), cloud=needs.cloud)
        self._panel, self._screen = StoryPanel(look), Screen(look, needs.player)
        self._deeds = JobDeeds(look, needs, self)
        self._wholes = Wholes(look, needs, self, removed=self._on_removed)
        self.paused = PausedBanner(self, needs.till)
        self._empty, self._unread = EmptyState(look, "jobsEmpty"), QWidget()
        # Before the list is read nobody knows that it is empty: whoever comes back after a crash must not read it.
        self._listed = False
        self._back = button(look, "jobsBack", " ", role="ghost", icon="arrow-left")
        self._elsewhere = button(look, "jobsElsewhere", " ", role="ghost", icon="cloud-download")
        rights = (self._unread, self._wholes.panel, self._panel, self._screen, self._empty)
        self._steps = Steps(self._browser, rights, empty=self._empty, back=self._back, up=self._wholes.up)
        self._ages = QTimer(self, interval=AGES_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("Jobs"))
        self._elsewhere.setText(tr("Made elsewhere"))
        self._back.setText(tr("Back to the list"))
        self._say_empty()
        self._show_counts()
        self._panel.retranslate()
        self._wholes.retranslate()
        if self._job:
            self._show(self._job)

    def shown(self) -> None:
        self.runner.start(self._load(), again=self.shown)
        self._browser.take_keyboard()

    def put(self, job: Job) -> None:
        """Show a job as it is now."""
        self._deeds.put(job)
        if self._browser.plain or self._browser.model.index_of(job.id).isValid():
            self._browser.model.put(job)
        if self._job and self._job.id == job.id:
            self._show(job)
        entry = self._browser.model.entry_of(job.id)
        if isinstance(entry, Whole) and self._wholes.holds(job):
            self._wholes.show(entry)
        self._watch_ages()
        self._show_counts()
        self.paused.look()

    def select(self, job_id: str) -> None:
        """Show the story of a job once it is in the list; of a part, its whole."""
        self._show_part(self._unread)
        self.runner.start(self._load(job_id))

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self._steps.fit(size_class, list_width=self.measure("layout.job-list"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        job = self._job
        if event.key() == Qt.Key.Key_Escape and self._wholes.up.isVisible():
            self._go_up()
        elif event.key() == Qt.Key.Key_Escape and self._steps.one:
            self._go_back()
        elif event.key() == Qt.Key.Key_C and not event.modifiers() and job and job.linked:
            self._on_link(job.id)
        else:
            super().keyPressEvent(event)

    async def _load(self, job_id: str = "") -> None:
        queue, query = await self._needs.queue(), self._browser.query
        self.paused.watch(queue)
        # The page last: what happens to a job while something else is asked for would be shown over.
        counts, (jobs, beside) = await queue.counts(query), await queue.listing(query)
        self._listed = True
        finished = counts[JobGroup.ENDED] if query.group in (None, JobGroup.ENDED) else 0
        self._browser.model.show_jobs(jobs, finished_in_all=finished, complete=len(jobs) < PAGE, beside=beside)
        self._show_counts()
        self._watch_ages()
        wanted = job_id or (self._shown.id if self._shown else "")
        if not self._browser.choose(wanted) and not self._browser.choose(""):
            self._show_empty()

    async def _load_more(self) -> None:
        last = self._browser.model.last_job()
        if last:
            query = replace(self._browser.query, after=key_of(last))
            jobs, beside = await (await self._needs.queue()).listing(query)
            self._browser.model.add_page(jobs, complete=len(jobs) < PAGE, beside=beside)

    async def _tell_story(self, job_id: str) -> None:
        story = await (await self._needs.queue()).story(job_id)
        if self._panel.job and self._panel.job.id == job_id:
            self._panel.show_story(story)

    async def _copy(self, job_id: str) -> None:
        job = await (await self._needs.queue()).get(job_id)
        if job:
            await self._deeds.copy_link(job)
        if self._panel.job and self._panel.job.id == job_id:
            self._panel.show_tried(self._deeds.tried(job_id, time.time()))

    async def _do(self, action: Action, job: Job) -> None:
        await self._deeds.do(action, job, self._panel.candidate)
        known = await (await self._needs.queue()).get(job.id)
        if known:
            self.put(known)

    async def _adopt_elsewhere(self) -> None:
        adopted = await self._deeds.find_elsewhere()
        if adopted:
            await self._load(adopted[0])

    @property
    def _job(self) -> Job | None:
        """The job whose story is told, also while its video is shown."""
        return self._panel.job if self._steps.part in (self._panel, self._screen) else None

    @property
    def _shown(self) -> Job | None:
        """The job at the right, or one of the whole there."""
        whole = self._wholes.panel.whole
        return self._job or (whole.jobs[0] if whole else None)

    def _show_part(self, shown: QWidget) -> None:
        """One at the right: a whole, a story, the video of it, or that there is nothing yet."""
        if shown is not self._screen:
            self._screen.stop()
        inside = shown in (self._panel, self._screen) and self._wholes.holds(self._panel.job)
        self._steps.show(shown, inside=inside)

    def _go_back(self) -> None:
        if self._steps.part is self._screen:
            self._show_part(self._panel)
        self._steps.go_back()
        self._browser.take_keyboard()

    def _go_up(self) -> None:
        self._show_part(self._wholes.panel)
        self._wholes.take_keyboard(self._panel.job)

    def _show_entry(self, entry: Entry) -> None:
        if isinstance(entry, Job):
            self._show(entry)
            return
        self._wholes.show(entry)
        told = next((job for job in entry.jobs if self._job and job.id == self._job.id), None)
        if told:  # one of its parts is being looked at
            self._show(told)
        else:
            self._show_part(self._wholes.panel)

    def _on_part(self, job: Job) -> None:
        self._show(job)
        self._show_part(self._panel)
        self._wholes.up.setFocus()

    def _show(self, job: Job) -> None:
        other = self._panel.job is None or self._panel.job.id != job.id
        if other or self._steps.part not in (self._panel, self._screen):
            self._show_part(self._panel)
        now = time.time()
        self._panel.show_job(job, self._needs.facts(job), now, saved=self._deeds.saved(job.id) is not None)
        if other:
            self._panel.show_picture(self._needs.picture(job.id))
            self._panel.show_story(())
            self._panel.show_tried(self._deeds.tried(job.id, now) if job.linked else "")
        self.runner.start(self._tell_story(job.id))

    def _show_empty(self) -> None:
        self._say_empty()
        self._show_part(self._empty)

    def _say_empty(self) -> None:
        browser = self._browser
        say_empty(self._empty, plain=browser.plain, begin=self._needs.begin, show_all=browser.show_all)

    def _show_counts(self) -> None:
        if self._listed:  # before, nobody knows
            self.subtitle.setText(counted(self._browser.model, plain=self._browser.plain))

    def _watch_ages(self) -> None:
        """Ages in words move on once a second, only while something runs and the page is in sight."""
        if self.isVisible() and self._browser.model.count(Group.RUNNING):
            if not self._ages.isActive():
                self._ages.start()
        else:
            self._ages.stop()

    def _on_ages(self) -> None:
        self._watch_ages()
        self._browser.repaint_ages()
        self._wholes.panel.parts.viewport().update()
        job = self._job
        if job and not job.state.ended:
            self._panel.show_job(job, self._needs.facts(job), time.time(), saved=False)

    def _on_wanted(self, action: str, job_id: str) -> None:
        job = self._panel.job
        if job and job.id == job_id:
            self.runner.start(self._do(Action(action), job))

    def _on_link(self, job_id: str) -> None:
        self.runner.start(self._copy(job_id))

    def _on_removed(self, job_id: str) -> None:
        left = self._browser.model.drop(job_id)
        self._needs.forget(job_id)
        self._show_counts()
        if left:
            self._show_entry(left)
        elif not self._browser.choose(""):
            self._show_empty()

    def _on_play(self, job_id: str, link: str) -> None:
        if self._panel.job and self._panel.job.id == job_id:
            self._screen.play(link, f"job {job_id}")
            self._show_part(self._screen)

    def _on_saving(self, job_id: str, done: int, total: int) -> None:
        if self._panel.job and self._panel.job.id == job_id:
            self._panel.show_saving(done, total)

    def _on_elsewhere(self) -> None:
        self._elsewhere.setEnabled(False)
        self.runner.start(self._adopt_elsewhere(), done=self._end_elsewhere)

    def _end_elsewhere(self) -> None:
        self._elsewhere.setEnabled(True)
        self._elsewhere.setFocus()  # what is grey lets go of the keyboard

    def _on_details(self) -> None:
        QGuiApplication.clipboard().setText(self._panel.details())
        self.done.emit(tr("Details copied"))

    def _connect(self) -> None:
        self._browser.selected.connect(self._show_entry)
        self._wholes.part_wanted.connect(self._on_part)
        self._wholes.up.clicked.connect(self._go_up)
        self._browser.entered.connect(self._steps.go_on)
        self._browser.asked.connect(lambda: self.runner.start(self._load()))
        self._browser.link_wanted.connect(self._on_link)
        self._browser.model.more_wanted.connect(lambda: self.runner.start(self._load_more()))
        self._panel.link_wanted.connect(self._on_link)
        self._panel.wanted.connect(self._on_wanted)
        self._panel.details_wanted.connect(self._on_details)
        self._deeds.said.connect(self.done)
        self._deeds.copy_wanted.connect(self._on_link)
        self._deeds.removed.connect(self._on_removed)
        self._deeds.play_wanted.connect(self._on_play)
        self._deeds.saving.connect(self._on_saving)
        self._screen.closed.connect(lambda: self._show_part(self._panel))
        self._ages.timeout.connect(self._on_ages)
        self._elsewhere.clicked.connect(self._on_elsewhere)
        self._back.clicked.connect(self._go_back)

    def _lay_out(self) -> None:
        self.header.addWidget(self._wholes.up)
        self.header.addWidget(self._back)
        self.header.addWidget(self._elsewhere)
        self.body.addWidget(self._browser, 1)
        for part in (self._wholes.panel, self._panel, self._screen, self._empty, self._unread):
            self.body.addWidget(part, 1)
        self._steps.take()
