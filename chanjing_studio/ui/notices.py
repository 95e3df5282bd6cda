"""Tells through the system how a job ended, while the window is not in front."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.parts import whole_id
from chanjing_studio.domain.shelf import JobGroup, group_of
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.words import tr


class Notices(QObject):
    """Each end of a job is told once; of the parts of a whole that are made the last tells.

    Where the system has no tray, the window asks for attention in its task bar.
    """

    def __init__(self, window: QWidget, wanted: Callable[[], bool], *, come_forward: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._wanted, self._come_forward = window, wanted, come_forward
        self._told: set[str] = set()
        self._tray: QSystemTrayIcon | None = None

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
        self._show(job.title if job.state is JobState.DONE else shown_title(job), words)
        return words

    def close(self) -> None:
        """Leave the tray."""
        if self._tray:
            self._tray.hide()

    def _show(self, title: str, words: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._come_forward)
            self._tray.activated.connect(self._come_forward)
        self._tray.show()
        self._tray.showMessage(title, words, self._window.windowIcon())


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
