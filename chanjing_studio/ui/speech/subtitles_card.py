"""The card of the subtitles: the list, and what is done with all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.line_edits import joined, parted, retimed, reworded, shifted, without
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.shift_bar import ShiftBar
from chanjing_studio.ui.speech.subtitle_list import SubtitleList
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_HEAD = 46  # px

Lines = tuple[TimedLine, ...]


class SubtitlesCard(QFrame):
    """Shows lines and lets them be changed: ``lines_changed`` gives all of them as they are then."""

    lines_changed = Signal(tuple)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._seconds = 0.0
        self.list = SubtitleList(look)
        self._title, self._hint = label("strong"), ElidedLabel("small", state="muted", name="subtitleHint")
        self._none = label(state="muted", name="subtitleNone", wrap=True)
        self.undo = button(look, "subtitleUndo", role="ghost", icon="undo-2", scale="small")
        self.shift = button(look, "subtitleShift", " ", role="ghost", icon="clock", scale="small")
        self.bar = ShiftBar(look)
        self._changes = QUndoStack(self)
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        bar = [self.bar.seconds, self.bar.earlier, self.bar.later]
        return [self.undo, self.shift, *bar, self.list, self.list.buttons.edit, self.list.buttons.more]

    def show_lines(self, lines: Lines, seconds: float) -> None:
        """The lines of a sound of so many seconds; what was changed in others cannot be taken back any more."""
        self._seconds = seconds
        self._changes.clear()
        self._put(lines)
        self.bar.hide()

    def close_one(self) -> bool:
        """Closes what is open in it, a row of fields or a bar; whether there was something."""
        if self.list.editor is not None:
            self.list.leave_editor()
            return True
        shown = not self.bar.isHidden()
        self._on_bar_closed()
        return shown

    def take_back(self) -> None:
        """The lines as they were before the last change."""
        self._changes.undo()

    def do_again(self) -> None:
        """The change that was taken back."""
        self._changes.redo()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self._title.setText(tr("Subtitles"))
        self._hint.setText(tr("follows the sound; click a line to go there"))
        self._none.setText(tr("The cloud sent no subtitles with this sound."))
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.PortableText)
        name_button(self.undo, tr("Undo"), with_key(tr("Undo"), undo))
        self.shift.setText(tr("Shift all"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_line_changed(self, row: int, wanted: TimedLine) -> None:
        self._change(self._with_line(row, wanted))

    def _on_part(self, row: int, wanted: TimedLine, letters: int) -> None:
        self._change(parted(self._with_line(row, wanted), row, letters=letters))

    def _on_join(self, row: int) -> None:
        self._change(joined(self.list.lines, row))

    def _on_removal(self, row: int) -> None:
        self._change(without(self.list.lines, row))

    def _with_line(self, row: int, wanted: TimedLine) -> Lines:
        """All lines, with what is wanted in one: as far as the others leave room."""
        lines = self.list.lines
        before = lines[row]
        start = wanted.start if wanted.start != before.start else None
        end = wanted.end if wanted.end != before.end else None
        if start is not None or end is not None:
            lines = retimed(lines, row, seconds=self._seconds, start=start, end=end)
        return reworded(lines, row, text=wanted.text)

    def _on_shift(self, by: float) -> None:
        before = self.list.lines
        self._change(shifted(before, by, seconds=self._seconds))
        moved = tr("All lines moved.") if self.list.lines != before else tr("The lines can go no further.")
        announce(self.shift, moved)

    def _change(self, lines: Lines) -> None:
        if lines != self.list.lines:
            self._changes.push(_Change(self, self.list.lines, lines))

    def _put(self, lines: Lines) -> None:
        self.list.show_lines(lines)
        self._none.setVisible(not lines)
        self.shift.setEnabled(bool(lines))

    def put_changed(self, lines: Lines) -> None:
        """Shows changed lines, and tells of them."""
        self._put(lines)
        self.lines_changed.emit(lines)

    def _on_shift_pressed(self) -> None:
        self.bar.setVisible(self.bar.isHidden())
        if not self.bar.isHidden():
            self.bar.seconds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_bar_closed(self) -> None:
        if not self.bar.isHidden():
            self.shift.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bar.hide()

    def _connect(self) -> None:
        self.list.line_changed.connect(self._on_line_changed)
        self.list.part_wanted.connect(self._on_part)
        self.list.join_wanted.connect(self._on_join)
        self.list.removal_wanted.connect(self._on_removal)
        self.shift.clicked.connect(self._on_shift_pressed)
        self.bar.wanted.connect(self._on_shift)
        self.bar.closed.connect(self._on_bar_closed)
        self.undo.clicked.connect(self.take_back)
        self._changes.canUndoChanged.connect(self.undo.setEnabled)

    def _lay_out(self, look: Look) -> None:
        set_role(self, "panel")
        self.undo.setEnabled(False)
        self._none.setContentsMargins(16, 12, 16, 12)
        head, row = QWidget(), QHBoxLayout()
        head.setLayout(row)
        head.setFixedHeight(_HEAD)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._title)
        row.addWidget(self._hint, 1)
        row.addWidget(self.undo)
        row.addWidget(self.shift)
        line = QFrame()
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, look.size("radius.card"))
        column.setSpacing(0)
        for part in (head, self.bar, line, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)


class _Change(QUndoCommand):
    def __init__(self, card: SubtitlesCard, before: Lines, after: Lines) -> None:
        super().__init__()
        self._card, self._before, self._after = card, before, after

    def undo(self) -> None:
        self._card.put_changed(self._before)

    def redo(self) -> None:
        self._card.put_changed(self._after)
