"""What mouse and keyboard do with the chips of a script."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QToolTip

from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.chip_words import spoken_chip
from chanjing_studio.ui.widgets.script_chips import ScriptChips
from chanjing_studio.ui.widgets.script_text import ScriptText
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChipHands(QObject):
    """A click chooses a chip; a double click, the right button, and Enter on a chosen one open it.

    ``opened`` gives its place, in Qt's halves of UTF-16.
    """

    opened = Signal(int)

    def __init__(self, text: ScriptText, chips: ScriptChips) -> None:
        super().__init__(text)
        self._text, self._chips = text, chips
        self._told = -1
        text.installEventFilter(self)
        text.viewport().installEventFilter(self)
        text.cursorPositionChanged.connect(self._on_cursor)

    def chosen(self) -> int | None:
        """The place of the one chip that is selected, and nothing else."""
        cursor = self._text.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return start if end - start == 1 and self._chips.at(start) else None

    def choose(self, place: int) -> None:
        """Select a chip."""
        cursor = self._text.textCursor()
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._text:
            return event.type() == QEvent.Type.KeyPress and self._on_key(cast("QKeyEvent", event))
        match event.type():
            case QEvent.Type.MouseButtonRelease:
                return self._on_click(cast("QMouseEvent", event))
            case QEvent.Type.MouseButtonDblClick:
                return self._open(self._chips.under(cast("QMouseEvent", event).position().toPoint()))
            case QEvent.Type.ContextMenu:
                return self._open(self._chips.under(cast("QContextMenuEvent", event).pos()))
            case QEvent.Type.ToolTip:
                return self._show_tip(cast("QHelpEvent", event))
            case _:
                return False

    def _on_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return event.key() in _ENTER and plain and self._open(self.chosen())

    def _on_click(self, event: QMouseEvent) -> bool:
        place = self._chips.under(event.position().toPoint())
        dragged = self._text.textCursor().hasSelection()
        if place is not None and event.button() == Qt.MouseButton.LeftButton and not dragged:
            self.choose(place)
        return False

    def _open(self, place: int | None) -> bool:
        if place is None:
            return False
        self.choose(place)
        self.opened.emit(place)
        return True

    def _show_tip(self, event: QHelpEvent) -> bool:
        place = self._chips.under(event.pos())
        mark = None if place is None else self._chips.at(place)
        if not mark:
            QToolTip.hideText()
            return False
        words = tr("{chip}. Double-click it, or choose it and press Enter, to change it.", chip=spoken_chip(mark))
        QToolTip.showText(event.globalPos(), plain_tip(words), self._text.viewport())
        return True

    def _on_cursor(self) -> None:
        """A screen reader hears which chip the cursor has just passed or chosen."""
        chosen = self.chosen()
        place = self._text.textCursor().position() - 1 if chosen is None else chosen
        mark = self._chips.at(place)
        if mark and place != self._told:
            announce(self._text, spoken_chip(mark))
        self._told = place if mark else -1
