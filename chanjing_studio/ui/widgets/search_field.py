"""A search field: what is typed filters a list, and Down goes into it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import name_button
from chanjing_studio.ui.widgets.key_chip import KeyChip, key_width, key_words, with_key
from chanjing_studio.ui.widgets.label import IconLabel
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_INSET = 12


class SearchField(QLineEdit):
    """``textChanged`` tells each letter; ``descend`` that the list should take the keyboard; Ctrl+F comes here."""

    descend = Signal()

    def __init__(self, look: Look, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(name)
        self.setAcceptDrops(False)  # the window brings each file where it belongs
        self._glass = IconLabel(look, "search", size=look.size("icon.inline"))
        self._glass.setParent(self)
        self._keys = KeyChip(look, "Ctrl+F", parent=self)
        self._clear = QPushButton(self)
        self._dress_clear(name)
        self.textChanged.connect(self._show_ends)
        QShortcut(QKeySequence("Ctrl+F"), self, self._take_keyboard, context=Qt.ShortcutContext.WindowShortcut)
        self._show_ends()
        self._say()

    def _dress_clear(self, name: str) -> None:
        side = self._look.size("control.target-min")
        set_role(self._clear, "painted")
        self._clear.setObjectName(f"{name}Clear")
        self._clear.setFixedSize(side, side)
        self._clear.setIconSize(QSize(16, 16))
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._look.dress(self._clear, "x", size=16)
        self._clear.clicked.connect(self.clear)

    def set_words(self, words: str) -> None:
        """What can be searched for: the hint in the empty field, and its name aloud."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.descend.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        middle, right = self.height() // 2, self.width() - _INSET
        self._glass.move(_INSET, middle - self._glass.height() // 2)
        chip = self._keys.sizeHint()
        self._keys.setGeometry(right - chip.width(), middle - chip.height() // 2, chip.width(), chip.height())
        self._clear.move(self.width() - self._clear.width() - 6, middle - self._clear.height() // 2)
        key = key_width(self._look, key_words("Ctrl+F"))
        self.setTextMargins(self._glass.width() + 8, 0, key + 8, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _take_keyboard(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _show_ends(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._keys.setVisible(not self.text())

    def _say(self) -> None:
        name_button(self._clear, tr("Clear the search"))
        self.setToolTip(plain_tip(with_key(tr("Search"), "Ctrl+F")))
