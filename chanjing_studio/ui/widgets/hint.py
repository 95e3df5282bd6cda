"""A sentence about a layer and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label


class Hint(QWidget):
    """Hidden as long as there is nothing to say. ``pressed``: its button was."""

    pressed = Signal()

    def __init__(self, look: Look, name: str, *, icon: str = "triangle-alert", tone: str = "warning") -> None:
        super().__init__()
        self.words = label("caption", name=name, wrap=True)
        self.action = button(look, f"{name}Action", " ", role="link", scale="small")
        self._icon = IconLabel(look, icon, tone)
        self._lay_out(look)
        self.action.clicked.connect(self.pressed)
        self.hide()

    def tell(self, words: str, action: str = "") -> None:
        """Say something, nothing for the empty text; the button is there only with words of its own."""
        news = words and words != self.words.text()
        self.words.setText(words)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self.setVisible(bool(words))
        if news and self.isVisible():
            announce(self, words)

    def _lay_out(self, look: Look) -> None:
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
