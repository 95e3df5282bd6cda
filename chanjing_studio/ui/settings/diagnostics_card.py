"""What to send to who helps: seen before it is copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from chanjing_studio.ui.settings.diagnosis import diagnosis
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.words import tr

_HEIGHT = 220


class DiagnosticsCard(SettingsCard):
    """``copied`` says that the diagnosis is on the clipboard."""

    copied = Signal()

    def __init__(self, look: Look, needs: SettingsNeeds) -> None:
        super().__init__(look, "stethoscope")
        self._needs = needs
        self._copy = button(look, "settingsDiagnostics", " ", icon="clipboard-list")
        self._logs = button(look, "settingsLogFolder", " ")
        self._preview = QPlainTextEdit()
        self._fold = Fold(look, "settingsPreview", self._preview)
        self._rows = SettingRow(look, self._copy), SettingRow(look, self._logs)
        self._lay_out()
        self._copy.clicked.connect(self._on_copy)
        self._logs.clicked.connect(self._on_logs)
        self._fold.toggled.connect(self._on_toggled)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._preview.setObjectName("settingsPreviewText")
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._preview.setFixedHeight(_HEIGHT)
        side = self.look.size("space.4")
        folded = QWidget()
        inside = QVBoxLayout(folded)
        inside.setContentsMargins(self.look.size("space.2"), 0, side, self.look.size("space.2"))
        inside.addWidget(self._fold)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rows[0])
        column.addWidget(folded)
        self.add(both)
        self.add(self._rows[1])

    def _say(self) -> None:
        self.heading.setText(tr("Diagnostics"))
        copy, logs = self._rows
        copy.set_words(
            tr("Copy diagnostics"), tr("Versions, system, folders and the end of the log. No keys, no tokens.")
        )
        logs.set_words(tr("Log"), str(self._needs.places.logs))
        self._copy.setText(tr("Copy", "a text"))
        self._copy.setAccessibleName(tr("Copy diagnostics"))
        self._logs.setText(tr("Open", "a folder"))
        self._logs.setAccessibleName(tr("Open the log folder"))
        self._fold.set_words(tr("See what is copied"), "")
        self._preview.setAccessibleName(tr("What is copied"))

    def _text(self) -> str:
        return diagnosis(self._needs, self.look, self.screen())

    def _on_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal
        if unfolded:
            self._preview.setPlainText(self._text())

    def _on_copy(self) -> None:
        text = self._text()
        self._preview.setPlainText(text)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()

    def _on_logs(self) -> None:
        self._needs.open_folder(self._needs.places.logs)
