"""One line on its way to the ear: asked for, made, fetched, played."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.errors import Stopped, StudioError
from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.peaks import peaks
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.lines.needs import LineNeeds
from chanjing_studio.ui.mirror.voice_print import VoicePrint
from chanjing_studio.ui.playing import play_state
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.play_button import PlayState


class HeardLine(QObject):
    """``changed`` tells that it is to be shown otherwise; ``arrived`` that what was asked for here can be heard.

    ``before``: it was made before anybody asked here. ``why`` is why it cannot be made or heard now.
    """

    changed = Signal()
    arrived = Signal()

    def __init__(self, needs: LineNeeds, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._needs, self.line = needs, line
        self.job: Job | None = None
        self.before = False
        self.why: Sentence | None = None
        self._busy, self._wanted = True, False
        self._peaks: tuple[float, ...] | None = None
        self._asking: asyncio.Task[None] | None = None
        self._fetching: asyncio.Task[None] | None = None
        self._news: dict[str, Job] = {}
        self._runner = Runner(self, self._on_error)
        self._connect()
        self._asking = self._runner.start(self._look())

    @property
    def needs_call(self) -> bool:
        """Whether hearing it takes a paid call."""
        if self._busy:
            return False
        return self.job is None or (self.job.state.ended and not self.done)

    @property
    def done(self) -> bool:
        """Whether it is made."""
        return self.job is not None and self.job.state is JobState.DONE

    @property
    def busy(self) -> bool:
        """Whether the list of jobs is being asked about it."""
        return self._busy

    @property
    def state(self) -> PlayState:
        """What its sound is doing."""
        if not self.done:
            return PlayState.NOTHING
        return PlayState.FETCHING if self._is_fetching() else play_state(self._needs.player, self._key)

    @property
    def silent(self) -> bool:
        """Whether it is neither heard nor on its way to be."""
        return self.state in (PlayState.NOTHING, PlayState.STILL)

    @property
    def sound(self) -> VoicePrint:
        """Its print, and how far it was played."""
        player = self._needs.player
        playing = self.state is PlayState.PLAYING
        played = (player.position / player.length if player.length else 0.0) if playing else None
        return VoicePrint(self._peaks, played, failed=self.done and self.why is not None)

    @property
    def seconds(self) -> float:
        """How long it is; 0 while nobody knows."""
        return self.job.result.seconds if self.job and self.job.result else 0.0

    def make(self) -> None:
        """Have it made, if it takes a call."""
        if self.needs_call:
            self._busy, self._wanted, self.why = True, True, None
            self._news.clear()
            self._asking = self._runner.start(self._made())
            self.changed.emit()

    def toggle(self) -> None:
        """Hear it, or stop it."""
        if self.state is PlayState.STILL:
            self.why = None
            self._fetching = self._runner.start(self._hear(), done=self.changed.emit)
            self.changed.emit()
        else:
            self.hush()

    def hear_in_silence(self) -> None:
        """Hear it, unless something else is heard."""
        if self.state is PlayState.STILL and not self._needs.player.key:
            self.toggle()

    def hush(self) -> None:
        """Silence."""
        if self._fetching:
            self._fetching.cancel()
        if self.job and self._needs.player.key == self._key:
            self._needs.player.stop()

    def let_go(self) -> None:
        """Nobody listens any more: what is made goes on being made."""
        self.hush()
        self._runner.cancel()
        self.deleteLater()

    def _connect(self) -> None:
        self._needs.news.job_changed.connect(self._on_job)
        self._needs.news.account_changed.connect(self._on_account)
        self._needs.player.changed.connect(self.changed)
        self._needs.player.moved.connect(self._on_moved)
        self._needs.player.failed.connect(self._on_unplayable)

    @property
    def _key(self) -> str:
        return f"line {self.job.id}" if self.job else ""

    async def _look(self) -> None:
        job = await self._needs.trials.known(self.line)
        self.before = job is not None and job.state is JobState.DONE
        self._busy = False
        self._take(self._news.get(job.id, job) if job else None)

    async def _made(self) -> None:
        job = await self._needs.trials.made(self.line)
        self._busy = False
        self._take(self._news.get(job.id, job))  # which may have come further meanwhile

    async def _hear(self) -> None:
        if self.job is None:
            return
        sound = await self._needs.trials.heard(self.job)
        self._fetching = None
        self._needs.player.play(sound, self._key)
        self.changed.emit()
        await self._listen(sound)

    async def _listen(self, sound: Path) -> None:
        if self._peaks is None:
            self._peaks = await peaks(sound)
            self.changed.emit()

    def _take(self, job: Job | None) -> None:
        self.job = job
        self.changed.emit()
        if self._wanted and job and job.state.ended:
            self._wanted = False
            if self.done:
                self.arrived.emit()

    def _on_job(self, job: Job) -> None:
        if self._busy:
            self._news[job.id] = job
        elif self.job and job.id == self.job.id:
            self._take(job)

    def _on_account(self) -> None:
        """What another account had made is not this one's; what is being written down for that one goes on there."""
        self.hush()
        if self._asking:
            self._asking.cancel()
        self._busy, self._wanted = True, False
        self.job, self.why, self._peaks = None, None, None
        self._news.clear()
        self._asking = self._runner.start(self._look())
        self.changed.emit()

    def _on_moved(self, _seconds: float) -> None:
        if self.state is PlayState.PLAYING:
            self.changed.emit()

    def _on_unplayable(self, key: str, why: Sentence) -> None:
        if key and key == self._key:
            self.why = why
            self.changed.emit()

    def _is_fetching(self) -> bool:
        return self._fetching is not None and not self._fetching.done()

    def _on_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        del again
        self._busy = self._wanted = False
        if not isinstance(error, Stopped):
            only_logged(error)
            self.why = error.sentence if isinstance(error, StudioError) else _UNFORESEEN
        self.changed.emit()


_UNFORESEEN = Sentence("Something unforeseen happened. Try it once more; Settings can copy a diagnosis.")
