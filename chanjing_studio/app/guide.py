"""The guided tour of the program: one video, made in the sandbox, from the sample clip to its link."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton, QTextEdit, QWidget

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.ui.tour.stop import Stop
    from chanjing_studio.ui.tour.tour import Tour

# ruff: noqa: PLC0415 - loaded for who takes the tour


_W = TypeVar("_W", bound=QWidget)


class Guide:
    """Takes one visitor at a time. Whoever came from an account of their own is led back to it at the end."""

    def __init__(self, engine: Engine, look: Look, window: MainWindow, runner: Runner) -> None:
        self._engine, self._look, self._window, self._runner = engine, look, window, runner
        self._tour: Tour | None = None
        self._from_account = self._copied = False

    def begin(self) -> None:
        """From the first stop on; asked first where somebody is signed in to a cloud that costs."""
        if self._tour is None:
            self._runner.start(self._begin())

    async def _begin(self) -> None:
        from chanjing_studio.ui.tour.tour import Tour

        branches = self._engine.branches
        if not branches.practising:
            self._from_account = any(branch.account for branch in branches)
            if self._from_account and not await self._agreed():
                return
            await branches.use_sandbox()
        branches.bring_forward(next(iter(branches)).name)
        self._copied = False
        self._tour = Tour(self._window, self._look, self._stops())
        self._tour.ended.connect(self._on_ended)
        self._tour.begin()

    async def _agreed(self) -> bool:
        answer = await ask(
            self._window,
            self._look,
            title=tr("The tour takes place in the sandbox"),
            text=tr("Nothing is paid there. Your account is left alone meanwhile, and you are back in it afterwards."),
            choices=[Choice("begin", tr("Begin the tour"), "primary"), Choice("stay", tr("Not now"))],
        )
        return answer == "begin"

    def _on_ended(self) -> None:
        self._tour = None
        if self._from_account:
            self._from_account = False
            self._runner.start(self._engine.branches.use_clouds())

    def _stops(self) -> list[Stop]:
        from chanjing_studio.ui.tour.stop import Stop

        see = self._see
        return [
            Stop(
                Sentence(
                    "A talking video begins with a clip of a face. Next puts in a sample; you can also drop your own."
                ),
                ("videoZone", "videoInfo"),
                act=self._put_clip,
                before=lambda: self._window.show_page("create"),
            ),
            Stop(
                Sentence("Here stands what the face shall say. Type something, or let Next write a line."),
                ("scriptEdit",),
                act=self._write,
                before=lambda: self._window.show_page("create"),
            ),
            Stop(
                Sentence("Here the voice is chosen: each can be heard before. Next takes the first that fits."),
                ("voiceChoose", "voiceList"),
                act=self._choose_voice,
            ),
            Stop(
                Sentence(
                    "One press makes the video. The button says what is missing, and what it costs: here nothing."
                ),
                ("makeButton",),
                act=lambda: self._press("makeButton"),
                over=lambda: see("jobTitle") or see("jobList"),
                before=lambda: self._window.show_page("create"),
            ),
            Stop(
                Sentence("Now it is uploaded and made. The program may be closed meanwhile: nothing gets lost."),
                ("jobProgress", "jobState", "jobList"),
                over=lambda: self._copyable() is not None,
                before=lambda: see("jobTitle") or self._window.show_page("jobs"),
            ),
            Stop(
                Sentence("The video is done. Its link is what you came for: copy it."),
                ("jobCopyLink",),
                act=lambda: self._press("jobCopyLink"),
                over=self._is_copied,
                before=self._listen,
            ),
            Stop(
                Sentence(
                    "The link is on the clipboard: paste it where the video is wanted. That is all there is to it."
                ),
                ("jobLink",),
            ),
        ]

    def _put_clip(self) -> None:
        if not self._see("videoClear"):
            self._window.open_files([resource("samples", "speaker.mp4")])

    def _write(self) -> None:
        edit = self._shown(QTextEdit, "scriptEdit")
        if edit is not None and not edit.toPlainText().strip():
            edit.textCursor().insertText(tr("Hello. This video was made on my own computer, in a minute."))

    def _choose_voice(self) -> None:
        page = cast("CreatePage", self._window.show_page("create"))
        if page.form.voice() is None:
            self._runner.start(self._take_voice(page))

    async def _take_voice(self, page: CreatePage) -> None:
        voices = self._engine.branches.front.voices
        if voices is None:
            return
        listed = (await voices[0].some()).listed
        wanted = "mandarin" if QLocale().language() is QLocale.Language.Chinese else "english"
        fitting = [one.voice for one in listed if wanted in one.text.lower()] or [one.voice for one in listed]
        if fitting and page.form.voice() is None:
            page.take_voice(fitting[0])

    def _copyable(self) -> QPushButton | None:
        found = self._shown(QPushButton, "jobCopyLink")
        return found if found is not None and found.isEnabled() else None

    def _listen(self) -> None:
        found = self._copyable()
        if found is not None and not self._copied:
            found.clicked.connect(self._on_copied)

    def _on_copied(self) -> None:
        self._copied = True

    def _is_copied(self) -> bool:
        return self._copied

    def _press(self, name: str) -> bool:
        """Whether it could be pressed."""
        found = self._shown(QPushButton, name)
        if found is None or not found.isEnabled():
            return False
        found.click()
        return True

    def _see(self, name: str) -> bool:
        return self._shown(QWidget, name) is not None

    def _shown(self, kind: type[_W], name: str) -> _W | None:
        return next((each for each in self._window.findChildren(kind, name) if each.isVisible()), None)
