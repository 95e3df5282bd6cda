"""What the cards of the settings are made of: a heading, a panel, and rows with a control at their right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label


class SettingRow(QWidget):
    """A name, a sentence under it, and the control at their right, to which Alt and the ``letter`` lead."""

    def __init__(self, look: Look, control: QWidget | None = None, *, name: str = "", letter: str = "") -> None:
        super().__init__()
        self.setMinimumHeight(look.size("row.setting"))
        self._title, self._text = FieldName(letter, ""), label("small", state="muted", wrap=True, name=name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        side, edge = look.size("space.4"), look.size("space.2")
        row.setContentsMargins(side, edge, side, edge)
        row.setSpacing(side)
        row.addLayout(words, 1)
        if control:
            self._title.setBuddy(control)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, title: str, text: str = "") -> None:
        """The name, and what it means or how it is set."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))


class SettingsCard(QWidget):
    """A heading over a panel of rows, a hairline between them."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self.look, self.icon = look, icon
        self.heading = label("heading")
        panel = QFrame()
        set_role(panel, "panel")
        self._lines: dict[QWidget, QFrame] = {}
        self._inside = QVBoxLayout(panel)
        self._inside.setContentsMargins(1, 1, 1, 1)
        self._inside.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        column.addWidget(self.heading)
        column.addWidget(panel)

    def add(self, row: QWidget) -> None:
        """One more row."""
        if self._inside.count():
            line = QFrame()
            set_role(line, "line")
            self._inside.addWidget(line)
            self._lines[row] = line
        self._inside.addWidget(row)

    def show_row(self, row: QWidget, *, shown: bool) -> None:
        """Show or hide a row with the line over it."""
        row.setVisible(shown)
        self._lines[row].setVisible(shown)
