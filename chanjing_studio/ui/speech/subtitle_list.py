"""The list of subtitles: it follows the sound, goes where one points, and lets a line be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.line_editor import LineEditor
from chanjing_studio.ui.speech.subtitle_delegate import SubtitleDelegate
from chanjing_studio.ui.speech.subtitle_model import LINE, SubtitleModel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EDIT_RIGHT, _EDIT_GAP = 14, 10
_LEAST_ROWS = 4


class SubtitleList(QListView):
    """``go_wanted`` gives the line to go to, from 0; ``line_changed`` a line and what became of it.

    The line that is heard is selected, until someone walks off with the keyboard; it is again once they go somewhere
    or leave the list.
    """

    go_wanted = Signal(int)
    line_changed = Signal(int, TimedLine)
    toggle_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._subtitles = SubtitleModel(self)
        self._delegate = SubtitleDelegate(look)
        self._editor: LineEditor | None = None
        self._strayed = False
        self.edit_button = button(look, "subtitleEdit", " ", icon="pencil", scale="small")
        self._lay_out()
        self._connect()
        self._say()

    @property
    def lines(self) -> tuple[TimedLine, ...]:
        """What is shown."""
        return self._subtitles.lines

    @property
    def row(self) -> int:
        """The selected line, from 0; -1 for none. A screen reader moves the selection and not the current row."""
        rows = self.selectionModel().selectedIndexes()
        return rows[0].row() if rows else -1

    @property
    def editor(self) -> LineEditor | None:
        """The fields, while a line is changed."""
        return self._editor

    def show_lines(self, lines: tuple[TimedLine, ...]) -> None:
        """The lines, in the order of their times."""
        self.leave_editor()
        self._delegate.measure(len(lines), lines[-1] if lines else None)
        self._subtitles.show_lines(lines)
        self._place_edit()

    def show_sounding(self, row: int) -> None:
        """Which line is heard, from 0; -1 for none yet."""
        if row == self._delegate.sounding:
            return
        before, self._delegate.sounding = self._delegate.sounding, row
        for changed in (before, row):
            self.update(self._subtitles.index(changed))
        if not self._is_busy():
            self._select(row)

    def go_on_following(self) -> None:
        """Selects what is heard from now on."""
        self._strayed = False
        if self._editor is None:
            self._select(self._delegate.sounding)

    def begin_edit(self, row: int) -> None:
        """Opens the fields of a line."""
        if not 0 <= row < len(self.lines) or not self._may_leave():
            return
        index = self._subtitles.index(row)
        self.setCurrentIndex(index)
        editor = LineEditor(self._look, row + 1, self.lines[row])
        editor.done.connect(self._on_done)
        editor.given_up.connect(self.leave_editor)
        editor.grown.connect(self._make_room)
        self._editor, self._delegate.edited = editor, row
        self.setUniformItemSizes(False)
        self.setIndexWidget(index, editor)
        self._make_room()
        self.scrollTo(index)
        self.edit_button.hide()
        editor.words.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.words.selectAll()

    def leave_editor(self) -> None:
        """Closes the fields, whatever they hold."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        index, self._delegate.edited = self._subtitles.index(self._delegate.edited), -1
        had_keyboard = editor.isAncestorOf(self.window().focusWidget() or self)
        self.setIndexWidget(index, None)  # pyright: ignore[reportArgumentType] - None takes the fields away
        self.setUniformItemSizes(True)
        self.scheduleDelayedItemsLayout()
        if had_keyboard:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.keyboard = True
        self.viewport().update()
        if event.key() == Qt.Key.Key_F2:
            self.begin_edit(self.row)
        elif event.key() in _ENTER and self.row >= 0:
            self._go(self.row)
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape or _is_letter(event):
            event.ignore()
        else:
            self._strayed = True
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.keyboard = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._strayed = False
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_edit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _is_busy(self) -> bool:
        """Whether someone is about to do something with the line that is selected."""
        return self._strayed or self._editor is not None or self.edit_button.hasFocus() or self.edit_button.underMouse()

    def _select(self, row: int) -> None:
        index = self._subtitles.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()

    def _go(self, row: int) -> None:
        self._strayed = False
        self.go_wanted.emit(row)

    def _may_leave(self) -> bool:
        """What was typed into another line is kept first; when it is no line, its fields stay."""
        return self._editor is None or self._editor.finish()

    def _on_done(self, line: TimedLine) -> None:
        row = self._delegate.edited
        self.leave_editor()
        if line != self.lines[row]:
            self.line_changed.emit(row, line)

    def _make_room(self) -> None:
        if self._editor is not None:
            self._delegate.edited_height = self._editor.height_for(self.viewport().width())
            self.scheduleDelayedItemsLayout()

    def _place_edit(self) -> None:
        """The one button stands on the selected line, wherever that is."""
        box = self.visualRect(self._subtitles.index(self.row))
        shown = self._editor is None and not box.isEmpty() and self.viewport().rect().intersects(box)
        self.edit_button.setVisible(shown)
        size = self.edit_button.sizeHint()
        self._delegate.taken = size.width() + _EDIT_RIGHT + _EDIT_GAP
        left = box.right() - size.width() - _EDIT_RIGHT
        self.edit_button.setGeometry(left, box.center().y() - size.height() // 2 + 1, size.width(), size.height())

    def _on_selection(self) -> None:
        self._place_edit()
        if self.row >= 0:
            self.edit_button.setAccessibleName(tr("Change line {number}", number=self.row + 1))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(LINE) is not None:
            self._go(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.begin_edit(index.row())

    def _connect(self) -> None:
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.edit_button.clicked.connect(lambda: self.begin_edit(self.row))
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.verticalScrollBar().valueChanged.connect(self._place_edit)
        self.verticalScrollBar().rangeChanged.connect(self._place_edit)
        self._look.changed.connect(self.viewport().update)

    def _lay_out(self) -> None:
        self.setObjectName("subtitleList")
        self.setModel(self._subtitles)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_ROWS * self._look.size("row.sentence"))
        self.edit_button.setParent(self.viewport())
        self.edit_button.hide()

    def _say(self) -> None:
        self.setAccessibleName(tr("Subtitles"))
        self.edit_button.setText(tr("Edit", "a line"))
        self._on_selection()
        self.viewport().update()


def _is_letter(event: QKeyEvent) -> bool:
    """Letters are keys of the page, not the beginning of a line that is looked for."""
    return bool(event.text()) and event.text().isprintable()
