"""One button of the rail: an icon over a word, the bar of the current page, a counting badge."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A page as the rail shows it: the button's objectName, its icon, its words in the language of now."""

    name: str
    icon: str
    words: Callable[[], str]


class RailButton(QToolButton):
    """An icon over a word; the bar at the edge marks the current page, the badge counts. The window binds ``keys``."""

    def __init__(self, look: Look, entry: RailEntry, keys: str) -> None:
        super().__init__()
        self._look, self._entry, self._keys = look, entry, keys
        self._badge, self._attention, self._compact = 0, False, False
        self.setObjectName(entry.name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_badge(self, count: int, *, attention: bool) -> None:
        """The number at the icon; its meaning is in the accessible name too."""
        if (count, attention) == (self._badge, self._attention):
            return  # told at every change of every job
        self._badge, self._attention = count, attention
        self.retranslate()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Shows the icon alone."""
        self._compact = compact
        self.retranslate()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Sets the words anew."""
        words = self._entry.words()
        self.setText(words)
        self.setToolTip(plain_tip(with_key(words, self._keys)))
        self.setAccessibleName(self._spoken(words))

    def focus_shape(self) -> tuple[QRect, int]:
        """The tile, without the edge that the bar stands on."""
        return self._tile(), self._look.size("rail.button-radius")

    def sizeHint(self) -> QSize:
        if self._compact:
            return QSize(self._look.size("layout.rail-compact"), self._look.size("rail.button-compact"))
        return QSize(self._look.size("layout.rail"), self._look.size("rail.button-height"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_ground(painter)
        top = self._paint_icon(painter)
        if not self._compact:
            self._paint_word(painter, top)
        if self._badge:
            self._paint_badge(painter)
        painter.end()

    def _spoken(self, words: str) -> str:
        if not self._badge:
            return words
        if self._attention:
            return tr("{page}, %n need you", "", self._badge, page=words)
        return tr("{page}, %n running", "", self._badge, page=words)

    def _tile(self) -> QRect:
        width = self._look.size("rail.button-compact" if self._compact else "rail.button-width")
        return QRect((self.width() - width) // 2, 0, width, self.height())

    def _paint_ground(self, painter: QPainter) -> None:
        ground = self._ground()
        if ground is not None:
            radius = self._look.size("rail.button-radius")
            painter.setBrush(ground)
            painter.drawRoundedRect(self._tile(), radius, radius)
        if self.isChecked():
            inset, bar = self._look.size("rail.bar-inset"), self._look.size("rail.bar")
            painter.setBrush(self._look.colour("accent"))
            painter.drawRoundedRect(QRect(0, inset, bar, self.height() - 2 * inset), bar / 2, bar / 2)

    def _ground(self) -> QColor | None:
        if self.isChecked():
            return self._look.colour("accent-weak")
        if self.isDown():
            return self._look.colour("control-pressed")
        return self._look.colour("control-hover") if self.underMouse() else None

    def _ink(self) -> str:
        return "accent-text" if self.isChecked() else "text-muted"

    def _paint_icon(self, painter: QPainter) -> int:
        """Paints the icon and returns where the word's line begins."""
        size, line = self._look.size("icon.rail"), self._look.size("rail.label-line")
        content = size if self._compact else size + self._look.size("rail.label-gap") + line
        top = (self.height() - content) // 2
        icon = self._look.icon(self._entry.icon, self._ink(), size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, top, icon)
        return top + size + self._look.size("rail.label-gap")

    def _paint_word(self, painter: QPainter, top: int) -> None:
        font = self._look.font("caption")
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._look.colour(self._ink()))
        line = QRect(0, top, self.width(), self._look.size("rail.label-line"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_badge(self, painter: QPainter) -> None:
        font = self._look.font("caption")
        font.setPixelSize(self._look.size("rail.badge-text"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        height, number = self._look.size("rail.badge"), str(self._badge)
        width = max(height, painter.fontMetrics().horizontalAdvance(number) + 2 * self._look.size("rail.badge-padding"))
        left = self.width() // 2 + self._look.size("rail.badge-left")
        place = QRect(left, self._look.size("rail.badge-top"), width, height)
        painter.setBrush(self._look.colour("warning" if self._attention else "accent"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(self._look.colour("warning-weak" if self._attention else "text-on-accent"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)
