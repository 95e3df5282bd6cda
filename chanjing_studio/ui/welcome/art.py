"""The drawn side of the first start: a sound on the mirror line, and what the program is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.mirror.bars import Pen, paint_bars
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import tr

_MARGIN, _TOP, _BOTTOM = 56, 40, 36
_PITCH, _BAR, _ABOVE, _GAP, _BELOW = 7, 3, 140, 6, 62
_REFLECTION = 0.28
# The print of the sample recording that comes with the program, in 60 steps.
_HEARD = (
    *(0.37, 0.57, 0.43, 0.53, 0.51, 0.29, 0.06, 0.17, 0.54, 0.59, 0.12, 0.5, 0.14, 1.0, 0.63, 0.38, 0.71, 0.47, 0.37),
    *(0.5, 0.62, 0.58, 0.18, 0.31, 0.6, 0.13, 0.18, 0.47, 0.29, 0.36, 0.34, 0.01, 0.01, 0.0, 0.0, 0.38, 0.85, 0.33),
    *(0.09, 0.32, 0.7, 0.61, 0.16, 0.11, 0.59, 0.53, 0.15, 0.01, 0.52, 0.44, 0.6, 0.51, 0.35, 0.2, 0.36, 0.58, 0.5),
    *(0.59, 0.48, 0.1),
)


class WelcomeArt(QWidget):
    """Silent for screen readers but for its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("welcomeArt")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name = label("heading", name="welcomeName")
        self._motto = label("display", wrap=True, name="welcomeMotto")
        self._promise = label(state="muted", wrap=True, name="welcomePromise")
        self._keyring = label("small", state="muted", wrap=True, name="welcomeKeyring")
        self._column = QVBoxLayout(self)
        self._lay_out()
        look.changed.connect(self.update)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("accent-weaker"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colour("line"))
        painter.end()

    def _lay_out(self) -> None:
        column, gap = self._column, self._look.size("space.3")
        column.setContentsMargins(0, _TOP, 0, _BOTTOM)
        column.setSpacing(gap)
        mark = IconLabel(self._look, "mark", "accent", size=self._look.size("icon.empty"))
        column.addLayout(self._beside(mark, self._name, gap))
        column.addStretch(1)
        column.addWidget(_Sound(self._look))
        column.addSpacing(self._look.size("space.5"))
        for words in (self._motto, self._promise):
            words.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            column.addWidget(words)
        column.addStretch(1)
        lock = IconLabel(self._look, "lock", size=self._look.size("icon.inline"))
        column.addLayout(self._beside(lock, self._keyring, self._look.size("space.2")))

    def _beside(self, icon: QWidget, words: QWidget, gap: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(gap)
        row.addWidget(icon)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _say(self) -> None:
        self._name.setText(tr("Chanjing Studio"))
        self._motto.setText(tr("Write it down.\nWatch it speak."))
        self._promise.setText(tr("Drop in a clip, write a few lines, pick a voice.\nYou leave with a link."))
        self._keyring.setText(tr("Keys go into the system's keyring: no file, no log."))


class _Sound(QWidget):
    """Bars for what was heard, then dots for what is to come."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_BELOW)

    def sizeHint(self) -> QSize:
        return QSize(_PITCH * len(_HEARD), _ABOVE + _GAP + _BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slots = self.width() // _PITCH
        heard = _HEARD[: max(1, round(slots * 0.6))]
        scale = self.height() / self.sizeHint().height()  # a low window makes the drawing lower, never cut
        foot = scale * _ABOVE
        self._paint(painter, foot, [peak * foot for peak in heard], colour=self._look.colour("accent"))
        mirrored = QColor(self._look.colour("accent"))
        mirrored.setAlphaF(_REFLECTION)
        below = [peak * scale * _BELOW for peak in heard]
        self._paint(painter, foot + _GAP, below, colour=mirrored, down=True)
        dots = [0.0] * (slots - len(heard))
        self._paint(painter, foot, dots, colour=self._look.colour("accent-line"), left=len(heard) * _PITCH)
        painter.end()

    def _paint(
        self, painter: QPainter, foot: float, heights: list[float], *, colour: QColor, down: bool = False, left: int = 0
    ) -> None:
        paint_bars(painter, left, foot, heights=heights, pen=Pen(_PITCH, _BAR, colour), down=down)
