"""The groups of the settings: a list at the left, or a combo box where there is no room for one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.words import tr

_WIDTH, _HEIGHT, _RADIUS, _BAR = 196, 36, 8, 3


class GroupList(QWidget):
    """``chosen`` tells the number of the group to show."""

    chosen = Signal(int)

    def __init__(self, look: Look, icons: Sequence[str]) -> None:
        super().__init__()
        self._combo = QComboBox()
        self._combo.setObjectName("settingsGroup")
        self._list = QWidget()
        self._buttons = QButtonGroup(self)
        self._current = 0
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, icon in enumerate(icons):
            button = _GroupButton(look, f"settingsGroup{number + 1}", icon)
            self._buttons.addButton(button, number)
            column.addWidget(button)
            self._combo.addItem("")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._combo)
        outer.addWidget(self._list)
        outer.addStretch(1)
        self._buttons.idClicked.connect(self.chosen)
        self._combo.activated.connect(self.chosen)
        self._buttons.idToggled.connect(self._on_toggled)
        self.show_current(0)
        self.set_compact(compact=False)

    def set_words(self, names: Sequence[str]) -> None:
        """What the groups are called."""
        self._combo.setAccessibleName(tr("Group of settings"))
        for number, name in enumerate(names):
            self._buttons.button(number).setText(name)
            self._combo.setItemText(number, name)

    def show_current(self, number: int) -> None:
        """The group in sight."""
        self._current = number
        self._buttons.button(number).setChecked(True)
        self._combo.setCurrentIndex(number)

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        """A screen reader chooses without a click."""
        if on and number != self._current:
            self.chosen.emit(number)

    def set_compact(self, *, compact: bool) -> None:
        """A combo box instead of the list."""
        self._combo.setVisible(compact)
        self._list.setVisible(not compact)
        policy = QSizePolicy.Policy.Maximum if compact else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Fixed, policy)


class _GroupButton(QPushButton):
    """A row of the list, painted: accent ground and a bar at its left when it is the current one."""

    def __init__(self, look: Look, name: str, icon: str) -> None:
        super().__init__()
        self._look, self._icon_name = look, icon
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        set_role(self, "painted")
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        side = self._look.size("space.3")
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(self.text())
        return QSize(max(_WIDTH, side + self._words_left() + words), _HEIGHT)

    def _words_left(self) -> int:
        return self._look.size("space.3") + self._look.size("icon.control") + self._look.size("space.2") + 2

    def focus_shape(self) -> tuple[QRect, int]:
        """The whole row."""
        return self.rect(), _RADIUS

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, current = self._look, QPainter(self), self.isChecked()
        if current or self.underMouse():
            fill = look.colour("accent-weak" if current else "control-hover")
            paint_plate(painter, self.rect(), _RADIUS, fill=fill)
        ink = "accent-text" if current else "text" if self.underMouse() else "text-muted"
        if current:
            painter.setPen(QPen(look.colour("accent"), _BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(1, 11, 1, self.height() - 12)
        side, size = look.size("space.3"), look.size("icon.control")
        painter.drawPixmap(
            side, (self.height() - size) // 2, look.icon(self._icon_name, ink, size, self.devicePixelRatioF())
        )
        painter.setFont(look.font("body-strong" if current else "body"))
        painter.setPen(look.colour(ink))
        words = self.rect().adjusted(self._words_left(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
