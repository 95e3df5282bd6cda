"""Starts a page's coroutines, shows their errors in one place, and ends with the page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    import asyncio


class ShowError(Protocol):
    """Shows an error to the user, with a second try where that may help."""

    def __call__(self, error: Exception, *, again: Callable[[], None] | None = None) -> None: ...


class Runner:
    """Owned by a page or a dialog. Disable the button in a plain slot, then start the coroutine.

    A coroutine starts one turn of the loop later; two clicks that are already queued would start two.
    """

    def __init__(self, owner: QObject, show: ShowError) -> None:
        self._show = show
        self._work = _Work()
        owner.destroyed.connect(self._work.end)  # no slot of the owner's: half of it is gone by then

    def start(
        self,
        work: Coroutine[Any, Any, Any],
        *,
        done: Callable[[], None] | None = None,
        again: Callable[[], None] | None = None,
    ) -> asyncio.Task[Any] | None:
        """Runs the coroutine on the loop; `done` is called at its end however it ended, unless the page is gone.

        `again` is what "Try again" does when the work ends in an error that a second try may mend.
        Returns the task, to cancel it alone; None after the end of the page, and before the loop runs: what the first
        page asks for while it is built begins with the loop.
        """
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        if self._work.ended:
            work.close()
            return None
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            QTimer.singleShot(0, lambda: self.start(work, done=done, again=again))
            return None
        task = loop.create_task(work)
        self._work.tasks.add(task)  # the loop itself holds tasks weakly
        task.add_done_callback(lambda ended: self._finish(ended, done=done, again=again))
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is running."""
        return bool(self._work.tasks)

    def cancel(self) -> None:
        """Cancels all of it and starts nothing more; what comes after is dropped."""
        self._work.end()

    def _finish(
        self, task: asyncio.Task[Any], *, done: Callable[[], None] | None, again: Callable[[], None] | None
    ) -> None:
        self._work.tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if self._work.ended:
            return
        if done is not None:
            done()
        if isinstance(error, Exception):
            self._show(error, again=again)


class _Work:
    """What is running, apart from its owner: it outlives it for a moment."""

    def __init__(self) -> None:
        self.tasks: set[asyncio.Task[Any]] = set()
        self.ended = False

    def end(self) -> None:
        self.ended = True
        for task in self.tasks:
            task.cancel()
