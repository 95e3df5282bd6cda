"""What this program is, what it is made of, and whom it talks to."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QEvent, qVersion
from PySide6.QtWidgets import QPushButton

from chanjing_studio.domain.checkup import Place
from chanjing_studio.domain.links import host_of
from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.runner import Runner, ShowError
from chanjing_studio.ui.settings.libraries import libraries
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import say, tr


class AboutCard(SettingsCard):
    """The tour, the keys, versions, hosts, licences."""

    def __init__(self, look: Look, needs: SettingsNeeds, show_error: ShowError) -> None:
        super().__init__(look, "info")
        self._needs, self._runner = needs, Runner(self, show_error)
        self._tour: QPushButton = button(look, "settingsTour", " ")
        self._read: QPushButton = button(look, "settingsLicences", " ")
        self._keys: QPushButton = button(look, "settingsKeys", " ")
        self._tour_row, self._keys_row = SettingRow(look, self._tour), SettingRow(look, self._keys)
        self._licences = "\n".join(f"{name} {number} · {licence}" for name, number, licence in libraries())
        names = ("Program", "Hosts", "Qt")
        self._rows = [SettingRow(look, name=f"settingsAbout{name}") for name in names]
        self._licence_row = SettingRow(look, self._read, name="settingsAboutLicences")
        for row in (self._tour_row, self._keys_row, *self._rows, self._licence_row):
            self.add(row)
        self._tour.clicked.connect(needs.begin_tour)
        self._read.clicked.connect(self._on_read)
        self._keys.clicked.connect(self._show_keys)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("About"))
        self._say_buttons()
        program, hosts, qt = self._rows
        versions = tr(
            "Free software under the MIT licence. With Python {python}, Qt {qt}, PySide6 {pyside}.",
            python=platform.python_version(),
            qt=qVersion(),
            pyside=PySide6.__version__,
        )
        program.set_words(tr("Chanjing Studio {version}", version=self._needs.version), versions)
        hosts.set_words(tr("Who it talks to"), "\n".join((*map(_told, self._needs.hosts), *self._feed(), *_others())))
        qt.set_words(
            tr("Qt"),
            tr(
                "Qt and PySide6 are used under the LGPL, version 3, and are shipped unchanged as files of their own: "
                "you may put your own build in their place. Their source is at code.qt.io and download.qt.io."
            ),
        )
        self._licence_row.set_words(tr("Libraries and their licences"), self._licences)

    def _feed(self) -> tuple[str, ...]:
        """Whom a build asks for new versions, where it knows somebody."""
        updates = self._needs.updates
        return (headed(updates.host, tr("The list of new versions, if you agreed to look at it")),) if updates else ()

    def _show_keys(self) -> None:
        from chanjing_studio.ui.keys_dialog import show_keys  # noqa: PLC0415 - for who wants to see them

        show_keys(self.window(), self.look)

    def _say_buttons(self) -> None:
        self._tour_row.set_words(
            tr("Guided tour"), tr("Makes one video in the sandbox and leads to its link. Costs nothing.")
        )
        self._tour.setText(tr("Begin", "a tour"))
        self._tour.setAccessibleName(tr("Begin the tour"))
        self._keys_row.set_words(tr("Keys"), tr("All that can be done without a mouse"))
        self._keys.setText(tr("Show", "all keys"))
        self._keys.setAccessibleName(tr("Show all keys"))
        self._read.setText(tr("Read", "licences"))
        self._read.setAccessibleName(tr("Read the licences"))

    def _on_read(self) -> None:
        self._read.setEnabled(False)
        self._runner.start(self._show_licences(), done=lambda: self._read.setEnabled(True))

    async def _show_licences(self) -> None:
        from chanjing_studio.ui.dialogs import finished  # noqa: PLC0415 - for who wants to read them
        from chanjing_studio.ui.settings.licences import shipped  # noqa: PLC0415 - as above
        from chanjing_studio.ui.settings.licences_dialog import LicencesDialog  # noqa: PLC0415 - as above

        parts = await self._needs.background.in_thread(shipped)
        await finished(LicencesDialog(self, self.look, parts))


def _told(place: Place) -> str:
    return headed(host_of(place.address), say(place.purpose))


def _others() -> tuple[str, ...]:
    return (
        tr("The storage that a cloud names for uploads, samples and results: your files, and what was made of them"),
        tr("This computer itself, while the sandbox is in use"),
        tr("Nobody is told how you use the program"),
    )
