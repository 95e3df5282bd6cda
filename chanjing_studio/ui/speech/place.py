"""Where a speech is heard right now, from frame to frame."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from chanjing_studio.media.player import Player, Playing
from chanjing_studio.ui.playing import play_state
from chanjing_studio.ui.widgets.play_button import PlayState

_FRAME = 16  # ms
_STALLED = 0.3  # seconds without news after which the sound may stand still
_OTHER = 0.4  # seconds of difference that no late news explain
_DRIFT = 0.05
_END = 0.4  # seconds before the end from which a sound that stopped has been heard to its end


class Place(QObject):
    """The place in one sound of the player: ``moved`` at every frame while it is heard, ``changed`` with its state.

    The player tells the place some twelve times a second, a little late each time. In between it is counted on from
    the promptest news, so that it is right to some hundredths of a second.
    """

    moved = Signal(float)
    changed = Signal()

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._key, self._seconds, self._rate = "", 0.0, 1.0
        self._source: Path | str | None = None
        self._at, self._told = 0.0, 0.0
        self._mine = False
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=_FRAME, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._on_frame)
        player.changed.connect(self._on_changed)
        player.moved.connect(self._on_told)

    @property
    def at(self) -> float:
        """Seconds from the beginning: where it is heard, or where it goes on."""
        return self._at

    @property
    def seconds(self) -> float:
        """The length of the sound; 0 while unknown."""
        return self._seconds

    @property
    def state(self) -> PlayState:
        """What the sound is doing."""
        return play_state(self._player, self._key) if self._source is not None else PlayState.NOTHING

    def take(self, key: str, source: Path | str | None, seconds: float) -> None:
        """Another sound, at its beginning: how the player calls it, where it is, how long it is."""
        if key != self._key:
            self.stop()
            self._at = 0.0
        self._key, self._source, self._seconds = key, source, seconds
        self._on_changed()

    def toggle(self) -> None:
        """Play from here, or pause."""
        if self._source is None:
            return
        if self._player.key == self._key:
            self._player.play_or_pause(self._source, self._key)
        else:
            self._player.play(self._source, self._key, at=self._at, rate=self._rate)

    def go_to(self, seconds: float) -> None:
        """Go on from another place; a silent sound begins there when it is played."""
        self._at = min(max(0.0, seconds), self._seconds) if self._seconds else max(0.0, seconds)
        if self._is_mine():
            self._player.seek(self._at)
        self._count_from(self._at)
        self.moved.emit(self._at)

    def set_rate(self, rate: float) -> None:
        """How fast it is heard: 1 as it was made."""
        self._count_from(self._at)
        self._rate = rate
        if self._is_mine():
            self._player.set_rate(rate)

    def stop(self) -> None:
        """End the sound, if it is this one; its place stays."""
        if self._is_mine():
            self._player.stop()

    def _is_mine(self) -> bool:
        return bool(self._key) and self._player.key == self._key

    def _count_from(self, seconds: float) -> None:
        self._told = seconds
        self._since.start()

    def _expected(self) -> float:
        passed = min(self._since.elapsed() / 1000, _STALLED) if self._since.isValid() else 0.0
        return self._told + passed * self._rate

    def _on_told(self, seconds: float) -> None:
        if not self._is_mine():
            return
        late = self._expected() - seconds if self._frames.isActive() else _OTHER
        if late < 0 or late >= _OTHER:
            self._count_from(seconds)
        else:
            self._count_from(seconds + late * (1 - _DRIFT))
        if not self._frames.isActive():
            self._show(seconds)

    def _on_frame(self) -> None:
        self._show(self._expected())

    def _show(self, seconds: float) -> None:
        self._at = min(seconds, self._seconds) if self._seconds else seconds
        self.moved.emit(self._at)

    def _on_changed(self) -> None:
        was, self._mine = self._mine, self._is_mine()
        if self._mine and self._player.length:
            self._seconds = self._player.length  # whatever was said of it before
        sounding = self._mine and self._player.state is Playing.SOUND
        if sounding and not self._frames.isActive():
            self._count_from(self._at)
            self._frames.start()
        elif not sounding:
            self._frames.stop()
        if was and not self._mine and self._seconds and self._at >= self._seconds - _END:
            self._show(0.0)
        self.changed.emit()
