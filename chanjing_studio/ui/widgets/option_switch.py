"""A switch with its name beside it and a line that explains it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.switch import Switch


class OptionSwitch(QWidget):
    """The line is what a screen reader says of the switch, too. Alt and the ``letter`` lead to it."""

    def __init__(self, look: Look, name: str, letter: str = "") -> None:
        super().__init__()
        self.switch = Switch(look, name)
        self._name = FieldName(letter)
        self._note = label("small", state="muted", name=f"{name}Note", wrap=True)
        self._name.setBuddy(self.switch)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.1"))
        row.addWidget(self._name, 1)
        row.addWidget(self.switch)
        column.addLayout(row)
        column.addWidget(self._note)

    @property
    def on(self) -> bool:
        """Whether it is switched on."""
        return self.switch.isChecked()

    def allow(self, *, possible: bool) -> None:
        """What is impossible is not offered; what is on already can always be put off."""
        self.switch.setEnabled(possible or self.on)

    def set_name(self, name: str) -> None:
        """What it is called."""
        self._name.setText(name)
        self.switch.setAccessibleName(name)

    def explain(self, words: str) -> None:
        """What it does, or why it cannot be used."""
        self._note.setText(words)
        self.switch.setAccessibleDescription(words)
