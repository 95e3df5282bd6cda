"""What is heard: one sound or video at a time in the whole program."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media import engine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBufferOutput, QAudioOutput, QMediaPlayer


class Playing(StrEnum):
    """What the player is doing."""

    NOTHING = "nothing"
    LOADING = "loading"
    SOUND = "sound"
    PAUSED = "paused"


class Player(QObject):
    """Plays files of this computer and links; starting one ends the one before.

    ``key`` is whatever the caller gave as the name of what is playing ("" while nothing is), so that everyone who
    shows the player knows whether it is theirs. ``changed`` says that key, state or length are other than before;
    ``moved`` gives the position in seconds, at most 20 times a second (Qt's own pace); ``failed`` gives the key and a
    Sentence. Nothing of QtMultimedia is loaded before the first ``play``.
    """

    changed = Signal()
    moved = Signal(float)
    failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._speaker: QAudioOutput | None = None
        self._silence: QAudioBufferOutput | None = None
        self._key = ""
        self._first_place = 0.0
        self._rate = 1.0
        self._shown: tuple[str, Playing, float] = ("", Playing.NOTHING, 0.0)

    @property
    def key(self) -> str:
        """The name of what is playing, paused or being loaded; empty when nothing is."""
        return self._key

    @property
    def state(self) -> Playing:
        """What the player is doing with it."""
        if self._player is None or not self._key:
            return Playing.NOTHING
        if self._player.playbackState() is self._player.PlaybackState.PausedState:
            return Playing.PAUSED
        still = self._player.MediaStatus
        waiting = self._player.mediaStatus() in (still.NoMedia, still.LoadingMedia, still.StalledMedia)
        return Playing.LOADING if waiting else Playing.SOUND

    @property
    def length(self) -> float:
        """Seconds; 0 while unknown."""
        return self._player.duration() / 1000 if self._player and self._key else 0.0

    @property
    def position(self) -> float:
        """Seconds from the beginning."""
        if not self._player or not self._key:
            return 0.0
        return self._first_place or self._player.position() / 1000

    @property
    def rate(self) -> float:
        """How fast it plays: 1 as it was made."""
        return self._rate

    def play(
        self,
        source: Path | str,
        key: str,
        *,
        screen: QObject | None = None,
        at: float = 0.0,
        rate: float = 1.0,
        muted: bool = False,
    ) -> None:
        """Play a file or a link from ``at`` seconds on, so fast; a video on ``screen`` (see ``engine.screen``)."""
        self._let_go()
        try:
            player, address = self._ready(), engine.address(source)
        except StudioError as error:
            self._tell()
            self.failed.emit(key, error.sentence)
            return
        self._key, self._first_place = key, at
        self._give_sound(player, muted=muted)
        self.set_rate(rate)
        player.setVideoOutput(screen)  # pyright: ignore[reportArgumentType] - None is Qt's way to say: nowhere
        player.setSource(address)
        player.play()
        self._tell()

    def play_or_pause(self, source: Path | str, key: str, *, screen: QObject | None = None) -> None:
        """Pause what is playing or go on with it after a pause; anything else is played from its beginning."""
        if self._player is None or key != self._key:
            self.play(source, key, screen=screen)
        elif self.state is Playing.PAUSED:
            self._player.play()
        else:
            self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go on from another position."""
        if not self._player or not self._key:
            return
        if self.state is Playing.LOADING:
            self._first_place = seconds  # a sound that is not there yet forgets where it was told to begin
        else:
            self._player.setPosition(round(seconds * 1000))

    def set_rate(self, rate: float) -> None:
        """Play what is playing faster or slower, its pitch unchanged; what is played next begins at its own rate."""
        self._rate = rate
        if self._player:
            self._player.setPlaybackRate(rate)

    def mute(self, *, muted: bool) -> None:
        """Let what is playing be seen alone, or heard again; what is played next is heard."""
        if self._speaker:
            self._speaker.setMuted(muted)

    def stop(self) -> None:
        """End what is playing."""
        self._let_go()
        self._tell()

    def close(self) -> None:
        """Let go of QtMultimedia's objects, on the window's thread; nothing is played any more.

        Python may find a forgotten player in any thread, and takes all of it along there: Qt crashes over a media
        player that is deleted while its own thread still tells it something.
        """
        self.stop()
        for part in (self._player, self._speaker, self._silence):
            if part is not None:
                part.deleteLater()
        self._player = self._speaker = self._silence = None

    def _ready(self) -> QMediaPlayer:
        if self._player is not None:
            return self._player
        qt = engine.multimedia()
        player = qt.QMediaPlayer(self)
        # Queued, because the slot may end the playback, which Qt does not expect in the middle of telling its state.
        for told in (player.mediaStatusChanged, player.playbackStateChanged, player.durationChanged):
            told.connect(self._on_news, Qt.ConnectionType.QueuedConnection)
        player.errorOccurred.connect(self._on_error, Qt.ConnectionType.QueuedConnection)
        player.positionChanged.connect(self._on_position)
        self._player = player
        return player

    def _give_sound(self, player: QMediaPlayer, *, muted: bool) -> None:
        """Headphones come and go between two sounds."""
        heard = not muted and engine.can_be_heard()
        if heard and self._speaker is None:
            self._speaker = engine.speaker(self)
        self.mute(muted=False)
        if not heard and self._silence is None:
            self._silence = engine.silence(self)
        player.setAudioOutput(self._speaker if heard else None)  # pyright: ignore[reportArgumentType] - None: nowhere
        player.setAudioBufferOutput(None if heard else self._silence)  # pyright: ignore[reportArgumentType]

    def _let_go(self) -> None:
        self._key = ""
        if self._player and not self._player.source().isEmpty():
            self._player.stop()
            # A file that is still open cannot be deleted or replaced on Windows.
            self._player.setSource(QUrl())

    def _on_news(self) -> None:
        # Asked and not taken from the signal, which may speak of what was playing before.
        if self._player and self._key and self._player.mediaStatus() is self._player.MediaStatus.EndOfMedia:
            self.stop()
        if self._first_place and self._key and self.state is not Playing.LOADING:
            place, self._first_place = self._first_place, 0.0
            self.seek(place)
        self._tell()

    def _on_position(self, milliseconds: int) -> None:
        if self._key and not self._first_place:
            self.moved.emit(milliseconds / 1000)

    def _on_error(self) -> None:
        if self._player is None or not self._key:
            return
        error, kinds = self._player.error(), self._player.Error
        if error is kinds.NoError:
            return
        key, local = self._key, self._player.source().isLocalFile()
        self.stop()
        self.failed.emit(key, _UNKNOWN_KIND if error is kinds.FormatError else _NOT_OPEN if local else _NO_ANSWER)

    def _tell(self) -> None:
        now = (self._key, self.state, self.length)
        if now != self._shown:
            self._shown = now
            self.changed.emit()


_UNKNOWN_KIND = Sentence("This cannot be played here: nothing on this computer knows its kind.")
_NOT_OPEN = Sentence("This cannot be played: the file is gone or cannot be read.")
_NO_ANSWER = Sentence("This cannot be played now: its link does not answer. Check the network, then try again.")
