"""The toast at the bottom of the window, for done things only."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.label import IconLabel, label


class Toast(QFrame):
    """Says for some seconds that something is done. Floats at the bottom centre of its parent."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._room = look, parent
        self._floor = 0
        self._text = label(name="toastText")
        self._effect = QGraphicsOpacityEffect(self)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._end = QTimer(self, singleShot=True)
        self.setObjectName("toast")
        set_role(self, "toast")
        self._build()
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Shows the words in place of those before."""
        self._text.setText(text)
        self._place()
        self._appear()
        self._end.start(self._look.size("duration.toast"))
        announce(self, text)

    def set_floor(self, height: int) -> None:
        """Stays above a strip of this height at the window's foot."""
        self._floor = height
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the bottom centre when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        padding, gap = self._look.size("toast.padding"), self._look.size("toast.gap")
        self.setFixedHeight(self._look.size("toast.height"))
        row = QHBoxLayout(self)
        row.setContentsMargins(padding, 0, padding, 0)
        row.setSpacing(gap)
        row.addWidget(IconLabel(self._look, "check", "text-on-tooltip", size=self._look.size("icon.control")))
        row.addWidget(self._text)
        self.setGraphicsEffect(self._effect)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._end.timeout.connect(self.hide)

    def _appear(self) -> None:
        self.raise_()
        self.show()
        self._fade.stop()
        self._fade.setDuration(self._look.size("duration.fade"))
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()

    def _place(self) -> None:
        self.adjustSize()
        room = self._room.rect()
        bottom = room.height() - self._floor - self._look.size("toast.bottom") - self.height()
        self.move((room.width() - self.width()) // 2, max(0, bottom))
