"""The dialog about a line as tests see it: opened over a window, pressed, closed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.voices import Voice
from chanjing_studio.media.player import Player
from chanjing_studio.services.catalogue import Listed, Voices
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.services.trials import Trials
from chanjing_studio.ui.lines.asked import Asked
from chanjing_studio.ui.lines.dialog import HearLine
from chanjing_studio.ui.lines.needs import LineNeeds, News
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from tests.booth import Booth
from tests.voices import KeptMarks, until

T = TypeVar("T", bound=QWidget)


class Scene:
    """A form's window, the dialog over it, and what the form was told."""

    def __init__(self, booth: Booth, look: Look, folder: Path) -> None:
        self.booth, self._look = booth, look
        self.marks, self.player, self.news = KeptMarks(folder / "settings.json"), Player(), News()
        self.window, self.used = QWidget(), list[Voice]()
        self.window.show()
        self.free = False

    def needs(self, trials: Trials) -> LineNeeds:
        """What hearing lines needs, over this booth."""
        return LineNeeds(
            trials=trials,
            news=self.news,
            player=self.player,
            audition=Audition(self.player, self.window),
            marks=self.marks,
            voices=self._voices,
            sentences=self._sentences,
            free=lambda: self.free,
            signed_in=lambda: self.booth.account is not None,
        )

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[Trials]:
        """The program runs, and tells of its jobs."""
        self.booth.stage.shown = _Telling(self.news)
        async with self.booth.open() as trials:
            yield trials
            await trials.close()

    @asynccontextmanager
    async def open(self, line: Line | None = None) -> AsyncGenerator[HearLine]:
        """The program runs, and the dialog is open."""
        async with self.running() as trials:
            self.dialog = self._dialog(trials, line or self.booth.line)
            self.dialog.open()
            try:
                yield self.dialog
            finally:
                self.dialog.reject()

    def close(self) -> None:
        """Let go of everything."""
        self.player.close()
        self.window.close()
        for part in (self.window, self.player, self.news):  # on this thread, and not wherever Python finds them
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore[reportArgumentType]

    def words(self, name: str) -> str:
        """What a label or a button says; nothing when it is not in sight."""
        found = self.find(QWidget, name)
        if isinstance(found, QLabel | QAbstractButton) and not found.isHidden():
            return found.text()
        return ""

    def find(self, kind: type[T], name: str) -> T | None:
        """A part of the dialog."""
        return self.dialog.findChild(kind, name)

    async def press(self, name: str) -> None:
        """Press a button once it can be pressed."""
        await until(lambda: (found := self.find(QAbstractButton, name)) and found.isEnabled() and found.isVisible())
        found = self.find(QAbstractButton, name)
        assert found is not None
        found.click()
        await asyncio.sleep(0)

    async def add_voice(self) -> None:
        """The first one that is offered."""
        await self.press("lineAddVoice")
        await self.press("lineVoiceAdd")

    def _dialog(self, trials: Trials, line: Line) -> HearLine:
        own = next((voice for voice in self.booth.voices if voice.id == line.voice_id), None)
        return HearLine(
            self._look, self.needs(trials), Asked(line=line, voice=own, use=self.used.append, where=self.window)
        )

    async def _voices(self) -> Voices:
        return Voices(tuple(Listed(voice, tongue_of(voice), voice.name.casefold()) for voice in self.booth.voices))

    async def _sentences(self) -> list[str]:
        return ["The old house.", "Its door is new."]


class _Telling(list[Job]):
    """Every snapshot reaches the dialog too."""

    def __init__(self, news: News) -> None:
        super().__init__()
        self._news = news

    def append(self, job: Job, /) -> None:
        super().append(job)
        self._news.job_changed.emit(job)
