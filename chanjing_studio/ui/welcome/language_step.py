"""The first step: the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import Language, Words, tr

# Each in its own language: who cannot read the window still finds theirs.
_NAMES = {Language.CHINESE: "简体中文", Language.ENGLISH: "English"}
_WIDTH = 280


class LanguageStep(QWidget):
    """The choice is in force at once; ``next`` goes on."""

    def __init__(self, look: Look, words: Words) -> None:
        super().__init__()
        self._words = words
        self._title = label("display", wrap=True, name="welcomeLanguageTitle")
        self._text = label(state="muted", wrap=True, name="welcomeLanguageText")
        self._name = FieldName("L")
        self.choice = QComboBox()
        self.next = button(look, "welcomeNext", " ", role="primary", scale="large")
        self._lay_out(look)
        for language, name in _NAMES.items():
            self.choice.addItem(name, language)
        self.choice.setCurrentIndex(self.choice.findData(words.language))
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self, look: Look) -> None:
        self.choice.setObjectName("welcomeLanguage")
        self.choice.setMaximumWidth(_WIDTH)
        self._name.setBuddy(self.choice)
        self.next.setAutoDefault(True)
        set_role(self._title, "display")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.1"))
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(look.size("space.4"))
        column.addWidget(self._name)
        column.addWidget(self.choice)
        column.addStretch(1)
        column.addSpacing(look.size("space.4"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.next)
        column.addLayout(foot)

    def _on_chosen(self, index: int) -> None:
        self._words.choose(Language(self.choice.itemData(index, Qt.ItemDataRole.UserRole)))

    def _say(self) -> None:
        self._title.setText(tr("Which language do you read?"))
        self._text.setText(tr("The window changes at once. Settings can change it again."))
        self._name.setText(tr("Language"))
        self.choice.setAccessibleName(tr("Language"))
        self.next.setText(tr("Next"))
