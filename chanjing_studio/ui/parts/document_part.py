"""A document whose words become the script: chosen or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.file_dialog import file_dialog
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.domain.documents import Document


class DocumentPart(QObject):
    """A button of the editor's. ``said`` gives a Sentence: why a document cannot be read, or what was left out."""

    said = Signal(object)

    def __init__(self, tools: FormTools, editor: ScriptEditor) -> None:
        super().__init__(editor)
        self._background, self._editor = tools.background, editor
        self._runner = Runner(self, only_logged)
        self._folder: Path | None = None
        self.open_button = button(tools.look, "scriptOpen", role="ghost", icon="file-text", scale="small")
        self.open_button.clicked.connect(self._on_open)
        editor.add_tool(self.open_button)
        self.retranslate()

    def take(self, path: Path) -> None:
        """Put a document's words in the place of the script; undo brings the script back."""
        self._folder = path.parent
        self._runner.start(self._take(path))

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        name_button(self.open_button, tr("Open a document"))

    async def _take(self, path: Path) -> None:
        try:
            document = await self._background.in_thread(_read, path)
        except FileTrouble as trouble:
            self.said.emit(trouble.sentence)
            return
        self._editor.replace_words(document.words)
        if note := document.note:
            self.said.emit(note)

    def _on_open(self) -> None:
        dialog = file_dialog(self._editor, tr("Open a document"), folder=self._folder)
        dialog.setObjectName("scriptOpenDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Documents (*.txt *.md *.docx *.srt);;All files (*)"))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, chosen: str) -> None:
        self.take(Path(chosen))


def _read(path: Path) -> Document:
    # Its libraries are loaded in the worker: they take longer than a frame.
    from chanjing_studio.storage.documents import read_document  # noqa: PLC0415

    return read_document(path)
