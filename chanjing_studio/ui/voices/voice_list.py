"""The list of voices: what the keyboard and the pointer do in it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView

from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.delegate import Part, VoiceDelegate
from chanjing_studio.ui.voices.model import VoiceModel

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class VoiceList(QListView):
    """Space auditions, Enter or a double click uses, F makes a favourite, F2 renames, Delete deletes.

    It is always done with the selected voice.
    """

    selected = Signal()
    audition_wanted = Signal(str)
    favourite_wanted = Signal(str)
    use_wanted = Signal(str)
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, look: Look, model: VoiceModel) -> None:
        super().__init__()
        self._voices = model
        self._delegate = VoiceDelegate(look)
        self.setObjectName("voiceList")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate.pressed.connect(self._on_pressed)
        self.selectionModel().selectionChanged.connect(self.selected)
        look.changed.connect(self.viewport().update)

    def selected_voice(self) -> Voice | None:
        """The selected voice: a screen reader moves the selection and not the current row."""
        rows = self.selectionModel().selectedIndexes()
        row = self._voices.row_of(rows[0]) if rows else None
        return row.listed.voice if row else None

    def select(self, index: QModelIndex) -> None:
        """Select a row and bring it into view; an invalid index selects nothing."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def set_short(self, *, short: bool) -> None:
        """Lower rows, for a low window."""
        self._delegate.short = short
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.keyboard = True
        self.viewport().update()
        wanted = {
            Qt.Key.Key_Space: self.audition_wanted,
            Qt.Key.Key_Return: self.use_wanted,
            Qt.Key.Key_Enter: self.use_wanted,
            Qt.Key.Key_F: self.favourite_wanted,
            Qt.Key.Key_F2: self.rename_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }.get(Qt.Key(event.key()))
        voice = self.selected_voice()
        if wanted is None or voice is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            wanted.emit(voice.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.keyboard = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._voices.row_of(index)
        part = self._delegate.part_at(self.visualRect(index), event.position().toPoint())
        if row is None or part is not Part.REST or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)  # a quick second press of the star is a press of the star
            return
        self.use_wanted.emit(row.listed.voice.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def _on_pressed(self, voice_id: str, part: Part) -> None:
        wanted = {Part.PLAY: self.audition_wanted, Part.STAR: self.favourite_wanted, Part.USE: self.use_wanted}
        wanted[part].emit(voice_id)
