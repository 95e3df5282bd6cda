"""The text of a script: plain words on an even grid of lines, with the characters that must go marked."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QPaintEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.domain.script import clean
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.script_marks import ScriptMarks

Span = tuple[int, int]  # start and end of a stretch, in Python's characters

_SHORT_LINE = 27


class ScriptText(QTextEdit):
    """Plain words only, and clean however they come in.

    ``settled`` tells every change that is not the middle of an input method's composition, ``keyboard_changed``
    that the keyboard came or went.
    """

    settled = Signal()
    keyboard_changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._composing = look, False
        self._settled_length = 0
        self._around = ScriptMarks(look, self)
        self._line = look.line_height("script")
        self.setObjectName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(look.font("script"))
        self.document().setDocumentMargin(0)
        set_role(self, "plain")
        self.textChanged.connect(self._on_changed)
        look.changed.connect(self.viewport().update)
        self._space_lines()

    def set_text(self, text: str) -> None:
        """Another script: what was there cannot be brought back by undo."""
        self.setPlainText(clean(text))
        self._space_lines()
        self.document().clearUndoRedoStacks()

    def replace_text(self, text: str) -> None:
        """Another text in the same script: one step of undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(clean(text))

    def remove(self, spans: Sequence[Span]) -> None:
        """Takes stretches out in one step of undo; the keyboard stays where it was."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in reversed(in_halves(self.toPlainText(), sorted(spans))):
            _select(cursor, start, end)
            cursor.removeSelectedText()
        cursor.endEditBlock()

    def mark(self, words: str, *, refused: Sequence[Span], ends: Sequence[int]) -> None:
        """Marks in these words, which are the text's, what the cloud refuses and where sentences end within a line."""
        around = self._around
        former = len(around.refused), len(around.ends)
        around.refused = in_halves(words, refused)
        around.ends = _moved(ends, _wide(words))
        if former != (len(refused), len(ends)):
            self.viewport().update()

    @property
    def marked(self) -> list[str]:
        """What is refused and marked now."""
        return [_words(self.document(), *span) for span in self._around.refused]

    @property
    def sentence_ends(self) -> Sequence[int]:
        """Where ticks stand, in Qt's halves of UTF-16."""
        return self._around.ends

    @property
    def found(self) -> Sequence[Span]:
        """What was searched for and is marked, in Qt's halves of UTF-16."""
        return self._around.found

    def mark_found(self, words: str, spans: Sequence[Span]) -> None:
        """Marks what was searched for in these words, which are the text's."""
        self._around.found, self._around.current = in_halves(words, spans), len(spans)
        self.viewport().update()

    def go_to_found(self, number: int) -> None:
        """Selects one of what was searched for, and brings it into sight."""
        self._around.current = number
        cursor = self.textCursor()
        _select(cursor, *self._around.found[number])
        self.setTextCursor(cursor)
        self.viewport().update()

    def set_short(self, *, short: bool) -> None:
        """Lines closer together, for a low window; undo has this step too, so that no history is lost."""
        line = _SHORT_LINE if short else self._look.line_height("script")
        if line != self._line:
            self._line = line
            self._space_lines()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are for the whole window to take, although they come with their names as text."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(clean(source.text()))
            self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, nothing else may touch the text or its marks."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._on_changed()

    def paintEvent(self, e: QPaintEvent) -> None:
        # In the middle of a composition the text may be another than the one that was marked.
        known = self.document().characterCount() == self._settled_length
        rows = self._around.rows(e.rect()) if known else []
        self._around.paint_under(rows)
        super().paintEvent(e)
        self._around.paint_over(rows)

    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.keyboard_changed.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.keyboard_changed.emit()

    def _on_changed(self) -> None:
        if not self._composing:
            self._settled_length = self.document().characterCount()
            self.settled.emit()

    def _space_lines(self) -> None:
        """The line height is part of the text's format: there is no other place for it in a text edit."""
        spacing = QTextBlockFormat()
        spacing.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)


def in_halves(text: str, spans: Sequence[Span]) -> list[Span]:
    """Stretches as Qt counts them: in halves of UTF-16, where Python counts characters."""
    wide = _wide(text) if spans else []
    return (
        [(start + bisect_left(wide, start), end + bisect_left(wide, end)) for start, end in spans] if wide else [*spans]
    )


def _wide(text: str) -> list[int]:
    """The characters that are two halves each."""
    if text.isascii() or max(text) <= "\uffff":
        return []
    return [place for place, character in enumerate(text) if character > "\uffff"]


def _moved(places: Sequence[int], wide: Sequence[int]) -> list[int]:
    return [place + bisect_left(wide, place) for place in places] if wide else [*places]


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _words(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    _select(cursor, start, end)
    return cursor.selectedText()
