"""The grid of avatars: what the keyboard and the pointer do in it, and what of it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.ui.avatars.delegate import AvatarDelegate, Part
from chanjing_studio.ui.avatars.model import AvatarModel
from chanjing_studio.ui.avatars.places import Cards
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_POINTER = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
)
_LOOK_MS = 40
"""Between two looks at what is in sight: of cards that fly past nothing is fetched."""


class AvatarGrid(QListView):
    """Space plays the clip, Enter or a double click uses, F makes a favourite, Delete deletes: the selected avatar.

    ``selected_aloud``: neither a key nor the pointer has selected, but a screen reader, which knows no other way to say
    what it wants. ``hovered`` gives the id under a resting pointer, "" when it has left; ``sighted`` that other
    cards may be in sight, ``measured`` how large cards are now.
    """

    selected = Signal()
    selected_aloud = Signal()
    preview_wanted = Signal(str)
    favourite_wanted = Signal(str)
    use_wanted = Signal(str)
    delete_wanted = Signal(str)
    hovered = Signal(str)
    sighted = Signal()
    measured = Signal(object)

    def __init__(self, look: Look, model: AvatarModel, delegate: AvatarDelegate) -> None:
        super().__init__()
        self._look, self._avatars, self._delegate = look, model, delegate
        self._under, self._by_hand = "", False
        self._rest = QTimer(self, singleShot=True, interval=look.size("duration.hover-preview"))
        self._look_around = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._measure: Cards | None = None
        self._build()
        self._connect()

    def selected_avatar(self) -> Avatar | None:
        """The selected avatar: a screen reader moves the selection and not the current card."""
        cards = self.selectionModel().selectedIndexes()
        row = self._avatars.row_of(cards[0]) if cards else None
        return row.avatar if row else None

    def select(self, index: QModelIndex) -> None:
        """Select a card and bring it into view; an invalid index selects nothing."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def in_sight(self) -> list[Avatar]:
        """The avatars whose cards are to be seen, from the top, and those of the line below."""
        first, found = self.indexAt(QPoint(1, 1)), list[Avatar]()
        if not first.isValid() or self._measure is None:
            return found
        foot = self.viewport().height() + self._measure.cell.height()
        for place in range(first.row(), self._avatars.rowCount()):
            if self.visualRect(self._avatars.index(place)).top() > foot:
                break
            found.append(self._avatars.avatar_at(place))
        return found

    def show_card(self, avatar_id: str) -> None:
        """Paint a card again."""
        self.update(self._avatars.index_of(avatar_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.keyboard = True
        self.viewport().update()
        wanted = {
            Qt.Key.Key_Space: self.preview_wanted,
            Qt.Key.Key_Return: self.use_wanted,
            Qt.Key.Key_Enter: self.use_wanted,
            Qt.Key.Key_F: self.favourite_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }.get(Qt.Key(event.key()))
        avatar = self.selected_avatar()
        if wanted is None or avatar is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            wanted.emit(avatar.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.keyboard = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row = self._avatars.row_of(self.indexAt(at))
        part = self._delegate.part_at(self.visualRect(self.indexAt(at)), at)
        if row is None or part is not Part.REST or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)  # a quick second press of the star is a press of the star
            return
        self.use_wanted.emit(row.avatar.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row = self._avatars.row_of(self.indexAt(event.position().toPoint()))
        self._point_at(row.avatar.id if row else "")

    def event(self, event: QEvent) -> bool:
        self._by_hand = event.type() == QEvent.Type.KeyPress
        try:
            return super().event(event)
        finally:
            self._by_hand = False

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._point_at("")
        self._by_hand = event.type() in _POINTER
        try:
            return super().viewportEvent(event)
        finally:
            self._by_hand = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measure = self._delegate.set_width(self.viewport().width())
        if measure != self._measure:
            self._measure = measure
            self.setGridSize(measure.cell)
            self.measured.emit(measure)
        self._look_around.start()

    def _build(self) -> None:
        self.setObjectName("avatarList")
        set_role(self, "bare")
        self.setModel(self._avatars)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # cards do not change their size with it

    def _connect(self) -> None:
        self._delegate.starred.connect(self.favourite_wanted)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self._look.changed.connect(self.viewport().update)
        self._rest.timeout.connect(lambda: self.hovered.emit(self._under))
        self._look_around.timeout.connect(self.sighted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._avatars.modelReset.connect(self._on_scrolled)

    def _on_selected(self) -> None:
        self.selected.emit()
        if not self._by_hand and self.selected_avatar():
            self.selected_aloud.emit()

    def _on_scrolled(self) -> None:
        self._point_at("")
        if not self._look_around.isActive():
            self._look_around.start()

    def _point_at(self, avatar_id: str) -> None:
        if avatar_id == self._under:
            return
        self._under = avatar_id
        self.hovered.emit("")
        if avatar_id and not self._look.reduced_motion:
            self._rest.start()
        else:
            self._rest.stop()
