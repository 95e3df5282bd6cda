"""Hearing voices: the sample is fetched, played, and its print kept; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.voices.row import SILENCE, Sounding
from chanjing_studio.ui.widgets.play_button import PlayState

if TYPE_CHECKING:  # the first page can be heard from, and needs neither SQLite nor the cloud before it is painted
    import asyncio

    from chanjing_studio.services.catalogue import Catalogue
    from chanjing_studio.services.samples import Samples


class Audition(QObject):
    """``changed`` gives the Sounding; ``heard`` a voice's id and its Heard; ``missing`` its id and why, a Sentence.

    ``opened`` tells that another account's voices are heard from now on, ``relisted`` that the cloud told of some
    anew; ``recalled`` answers ``recall`` with the
    Voice and its Heard, or None when it was never heard.
    """

    changed = Signal(object)
    heard = Signal(str, object)
    missing = Signal(str, object)
    unforeseen = Signal(object)
    opened = Signal()
    relisted = Signal()
    recalled = Signal(object, object)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._runner = Runner(self, self._on_unforeseen)
        self._catalogue: Catalogue | None = None
        self._samples: Samples | None = None
        self._task: asyncio.Task[Any] | None = None
        self._sounding = SILENCE
        player.changed.connect(self._on_player)
        player.moved.connect(self._on_moved)
        player.failed.connect(self._on_failed)

    @property
    def player(self) -> Player:
        """What it is heard with."""
        return self._player

    @property
    def sounding(self) -> Sounding:
        """What is fetched or heard now."""
        return self._sounding

    def open(self, catalogue: Catalogue | None, samples: Samples | None) -> None:
        """Another account's voices from now on."""
        self.stop()
        self._catalogue, self._samples = catalogue, samples
        self.opened.emit()

    def toggle(self, voice: Voice) -> None:
        """Hear a voice, or stop it."""
        wanted = voice.id != self._sounding.voice_id
        self.stop()
        if not wanted:
            return
        if self._samples is None or self._catalogue is None:
            self.missing.emit(voice.id, Sentence("Sign in to hear this voice."))
            return
        self._show(Sounding(voice.id, PlayState.FETCHING))
        self._task = self._runner.start(self._hear(voice, self._samples, self._catalogue))

    def relist(self) -> None:
        """The cloud told of the account's voices anew."""
        self.relisted.emit()

    def recall(self, voice_id: str) -> None:
        """Look a voice up among those of the account as it was last listed."""
        if self._catalogue is not None:
            self._runner.start(self._recall(voice_id, self._catalogue))

    def stop(self) -> None:
        """Silence."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._show(SILENCE)
        if self._player.key.startswith(_PREFIX):
            self._player.stop()

    async def _hear(self, voice: Voice, samples: Samples, catalogue: Catalogue) -> None:
        from chanjing_studio.media.peaks import peaks  # noqa: PLC0415 - asyncio takes 20 ms: not before the first paint

        try:
            sample = await samples.fetch(voice, lambda _done, _total: None)
        except StudioError as error:
            self._miss(voice.id, error.sentence)
            return
        self._show(Sounding(voice.id, PlayState.PLAYING))
        self._player.play(sample, _key(voice.id))
        found = await peaks(sample)
        if found is not None:
            self.heard.emit(voice.id, await catalogue.keep_heard(voice, found))

    async def _recall(self, voice_id: str, catalogue: Catalogue) -> None:
        known = await catalogue.voices()
        voice = known.find(voice_id)
        if voice and catalogue is self._catalogue:
            self.recalled.emit(voice, known.heard.get(voice_id))

    def _on_player(self) -> None:
        if self._sounding.phase is not PlayState.PLAYING:
            return
        if self._player.key == _key(self._sounding.voice_id):
            self._show(replace(self._sounding, length=self._player.length))
        else:
            self._show(SILENCE)

    def _on_moved(self, seconds: float) -> None:
        if self._sounding.phase is PlayState.PLAYING and self._player.key == _key(self._sounding.voice_id):
            self._show(replace(self._sounding, seconds=seconds))

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key.startswith(_PREFIX):
            self._miss(key.removeprefix(_PREFIX), why)

    def _on_unforeseen(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        del again
        self._show(SILENCE)
        self.unforeseen.emit(error)

    def _miss(self, voice_id: str, why: Sentence) -> None:
        self._show(SILENCE)
        self.missing.emit(voice_id, why)

    def _show(self, sounding: Sounding) -> None:
        if sounding != self._sounding:
            self._sounding = sounding
            self.changed.emit(sounding)


_PREFIX = "voice sample "


def _key(voice_id: str) -> str:
    return f"{_PREFIX}{voice_id}"
