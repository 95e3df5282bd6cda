"""How long the speech is and how long the picture, and what the cloud does with the difference."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.mirror.lengths import HEIGHT, Lengths, paint_lengths
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr


class LengthsCard(QFrame):
    """Words at the left, the two bars at the right, a sentence under them."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._bars = _Bars(look)
        self._titles = label("strong"), label("strong")
        self._figures = (
            label("small", state="muted", name="speechLength"),
            label("small", state="muted", name="pictureLength"),
        )
        self._sentence = label("small", state="muted", name="lengthsSentence", wrap=True)
        self._lay_out()
        self._say()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for row, (title, figure) in enumerate(zip(self._titles, self._figures, strict=True)):
            grid.addWidget(title, row, 0)
            grid.addWidget(figure, row, 1)
        grid.addWidget(self._bars, 0, 3, 2, 1)
        grid.setRowMinimumHeight(2, 6)
        grid.addWidget(self._sentence, 3, 0, 1, 4)
        grid.setColumnMinimumWidth(2, 8)
        grid.setColumnStretch(3, 1)

    def show_lengths(self, lengths: Lengths, sentence: str) -> None:
        """The lengths in seconds, and in words what the cloud does with the difference."""
        self._bars.lengths = lengths
        self._bars.update()
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        lengths, titles = self._bars.lengths, (tr("Speech"), tr("Picture"))
        speech = clock(lengths.speech) if lengths.speech else "–"
        guess = lengths.speech and lengths.peaks is None
        figures = tr("~ {length}", "an expected length", length=speech) if guess else speech, _known(lengths.picture)
        for title, figure, name, words in zip(self._titles, self._figures, titles, figures, strict=True):
            title.setText(name)
            figure.setText(words)
            figure.setAccessibleName(f"{name} {words}")


def _known(seconds: float) -> str:
    return clock(seconds) if seconds else "–"


class _Bars(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.lengths = look, Lengths(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_lengths(QPainter(self), QRectF(self.rect()), self.lengths, look=self._look)
