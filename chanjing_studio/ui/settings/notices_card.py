"""Whether the system tells how a job ended, and whether the program has an icon in its tray."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from chanjing_studio.services.choices import Choices
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import tr


class NoticesCard(SettingsCard):
    """Three switches; the last one counts only with the icon."""

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__(look, "bell")
        self._choices = choices
        self._switch = Switch(look, "settingsNotices")
        self._row = SettingRow(look, self._switch, letter="J")
        self._tray, self._stay = Switch(look, "settingsTray"), Switch(look, "settingsStay")
        self._tray_row = SettingRow(look, self._tray, letter="Y")
        self._stay_row = SettingRow(look, self._stay, letter="O")
        for row in (self._row, self._tray_row, self._stay_row):
            self.add(row)
        self._switch.setChecked(choices.now.notices)
        self._tray.setChecked(choices.now.tray)
        self._stay.setChecked(choices.now.stay)
        self.show_row(self._stay_row, shown=choices.now.tray)
        self._switch.toggled.connect(self._on_toggled)
        self._tray.toggled.connect(self._on_tray)
        self._stay.toggled.connect(self._on_stay)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("Notifications"))
        self._switch.setAccessibleName(tr("Tell me when a job ends"))
        self._row.set_words(tr("Tell me when a job ends"), tr("Only while another window is in front"))

        self._tray.setAccessibleName(tr("An icon in the system's tray"))
        self._tray_row.set_words(
            tr("An icon in the system's tray"), tr("With it the window can be opened, and the program ended")
        )
        self._stay.setAccessibleName(tr("Closing the window lets jobs go on in the tray"))
        self._stay_row.set_words(
            tr("Closing the window lets jobs go on in the tray"), tr("Without jobs the program ends as always")
        )

    def _on_tray(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._choices.change(tray=wanted)
        self.show_row(self._stay_row, shown=wanted)

    def _on_stay(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._choices.change(stay=wanted)

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._choices.change(notices=wanted)
