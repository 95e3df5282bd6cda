"""Does with jobs what the buttons of the Jobs page say."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.file_names import ending_of, file_name
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.dialogs import Choice, ask, choose_save_path, finished
from chanjing_studio.ui.figures import since
from chanjing_studio.ui.jobs.actions import Action
from chanjing_studio.ui.jobs.compare_dialog import CompareDialog
from chanjing_studio.ui.jobs.compare_side import CompareSide
from chanjing_studio.ui.jobs.elsewhere import ElsewhereDialog
from chanjing_studio.ui.jobs.needs import JobsNeeds
from chanjing_studio.ui.jobs.subtitle_dialog import SubtitleDialog
from chanjing_studio.ui.jobs.voice_clip import VoiceClip
from chanjing_studio.ui.subtitle_saving import save_subtitles
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.words import tr

JUST_NOW = 5  # seconds
_ENDINGS = (".mp4", ".mov", ".webm", ".wav", ".mp3", ".m4a")
_USUAL = {Makes.VIDEO: ".mp4", Makes.SOUND: ".wav", Makes.VOICE: ".wav", Makes.AVATAR: ".webm"}


class JobDeeds(QObject):
    """``said`` tells what is done; ``removed`` the id of a job that is no longer there; ``saving`` bytes of a copy.

    ``play_wanted`` gives a job's id and the link to play, ``copy_wanted`` the id of one whose link is to be copied.
    """

    said = Signal(str)
    removed = Signal(str)
    saving = Signal(str, int, int)
    play_wanted = Signal(str, str)
    copy_wanted = Signal(str)

    def __init__(self, look: Look, needs: JobsNeeds, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._needs, self._window = look, needs, window
        self._clip = VoiceClip(window, needs.player)
        self._clip.said.connect(self.said)
        self._compared: CompareDialog | None = None
        self._saved: dict[str, Path] = {}
        self._tried: dict[str, tuple[float, bool]] = {}
        self._own: dict[Action, Callable[[Job], Awaitable[None]]] = {
            Action.PLAY: self._play,
            Action.COMPARE: self._compare,
            Action.USE_AVATAR: needs.use_avatar,
            Action.OPEN_LINK: self._browse,
            Action.SAVE: self._save,
            Action.SUBTITLES: self._save_subtitles,
            Action.SEND_AGAIN: self._send_again,
            Action.CANCEL: self._cancel,
            Action.REMOVE: self._remove,
        }

    def put(self, job: Job) -> None:
        """A job is as it is now."""
        if self._compared:
            self._compared.put(job)

    def saved(self, job_id: str) -> Path | None:
        """Where a job's result was saved since the program was started."""
        path = self._saved.get(job_id)
        return path if path and path.exists() else None

    def tried(self, job_id: str, now: float) -> str:
        """What is known of a job's link."""
        if job_id not in self._tried:
            return tr("Links expire, so a fresh one is fetched before each copy.")
        moment, opens = self._tried[job_id]
        ago = tr("just now") if now - moment < JUST_NOW else since(now - moment)
        if opens:
            return tr("Tried {ago}: it opens. A fresh one is fetched before each copy.", ago=ago)
        return tr("Tried {ago}: it does not open at the moment. Copy it again for a fresh one.", ago=ago)

    async def do(self, action: Action, job: Job, candidate: str = "") -> None:
        """Do it; raises StudioError when it cannot be done."""
        if action in _ASKS_QUEUE:
            await _ASKS_QUEUE[action](await self._needs.queue(), job, candidate)
        elif action in self._own:
            await self._own[action](job)
        else:
            self._elsewhere(action, job)

    def _elsewhere(self, action: Action, job: Job) -> None:
        match action:
            case Action.TOP_UP:
                self._needs.top_up(job.kind)
            case Action.SIGN_IN:
                self._needs.sign_in(job.kind)
            case Action.USE_VOICE:
                self._needs.use_voice(job)
            case Action.MAKE_ANOTHER:
                self._needs.change(job.spec, job.problem.field if job.problem else "")
            case _:
                self._needs.reveal(self._saved[job.id])

    async def copy_link(self, job: Job) -> None:
        """Put exactly the cloud's link on the clipboard and say so; whether it opens is found out afterwards."""
        queue = await self._needs.queue()
        link = await queue.fresh_link(job.id)
        QGuiApplication.clipboard().setText(link)
        self.said.emit(tr("Link copied"))
        await queue.tell(job.id, Sentence("You copied the link."))
        try:
            self._tried[job.id] = (time.time(), await queue.link_opens(job.id))
        except CloudError:
            return  # the link is on the clipboard; that it could not be tried is no fault of the copy

    async def find_elsewhere(self) -> list[str]:
        """Show what was made elsewhere and adopt what the user chooses; the ids of the jobs that came of it."""
        queue = await self._needs.queue()
        found = await queue.elsewhere()
        if not found:
            self.said.emit(tr("Everything made with this account is in the list."))
            return []
        dialog = ElsewhereDialog(self._window, self._look, found)
        chosen = dialog.chosen if await finished(dialog) else []
        return [(await queue.adopt_elsewhere(one)).id for one in chosen]

    async def _play(self, job: Job) -> None:
        if job.spec.makes is Makes.SOUND:
            self._needs.hear(job)
            return
        if job.spec.makes is Makes.VOICE:
            self._clip.toggle(job, await (await self._needs.queue()).fresh_link(job.id))
            return
        self.play_wanted.emit(job.id, await (await self._needs.queue()).fresh_link(job.id))

    async def _compare(self, job: Job) -> None:
        queue = await self._needs.queue()
        jobs = await queue.twins(job)
        self._needs.player.stop()
        sides = [
            CompareSide(self._look, one, self._needs.facts(one), self._needs.picture(one.id), number=number)
            for number, one in enumerate(jobs, 1)
        ]
        dialog = CompareDialog(self._window, self._look, sides, link=lambda one: queue.fresh_link(one.id))
        dialog.copy_wanted.connect(self.copy_wanted)
        self._compared = dialog
        try:
            await finished(dialog)
        finally:
            self._compared = None

    async def _browse(self, job: Job) -> None:
        self._needs.browse(await (await self._needs.queue()).fresh_link(job.id))

    async def _save(self, job: Job) -> None:
        ending = ending_of(job.result.url if job.result else "", known=_ENDINGS, otherwise=_USUAL[job.spec.makes])
        suggested = self._needs.save_folder() / file_name(shown_title(job), ending, otherwise=job.spec.makes.value)
        title, kinds = _asked(job.spec.makes, ending)
        target = await choose_save_path(self._window, title=title, kinds=kinds, suggested=suggested)
        if target is None:
            return
        queue = await self._needs.queue()
        await queue.save_result(job.id, target, lambda done, total: self.saving.emit(job.id, done, total))
        self._saved[job.id] = target
        self.said.emit(tr("Saved as “{name}”", name=target.name))
        await queue.tell(job.id, Sentence("Saved as “{name}”.", name=target.name))

    async def _save_subtitles(self, job: Job) -> None:
        """First fetched, then asked about: nobody chooses a place for what cannot be had."""
        queue = await self._needs.queue()
        lines = await queue.timed_lines(job.id)
        dialog = SubtitleDialog(self._window, self._look, lines=len(lines))
        if not await finished(dialog):
            return
        target = await save_subtitles(
            *(self._window, self._needs.background, lines),
            folder=self._needs.save_folder(),
            title=shown_title(job),
            form=dialog.choice.form,
            marked=dialog.choice.marked,
        )
        if target is not None:
            self.said.emit(tr("Saved as “{name}”", name=target.name))
            await queue.tell(job.id, Sentence("Its subtitles were saved as “{name}”.", name=target.name))

    async def _send_again(self, job: Job) -> None:
        sure = await ask(
            self._window,
            self._look,
            title=tr("Send it again?"),
            text=tr("If the first one arrived after all, both are made and both are charged."),
            choices=[Choice("wait", tr("Do not send"), "primary"), Choice("send", tr("Send it again"))],
        )
        if sure == "send":
            await (await self._needs.queue()).send_again(job.id)

    async def _cancel(self, job: Job) -> None:
        if job.remote_id and not await self._sure_to_leave():
            return
        await (await self._needs.queue()).cancel(job.id)

    async def _sure_to_leave(self) -> bool:
        answer = await ask(
            self._window,
            self._look,
            title=tr("Stop following this job?"),
            text=tr("It is in the cloud and goes on being made there; what it costs is spent all the same."),
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
            await (await self._needs.queue()).remove(job.id)
            self.removed.emit(job.id)


def _asked(makes: Makes, ending: str) -> tuple[str, str]:
    """The title and the filter of the dialog that asks where a result goes."""
    if makes is Makes.SOUND:
        return tr("Save the sound"), tr("Sounds (*{ending})", ending=ending)
    return tr("Save the video"), tr("Videos (*{ending})", ending=ending)


async def _go_on(queue: JobQueue, job: Job, _candidate: str) -> None:
    queue.resume_paused(job.account)


_ASKS_QUEUE: dict[Action, Callable[[JobQueue, Job, str], Awaitable[None]]] = {
    Action.LOOK_AGAIN: lambda queue, job, _: queue.look_again(job.id),
    Action.ADOPT: lambda queue, job, candidate: queue.adopt(job.id, candidate),
    Action.RETRY: lambda queue, job, _: queue.retry(job.id),
    Action.GO_ON: _go_on,
}
