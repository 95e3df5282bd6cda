"""Whether the system tells how a job ended."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from chanjing_studio.services.choices import Choices
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import tr


class NoticesCard(SettingsCard):
    """One switch."""

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__(look, "bell")
        self._choices = choices
        self._switch = Switch(look, "settingsNotices")
        self._row = SettingRow(look, self._switch)
        self.add(self._row)
        self._switch.setChecked(choices.now.notices)
        self._switch.toggled.connect(self._on_toggled)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("Notifications"))
        self._switch.setAccessibleName(tr("Tell me when a job ends"))
        self._row.set_words(tr("Tell me when a job ends"), tr("Only while another window is in front"))

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._choices.change(notices=wanted)
