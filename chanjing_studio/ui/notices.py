"""Tells through the system how a job ended, while the window is not in front."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.parts import whole_id
from chanjing_studio.domain.shelf import JobGroup, group_of
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.tray import Tray
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.desktop.bubbles import Bubble, Bubbles

_WITH_BUS = frozenset({"xcb", "wayland"})


class Notices(QObject):
    """Each end of a job is told once; of the parts of a whole that are made the last tells.

    By the desktop's own service where it has one, else from the tray; where the system has neither, the window asks for
    attention in its task bar. ``pressed`` gives the id of the job whose notice was pressed.
    """

    pressed = Signal(str)

    def __init__(self, window: QWidget, wanted: Callable[[], bool], tray: Tray) -> None:
        super().__init__(window)
        self._window, self._wanted, self._tray = window, wanted, tray
        self._told: set[str] = set()
        self._last = ""
        self._bubbles: Bubbles | None = None
        tray.pressed.connect(lambda: self.pressed.emit(self._last))
        window.installEventFilter(self)

    def look(self, job: Job, running: Iterable[Job] = ()) -> str:
        """Tell how this job ended, if it did and nobody has seen it; gives what is told. ``running``: the others."""
        words = _words(job)
        if not words:
            self._told.discard(job.id)
            return ""
        if job.id in self._told:
            return ""
        self._told.add(job.id)
        if not self._wanted() or self._window.isActiveWindow() or _others_will_tell(job, running):
            return ""
        QApplication.alert(self._window)
        self.say(job.id, job.title if job.state is JobState.DONE else shown_title(job), words)
        return words

    def say(self, key: str, title: str, words: str) -> None:
        """Show a notice; ``key`` is what its press gives."""
        if QGuiApplication.platformName() in _WITH_BUS:
            self._show_bubble(key, title, words)
        else:
            self._show_in_tray(key, title, words)

    def close(self) -> None:
        """Tell nothing more."""
        if self._bubbles:
            self._bubbles.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._tray.calm()
            if self._bubbles:
                self._bubbles.forget()
        return False

    def _show_bubble(self, key: str, title: str, words: str) -> None:
        from chanjing_studio.desktop.bubbles import Bubble, Bubbles  # noqa: PLC0415 - with the first notice

        if self._bubbles is None:
            self._bubbles = Bubbles(self)
            self._bubbles.pressed.connect(self.pressed)
            self._bubbles.refused.connect(self._on_refused)
        icon = str(resource("icons", "app.svg"))
        self._bubbles.show(Bubble(key=key, title=title, text=words, press=tr("Show"), icon=icon))

    def _on_refused(self, bubble: Bubble) -> None:
        self._show_in_tray(bubble.key, bubble.title, bubble.text)

    def _show_in_tray(self, key: str, title: str, words: str) -> None:
        if self._tray.say(title, words):
            self._last = key


def _others_will_tell(job: Job, running: Iterable[Job]) -> bool:
    whole = whole_id(job)
    return bool(whole) and job.state is JobState.DONE and any(whole_id(other) == whole for other in running)


def _words(job: Job) -> str:
    if group_of(job) is JobGroup.NEEDS_YOU:
        return tr("It needs you: look at Jobs.")
    return {JobState.DONE: _done(job), JobState.FAILED: tr("It was not made: look at Jobs.")}.get(job.state, "")


def _done(job: Job) -> str:
    if job.spec.makes is Makes.VOICE:
        return tr("Done: the voice can be used.")
    if job.spec.makes is Makes.AVATAR:
        return tr("Done: the avatar can be used.")
    return tr("Done: its parts are in Jobs.") if whole_id(job) else tr("Done: its link is ready.")
