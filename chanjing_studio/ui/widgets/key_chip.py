"""The small frame that shows a key."""

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.words import tr

HEIGHT = 20
_PADDING = 5


def key_words(keys: str) -> str:
    """Keys such as "Ctrl+Return" as this system writes them, in the user's language."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    words = native.replace("Return", "↵").replace("Space", tr("Space", "the key"))
    return re.sub(r"\+(?=.)", " ", words)  # the last may be the key itself


def with_key(action: str, keys: str) -> str:
    """What a tooltip says: the action and its key."""
    return tr("{action} ({key})", "a button and its key", action=action, key=key_words(keys))


def key_width(look: Look, words: str) -> int:
    """How wide the chip for these words is, in px."""
    advance = QFontMetricsF(look.font("caption")).horizontalAdvance(words)
    return max(HEIGHT, round(advance) + 2 * _PADDING + 2)


def paint_key(painter: QPainter, rect: QRectF, words: str, *, look: Look, ink: QColor, edge: QColor) -> None:
    """A key's chip over ``rect``."""
    paint_plate(painter, rect, look.size("radius.tag"), fill=None, edge=QPen(edge, 1))
    painter.setFont(look.font("caption"))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


class KeyChip(QWidget):
    """A key's chip as a widget of its own; silent, since the control beside it names its key."""

    def __init__(self, look: Look, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._keys = look, keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(key_width(self._look, key_words(self._keys)), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        ink, edge = look.colour("text-muted"), look.colour("line-strong")
        paint_key(painter, QRectF(self.rect()), key_words(self._keys), look=look, ink=ink, edge=edge)
