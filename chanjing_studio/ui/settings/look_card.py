"""Language and look: both in force at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox

from chanjing_studio.services.choices import Choices
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.theme.motion import wants_less_motion
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import Language, Words, tr

_THEMES = {ThemeChoice.SYSTEM: "monitor", ThemeChoice.LIGHT: "sun", ThemeChoice.DARK: "moon"}
_LANGUAGES = (Language.SYSTEM, Language.CHINESE, Language.ENGLISH)
_LANGUAGE_WIDTH = 200


class LookCard(SettingsCard):
    """Chooses the language, the theme, and how much moves."""

    def __init__(self, look: Look, choices: Choices, words: Words) -> None:
        super().__init__(look, "languages")
        self._choices, self._words = choices, words
        self._language = QComboBox()
        self._segments = [Segment(look, f"settingsTheme{theme.name.title()}", icon=_THEMES[theme]) for theme in _THEMES]
        self._theme = Segmented(look, "settingsTheme", self._segments)
        self._motion = Switch(look, "settingsLessMotion")
        self._rows = [
            SettingRow(look, control, letter=letter)
            for letter, control in (("L", self._language), ("T", self._theme), ("M", self._motion))
        ]
        for row in self._rows:
            self.add(row)
        self._fill()
        self._say()
        self._language.currentIndexChanged.connect(self._on_language)
        self._theme.chosen.connect(self._on_theme)
        self._motion.toggled.connect(self._on_motion)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _fill(self) -> None:
        self._language.setObjectName("settingsLanguage")
        self._language.setFixedWidth(_LANGUAGE_WIDTH)
        for language in _LANGUAGES:
            self._language.addItem("", language)
        self._segments[list(_THEMES).index(self.look.choice)].setChecked(True)
        self._motion.setChecked(self.look.reduced_motion)
        self._motion.setEnabled(not wants_less_motion())

    def _say(self) -> None:
        self.heading.setText(tr("Language and look"))
        for number, name in enumerate((tr("As the system"), "简体中文", "English")):
            self._language.setItemText(number, name)
        self._language.setCurrentIndex(_LANGUAGES.index(self._words.choice))
        self._language.setAccessibleName(tr("Language"))
        for segment, name in zip(self._segments, (tr("System"), tr("Light"), tr("Dark")), strict=True):
            segment.setText(name)
            segment.updateGeometry()
        self._theme.setAccessibleName(tr("Theme"))
        self._motion.setAccessibleName(tr("Less motion"))
        motion = tr("The system asks for it") if wants_less_motion() else tr("Nothing slides or fades")
        texts = ((tr("Language"), ""), (tr("Theme"), ""), (tr("Less motion"), motion))
        for row, (title, text) in zip(self._rows, texts, strict=True):
            row.set_words(title, text)

    def _on_language(self, number: int) -> None:
        if _LANGUAGES[number] is self._words.choice:
            return
        self._words.choose(_LANGUAGES[number])
        self._choices.change(language=str(_LANGUAGES[number]))

    def _on_theme(self, number: int) -> None:
        theme = list(_THEMES)[number]
        self.look.choose(theme)
        self._choices.change(theme=str(theme))

    def _on_motion(self, less: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.look.reduced_motion = less
        self._choices.change(less_motion=less)
