"""The one big button of a page, and its smaller sisters that show their key."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.key_chip import HEIGHT, key_width, key_words, paint_key, with_key
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_GAP = 10
_KEY_GAP = 14


class KeyButton(QPushButton):
    """A primary button that paints its icon, its words and its key; the page makes the key work."""

    font_name, radius, icon_size, padding = "body-strong", 8, 18, 16

    def __init__(self, look: Look, name: str, *, icon: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon, self._keys = look, icon, keys
        self._height = look.size("control.large") + 2
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        set_role(self, "painted")
        look.changed.connect(self.update)

    def show_words(self, words: str) -> None:
        """What it does; the tooltip adds its key."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(with_key(words, self._keys)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(self._content_width()) + 2 * self.padding, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, int]:
        """The whole button."""
        return self.rect(), self.radius

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        paint_plate(painter, self.rect(), self.radius, fill=look.colour(self._fill()))
        left = (self.width() - self._content_width()) / 2
        ink = "text-on-accent" if self.isEnabled() else "text-disabled"
        icon = look.icon(self._icon, ink, self.icon_size, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round((self.height() - self.icon_size) / 2), icon)
        left += self.icon_size + _GAP
        painter.setFont(look.font(self.font_name))
        painter.setPen(look.colour(ink))
        words = QRectF(left, 0, self._words_width() + 2, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        self._paint_key(painter, left + self._words_width() + _KEY_GAP)

    def _paint_key(self, painter: QPainter, left: float) -> None:
        look, words = self._look, key_words(self._keys)
        place = QRectF(round(left), (self.height() - HEIGHT) / 2, key_width(look, words), HEIGHT)
        if not self.isEnabled():
            paint_key(
                painter, place, words, look=look, ink=look.colour("text-disabled"), edge=look.colour("line-strong")
            )
            return
        edge = QColor(look.colour("text-on-accent"))
        edge.setAlphaF(0.45)
        paint_key(painter, place, words, look=look, ink=look.colour("text-on-accent-muted"), edge=edge)

    def _fill(self) -> str:
        if not self.isEnabled():
            return "control-disabled"
        return "accent-pressed" if self.isDown() else "accent-hover" if self.underMouse() else "accent"

    def _words_width(self) -> float:
        return QFontMetricsF(self._look.font(self.font_name)).horizontalAdvance(self.text())

    def _content_width(self) -> float:
        return self.icon_size + _GAP + self._words_width() + _KEY_GAP + key_width(self._look, key_words(self._keys))


class MakeButton(KeyButton):
    """The make button: grey with the reason beside it, and grey with "Sending…" once pressed."""

    font_name, icon_size, padding = "button-large", 22, 20

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(look, "makeButton", icon="mark", keys="Ctrl+Return", parent=parent)
        self.radius = look.size("button.make-radius")
        self._words, self._ready, self._sending = "", False, False
        self.set_short(short=False)

    def set_words(self, words: str) -> None:
        """What it makes: "Make video"."""
        self._words = words
        self._render()

    def set_ready(self, *, ready: bool) -> None:
        """Whether everything is there; while it is not, the button is grey."""
        self._ready = ready
        self._render()

    def set_sending(self, *, sending: bool) -> None:
        """Between the press and the job being written down it cannot be pressed again."""
        self._sending = sending
        self._render()

    def set_short(self, *, short: bool) -> None:
        """Lower, for a low window."""
        self._height = self._look.size("control.make-short" if short else "control.make")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self._look.size("button.make-width"), 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _render(self) -> None:
        self.show_words(tr("Sending…") if self._sending else self._words)
        self.setEnabled(self._ready and not self._sending)
        self.update()
