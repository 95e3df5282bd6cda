"""The window and its life: what is shown when, from the first paint to the last write."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from chanjing_studio.app.backup_offer import BackupOffer
from chanjing_studio.app.branch import Branch
from chanjing_studio.app.engine import Engine, News
from chanjing_studio.app.guide import Guide
from chanjing_studio.app.kits import KITS
from chanjing_studio.app.new_versions import NewVersions
from chanjing_studio.app.pages import Pages
from chanjing_studio.app.surroundings import Surroundings
from chanjing_studio.command_line import Options
from chanjing_studio.domain.errors import KeyringTrouble, LedgerTrouble, StudioError
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.shelf import JobGroup, JobQuery, group_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.storage.places import Places
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.errors import Trouble
from chanjing_studio.ui.focus_ring import FocusRing
from chanjing_studio.ui.jobs.spoken import SpokenJobs
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.window_place import last_page
from chanjing_studio.ui.words import Language, Words, say, tr

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.services.queue.patience import Pauses

_log = logging.getLogger(__name__)

COUNTED = 100  # more need not be told apart on the rail


class Studio:
    """The program with its window."""

    def __init__(
        self,
        application: QApplication,
        options: Options,
        *,
        places: Places,
        pace: str = "real",
        pauses: Pauses | None = None,
        last_end: LastEnd = LastEnd.IN_ORDER,
    ) -> None:
        self._application, self._options, self._last_end = application, options, last_end
        self.engine = Engine(KITS, places, only_sandbox=options.sandbox, pace=pace, pauses=pauses)
        chosen = self.engine.choices.now
        self.look = Look(application, ThemeChoice(chosen.theme), put_on=False)
        self.look.reduced_motion = self.look.reduced_motion or chosen.less_motion
        self.words = Words(application, Language(options.language or chosen.language))
        self._ring = FocusRing(application, self.look)
        self._versions = NewVersions(self.engine)
        self._pages = Pages(self.engine, self.look, self.words, last_end=last_end, versions=self._versions)
        first = (last_page(chosen.places) or "create") if chosen.welcomed or options.sandbox else "welcome"
        self.window = MainWindow(
            self.look, self._pages.makers(), first=first, edition=self._pages.edition, may_close=self._may_close
        )
        self.look.put_on()
        self._pages.show, self._pages.forgotten = self.window.show_page, self._on_forgotten
        self._around = Surroundings(self.window, self.engine)
        self._around.place.restore()
        self._spoken = SpokenJobs(self.window)
        self._runner = Runner(self.window, self._on_trouble)
        self._needy: set[str] = set()
        self._offer = BackupOffer(
            *(self.engine, self.window, self._runner), note=self._on_note, restored=self._count_needy
        )
        self._closed: asyncio.Event | None = None
        self._leaving = self._not_staying = False
        self._connect()

    def _connect(self) -> None:
        self._pages.ways["tour"] = Guide(self.engine, self.look, self.window, self._runner).begin
        self._around.job_wanted.connect(self._on_job_wanted)
        self._around.left.connect(self._on_left)
        self.words.changed.connect(self._show_account)
        self.window.check_wanted.connect(lambda: self._pages.settings().check_connection())
        self.window.rail.account.chosen.connect(self.engine.branches.bring_forward)
        QShortcut(QKeySequence("Shift+F1"), self.window).activated.connect(self._on_help)

    async def run(self) -> None:
        """Open everything, and close it in order once the window is closed."""
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        self._closed = asyncio.Event()
        try:
            self._runner.start(self.open())
            await self._closed.wait()
        finally:
            await self.close()

    async def open(self) -> None:
        """Open what is behind the window; what goes wrong is shown on the page in sight."""
        # In a thread: the first line of a log takes 6 ms.
        self._runner.start(self.engine.background.in_thread(_log.info, "started, last end: %s", self._last_end))
        if self._last_end is LastEnd.CRASHED:
            self._tell_of_crash()
        try:
            await self._open_engine()
        finally:
            self._pages.opened = True
            self.window.current.shown()
            if self._options.files:
                self.window.open_files(self._options.files)
            self._offer.tell()
            self._runner.start(self._versions.begin(self.window, self._runner))
            await self._around.listen()

    async def _open_engine(self) -> None:
        news = News(
            job=self._on_job,
            account=self._on_account,
            front=self._on_front,
            balance=self._on_balance,
            note=self._on_note,
            opened=self._on_list_open,
        )
        try:
            await self.engine.open(news)
        except LedgerTrouble as trouble:
            # Said at once: the keyring may have to be unlocked first, and by then the list may be open.
            self._on_trouble(trouble, again=self._open_list)
        await self.engine.begin()

    async def close(self) -> None:
        """Let go of everything in order."""
        await self._pages.close()
        await self._versions.close()
        self._around.close()
        try:
            await self._keep_last_draft()
        finally:
            self.window.end()
            self._runner.cancel()
            await self.engine.close()

    def leave(self) -> None:
        """End the program without asking."""
        self._leaving = True
        self.window.close()

    def come_forward(self, files: Sequence[Path]) -> bool:
        """A second start was made: show the window, and take its files. False once the window was closed."""
        if self._closed is not None and self._closed.is_set():
            return False
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if files:
            self.window.open_files(files)
        return True

    def _on_trouble(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        if isinstance(error, KeyringTrouble):
            again = self._connect_again
        self.window.current.show_error(error, again=again)

    def _connect_again(self) -> None:
        """The keyring was locked, or did not answer: it is asked once more for what it keeps."""
        self._runner.start(self._connected())

    async def _connected(self) -> None:
        await self.engine.branches.connect_anew()
        for page in self.window.made:
            page.over(KeyringTrouble)

    def _open_list(self) -> None:
        self._runner.start(self.engine.jobs(), again=self._open_list)

    def _on_list_open(self) -> None:
        self._runner.start(self._count_needy())
        for page in self.window.made:
            page.over(LedgerTrouble)
        if not self._pages.opened:
            return
        self.window.current.shown()  # it looked when there was nothing to see
        self._offer.tell()

    async def _count_needy(self) -> None:
        """Jobs that wait for the user may have ended long ago, so that they are not among the running ones."""
        query = JobQuery(group=JobGroup.NEEDS_YOU, limit=COUNTED)
        self._needy |= {job.id for job in await (await self.engine.jobs()).page(query)}
        self._show_badge()

    def _on_job(self, job: Job) -> None:
        self._pages.put(job)
        if job.state.ended:  # it was paid for, or there was too little to pay with
            self.engine.branches.of_kind(job.kind).purse.look()
        self._around.put(job)
        self._versions.jobs_changed()
        self._spoken.look(job)
        (self._needy.add if group_of(job) is JobGroup.NEEDS_YOU else self._needy.discard)(job.id)
        self._show_badge()

    def _on_forgotten(self, job_id: str) -> None:
        self._needy.discard(job_id)
        self._show_badge()

    def _show_badge(self) -> None:
        needy = len(self._needy)
        self.window.rail.set_badge("jobs", needy or len(self.engine.running), attention=bool(needy))

    def _on_account(self, branch: Branch) -> None:
        self._pages.open(branch)
        self._show_account()
        self.window.current.shown()

    def _on_balance(self, _branch: Branch) -> None:
        self._pages.tell_balance()
        self._show_account()

    def _on_front(self) -> None:
        self._pages.turn()
        self.window.turn()
        self._show_account()

    def _show_account(self) -> None:
        self.window.rail.account.show_accounts(self.engine.branches.lines)

    def _tell_of_crash(self) -> None:
        page = self.window.current
        see = None if page.whole_window else lambda: self._pages.settings().show_diagnostics()
        page.tell(lambda: Trouble(_crash_words(), tone="info", icon="info", label=tr("See diagnostics"), act=see))

    def _on_help(self) -> None:
        if not self.window.current.whole_window:
            self._pages.settings().show_diagnostics()

    def _on_note(self, note: Sentence) -> None:
        _log.info("told: %s", note)
        self.window.current.tell(lambda: Trouble(say(note), tone="info", icon="info"))

    async def _keep_last_draft(self) -> None:
        for page in self.window.made:
            if isinstance(page, CreatePage):
                # The window is gone already, with nobody there to be told.
                with contextlib.suppress(StudioError):
                    await page.keep_last_draft()

    def _may_close(self) -> bool:
        if self._closed is None:  # what is behind the window is still being loaded
            QTimer.singleShot(0, self.window.close)
            return False
        if not self._leaving and not self._application.isSavingSession() and self._held_open():
            return False
        self._around.keep_place()
        self._closed.set()
        return True

    def _held_open(self) -> bool:
        """Whether something goes on: in the tray where that is wanted, or an upload, which is asked about."""
        if self._around.stays() and not self._not_staying:
            QTimer.singleShot(0, self.window.hide)
            self._around.say_staying()
            return True
        self._not_staying = False
        uploading = sum(job.state is JobState.UPLOADING for job in self.engine.running)
        if uploading:
            self._runner.start(self._ask_to_close(uploading))
        return bool(uploading)

    def _on_left(self) -> None:
        """Somebody ends the program from the tray."""
        self.come_forward(())  # there may be something to ask
        self._not_staying = True
        self.window.close()

    def _on_job_wanted(self, job_id: str) -> None:
        if self.come_forward(()) and job_id:
            self._pages.show_job(job_id)

    async def _ask_to_close(self, uploading: int) -> None:
        answer = await ask(
            self.window,
            self.look,
            title=tr("%n jobs are still uploading", "", uploading),
            text=tr("Nothing is lost: they go on when the program is started again."),
            choices=[Choice("stay", tr("Keep it open"), "primary"), Choice("close", tr("Close now"))],
        )
        if answer == "close":
            self.leave()


def _crash_words() -> str:
    return tr(
        "Last time the program crashed. Your jobs and your draft are safe. What happened is noted on this computer, "
        "and was sent to nobody."
    )
