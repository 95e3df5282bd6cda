"""Every key of the program, in one list."""

from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.key_chip import key_words
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr


class KeysDialog(QDialog):
    """A table of keys and what they do; closed by Esc or its button."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("keys")
        self.setWindowTitle(tr("Keys"))
        self.setMinimumWidth(look.size("dialog.width"))
        title, close = label("heading", name="keysTitle"), button(look, "keysClose", tr("Close"), role="primary")
        title.setText(tr("Keys"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        side, gap = look.size("dialog.padding-side"), look.size("dialog.gap")
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(gap)
        column.addWidget(title)
        column.addLayout(self._table())
        column.addWidget(close)

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(self._look.size("space.6"))
        table.setVerticalSpacing(self._look.size("space.1"))
        table.setColumnStretch(1, 1)
        for row, (keys, action) in enumerate(_actions()):
            table.addWidget(_said(keys, "strong"), row, 0)
            words = _said(action)
            words.setObjectName(f"keysAction{row}")
            words.setAccessibleName(headed(keys, action))
            table.addWidget(words, row, 1)
        return table


def _actions() -> tuple[tuple[str, str], ...]:
    return (
        (f"{key_words('Ctrl+1')} … {key_words('Ctrl+5')}", tr("The pages, from the top of the rail")),
        (key_words("Ctrl+Return"), tr("Make the video, the speech, the voice or the line")),
        (key_words("Ctrl+Z"), tr("Undo in the script or the subtitles")),
        (key_words("Ctrl+Shift+Z"), tr("Redo in the script or the subtitles")),
        (key_words("Ctrl+L"), tr("Hear the selected words or this sentence")),
        (key_words("Ctrl+P"), tr("Put a pause in the script")),
        (key_words("Ctrl+R"), tr("How a character or number is read")),
        (key_words("Ctrl+F"), tr("Search")),
        (key_words("Down"), tr("From the search into the list")),
        (
            key_words("Space"),
            tr("Audition the selected voice, play the selected avatar's clip or what was made, or stop it"),
        ),
        (key_words("F"), tr("Make the selected voice or avatar a favourite")),
        (key_words("F2"), tr("Rename the selected voice of your own, change the selected subtitle")),
        (key_words("Del"), tr("Delete the selected voice of your own, take out the selected subtitle")),
        (key_words("Return"), tr("Use the selected voice or avatar, open the selected job, pause or reading")),
        (key_words("C"), tr("Copy the link of the selected job")),
        ("← ↑ → ↓", tr("Move a layer of the canvas by 1 pixel, with Shift by 10")),
        (key_words("Esc"), tr("Stop, fold or go back")),
        (key_words("F1"), tr("This list")),
        (key_words("Shift+F1"), tr("Diagnostics, for whoever helps you")),
    )


def _said(text: str, role: str = "") -> QLabel:
    made = label(role)
    made.setText(text)
    return made
