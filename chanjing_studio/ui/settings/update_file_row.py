"""Whether a file that somebody fetched is the newer version's, to the byte."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.services.updates import Updates
from chanjing_studio.ui.dialogs import choose_file
from chanjing_studio.ui.figures import file_size
from chanjing_studio.ui.runner import Runner, ShowError
from chanjing_studio.ui.settings.rows import SettingRow
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr


class UpdateFileRow(SettingRow):
    """Looks at a file of the user's choice; who would rather check it by hand copies what it must come to."""

    def __init__(self, look: Look, updates: Updates, show_error: ShowError) -> None:
        self._choose = button(look, "settingsUpdatesFile", " ")
        self._copy = button(look, "settingsUpdatesSum", " ", icon="copy")
        super().__init__(look, _side_by_side(look, self._choose, self._copy), name="settingsUpdatesFileNow")
        self._updates = updates
        self._runner = Runner(self, show_error)
        self._looked_at, self._good = "", False
        self._choose.clicked.connect(self._on_choose)
        self._copy.clicked.connect(self._on_copy)

    def say(self) -> None:
        """Sets the words anew."""
        self._choose.setText(tr("Choose the file…"))
        self._choose.setAccessibleName(tr("Choose the file that you fetched, to check it"))
        self._copy.setText(tr("Copy its checksum"))
        self.set_words(tr("Check the file that you fetched"), self._words())

    def forget(self) -> None:
        """Another version is meant."""
        self._looked_at = ""

    def _words(self) -> str:
        file = self._updates.file
        if file is None:
            return ""
        if not self._looked_at:
            return tr(
                "It is called {name} and has {size}. Before you open it, this program can tell whether it is the one "
                "that was published. By hand: its SHA-256 must be the checksum.",
                name=file.name,
                size=file_size(file.size),
            )
        if self._good:
            return tr("“{name}” is the file that was published, to the byte.", name=self._looked_at)
        return tr(
            "“{name}” is not the file that was published. Do not open it; fetch it again from its page.",
            name=self._looked_at,
        )

    def _on_choose(self) -> None:
        self._choose.setEnabled(False)
        self._runner.start(self._check(), done=lambda: self._choose.setEnabled(True))

    async def _check(self) -> None:
        chosen = await choose_file(self, title=tr("The file that you fetched"))
        if chosen:
            self._good = await self._updates.is_published(chosen)
            self._looked_at = chosen.name
            self.say()
            announce(self, self._words())

    def _on_copy(self) -> None:
        if self._updates.file:
            QGuiApplication.clipboard().setText(self._updates.file.sha256)


def _side_by_side(look: Look, *parts: QWidget) -> QWidget:
    beside = QWidget()
    row = QHBoxLayout(beside)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.size("space.2"))
    for part in parts:
        row.addWidget(part)
    return beside
