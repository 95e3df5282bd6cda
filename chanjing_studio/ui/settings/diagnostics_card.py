"""What to send to who helps: it is there to be read, and copied as it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from chanjing_studio.ui.runner import Runner, ShowError
from chanjing_studio.ui.settings.diagnosis import Findings, diagnosis, find
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr

_HEIGHT = 220


class DiagnosticsCard(SettingsCard):
    """``copied`` says that the diagnosis is on the clipboard; ``connection`` tells what a look at it found last."""

    copied = Signal()

    def __init__(
        self, look: Look, needs: SettingsNeeds, show_error: ShowError, *, connection: Callable[[], Sequence[str]]
    ) -> None:
        super().__init__(look, "clipboard-list")
        self._needs, self._connection = needs, connection
        self._runner = Runner(self, show_error)
        self._found: Findings | None = None
        self._copy = button(look, "settingsDiagnostics", " ", icon="clipboard-list")
        self._logs = button(look, "settingsLogFolder", " ")
        self._preview = QPlainTextEdit()
        self._rows = SettingRow(look, self._copy), SettingRow(look, self._logs)
        self._lay_out()
        self._copy.clicked.connect(self._on_copy)
        self._logs.clicked.connect(self._on_logs)
        self._say()

    def refresh(self) -> None:
        """Show what would be copied now."""
        self._runner.start(self._find())

    def take_keyboard(self) -> None:
        """The keyboard, and with it a screen reader, goes to what is there to be read."""
        self._preview.setFocus(Qt.FocusReason.OtherFocusReason)

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
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, side)
        column.setSpacing(0)
        column.addWidget(self._rows[0])
        inside = QVBoxLayout()
        inside.setContentsMargins(side, 0, side, 0)
        inside.addWidget(self._preview)
        column.addLayout(inside)
        self.add(both)
        self.add(self._rows[1])

    def _say(self) -> None:
        self.heading.setText(tr("Diagnostics"))
        copy, logs = self._rows
        copy.set_words(
            tr("Copy diagnostics"),
            tr("Exactly this text is copied, for whoever helps you. No keys, no tokens. Nothing is sent."),
        )
        logs.set_words(tr("Log"), str(self._needs.places.logs))
        self._copy.setText(tr("Copy", "a text"))
        self._copy.setAccessibleName(tr("Copy diagnostics"))
        self._logs.setText(tr("Open", "a folder"))
        self._logs.setAccessibleName(tr("Open the log folder"))
        self._preview.setAccessibleName(tr("What is copied"))
        self._show()

    def _show(self) -> None:
        if self._found:
            text = diagnosis(*(self._needs, self.look, self.screen()), found=self._found, connection=self._connection())
            if text != self._preview.toPlainText():  # where the user reads stays in sight
                self._preview.setPlainText(text)

    async def _find(self) -> None:
        self._found = await find(self._needs)
        self._show()

    def _on_copy(self) -> None:
        if self._found:
            self._put()
        else:
            self._runner.start(self._find_and_put())

    async def _find_and_put(self) -> None:
        await self._find()
        self._put()

    def _put(self) -> None:
        self._show()
        QGuiApplication.clipboard().setText(self._preview.toPlainText())
        self.copied.emit()

    def _on_logs(self) -> None:
        self._needs.open_folder(self._needs.places.logs)
