"""Asks what a look is to be called."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.domain.kept_look import MOST_LETTERS, look_name
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr


class NameDialog(QDialog):
    """``name`` is what was typed, fit to be shown. Where it is ``taken``, it can only be used to ``replace``."""

    def __init__(self, parent: QWidget, look: Look, *, title: str, taken: Collection[str], replace: bool) -> None:
        super().__init__(parent)
        self._taken, self._replace = taken, replace
        self.setObjectName("lookName")
        self.setWindowTitle(title)
        self.setFixedWidth(look.size("dialog.width"))
        self.edit = QLineEdit()
        self.edit.setObjectName("lookNameEdit")
        self.edit.setMaxLength(MOST_LETTERS)
        self.edit.setAccessibleName(tr("Name of the look"))
        self.keep = button(look, "lookNameKeep", tr("Keep", "a look"), role="primary")
        self.leave = button(look, "lookNameCancel", tr("Cancel"))
        self._note = label("small", state="muted", name="lookNameNote", wrap=True)
        self._lay_out(look, title)
        self.edit.textChanged.connect(self._render)
        self.keep.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self._render()

    @property
    def name(self) -> str:
        """What it is to be called."""
        return look_name(self.edit.text())

    def suggest(self, name: str) -> None:
        """What stands there, to be typed over."""
        self.edit.setText(name)
        self.edit.selectAll()
        self.edit.setFocus()

    def _lay_out(self, look: Look, title: str) -> None:
        heading = label("heading", name="lookNameTitle", wrap=True)
        heading.setText(title)
        column, row = QVBoxLayout(self), QHBoxLayout()
        side = look.size("dialog.padding-side")
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        for part in (heading, self.edit, self._note):
            column.addWidget(part)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addLayout(row)
        self.leave.setAutoDefault(True)  # Enter on it is no Enter on the other
        self.keep.setDefault(True)

    def _render(self) -> None:
        there = self.name.casefold() in self._taken
        self.keep.setEnabled(bool(self.name) and (self._replace or not there))
        self.keep.setText(tr("Replace it") if there and self._replace else tr("Keep", "a look"))
        words = self._words() if there else ""
        if words and words != self._note.text():
            announce(self, words)
        self._note.setText(words)
        self.edit.setAccessibleDescription(words)

    def _words(self) -> str:
        if self._replace:
            return tr("There is a look of this name. What it holds now would be gone.")
        return tr("There is a look of this name. Choose another one.")
