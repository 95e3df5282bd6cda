"""The whole at the right of the list of jobs, and what is done with it."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import Whole, whole_id
from chanjing_studio.ui.jobs.needs import JobsNeeds
from chanjing_studio.ui.jobs.whole_deeds import WholeDeeds
from chanjing_studio.ui.jobs.whole_panel import WholePanel
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr


class Wholes(QObject):
    """``panel`` shows the whole, ``up`` leads back to it from a part; ``part_wanted`` gives the part's job."""

    part_wanted = Signal(object)

    def __init__(self, look: Look, needs: JobsNeeds, page: Page, *, removed: Callable[[str], None]) -> None:
        super().__init__(page)
        self._needs, self._page = needs, page
        self.panel = WholePanel(look)
        self.up = button(look, "jobsAllParts", " ", role="ghost", icon="arrow-left")
        self._deeds = WholeDeeds(look, needs, page, removed=removed)
        self.panel.open_wanted.connect(self._on_open)
        self.panel.again_wanted.connect(lambda: self._do(self._deeds.again))
        self.panel.another_wanted.connect(self._on_another)
        self.panel.stop_wanted.connect(lambda: self._do(self._deeds.stop))
        self.panel.remove_wanted.connect(lambda: self._do(self._deeds.remove))
        self.panel.part_wanted.connect(self._on_part)

    def show(self, whole: Whole) -> None:
        """The whole as it stands."""
        self.panel.show_whole(whole, time.time())

    def holds(self, job: Job | None) -> bool:
        """Whether a job is a part of the whole shown."""
        whole = self.panel.whole
        return whole is not None and job is not None and whole_id(job) == whole.id

    def take_keyboard(self, job: Job | None) -> None:
        """Give the list of parts the keyboard, at this one."""
        if job:
            self.panel.parts.select(job.id)
        self.panel.parts.setFocus()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self.up.setText(tr("All parts"))
        self.panel.retranslate()

    def _on_open(self) -> None:
        if self.panel.whole:
            self._needs.hear(self.panel.whole)

    def _on_another(self) -> None:
        if self.panel.whole:
            self._needs.change(self.panel.whole.spec, "")

    def _on_part(self, job_id: str) -> None:
        whole = self.panel.whole
        for job in whole.jobs if whole else ():
            if job.id == job_id:
                self.part_wanted.emit(job)

    def _do(self, deed: Callable[[Whole], Coroutine[Any, Any, None]]) -> None:
        if self.panel.whole:
            self._page.runner.start(deed(self.panel.whole))
