"""Does with jobs what the buttons of the Jobs page say."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.dialogs import Choice, ask, choose_save_path
from chanjing_studio.ui.figures import since
from chanjing_studio.ui.jobs.actions import Action
from chanjing_studio.ui.jobs.desk import JobsDesk
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr


class JobDeeds(QObject):
    """``said`` tells what is done; ``removed`` the id of a job that is no longer there; ``saving`` bytes of a copy."""

    said = Signal(str)
    removed = Signal(str)
    saving = Signal(str, int, int)

    def __init__(self, look: Look, desk: JobsDesk, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._desk, self._window = look, desk, window
        self._saved: dict[str, Path] = {}
        self._tried: dict[str, tuple[float, bool]] = {}

    def saved(self, job_id: str) -> Path | None:
        """Where a job's result was saved since the program was started."""
        path = self._saved.get(job_id)
        return path if path and path.exists() else None

    def tried(self, job_id: str, now: float) -> str:
        """What is known of a job's link."""
        if job_id not in self._tried:
            return tr("Links expire, so a fresh one is fetched before each copy.")
        moment, opens = self._tried[job_id]
        if opens:
            return tr("Tried {ago}: it opens. A fresh one is fetched before each copy.", ago=since(now - moment))
        return tr(
            "Tried {ago}: it does not open at the moment. Copy it again for a fresh one.", ago=since(now - moment)
        )

    def do(self, action: Action, job: Job, candidate: str = "") -> Awaitable[None] | None:
        """Do it; what is to be awaited comes back, and is shown by the page when it goes wrong."""
        at_once: dict[Action, Callable[[], None]] = {
            Action.TOP_UP: self._desk.top_up,
            Action.GO_ON: self._desk.queue.resume_paused,
            Action.SIGN_IN: self._desk.sign_in,
            Action.MAKE_ANOTHER: lambda: self._desk.change(job.spec),
            Action.SHOW_IN_FOLDER: lambda: self._desk.reveal(self._saved[job.id].parent),
        }
        if action in at_once:
            at_once[action]()
            return None
        return self._awaited(action, job, candidate)

    def _awaited(self, action: Action, job: Job, candidate: str) -> Awaitable[None]:
        queue = self._desk.queue
        deeds: dict[Action, Callable[[], Awaitable[None]]] = {
            Action.OPEN_LINK: lambda: self._browse(job),
            Action.SAVE: lambda: self._save(job),
            Action.LOOK_AGAIN: lambda: queue.look_again(job.id),
            Action.SEND_AGAIN: lambda: self._send_again(job),
            Action.ADOPT: lambda: queue.adopt(job.id, candidate),
            Action.RETRY: lambda: queue.retry(job.id),
            Action.CANCEL: lambda: self._cancel(job),
            Action.REMOVE: lambda: self._remove(job),
        }
        return deeds[action]()

    async def copy_link(self, job: Job) -> None:
        """Put exactly the cloud's link on the clipboard and say so; whether it opens is found out afterwards."""
        link = await self._desk.queue.fresh_link(job.id)
        QGuiApplication.clipboard().setText(link)
        self.said.emit(tr("Link copied"))
        await self._desk.queue.tell(job.id, Sentence("You copied the link."))
        try:
            self._tried[job.id] = (time.time(), await self._desk.queue.link_opens(job.id))
        except CloudError:
            return  # the link is on the clipboard; that it could not be tried is no fault of the copy

    async def _browse(self, job: Job) -> None:
        self._desk.browse(await self._desk.queue.fresh_link(job.id))

    async def _save(self, job: Job) -> None:
        suggested = self._desk.save_folder() / f"{_file_name(job.title)}.mp4"
        target = await choose_save_path(
            self._window, title=tr("Save the video"), kinds=tr("Videos (*.mp4)"), suggested=suggested
        )
        if target is None:
            return
        await self._desk.queue.save_result(job.id, target, lambda done, total: self.saving.emit(job.id, done, total))
        self._saved[job.id] = target
        self.said.emit(tr("Saved as {name}", name=target.name))
        await self._desk.queue.tell(job.id, Sentence("Saved as {name}.", name=target.name))

    async def _send_again(self, job: Job) -> None:
        sure = await ask(
            self._window,
            self._look,
            title=tr("Send it again?"),
            text=tr("If the first one arrived after all, two videos are made and both are charged."),
            choices=[Choice("wait", tr("Do not send"), "primary"), Choice("send", tr("Send it again"))],
        )
        if sure == "send":
            await self._desk.queue.send_again(job.id)

    async def _cancel(self, job: Job) -> None:
        if job.remote_id and not await self._sure_to_leave():
            return
        await self._desk.queue.cancel(job.id)

    async def _sure_to_leave(self) -> bool:
        answer = await ask(
            self._window,
            self._look,
            title=tr("Stop following this job?"),
            text=tr("It is in the cloud and goes on being made there; its beans are spent all the same."),
            choices=[Choice("follow", tr("Go on following"), "primary"), Choice("stop", tr("Stop following"))],
        )
        return answer == "stop"

    async def _remove(self, job: Job) -> None:
        answer = await ask(
            self._window,
            self._look,
            title=tr("Remove this job from the list?"),
            text=tr("Its story and its link go with it. What is in the cloud or saved on this computer stays."),
            choices=[Choice("keep", tr("Keep it"), "primary"), Choice("remove", tr("Remove"), "danger")],
        )
        if answer == "remove":
            await self._desk.queue.remove(job.id)
            self.removed.emit(job.id)


def _file_name(title: str) -> str:
    """The title without what some systems do not allow in a name."""
    kept = "".join(letter for letter in title if letter.isprintable() and letter not in '<>:"/\\|?*')
    return kept.strip(" .")[:60] or "video"
