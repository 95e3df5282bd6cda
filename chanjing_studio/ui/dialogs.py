"""Dialogs to wait for: opened, never executed, since a loop inside the loop loses tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.file_dialog import file_dialog
from chanjing_studio.ui.widgets.label import label


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question: what `ask` gives back, what it says, and its role.

    The first choice is the default and the safe one; a ghost stands apart at the right.
    """

    key: str
    text: str
    role: str = "secondary"


async def ask(parent: QWidget, look: Look, *, title: str, text: str, choices: Sequence[Choice]) -> str | None:
    """Asks a question; the key of the choice, or None when the dialog was closed or Esc was pressed."""
    dialog = Question(parent, look, title=title, text=text, choices=choices)
    await finished(dialog)
    return dialog.answer


async def choose_save_path(parent: QWidget, *, title: str, kinds: str, suggested: Path) -> Path | None:
    """A path to write to, asked about when it exists; None when nothing was chosen."""
    dialog = file_dialog(parent, title, folder=suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(suggested.suffix)
    dialog.selectFile(suggested.name)
    return await _chosen(dialog)


async def choose_folder(parent: QWidget, *, title: str, folder: Path | None = None) -> Path | None:
    """An existing folder; None when nothing was chosen."""
    dialog = file_dialog(parent, title, folder=folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return await _chosen(dialog)


async def choose_file(parent: QWidget, *, title: str, folder: Path | None = None) -> Path | None:
    """An existing file; None when nothing was chosen."""
    dialog = file_dialog(parent, title, folder=folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _chosen(dialog)


async def finished(dialog: QDialog) -> bool:
    """Opens a dialog over its parent and waits for its end: whether it was accepted. The dialog is gone afterwards."""
    import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

    ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def end(code: int) -> None:
        if not ended.done():
            ended.set_result(code)

    dialog.finished.connect(end)
    dialog.open()
    try:
        return await ended == QDialog.DialogCode.Accepted
    finally:
        dialog.hide()
        dialog.deleteLater()


class Question(QDialog):
    """A fact as the title, what follows from it, and verbs to choose from; `answer` is the key of the one pressed."""

    def __init__(self, parent: QWidget, look: Look, *, title: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__(parent)
        self.answer: str | None = None
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setFixedWidth(look.size("dialog.width"))
        column = QVBoxLayout(self)
        side = look.size("dialog.padding-side")
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        for role, state, name, words in (("heading", "", "Title", title), ("", "muted", "Text", text)):
            line = label(role, state=state, name=f"question{name}", wrap=True)
            line.setText(words)
            column.addWidget(line)
        column.addSpacing(look.size("dialog.buttons-gap") - look.size("dialog.gap"))
        column.addLayout(self._buttons(look, choices))

    def _buttons(self, look: Look, choices: Sequence[Choice]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.size("space.2"))
        apart = False
        for choice in choices:
            if choice.role == "ghost" and not apart:
                row.addStretch(1)
                apart = True
            row.addWidget(self._button(look, choice, default=choice is choices[0]))
        if not apart:
            row.addStretch(1)
        return row

    def _button(self, look: Look, choice: Choice, *, default: bool) -> QPushButton:
        made = button(look, f"question{choice.key[:1].upper()}{choice.key[1:]}", choice.text, role=choice.role)
        made.setAutoDefault(True)  # Enter presses the one that has the keyboard, not always the safe one
        made.setDefault(default)
        made.clicked.connect(lambda: self._answer(choice.key))
        return made

    def _answer(self, key: str) -> None:
        self.answer = key
        self.accept()


async def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = await finished(dialog)
    return Path(dialog.selectedFiles()[0]) if accepted else None
