"""The gallery: looks as small pictures, with their names below."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.looks.shown import LookPainter, ShownLook
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.painted_row import paint_words
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex

_PICTURE, _CELL, _AIR = QSize(156, 156), QSize(184, 234), 10
_NAME, _FACTS = 22, 20
_RADIUS, _RING = 10, 2
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class _Role(IntEnum):
    SHOWN = Qt.ItemDataRole.UserRole
    PICTURE = Qt.ItemDataRole.UserRole + 1


class LookGallery(QListWidget):
    """Enter or a double click uses the current look, Delete deletes it, F2 gives it another name."""

    use_wanted = Signal()
    remove_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("lookList")
        self.setAccessibleName(tr("Looks"))
        set_role(self, "bare")
        self.setItemDelegate(_Cards(look, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(_CELL)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.keyboard = False
        self.itemDoubleClicked.connect(self.use_wanted)
        self.itemSelectionChanged.connect(self._follow)

    def chosen(self) -> ShownLook | None:
        """The current look."""
        item = self.currentItem()
        return item.data(_Role.SHOWN) if item else None

    def add(self, shown: ShownLook, painter: LookPainter) -> None:
        """One more, behind the others."""
        item = QListWidgetItem(shown.name)
        item.setData(_Role.SHOWN, shown)
        item.setData(_Role.PICTURE, painter.paint(shown, _PICTURE, self.devicePixelRatioF()))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, listed(shown.name, shown.facts))
        self.addItem(item)

    def select(self, path: Path | None) -> None:
        """The look of a file becomes the current one, the first where there is none of it."""
        rows = [row for row in range(self.count()) if self.item(row).data(_Role.SHOWN).place.path == path]
        self.setCurrentRow(rows[0] if rows else 0)

    def names(self) -> dict[str, Path]:
        """The files of the user's own looks by their names, whose case does not count."""
        every = (self.item(row).data(_Role.SHOWN) for row in range(self.count()))
        return {shown.look.name.casefold(): shown.place.path for shown in every if not shown.place.shipped}

    def _follow(self) -> None:
        """A screen reader selects and leaves the current one where it was: what is seen as chosen is what is meant."""
        if chosen := self.selectedItems():
            self.setCurrentItem(chosen[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard = True
        wanted = {
            Qt.Key.Key_Return: self.use_wanted,
            Qt.Key.Key_Enter: self.use_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
            Qt.Key.Key_F2: self.rename_wanted,
        }.get(Qt.Key(event.key()))
        if wanted and self.currentItem():
            wanted.emit()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.keyboard = False
        return super().viewportEvent(event)


class _Cards(QStyledItemDelegate):
    def __init__(self, look: Look, gallery: LookGallery) -> None:
        super().__init__(gallery)
        self._look, self._gallery = look, gallery

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option, index
        return _CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown, picture = index.data(_Role.SHOWN), index.data(_Role.PICTURE)
        box: QRect = option.rect.adjusted(4, 4, -4, -4)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        self._paint_ground(painter, box, option.state)  # pyright: ignore[reportAttributeAccessIssue]
        inner = box.adjusted(_AIR, _AIR, -_AIR, -_AIR)
        _paint_picture(painter, picture, QRect(inner.topLeft(), QSize(inner.width(), _PICTURE.height())))
        name = QRect(inner.left(), inner.bottom() - _NAME - _FACTS, inner.width(), _NAME)
        facts = QRect(inner.left(), inner.bottom() - _FACTS, inner.width(), _FACTS)
        paint_words(painter, name, shown.name, look=self._look, font="body-strong", role="text", align=_MIDDLE)
        paint_words(painter, facts, shown.facts, look=self._look, font="caption", role="text-muted", align=_MIDDLE)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = self._look.colour("accent-weak") if chosen else self._look.colour("control-hover") if under else None
        edge = QPen(self._look.colour("accent"), _RING) if chosen else None
        if state & QStyle.StateFlag.State_HasFocus and self._gallery.keyboard:
            edge = QPen(self._look.colour("focus"), _RING)
        paint_plate(painter, box, _RADIUS, fill=fill, edge=edge)


def _paint_picture(painter: QPainter, picture: QImage, room: QRect) -> None:
    size = picture.deviceIndependentSize().toSize()
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    painter.drawImage(place.topLeft(), picture)
