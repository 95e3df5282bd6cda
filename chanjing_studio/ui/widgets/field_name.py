"""The name of a field, and the letter that leads to it: Alt and the letter, from anywhere on the page."""

import sys
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QRadioButton, QWidget

from chanjing_studio.ui.theme.roles import set_role

HAS_LETTERS = sys.platform != "darwin"
"""Whether this system leads to fields by Alt and a letter."""


class FieldName(QLabel):
    """The letter is the same in every language: one that the words do not have stands behind them, as in 模型(O).

    Give it its field by ``setBuddy``. A letter stands on a page once.
    """

    def __init__(self, letter: str = "", role: str = "label") -> None:
        super().__init__()
        self._letter = letter
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(self, role)

    def setText(self, words: str) -> None:  # noqa: N802 - Qt's name
        super().setText(with_letter(words, self._letter))

    def event(self, event: QEvent) -> bool:
        """The letter leads to the field and changes nothing: Qt would press a switch, or the first of some choices."""
        if event.type() == QEvent.Type.Shortcut and (field := self.buddy()):
            _worked(field).setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().event(event)


def _worked(field: QWidget) -> QWidget:
    """What takes the keyboard in it: of several choices the chosen one."""
    group = cast("QButtonGroup | None", field.group()) if isinstance(field, QAbstractButton) else None
    choices = group.buttons() if group else field.findChildren(QRadioButton)
    return next((each for each in choices if each.isChecked()), field)


def with_letter(words: str, letter: str, *, system: str = sys.platform) -> str:
    """Words with a letter marked as Qt does, which macOS does not have; without a letter just the words."""
    if not letter:
        return words
    plain = words.replace("&", "&&")
    if system == "darwin":
        return plain
    if letter not in words.upper():
        return f"{plain}(&{letter})" if plain else ""
    upper = plain.upper()
    first_of_word = f" {upper}".find(f" {letter}")
    at = first_of_word if first_of_word >= 0 else upper.index(letter)
    return f"{plain[:at]}&{plain[at:]}"
