"""Paints the cards of the grid, and says which part of a card was pressed."""

from __future__ import annotations

from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from chanjing_studio.ui.avatars.covers import Covers
from chanjing_studio.ui.avatars.model import AvatarRole
from chanjing_studio.ui.avatars.painting import (
    paint_clip_line,
    paint_frame,
    paint_marks,
    paint_skeleton,
    paint_stand_in,
)
from chanjing_studio.ui.avatars.phrases import card_note, initial, marks_of
from chanjing_studio.ui.avatars.places import RADIUS, RING, RING_GAP, Cards, Spots, cards, spots
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.avatars.row import AvatarRow, card_clip, card_face
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.painted_row import LEFT, RIGHT, paint_words
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_plate
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex

_CARDS_KEPT = 120
"""Four screens of them; a card takes 170 KB."""


class Part(Enum):
    """What of a card is pressed."""

    STAR = auto()
    REST = auto()


class AvatarDelegate(QStyledItemDelegate):
    """Cards with a picture, its marks, a name and a number of figures.

    ``starred`` tells that an avatar's star was pressed; the key F and a button of the panel do the same.
    """

    starred = Signal(str)

    def __init__(self, look: Look, covers: Covers, preview: Preview, *, stars: bool = True) -> None:
        super().__init__()
        self._stars = stars
        self._look, self._covers, self._preview = look, covers, preview
        self._cards = cards(look, 1)
        self._drawn: dict[str, tuple[object, QPixmap]] = {}
        look.changed.connect(self.forget)
        self.keyboard = False
        """Whether the keyboard was used last: then the current card wears a ring of ink."""

    def set_width(self, width: int) -> Cards:
        """The measure of all cards where the grid has this width in px."""
        measure = cards(self._look, width)
        if measure != self._cards:
            self._cards = measure
            self.forget()
        return self._cards

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option, index
        return self._cards.cell

    def part_at(self, box: QRect, at: QPoint) -> Part:
        """Which part of a card in ``box`` lies under a point."""
        return Part.STAR if self._stars and self._spots(box).star.contains(at) else Part.REST

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = cast("AvatarRow", index.data(AvatarRole.ROW))
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._spots(option.rect)
        playing = self._plays(row)
        self._paint_card(painter, option.rect, row)
        if playing:
            self._paint_clip(painter, places.picture, row)
        lit = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        if self._stars and (lit or row.favourite):
            self._paint_star(painter, places.star, chosen=row.favourite)
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

    def forget(self) -> None:
        """Cards look otherwise from now on: another theme, another language."""
        self._drawn.clear()

    def _spots(self, box: QRect, figures: int = 0) -> Spots:
        return spots(self._look, box, self._cards, figures=figures)

    def _plays(self, row: AvatarRow) -> bool:
        clip = card_clip(row.avatar)
        return bool(clip) and clip == self._preview.url

    def _paint_card(self, painter: QPainter, box: QRect, row: AvatarRow) -> None:
        """As it was drawn before: of a card that is scrolled a little further, nothing is drawn anew."""
        face = card_face(row.avatar)
        picture, ratio = self._covers.picture(face), painter.device().devicePixelRatio()
        state = (picture.cacheKey() if picture else 0, self._covers.is_missing(face), row.listed, ratio)
        before, drawn = self._drawn.get(row.avatar.id, ((), QPixmap()))
        if before != state:
            drawn = self._draw_card(row, picture, ratio=ratio)
            self._drawn[row.avatar.id] = state, drawn
            while len(self._drawn) > _CARDS_KEPT:
                del self._drawn[next(iter(self._drawn))]
        painter.drawPixmap(box.topLeft(), drawn)

    def _draw_card(self, row: AvatarRow, picture: QPixmap | None, *, ratio: float) -> QPixmap:
        look, cell = self._look, self._cards.cell
        drawn = QPixmap(round(cell.width() * ratio), round(cell.height() * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = card_note(row.avatar)
        places = self._spots(QRect(QPoint(), cell), QFontMetrics(look.font("small")).horizontalAdvance(count) + 2)
        self._draw_face(painter, places.picture, row, picture=picture)
        self._draw_marks(painter, places, row)
        paint_words(painter, places.name, row.avatar.name, look=look, font="body-strong", role="text", align=LEFT)
        paint_words(painter, places.figures, count, look=look, font="small", role="text-muted", align=RIGHT)
        painter.end()
        return drawn

    def _draw_face(self, painter: QPainter, box: QRect, row: AvatarRow, *, picture: QPixmap | None) -> None:
        if picture:
            painter.drawPixmap(box, picture)  # one of another size is stretched until the right one is there
        elif self._covers.is_missing(card_face(row.avatar)):
            paint_stand_in(painter, box, initial(row.avatar.name), look=self._look, radius=RADIUS)
        else:
            paint_skeleton(painter, box, look=self._look, radius=RADIUS)

    def _draw_marks(self, painter: QPainter, places: Spots, row: AvatarRow) -> None:
        room = places.picture.width() - places.star.width()
        paint_marks(painter, places.picture, marks_of(row), look=self._look, room=room)

    def _paint_clip(self, painter: QPainter, box: QRect, row: AvatarRow) -> None:
        if self._preview.frame:
            paint_frame(painter, box, self._preview.frame, radius=RADIUS)
            self._draw_marks(painter, self._spots(QRect(box.topLeft(), self._cards.cell)), row)
        paint_clip_line(painter, box, self._preview.played, look=self._look)

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
