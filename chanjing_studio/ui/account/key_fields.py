"""The two parts of a cloud's keys, with what it calls them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.domain.provider import Keys
from chanjing_studio.services.account import pasted_keys
from chanjing_studio.ui.account.key_words import KeyWords
from chanjing_studio.ui.account.secret_field import KeyField, SecretField
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.words import say


class KeyFields(QWidget):
    """``edited`` tells of each letter, ``submitted`` of Enter."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, look: Look, words: KeyWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._app_id = KeyField("accountAppId")
        self._secret_key = SecretField(look, "accountSecretKey")
        self._names = tuple(FieldName(letter) for letter in words.letters)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add(self._names[0], self._app_id)
        self._column.addSpacing(look.size("space.3"))
        self._add(self._names[1], self._secret_key)
        self._say()

    def keys(self) -> Keys:
        """What stands there, as it was meant."""
        return pasted_keys(self._app_id.text(), self._secret_key.text())

    def fill(self, keys: Keys) -> None:
        """Other keys, the secret one hidden."""
        self._secret_key.hide_secret()
        self._app_id.setText(keys.app_id)
        self._secret_key.setText(keys.secret_key)

    def controls(self) -> list[QWidget]:
        """Where the keyboard stops, in the order of the eye."""
        return [self._app_id, self._secret_key, self._secret_key.show_button]

    def begin(self) -> None:
        """Takes the keyboard."""
        self._app_id.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _add(self, name: QLabel, field: QLineEdit) -> None:
        name.setBuddy(field)
        field.textEdited.connect(self.edited)
        field.returnPressed.connect(self.submitted)
        self._column.addWidget(name)
        self._column.addSpacing(self._look.size("space.1"))
        self._column.addWidget(field)

    def _say(self) -> None:
        fields, words = (self._app_id, self._secret_key), (self._words.shown, self._words.secret)
        for name, field, called in zip(self._names, fields, words, strict=True):
            name.setText(say(called))
            field.setAccessibleName(say(called))
