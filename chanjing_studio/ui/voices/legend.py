"""What dots and bars mean, once, at the foot of the panel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from chanjing_studio.ui.mirror.bars import Pen, paint_bars, paint_lane
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_HEIGHTS = (6, 10, 7, 4)
_WIDTH, _HEIGHT, _ARROW, _BARS = 46, 14, 19, 30


class Legend(QWidget):
    """Dots, an arrow, bars, and a sentence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = label("caption", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(_Drawing(look), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._words.setText(tr("Dots turn into lines once you have listened."))


class _Drawing(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        pitch, bar = look.size("mirror.pitch"), look.size("mirror.bar")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, 2)
        dots = Pen(pitch, bar, look.colour("waveform-unheard"))
        paint_lane(painter, 0, _HEIGHT - 6, count=4, height=look.size("mirror.dot"), pen=dots)
        painter.setPen(QPen(look.colour("text-muted"), 1.2))
        tip = QPointF(_ARROW + 6, 8)
        for tail in (QPointF(_ARROW, 8), tip + QPointF(-2, -2), tip + QPointF(-2, 2)):
            painter.drawLine(tail, tip)
        bars = Pen(pitch, bar, look.colour("waveform"))
        paint_bars(painter, _BARS, _HEIGHT - 4, heights=_HEIGHTS, pen=bars)
