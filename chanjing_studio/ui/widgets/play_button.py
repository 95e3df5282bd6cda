"""The round button that plays a sound and stops it."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_spokes
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_EDGE = 1.5
_RING = 2.0


class PlayState(Enum):
    """What the sound is doing; NOTHING when there is none yet."""

    NOTHING = auto()
    STILL = auto()
    FETCHING = auto()
    PLAYING = auto()


class PlayButton(QPushButton):
    """Plays, fetches or stops; a click says only that it was pressed, the page decides and calls ``show_state``."""

    def __init__(self, look: Look, name: str, *, pauses: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._pauses = look, pauses
        self._state, self._played, self._subject = PlayState.STILL, 0.0, ""
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._size = look.size("control.play")
        set_role(self, "painted")
        look.changed.connect(self.update)
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, int]:
        """The disc."""
        return self.rect(), self._size // 2

    @property
    def state(self) -> PlayState:
        """What the button shows."""
        return self._state

    def show_state(self, state: PlayState, played: float = 0.0) -> None:
        """What the sound is doing, and how far it was played, 0…1."""
        said = state is not self._state
        self.setEnabled(state is not PlayState.NOTHING)
        self._state, self._played = state, played
        if said:
            self._say()
        self.update()

    def set_subject(self, subject: str) -> None:
        """What is played, for those who do not see it: a voice's or a file's name."""
        self._subject = subject
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        words = {
            PlayState.NOTHING: tr("Nothing to play yet"),
            PlayState.STILL: tr("Play {sound}", sound=self._subject),
            PlayState.FETCHING: tr("Fetching {sound}: press to stop", sound=self._subject),
            PlayState.PLAYING: (
                tr("Pause {sound}", sound=self._subject) if self._pauses else tr("Stop {sound}", sound=self._subject)
            ),
        }[self._state].strip()
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2)
        fill, edge, ink = self._inks()
        pen = QPen(self._look.colour(edge), _EDGE)
        if self._state is PlayState.NOTHING:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(self._look.colour(fill))
        painter.drawEllipse(disc)
        if self._state is PlayState.FETCHING:
            paint_spokes(painter, disc.center(), self._look.colour(ink))
            return
        self._paint_glyph(painter, ink)
        if self._state is PlayState.PLAYING and self._played > 0:
            self._paint_played(painter, disc)

    def _inks(self) -> tuple[str, str, str]:
        """The roles of fill, edge and glyph."""
        if self._state is PlayState.NOTHING:
            return "control", "outline", "text"
        if not self.isEnabled():
            return "control-disabled", "control-disabled", "text-disabled"
        if self._state is PlayState.PLAYING:
            fill = "accent-pressed" if self.isDown() else "accent-hover" if self.underMouse() else "accent"
            return fill, fill, "text-on-accent"
        fill = "control-pressed" if self.isDown() else "control-hover" if self.underMouse() else "control"
        if self._state is PlayState.FETCHING:
            return fill, "accent", "text"
        return fill, "outline-hover" if self.underMouse() else "outline", "text"

    def _paint_glyph(self, painter: QPainter, ink: str) -> None:
        name = {PlayState.NOTHING: "audio-lines", PlayState.STILL: "play"}.get(
            self._state, "pause" if self._pauses else "square"
        )
        size = 14 if name == "square" else 18 if name == "audio-lines" else self._look.size("icon.inline")
        icon = self._look.icon(name, ink, size, self.devicePixelRatioF(), filled=name != "audio-lines")
        nudge = 0.5 if name == "play" else 0  # a triangle looks left of its middle
        paint_icon(painter, icon, QPointF(self.width() / 2 + nudge, self.height() / 2))

    def _paint_played(self, painter: QPainter, disc: QRectF) -> None:
        ring = disc.adjusted(_RING, _RING, -_RING, -_RING)
        pen = QPen(self._look.colour("text-on-accent-muted"), _RING, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(ring, 90 * 16, round(-360 * 16 * self._played))
