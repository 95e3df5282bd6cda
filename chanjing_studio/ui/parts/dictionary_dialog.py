"""The user's own dictionary of readings: a list to add to and to take from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chanjing_studio.domain.marked_script import Reading, has_pinyin, reading
from chanjing_studio.domain.own_readings import OwnReadings
from chanjing_studio.ui.parts.mark_questions import pinyin_hint
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.chip_words import note_of, spoken_chip
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_WORD = Qt.ItemDataRole.UserRole
_LIST_HEIGHT, _ROW_HEIGHT = 204, 34  # px


class DictionaryDialog(QDialog):
    """``added`` gives a Reading, ``removed`` a word; ``show_words`` shows what came of it."""

    added = Signal(object)
    removed = Signal(str)

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setObjectName("dictionary")
        self.setWindowTitle(tr("My dictionary"))
        self.setFixedWidth(look.size("dialog.width"))
        self.list = QListWidget()
        self.word, self.pinyin = _field("dictionaryWord", tr("Word")), _field("dictionaryPinyin", tr("Pinyin"))
        self.add = button(look, "dictionaryAdd", tr("Add", "a word"))
        self.remove = button(look, "dictionaryRemove", tr("Take the word out"), role="ghost", icon="trash")
        self.leave = button(look, "dictionaryClose", tr("Close"), role="primary")
        self._note = label("small", state="muted", name="dictionaryNote", wrap=True)
        self._lay_out(look)
        self._connect()  # no button is the default: Enter adds a word
        self._render()

    def show_words(self, own: OwnReadings) -> None:
        """The words, the newest on top."""
        self.list.clear()
        for word, pinyin in reversed([*own.words.items()]):
            read = Reading(word, pinyin)
            item = QListWidgetItem(f"{word}    {note_of(read)}")
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setData(_WORD, word)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken_chip(read))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._render()

    def say(self, words: str) -> None:
        """Say what could not be done."""
        self._note.setText(words)

    def _lay_out(self, look: Look) -> None:
        self.list.setObjectName("dictionaryList")
        self.list.setAccessibleName(tr("My dictionary"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        title, side = label("heading", name="dictionaryTitle"), look.size("dialog.padding-side")
        title.setText(tr("My dictionary"))
        fields, buttons = QHBoxLayout(), QHBoxLayout()
        for part in (self.word, self.pinyin, self.add):
            fields.addWidget(part)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        column.addWidget(title)
        column.addWidget(self._note)
        column.addLayout(fields)
        column.addWidget(self.list)
        column.addLayout(buttons)
        self.pinyin.setAccessibleDescription(pinyin_hint())

    def _connect(self) -> None:
        self.leave.clicked.connect(self.accept)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        for field in (self.word, self.pinyin):
            field.textChanged.connect(self._render)
            field.returnPressed.connect(self._on_add)

    def _wanted(self) -> Reading | None:
        return reading(self.word.text().strip(), self.pinyin.text())

    def _render(self) -> None:
        self.add.setEnabled(self._wanted() is not None)
        self.remove.setEnabled(self.list.count() > 0)
        self._note.setText(self._hint())
        for field, wrong in ((self.word, self._wrong_word()), (self.pinyin, self._wrong_pinyin())):
            set_state(field, "error" if wrong else "")

    def _hint(self) -> str:
        """Why a word cannot be added yet; what the list is for while there is none."""
        if self._wrong_word():
            return tr("Only Chinese characters have pinyin. A number is read where it stands, from the script's menu.")
        if self.word.text().strip() and not self._wanted():
            return pinyin_hint()
        return tr("Words that are always read in one way. They become chips when you apply the dictionary to a script.")

    def _wrong_word(self) -> bool:
        word = self.word.text().strip()
        return bool(word) and not has_pinyin(word)

    def _wrong_pinyin(self) -> bool:
        word, pinyin = self.word.text().strip(), self.pinyin.text().strip()
        return has_pinyin(word) and bool(pinyin) and not self._wanted()

    def _on_add(self) -> None:
        if read := self._wanted():
            self.word.clear()
            self.pinyin.clear()
            self.word.setFocus()
            self.added.emit(read)

    def _on_remove(self) -> None:
        if item := self.list.currentItem():
            self.removed.emit(str(item.data(_WORD)))


def _field(name: str, words: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    made.setAcceptDrops(False)
    return made
