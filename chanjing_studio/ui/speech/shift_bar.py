"""The row in which all subtitles are moved earlier or later."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QHBoxLayout

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_MOST, _STEP, _WIDTH = 3600.0, 0.1, 92
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShiftBar(QFrame):
    """``wanted`` gives how many seconds later all lines are to be, below 0 for earlier; ``closed`` after Esc."""

    wanted = Signal(float)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.seconds = QDoubleSpinBox()
        self._words, self._unit = label("small", state="muted"), label("small", state="muted")
        self.earlier = button(look, "shiftEarlier", " ", scale="small")
        self.later = button(look, "shiftLater", " ", scale="small")
        self._lay_out(look)
        self.earlier.clicked.connect(lambda: self.wanted.emit(-self.seconds.value()))
        self.later.clicked.connect(lambda: self.wanted.emit(self.seconds.value()))
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self._words.setText(tr("Move all lines by"))
        self._unit.setText(tr("s", "seconds, after a field"))
        self.seconds.setAccessibleName(tr("Seconds to move all lines by"))
        self.earlier.setText(tr("Earlier"))
        self.later.setText(tr("Later"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _ENTER:
            self.later.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, look: Look) -> None:
        self.setObjectName("shiftBar")
        self.seconds.setObjectName("shiftSeconds")
        self.seconds.setRange(0.01, _MOST)
        self.seconds.setDecimals(2)
        self.seconds.setSingleStep(_STEP)
        self.seconds.setValue(0.5)
        self.seconds.setFixedWidth(_WIDTH)
        keep_from_wheel(self.seconds)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 10)
        row.setSpacing(look.size("space.2"))
        for part in (self._words, self.seconds, self._unit, self.earlier, self.later):
            row.addWidget(part)
        row.addStretch(1)
