"""What the marks under a job's line mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

MARK = QSize(8, 12)


class Legend(QWidget):
    """The three marks, each with its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = [label("caption", state="muted", name=f"jobLegend{place}") for place in range(3)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.1"))
        for letter, words in zip("max", self._words, strict=True):
            row.addWidget(_Mark(look, letter))
            row.addWidget(words)
            row.addSpacing(look.size("space.3"))
        row.addStretch(1)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        said = tr("answered, moved on"), tr("answered, no change"), tr("no answer")
        for words, text in zip(self._words, said, strict=True):
            words.setText(text)


class _Mark(QWidget):
    """One mark as the line paints it; silent, since its words stand beside it."""

    def __init__(self, look: Look, letter: str) -> None:
        super().__init__()
        self._look, self._letter = look, letter
        self.setFixedSize(MARK)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._letter == "x":
            painter.setPen(QPen(self._look.colour("pulse-missed"), 1.3))
            painter.drawEllipse(QPointF(4, 6), 2.4, 2.4)
            return
        tall, role = (12, "pulse-moved") if self._letter == "m" else (6, "pulse-alive")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(role))
        painter.drawRoundedRect(QRectF(3, (MARK.height() - tall) / 2, 2, tall), 1, 1)
