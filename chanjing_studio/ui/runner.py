"""Starts a page's coroutines, shows their errors in one place, and ends with the page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    import asyncio


class Runner(QObject):
    """Owned by a page or a dialog. Disable the button in a plain slot, then start the coroutine.

    A coroutine starts one turn of the loop later; two clicks that are already queued would start two.
    """

    def __init__(self, parent: QObject, show: Callable[[Exception], None]) -> None:
        super().__init__(parent)
        self._show = show
        self._tasks: set[asyncio.Task[Any]] = set()
        self._ended = False
        parent.destroyed.connect(self.cancel)

    def start(
        self, work: Coroutine[Any, Any, Any], *, done: Callable[[], None] | None = None
    ) -> asyncio.Task[Any] | None:
        """Runs the coroutine on the loop; `done` is called at its end however it ended, unless the page is gone.

        Returns the task, to cancel it alone; None after the end of the page.
        """
        if self._ended:
            work.close()
            return None
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)  # the loop itself holds tasks weakly
        task.add_done_callback(lambda ended: self._finish(ended, done))
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is running."""
        return bool(self._tasks)

    def cancel(self) -> None:
        """Cancels all of it and starts nothing more; what comes after is dropped."""
        self._ended = True
        for task in self._tasks:
            task.cancel()

    def _finish(self, task: asyncio.Task[Any], done: Callable[[], None] | None) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if self._ended:
            return
        if done is not None:
            done()
        if isinstance(error, Exception):
            self._show(error)
