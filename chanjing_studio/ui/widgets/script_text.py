"""The text of a script: plain words on an even grid of lines, with the characters that must go marked."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QInputMethodEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role

Span = tuple[int, int]  # start and end of a stretch, in Python's characters

_SHORT_LINE = 27


class ScriptText(QTextEdit):
    """Plain words only. ``settled`` tells every change that is not the middle of an input method's composition."""

    settled = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._composing, self._marked = look, False, tuple[Span, ...]()
        self._line = look.line_height("script")
        self.setObjectName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(look.font("script"))
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(self.verticalScrollBarPolicy())
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
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in sorted(spans, reverse=True):
            self._select(cursor, text, (start, end))
            cursor.removeSelectedText()
        cursor.endEditBlock()

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks the characters that the cloud refuses; left alone while nothing changed."""
        if tuple(spans) != self._marked or spans:
            self._marked = tuple(spans)
            self._paint_marks()

    @property
    def marked(self) -> tuple[Span, ...]:
        """What is marked now."""
        return self._marked

    def set_short(self, *, short: bool) -> None:
        """Lines closer together, for a low window."""
        line = _SHORT_LINE if short else self._look.line_height("script")
        if line != self._line:
            self._line = line
            self._space_lines()

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

    def _on_changed(self) -> None:
        if not self._composing:
            self.settled.emit()

    def _space_lines(self) -> None:
        """The line height is part of the text's format, but no step of its history."""
        spacing = QTextBlockFormat()
        spacing.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        cursor.endEditBlock()

    def _paint_marks(self) -> None:
        text, looks = self.toPlainText(), self._mark_format()
        marks: list[QTextEdit.ExtraSelection] = []
        for span in self._marked:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            self._select(cursor, text, span)
            mark.cursor, mark.format = cursor, looks  # pyright: ignore[reportAttributeAccessIssue] - typed as methods
            marks.append(mark)
        self.setExtraSelections(marks)

    def _mark_format(self) -> QTextCharFormat:
        looks = QTextCharFormat()
        looks.setBackground(self._look.colour("danger-weak"))
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        looks.setUnderlineColor(self._look.colour("danger"))
        return looks

    @staticmethod
    def _select(cursor: QTextCursor, text: str, span: Span) -> None:
        """Qt counts in halves of UTF-16, Python in characters."""
        start, end = (_halves(text[:place]) for place in span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _halves(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
