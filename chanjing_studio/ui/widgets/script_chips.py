"""The chips of a script: where they stand, and how they come into its text."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.domain.marked_script import Mark, parse
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.chip_painter import CHIP_KIND, CHIP_MARK, ChipPainter
from chanjing_studio.ui.widgets.script_layout import CHIP

_FEW = 32  # characters: as many are looked at one by one


class ScriptChips(QObject):
    """Follows each change of the text, so that a key costs no more in a script with many chips.

    Places are Qt's, in halves of UTF-16.
    """

    def __init__(self, look: Look, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit, self._document = edit, edit.document()
        self.painter = ChipPainter(look, edit)
        self.places: list[int] = []
        self.marks: list[Mark] = []
        self._document.documentLayout().registerHandler(CHIP_KIND, self.painter)
        self._document.contentsChange.connect(self._on_change)

    def insert(self, cursor: QTextCursor, script: str) -> None:
        """Puts words and chips in the place of what is selected; one step of undo when it is within another."""
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for segment in parse(script):
            if isinstance(segment, str):
                cursor.insertText(segment, QTextCharFormat())
            else:
                cursor.insertText(CHIP, _format(self.painter.number_of(segment)))
        cursor.endEditBlock()

    def at(self, place: int) -> Mark | None:
        """The chip that stands at a place."""
        found = bisect_left(self.places, place)
        return self.marks[found] if found < len(self.places) and self.places[found] == place else None

    def under(self, point: QPoint) -> int | None:
        """The place of the chip at a point of the viewport."""
        near = self._edit.cursorForPosition(point).position()
        return next((place for place in (near, near - 1) if self.at(place) and self._covers(place, point)), None)

    def _covers(self, place: int, point: QPoint) -> bool:
        cursor = QTextCursor(self._document)
        cursor.setPosition(place)
        left = self._edit.cursorRect(cursor)
        cursor.setPosition(place + 1)
        right = self._edit.cursorRect(cursor)
        end = right.left() if right.top() == left.top() else self._edit.viewport().width()
        return left.left() <= point.x() < end and left.top() <= point.y() <= left.bottom()

    def _on_change(self, at: int, removed: int, added: int) -> None:
        first, last = bisect_left(self.places, at), bisect_left(self.places, at + removed)
        found = list(self._found(at, min(at + added, self._document.characterCount())))
        self.places[first:] = [
            *(place for place, _ in found),
            *(place + added - removed for place in self.places[last:]),
        ]
        self.marks[first:last] = [mark for _, mark in found]

    def _found(self, start: int, end: int) -> Iterator[tuple[int, Mark]]:
        for place in self._chips_between(start, end):
            if mark := self._mark(place):
                yield place, mark

    def _chips_between(self, start: int, end: int) -> Iterator[int]:
        if end - start <= _FEW:
            yield from (place for place in range(start, end) if self._document.characterAt(place) == CHIP)
            return
        cursor = self._document.find(CHIP, start)
        while not cursor.isNull() and cursor.selectionEnd() <= end:
            yield cursor.selectionStart()
            cursor = self._document.find(CHIP, cursor)

    def _mark(self, place: int) -> Mark | None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(place + 1)
        return self.painter.mark_of(cursor.charFormat())


def _format(number: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setObjectType(CHIP_KIND)
    form.setProperty(CHIP_MARK, number)
    return form
