"""Finding words in a script: a bar under it that counts them and goes from one to the next."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.domain.marked_script import plain
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.script_text import ScriptText, Span
from chanjing_studio.ui.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN_OR_SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class ScriptFind(QFrame):
    """Closed at first. While it is open, what is searched for is marked in the text; Esc gives the keyboard back."""

    def __init__(self, look: Look, text: ScriptText) -> None:
        super().__init__()
        self._text, self._current = text, -1
        self._spans: Sequence[Span] = ()
        self.field = QLineEdit()
        self.previous = button(look, "scriptFindPrevious", role="ghost", icon="chevron-up", scale="small")
        self.next = button(look, "scriptFindNext", role="ghost", icon="chevron-down", scale="small")
        self.leave = button(look, "scriptFindClose", role="ghost", icon="x", scale="small")
        self._count = label("small", state="muted", name="scriptFindCount")
        self._lay_out()
        self._connect()
        self._say()
        self.hide()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.field, self.previous, self.next, self.leave]

    def open(self) -> None:
        """Takes the keyboard, and searches for what is selected in the text, or for what was searched for before."""
        cursor = self._text.textCursor()
        selected = plain(self._text.between(cursor.selectionStart(), cursor.selectionEnd()))
        self.show()
        for before, after in pairwise((self._text, *self.controls())):
            self.setTabOrder(before, after)
        if selected and "\n" not in selected:
            self.field.setText(selected)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._on_sought()

    def close_bar(self) -> None:
        """Takes the marks away and gives the keyboard back to the text."""
        self.hide()
        self._spans = ()
        self._text.mark_found(())
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The text is another: what was searched for stands elsewhere in it. The cursor stays where it is."""
        if self.isHidden():
            return
        words = self._text.script().plain
        self._spans = found_in(words, self.field.text())
        self._text.mark_found(self._spans)
        self._current = self._nearest()
        self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field too: it leaves these keys to what is around it."""
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _ENTER and self.field.hasFocus() and event.modifiers() in _PLAIN_OR_SHIFT:
            self._step(-1 if backwards else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self.field.setObjectName("scriptFind")
        self.field.setAcceptDrops(False)  # the window brings each file where it belongs
        row = QHBoxLayout()
        row.setContentsMargins(18, 5, 8, 5)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for part in (self.previous, self.next, self.leave):
            row.addWidget(part)
        line = QFrame()
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_sought)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.leave.clicked.connect(self.close_bar)

    def _on_sought(self) -> None:
        self.refresh()
        if self._spans:
            self._text.go_to_found(self._current)
        announce(self.field, self._count.text())

    def _step(self, by: int) -> None:
        if not self._spans:
            return
        start, end = self._text.textCursor().selectionStart(), self._text.textCursor().selectionEnd()
        if self._text.found[self._current] == (start, end):
            self._current = (self._current + by) % len(self._spans)
        else:  # the cursor was moved: on from there
            self._current = (self._nearest() - (by < 0)) % len(self._spans)
        self._text.go_to_found(self._current)
        self._render()
        announce(self.field, self._count.text())

    def _nearest(self) -> int:
        """The first that does not begin before the cursor; behind the last, the first of all."""
        at = self._text.textCursor().selectionStart()
        number = bisect_left(self._text.found, (at, at))
        return number if number < len(self._text.found) else 0

    def _say(self) -> None:
        self.field.setPlaceholderText(tr("Find in the script"))
        self.field.setAccessibleName(tr("Find in the script"))
        name_button(self.previous, tr("Previous place"), with_key(tr("Previous place"), "Shift+Return"))
        name_button(self.next, tr("Next place"), with_key(tr("Next place"), "Return"))
        name_button(self.leave, tr("Close the search"), with_key(tr("Close the search"), "Esc"))
        self._render()

    def _render(self) -> None:
        total = len(self._spans)
        place = tr("{place} of {total}", "places found in a script", place=self._current + 1, total=total)
        nothing = tr("Not found") if self.field.text() else ""
        self._count.setText(place if total else nothing)
        set_state(self._count, "muted" if total else "warning")
        for part in (self.previous, self.next):
            part.setEnabled(total > 0)


def found_in(text: str, sought: str) -> list[Span]:
    """Where words stand in a text, in capitals or not, in Python's characters; none overlaps another."""
    return [match.span() for match in re.finditer(re.escape(sought), text, re.IGNORECASE)] if sought else []
