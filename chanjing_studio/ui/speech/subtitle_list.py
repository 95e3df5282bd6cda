"""The list of subtitles: it follows the sound, goes where one points, and lets a line be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.line_editor import LineEditor
from chanjing_studio.ui.speech.row_buttons import RowButtons
from chanjing_studio.ui.speech.subtitle_delegate import SubtitleDelegate
from chanjing_studio.ui.speech.subtitle_model import LINE, SubtitleModel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_ROWS = 4


class SubtitleList(QListView):
    """Lines of a speech, from 0: ``go_wanted`` gives the one to go to, ``line_changed`` one and what became of it.

    ``part_wanted`` gives that and after how many letters it becomes two; ``join_wanted`` and ``removal_wanted`` one.
    The line that is heard is selected, until someone walks off with the keyboard; it is again once they go somewhere
    or leave the list.
    """

    go_wanted = Signal(int)
    line_changed = Signal(int, TimedLine)
    part_wanted = Signal(int, TimedLine, int)
    join_wanted = Signal(int)
    removal_wanted = Signal(int)
    toggle_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._subtitles = SubtitleModel(self)
        self._delegate = SubtitleDelegate(look)
        self._editor: LineEditor | None = None
        self._strayed = False
        self.buttons = RowButtons(look, self.viewport())
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
        self._place_buttons()

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
        editor.split_wanted.connect(self._on_split)
        editor.given_up.connect(self.leave_editor)
        editor.grown.connect(self._make_room)
        self._editor, self._delegate.edited = editor, row
        self.setUniformItemSizes(False)
        self.setIndexWidget(index, editor)
        self._make_room()
        self.scrollTo(index)
        self.buttons.hide()
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
        self._place_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.keyboard = True
        self.viewport().update()
        if event.key() == Qt.Key.Key_F2:
            self.begin_edit(self.row)
        elif event.key() in _ENTER and self.row >= 0:
            self._go(self.row)
        elif event.key() == Qt.Key.Key_Delete and self.row >= 0:
            self.removal_wanted.emit(self.row)
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button, or by the key for it."""
        if self.buttons.isVisible():
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            self.buttons.open_menu(event.globalPos() if by_mouse else self.buttons.mapToGlobal(QPoint(0, 0)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._strayed = False
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _is_busy(self) -> bool:
        """Whether someone is about to do something with the line that is selected."""
        return self._strayed or self._editor is not None or self.buttons.busy

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

    def _on_split(self, line: TimedLine, letters: int) -> None:
        row = self._delegate.edited
        self.leave_editor()
        self.part_wanted.emit(row, line, letters)

    def _make_room(self) -> None:
        if self._editor is not None:
            self._delegate.edited_height = self._editor.height_for(self.viewport().width())
            self.scheduleDelayedItemsLayout()

    def _place_buttons(self) -> None:
        """They stand on the selected line, wherever that is."""
        box = self.visualRect(self._subtitles.index(self.row))
        shown = self._editor is None and not box.isEmpty() and self.viewport().rect().intersects(box)
        self.buttons.setVisible(shown)
        self._delegate.taken = self.buttons.room
        self.buttons.stand_on(box, last=self.row + 1 == len(self.lines))

    def _on_selection(self) -> None:
        self._place_buttons()
        self.buttons.retranslate(self.row)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(LINE) is not None:
            self._go(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.begin_edit(index.row())

    def _connect(self) -> None:
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.buttons.edit_wanted.connect(lambda: self.begin_edit(self.row))
        self.buttons.join_wanted.connect(lambda: self.join_wanted.emit(self.row))
        self.buttons.removal_wanted.connect(lambda: self.removal_wanted.emit(self.row))
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.verticalScrollBar().valueChanged.connect(self._place_buttons)
        self.verticalScrollBar().rangeChanged.connect(self._place_buttons)
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
        self.buttons.hide()

    def _say(self) -> None:
        self.setAccessibleName(tr("Subtitles"))
        self._on_selection()
        self.viewport().update()


def _is_letter(event: QKeyEvent) -> bool:
    """Letters are keys of the page, not the beginning of a line that is looked for."""
    return bool(event.text()) and event.text().isprintable()
