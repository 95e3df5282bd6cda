"""Every key of the program, in one list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.field_name import HAS_LETTERS
from chanjing_studio.ui.widgets.key_chip import key_words
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_ROOM = 96  # px: what a window's frame and the rest of the dialog take of the screen


class KeysDialog(QDialog):
    """A table of keys and what they do, to be read row by row; closed by Esc or its button."""

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
        column.addWidget(self._table(), 1)
        column.addWidget(close)

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("keysList")
        table.setAccessibleName(tr("Keys"))
        table.setColumnCount(2)
        table.setHeaderHidden(True)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(table, "rows")
        for keys, action in actions():
            table.addTopLevelItem(_row(keys, action, bold=self._look.font("body-strong")))
        table.setCurrentIndex(table.model().index(0, 0))
        for place in range(2):
            table.resizeColumnToContents(place)
        rows = table.topLevelItemCount() * max(1, table.sizeHintForRow(0))
        most = self.screen().availableGeometry().height() - 3 * _ROOM
        table.setMinimumWidth(table.columnWidth(0) + table.columnWidth(1) + self._look.size("space.6"))
        table.setMinimumHeight(min(rows + 2 * table.frameWidth(), max(_ROOM, most)))
        return table


def show_keys(window: QWidget, look: Look) -> None:
    """Opens the list over a window, which is not waited for."""
    dialog = KeysDialog(window, look)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _row(keys: str, action: str, *, bold: QFont) -> QTreeWidgetItem:
    made = QTreeWidgetItem([keys, action])
    made.setFont(0, bold)
    made.setData(0, Qt.ItemDataRole.AccessibleTextRole, headed(keys, action))
    return made


def actions() -> tuple[tuple[str, str], ...]:
    """Every key, as this system writes it, and what it does."""
    return (
        (f"{key_words('Ctrl+1')} … {key_words('Ctrl+5')}", tr("The pages, from the top of the rail")),
        (key_words("Tab"), tr("To the next control, with Shift to the one before")),
        *([(tr("Alt and a letter"), tr("To the field in whose name the letter is underlined"))] if HAS_LETTERS else []),
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
            tr("Audition a voice, play an avatar's clip or what was made, stop it; hide a layer"),
        ),
        (key_words("F"), tr("Make the selected voice or avatar a favourite")),
        (key_words("F2"), tr("Rename a voice of your own or a look, change the selected subtitle")),
        (key_words("Del"), tr("Delete a voice, avatar or look of your own, take out the selected subtitle")),
        (key_words("Return"), tr("Use the selected voice, avatar or look, open a job or a pause, find the next")),
        (key_words("Shift+Return"), tr("Find the one before")),
        (key_words("C"), tr("Copy the link of the selected job")),
        ("← ↑ → ↓", tr("Move a layer by 1 pixel, with Shift by 10; go through a sound and its sentences")),
        (f"{key_words('PgUp')} / {key_words('PgDown')}", tr("Far back or on in a sound")),
        (f"{key_words('Home')} / {key_words('End')}", tr("To the start or the end of a sound, a list or a line")),
        (f"{key_words('Ctrl++')} / {key_words('Ctrl+-')}", tr("See the canvas nearer or from farther away")),
        (key_words("Esc"), tr("Stop, fold or go back")),
        (key_words("F1"), tr("This list")),
        (key_words("Shift+F1"), tr("Diagnostics, for whoever helps you")),
    )
