"""What this program is, what it is made of, and whom it talks to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent

from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.settings.libraries import libraries
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr


class AboutCard(SettingsCard):
    """Version, hosts, licences."""

    def __init__(self, look: Look, version: str, hosts: Sequence[str]) -> None:
        super().__init__(look, "info")
        self._version, self._hosts = version, tuple(hosts)
        self._licences = "\n".join(f"{name} {number} · {licence}" for name, number, licence in libraries())
        self._rows = [SettingRow(look, name=f"settingsAbout{name}") for name in ("Program", "Hosts", "Licences")]
        for row in self._rows:
            self.add(row)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("About"))
        program, hosts, licences = self._rows
        program.set_words(
            tr("Chanjing Studio {version}", version=self._version), tr("Free software under the MIT licence")
        )
        hosts.set_words(
            tr("Who it talks to"),
            tr(
                "Only {host}, the storage that it names for uploads, samples and results, "
                "and the sandbox on this computer while it is in use.",
                host=listed(*self._hosts),
            ),
        )
        licences.set_words(tr("Libraries and their licences"), self._licences)
