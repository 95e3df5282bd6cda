"""The banner that says why the queue stands still for want of beans, and lets it go on."""

from __future__ import annotations

from collections.abc import Callable

from chanjing_studio.domain.models import HoldKind
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.errors import Trouble
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.words import tr


class PausedBanner:
    """On ``page`` while an account waits for beans: it offers to top up, and after that to go on."""

    def __init__(self, page: Page, top_up: Callable[[], None]) -> None:
        self._page, self._top_up = page, top_up
        self._queue: JobQueue | None = None
        self._topped_up = False
        self._held: int | None = None

    def watch(self, queue: JobQueue) -> None:
        """Look at this queue from now on; a banner that was closed is shown once more."""
        self._queue = queue
        self.look(again=True)

    def look(self, *, again: bool = False) -> None:
        """Show the banner, or take it away, as the queue stands now."""
        queue = self._queue
        held = _held_back(queue) if queue and queue.paused else None
        if held is not None and (again or held != self._held):
            self._page.tell(self._words)
        elif held is None and self._held is not None:
            self._topped_up = False
            self._page.banner.clear()
        self._held = held

    def _words(self) -> Trouble:
        held = _held_back(self._queue) if self._queue else 0
        text = (
            tr("The queue is paused: not enough beans. %n other jobs stay on this computer.", "", held)
            if held
            else tr("The queue is paused: not enough beans.")
        )
        label, act = (
            (tr("Topped up: go on"), self._go_on) if self._topped_up else (tr("Top up"), self._open_top_up_page)
        )
        return Trouble(text, tone="warning", icon="coins", label=label, act=act)

    def _open_top_up_page(self) -> None:
        self._topped_up = True
        self._top_up()
        self._page.tell(self._words)

    def _go_on(self) -> None:
        if self._queue:
            self._queue.resume_paused()
        self.look()


def _held_back(queue: JobQueue) -> int:
    return sum(job.hold is not None and job.hold.kind is HoldKind.BEANS for job in queue.running.values())
