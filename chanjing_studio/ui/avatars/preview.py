"""Playing the clips of avatars: frame by frame, wherever their pictures stand; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media import engine
from chanjing_studio.media.player import Player, Playing
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.play_button import PlayState

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

_PREFIX = "avatar clip "
_MOST_PIXELS = 1920 * 1088
"""Colouring a larger frame holds the window up: its clip is heard, and its picture stays."""


class Preview(QObject):
    """``changed`` tells that another clip, its state or its place is shown; ``framed`` that there is a new frame.

    ``missing`` gives a clip's address and why it cannot be shown, a Sentence.
    """

    changed = Signal()
    framed = Signal()
    missing = Signal(str, object)
    unforeseen = Signal(object)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._runner = Runner(self, self._on_unforeseen)
        self._source: AvatarPictures | None = None
        self._task: asyncio.Task[Any] | None = None
        self._sink: QVideoSink | None = None
        self._file: Path | None = None
        self._url, self._muted = "", False
        self._frame: QImage | None = None
        self._seconds = 0.0
        player.changed.connect(self._on_player)
        player.moved.connect(self._on_moved)
        player.failed.connect(self._on_failed)

    @property
    def url(self) -> str:
        """The clip that is fetched, played or paused; empty when there is none."""
        return self._url

    @property
    def frame(self) -> QImage | None:
        """What of it is to be seen now."""
        return self._frame

    @property
    def state(self) -> PlayState:
        """What it is doing."""
        if not self._url:
            return PlayState.STILL
        if self._is_mine() and self._player.state is Playing.PAUSED:
            return PlayState.STILL
        playing = self._is_mine() and self._player.state is Playing.SOUND
        return PlayState.PLAYING if playing else PlayState.FETCHING

    @property
    def seconds(self) -> float:
        """How far it was played."""
        return self._seconds

    @property
    def length(self) -> float:
        """Seconds; 0 while unknown."""
        return self._player.length if self._is_mine() else 0.0

    @property
    def played(self) -> float:
        """How far it was played, 0 to 1."""
        return min(1.0, self._seconds / self.length) if self.length > 0 else 0.0

    def open(self, source: AvatarPictures | None) -> None:
        """Another account's clips from now on."""
        self.stop()
        self._source = source

    def toggle(self, url: str) -> None:
        """See and hear a clip, pause it, or go on with it."""
        if url != self._url or self._muted:
            self._start(url, muted=False)
        elif self._is_mine() and self._file and self._player.state is not Playing.LOADING:
            self._player.play_or_pause(self._file, self._player.key, screen=self._sink)
        else:
            self.stop()

    def hover(self, url: str) -> None:
        """See a clip without its sound, unless something else is playing; "" when the pointer has left."""
        if not url:
            if self._muted:
                self.stop()
        elif url != self._url and (self._muted or not (self._url or self._player.key)):
            self._start(url, muted=True)

    def stop(self) -> None:
        """End it."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        mine = self._is_mine()
        self._forget()
        if mine:
            self._player.stop()

    def _start(self, url: str, *, muted: bool) -> None:
        self.stop()
        if not url or self._source is None:
            return
        self._url, self._muted = url, muted
        self.changed.emit()
        self._task = self._runner.start(self._play(url, self._source, muted=muted))

    async def _play(self, url: str, source: AvatarPictures, *, muted: bool) -> None:
        try:
            file = await source.clip(url)
            sink = self._ready()
        except StudioError as error:
            self._miss(url, error.sentence)
            return
        if muted and self._player.key:  # something to be heard has begun meanwhile
            self._forget()
            return
        self._file = file
        self._player.play(file, f"{_PREFIX}{url}", screen=sink, muted=muted)

    def _ready(self) -> QVideoSink:
        if self._sink is None:
            self._sink = engine.frames(self)
            self._sink.videoFrameChanged.connect(self._on_frame)
        return self._sink

    def _is_mine(self) -> bool:
        return bool(self._url) and self._player.key == f"{_PREFIX}{self._url}"

    def _on_frame(self, frame: QVideoFrame) -> None:
        if not self._is_mine() or not frame.isValid() or frame.width() * frame.height() > _MOST_PIXELS:
            return
        image = frame.toImage()
        if not image.isNull():
            self._frame = image
            self.framed.emit()

    def _on_player(self) -> None:
        if not self._url or self._file is None:
            return
        if self._is_mine():
            self.changed.emit()
        else:
            self._forget()  # it came to its end, or something else is played

    def _on_moved(self, seconds: float) -> None:
        if self._is_mine():
            self._seconds = seconds
            self.changed.emit()

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key.startswith(_PREFIX):
            self._miss(key.removeprefix(_PREFIX), why)

    def _on_unforeseen(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        del again
        self._forget()
        self.unforeseen.emit(error)

    def _miss(self, url: str, why: Sentence) -> None:
        self._forget()
        self.missing.emit(url, why)

    def _forget(self) -> None:
        if self._url:
            self._url, self._muted, self._file, self._frame, self._seconds = "", False, None, None, 0.0
            self.changed.emit()
