"""The text of a script: words and chips on an even grid of lines, with the characters that must go marked."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.domain.marked_script import clean_marked, plain
from chanjing_studio.domain.script import clean
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.chip_painter import CHIP_MARK
from chanjing_studio.ui.widgets.script_chips import ScriptChips
from chanjing_studio.ui.widgets.script_layout import CHIP, ScriptLayout
from chanjing_studio.ui.widgets.script_marks import ScriptMarks
from chanjing_studio.ui.widgets.script_menu import Deed, open_script_menu

Span = tuple[int, int]  # start and end of a stretch, in Python's characters

_SHORT_LINE = 27


MARKED_TYPE = "application/x-chanjing-script"
"""A script with its marks on the clipboard, beside its words."""


class ScriptText(QTextEdit):
    """Words only, clean however they come in; with ``chips`` also the marks of a script, as chips between them.

    ``settled`` tells every change that is not the middle of an input method's composition, ``keyboard_changed``
    that the keyboard came or went.
    """

    settled = Signal()
    keyboard_changed = Signal()

    def __init__(self, look: Look, name: str, *, chips: bool = False) -> None:
        super().__init__()
        self._look, self._composing = look, False
        self._layout: ScriptLayout | None = None
        self.deeds: list[Deed] = []
        self.chips = ScriptChips(look, self) if chips else None
        self._settled_length = 0
        self._around = ScriptMarks(look, self)
        self._around.chips = self.chips
        self._line = look.line_height("script")
        self.setObjectName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(look.font("script"))
        self.document().setDocumentMargin(0)
        set_role(self, "plain")
        self.document().contentsChange.connect(self._on_contents)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_cursor)
        look.changed.connect(self._repaint)
        self._space_lines()

    def script(self) -> ScriptLayout:
        """What is in it now."""
        if self._layout is None:
            self._layout = ScriptLayout(self.toPlainText(), tuple(self.chips.marks) if self.chips else ())
        return self._layout

    def set_text(self, text: str) -> None:
        """Another script: what was there cannot be brought back by undo."""
        self.setPlainText("" if self.chips else clean(plain(text)))
        self._insert(self.textCursor(), text if self.chips else "")
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._space_lines()
        self.document().clearUndoRedoStacks()

    def replace_text(self, text: str) -> None:
        """Another text in the same script: one step of undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self._insert(cursor, text)

    def put(self, pieces: Sequence[tuple[int, int, str]]) -> None:
        """Puts scripts in the place of stretches, in one step of undo; the keyboard stays where it was.

        Stretches are in order and apart from each other, in Qt's halves of UTF-16.
        """
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end, script in reversed(pieces):
            _select(cursor, start, end)
            self._insert(cursor, script)
        cursor.endEditBlock()

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

    def mark_found(self, spans: Sequence[Span]) -> None:
        """Marks what was searched for among the script's plain words."""
        script = self.script()
        self._around.found, self._around.current = in_halves(script.text, script.in_text(spans)), len(spans)
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
            self.refresh_chips()
            with QSignalBlocker(self):  # to Qt it is another text, and nobody typed
                self._space_lines()

    def refresh_chips(self) -> None:
        """Their words, or the lines they stand in, are others."""
        if self.chips:
            self.chips.painter.forget(self._line)
            self.document().markContentsDirty(0, self.document().characterCount())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are for the whole window to take, although they come with their names as text."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.chips and source.hasFormat(MARKED_TYPE):
            self._insert(self.textCursor(), bytes(source.data(MARKED_TYPE).data()).decode(errors="ignore"))
        elif source.hasText():
            self._insert(self.textCursor(), clean(source.text()))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Its words for whoever wants words; with its chips for an editor that has some."""
        # Qt's own: a clipboard may hold it until after Python's end, where what Python made takes the process down.
        cursor, made = self.textCursor(), super().createMimeDataFromSelection()
        made.text()  # Qt fills it in when it is first asked
        made.clear()
        script = self.between(cursor.selectionStart(), cursor.selectionEnd())
        made.setText(plain(script))
        made.setData(MARKED_TYPE, script.encode(errors="replace"))
        return made

    def between(self, start: int, end: int) -> str:
        """The script between two places, in Qt's halves of UTF-16."""
        script = self.script()
        return script.between(_in_characters(script.text, start), _in_characters(script.text, end))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, nothing else may touch the text or its marks."""
        self._composing = bool(event.preeditString())
        if CHIP in event.commitString():
            event.setCommitString(clean(event.commitString()), event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(event)
        if not self._composing:
            self._on_changed()

    def paintEvent(self, e: QPaintEvent) -> None:
        # In the middle of a composition the text may be another than the one that was marked.
        known = self.document().characterCount() == self._settled_length
        rows = self._around.rows(e.rect()) if known else []
        if not rows:
            super().paintEvent(e)
            return
        self._around.paint_under(rows)
        super().paintEvent(e)
        self._around.paint_over(rows)
        self._around.paint_chosen(rows)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        open_script_menu(self, e, self.deeds)

    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.keyboard_changed.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.keyboard_changed.emit()

    def _insert(self, cursor: QTextCursor, script: str) -> None:
        if self.chips:
            self.chips.insert(cursor, clean_marked(script))
        else:
            cursor.insertText(clean(plain(script)))

    def _repaint(self) -> None:
        self.viewport().update()

    def _on_contents(self) -> None:
        self._layout = None

    def _on_cursor(self) -> None:
        """What is typed behind a chip is no part of it."""
        if self.currentCharFormat().hasProperty(CHIP_MARK) and not self.textCursor().hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())

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


def _in_characters(text: str, half: int) -> int:
    """A place that Qt counts in halves of UTF-16, in Python's characters."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * half].decode("utf-16-le", "surrogatepass"))


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)


def _words(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    _select(cursor, start, end)
    return cursor.selectedText()
