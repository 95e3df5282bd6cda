"""The text of a script: plain words on an even grid of lines, with the characters that must go marked."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role

Span = tuple[int, int]  # start and end of a stretch, in Python's characters

_SHORT_LINE = 27


class ScriptText(QTextEdit):
    """Plain words only.

    ``settled`` tells every change that is not the middle of an input method's composition, ``keyboard_changed``
    that the keyboard came or went.
    """

    settled = Signal()
    keyboard_changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._composing = look, False
        self._marks: list[QTextCursor] = []
        self._line = look.line_height("script")
        self.setObjectName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(look.font("script"))
        self.document().setDocumentMargin(0)
        set_role(self, "plain")
        self.textChanged.connect(self._on_changed)
        look.changed.connect(self._paint_marks)
        self._space_lines()

    def set_text(self, text: str) -> None:
        """Another script: what was there cannot be brought back by undo."""
        self.setPlainText(text)
        self._space_lines()
        self.document().clearUndoRedoStacks()

    def replace_text(self, text: str) -> None:
        """Another text in the same script: one step of undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def remove(self, spans: Sequence[Span]) -> None:
        """Takes stretches out in one step of undo; the keyboard stays where it was."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in reversed(in_halves(self.toPlainText(), sorted(spans))):
            _select(cursor, start, end)
            cursor.removeSelectedText()
        cursor.endEditBlock()

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks the characters that the cloud refuses. Marks move with the text: most keys change none of them."""
        wanted = in_halves(self.toPlainText(), spans)
        if wanted == [(cursor.selectionStart(), cursor.selectionEnd()) for cursor in self._marks]:
            return
        self._marks = [QTextCursor(self.document()) for _ in wanted]
        for cursor, (start, end) in zip(self._marks, wanted, strict=True):
            _select(cursor, start, end)
        self._paint_marks()

    @property
    def marked(self) -> list[str]:
        """What is marked now."""
        return [cursor.selectedText() for cursor in self._marks]

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
            self.textCursor().insertText(source.text())
            self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, nothing else may touch the text or its marks."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._on_changed()

    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.keyboard_changed.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.keyboard_changed.emit()

    def _on_changed(self) -> None:
        if not self._composing:
            self.settled.emit()

    def _space_lines(self) -> None:
        """The line height is part of the text's format: there is no other place for it in a text edit."""
        spacing = QTextBlockFormat()
        spacing.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

    def _paint_marks(self) -> None:
        looks, painted = self._mark_format(), list[QTextEdit.ExtraSelection]()
        for cursor in self._marks:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, looks  # pyright: ignore[reportAttributeAccessIssue] - typed as methods
            painted.append(mark)
        self.setExtraSelections(painted)

    def _mark_format(self) -> QTextCharFormat:
        looks = QTextCharFormat()
        looks.setBackground(self._look.colour("danger-weak"))
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        looks.setUnderlineColor(self._look.colour("danger"))
        return looks


def in_halves(text: str, spans: Sequence[Span]) -> list[Span]:
    """Stretches as Qt counts them: in halves of UTF-16, where Python counts characters."""
    if not spans:
        return []
    pairs = [place for place, character in enumerate(text) if character > "\uffff"] if not text.isascii() else []
    return [(start + bisect_left(pairs, start), end + bisect_left(pairs, end)) for start, end in spans]


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
