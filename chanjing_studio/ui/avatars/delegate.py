"""Paints the cards of the grid, and says which part of a card was pressed."""

from __future__ import annotations

from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from chanjing_studio.ui.avatars.covers import Covers
from chanjing_studio.ui.avatars.model import AvatarRole
from chanjing_studio.ui.avatars.painting import (
    paint_clip_line,
    paint_frame,
    paint_marks,
    paint_picture,
    paint_skeleton,
    paint_stand_in,
)
from chanjing_studio.ui.avatars.phrases import figure_count, initial, marks_of
from chanjing_studio.ui.avatars.places import RADIUS, RING, RING_GAP, Cards, Spots, cards, spots
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.avatars.row import AvatarRow, card_clip, card_face
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.painted_row import LEFT, RIGHT, paint_words
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_plate
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex


class Part(Enum):
    """What of a card is pressed."""

    STAR = auto()
    REST = auto()


class AvatarDelegate(QStyledItemDelegate):
    """Cards with a picture, its marks, a name and a number of figures.

    ``starred`` tells that an avatar's star was pressed; the key F and a button of the panel do the same.
    """

    starred = Signal(str)

    def __init__(self, look: Look, covers: Covers, preview: Preview) -> None:
        super().__init__()
        self._look, self._covers, self._preview = look, covers, preview
        self._cards = cards(look, 1)
        self.keyboard = False
        """Whether the keyboard was used last: then the current card wears a ring of ink."""

    def set_width(self, width: int) -> Cards:
        """The measure of all cards where the grid has this width in px."""
        self._cards = cards(self._look, width)
        return self._cards

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option, index
        return self._cards.cell

    def part_at(self, box: QRect, at: QPoint) -> Part:
        """Which part of a card in ``box`` lies under a point."""
        return Part.STAR if self._spots(box, 0).star.contains(at) else Part.REST

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = cast("AvatarRow", index.data(AvatarRole.ROW))
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = figure_count(row.avatar)
        places = self._spots(option.rect, QFontMetrics(self._look.font("small")).horizontalAdvance(count) + 2)
        lit = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        self._paint_face(painter, places.picture, row)
        marks_room = places.picture.width() - (places.star.width() if lit or row.favourite else 0)
        paint_marks(painter, places.picture, marks_of(row), look=self._look, room=marks_room)
        if lit or row.favourite:
            self._paint_star(painter, places.star, chosen=row.favourite)
        paint_words(painter, places.name, row.avatar.name, look=self._look, font="body-strong", role="text", align=LEFT)
        paint_words(painter, places.figures, count, look=self._look, font="small", role="text-muted", align=RIGHT)
        if state & QStyle.StateFlag.State_Selected:
            self._paint_ring(painter, places.picture, focus=bool(state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        del model
        if event.type() != QEvent.Type.MouseButtonRelease:
            return False
        mouse = cast("QMouseEvent", event)
        pressed = self.part_at(option.rect, mouse.position().toPoint()) is Part.STAR
        if not pressed or mouse.button() is not Qt.MouseButton.LeftButton:
            return False
        self.starred.emit(cast("AvatarRow", index.data(AvatarRole.ROW)).avatar.id)
        return True

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        row = index.data(AvatarRole.ROW)
        if not isinstance(row, AvatarRow):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(self.tip(row, self.part_at(option.rect, event.pos()))), view)
        return True

    def tip(self, row: AvatarRow, part: Part) -> str:
        """What pressing here does and its key; over the rest, the words that may be cut short."""
        if part is Part.STAR:
            return tr("No longer a favourite (F)") if row.favourite else tr("Make it a favourite (F)")
        return "\n".join(filter(None, (row.avatar.name, " · ".join(row.avatar.tags))))

    def _spots(self, box: QRect, figures: int) -> Spots:
        return spots(self._look, box, self._cards, figures=figures)

    def _paint_face(self, painter: QPainter, box: QRect, row: AvatarRow) -> None:
        face, look = card_face(row.avatar), self._look
        picture, clip = self._covers.picture(face), card_clip(row.avatar)
        playing = bool(clip) and clip == self._preview.url
        if playing and self._preview.frame:
            paint_frame(painter, box, self._preview.frame, radius=RADIUS)
        elif picture:
            paint_picture(painter, box, picture)
        elif self._covers.is_missing(face):
            paint_stand_in(painter, box, initial(row.avatar.name), look=look, radius=RADIUS)
        else:
            paint_skeleton(painter, box, look=look, radius=RADIUS)
        if playing:
            paint_clip_line(painter, box, self._preview.played, look=look)

    def _paint_star(self, painter: QPainter, box: QRect, *, chosen: bool) -> None:
        paint_plate(painter, box, box.width() / 2, fill=self._look.colour("media-scrim"))
        ratio, size = painter.device().devicePixelRatio(), self._look.size("icon.inline")
        icon = self._look.icon("star", "text-on-media", size, ratio, filled=chosen)
        paint_icon(painter, icon, QRectF(box).center() + QPointF(0.5, 0.5))

    def _paint_ring(self, painter: QPainter, box: QRect, *, focus: bool) -> None:
        """Inside the picture's edge, since neighbours leave no room for it; the keyboard's is of ink, inside that."""
        rings = [(RING, "accent"), (RING_GAP, "focus"), (RING_GAP, "page")]
        inset = 0
        for wide, role in rings if focus and self.keyboard else rings[::2]:
            edge = QPen(self._look.colour(role), wide)
            paint_plate(painter, box.adjusted(inset, inset, -inset, -inset), RADIUS - inset, fill=None, edge=edge)
            inset += wide
