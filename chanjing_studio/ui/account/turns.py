"""One thing at a time: the buttons that start something are grey until it has ended."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from chanjing_studio.ui.runner import Runner, ShowError


class Turns(QObject):
    """Starts work for the controls given to ``guard``, which are all grey meanwhile: no second click starts a second.

    ``show`` is called with what went wrong.
    """

    def __init__(self, owner: QWidget, show: ShowError) -> None:
        super().__init__(owner)
        self._owner = owner
        self._guarded: list[QWidget] = []
        self._runner = Runner(self, show)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._runner.busy

    def guard(self, *controls: QWidget) -> None:
        """Controls that wait for their turn."""
        self._guarded += controls

    def start(self, work: Callable[[], Awaitable[Any]], *, done: Callable[[], None] | None = None) -> None:
        """Do it now, unless something is under way; ``done`` is called at its end, however it ended."""
        if self.busy:
            return
        held = self._owner.window().focusWidget()
        self._enable(False)
        self._runner.start(_run(work), done=lambda: self._end(held, done))

    def _end(self, held: QWidget | None, done: Callable[[], None] | None) -> None:
        self._enable(True)
        if held and isValid(held) and held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)  # what is grey lets go of the keyboard
        if done:
            done()

    def _enable(self, enabled: bool) -> None:  # noqa: FBT001 - the one thing it is told
        for control in self._guarded:
            control.setEnabled(enabled)


async def _run(work: Callable[[], Awaitable[Any]]) -> None:
    await work()
