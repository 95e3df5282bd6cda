"""Paints the rows of a list of voices, and says which part of a row was pressed."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from chanjing_studio.domain.voices import VoiceState
from chanjing_studio.ui.aloud import both
from chanjing_studio.ui.mirror.voice_print import VoicePrint, paint_voice_print, print_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.model import VoiceRole, header_title
from chanjing_studio.ui.voices.phrases import note, played_share, state_name, tier_name, tier_note, traits
from chanjing_studio.ui.voices.places import Places, places
from chanjing_studio.ui.voices.row import Header, VoiceRow
from chanjing_studio.ui.voices.tier import paint_name
from chanjing_studio.ui.widgets.painted_row import paint_ground, paint_words
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_plate, paint_spokes
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import say, tr

AnyIndex = QModelIndex | QPersistentModelIndex

_GLYPH = 14
_STATE_INKS = {
    VoiceState.MAKING: "accent-text",
    VoiceState.FAILED: "danger",
    VoiceState.EXPIRED: "warning",
    VoiceState.GONE: "warning",
}


class Part(Enum):
    """What of a row is pressed."""

    PLAY = auto()
    STAR = auto()
    USE = auto()
    REST = auto()


class VoiceDelegate(QStyledItemDelegate):
    """Rows of 60 px (56 in a short window) and section heads of 34.

    ``pressed`` tells a part of a voice's row; what it does is also done by a key and by the panel's buttons.
    """

    pressed = Signal(str, Part)

    def __init__(self, look: Look, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._look = look
        self._clock = clock
        self.short = False
        self.keyboard = False
        """Whether the keyboard was used last: then the current row wears a ring."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option
        if isinstance(index.data(VoiceRole.ROW), Header):
            return QSize(0, self._look.size("row.group"))
        return QSize(0, self._look.size("row.voice-short" if self.short else "row.voice"))

    def part_at(self, box: QRect, at: QPoint) -> Part:
        """Which part of a voice's row in ``box`` lies under a point."""
        spots = self._places(box)
        for part, spot in ((Part.PLAY, spots.play), (Part.STAR, spots.star), (Part.USE, spots.use)):
            if spot.adjusted(-4, -4, 4, 4).contains(at):
                return part
        return Part.REST

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = cast("VoiceRow | Header", index.data(VoiceRole.ROW))
        box = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Header):
            self._paint_header(painter, box, row)
        else:
            paint_ground(painter, box, state, look=self._look)
            lit = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
            usable = lit and row.listed.voice.usable
            self._paint_voice(painter, self._places(box), row, usable=usable)
        if index.row() > 0:
            painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), self._look.colour("line"))
        if self.keyboard and state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, box)
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        del model
        row = index.data(VoiceRole.ROW)
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(row, VoiceRow):
            return False
        mouse = cast("QMouseEvent", event)
        box = option.rect
        part = self.part_at(box, mouse.position().toPoint())
        if part is Part.REST or mouse.button() is not Qt.MouseButton.LeftButton:
            return False
        self.pressed.emit(row.listed.voice.id, part)
        return True

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        row = index.data(VoiceRole.ROW)
        box = option.rect
        if not isinstance(row, VoiceRow):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(self.tip(row, self.part_at(box, event.pos()))), view)
        return True

    def tip(self, row: VoiceRow, part: Part) -> str:
        """What pressing here does and its key; over the rest, the words that may be cut short."""
        if part is Part.PLAY:
            still = row.sounding.phase is PlayState.STILL
            return tr("Hear the sample (Space)") if still else tr("Stop (Space)")
        if part is Part.STAR:
            return tr("No longer a favourite (F)") if row.favourite else tr("Make it a favourite (F)")
        if part is Part.USE:
            why_not = row.listed.voice.why_not
            return say(why_not) if why_not else tr("Use this voice (Enter)")
        facts = (row.listed.voice.name, traits(row.listed.voice, row.listed.tongue), state_name(row.listed.voice))
        words = "\n".join(fact for fact in facts if fact)
        tier = tier_name(row.listed.voice)
        return f"{words}\n{both(tier, tier_note())}" if tier else words

    def _places(self, box: QRect) -> Places:
        words = QFontMetrics(self._look.font("small")).horizontalAdvance(_use_word())
        return places(self._look, box, short=self.short, use_width=words + 2 * self._look.size("button.padding-small"))

    def _paint_header(self, painter: QPainter, box: QRect, header: Header) -> None:
        inner = box.adjusted(self._look.size("space.4"), 0, -self._look.size("space.4"), 0)
        title = header_title(header)
        paint_words(painter, inner, title, look=self._look, font="caption", role="text-muted")
        wide = painter.fontMetrics().horizontalAdvance(title)
        count = inner.adjusted(wide + self._look.size("space.2"), 0, 0, 0)
        paint_words(painter, count, str(header.count), look=self._look, font="timecode", role="text-muted")

    def _paint_voice(self, painter: QPainter, spots: Places, row: VoiceRow, *, usable: bool) -> None:
        self._paint_play(painter, QRectF(spots.play), row.sounding.phase)
        paint_name(painter, spots.name, row.listed.voice, look=self._look)
        facts = state_name(row.listed.voice) or traits(row.listed.voice, row.listed.tongue)
        role = _STATE_INKS.get(row.listed.voice.state, "text-muted")
        paint_words(painter, spots.traits, facts, look=self._look, font="small", role=role)
        heard = row.heard.peaks if row.heard else None
        sound = VoicePrint(heard, played=played_share(row.sounding), failed=row.missing is not None)
        size = print_size(self._look, "print-row")
        paint_voice_print(painter, QRectF(spots.print), sound, look=self._look, size=size)
        playing = row.sounding.phase is PlayState.PLAYING
        ink = "text" if playing else "warning" if row.missing else "text-muted"
        paint_words(
            painter,
            spots.note,
            note(row, self._clock()),
            look=self._look,
            font="timecode" if playing else "small",
            role=ink,
        )
        if usable:
            self._paint_use(painter, spots.use)
        self._paint_star(painter, spots.star, chosen=row.favourite)

    def _paint_play(self, painter: QPainter, disc: QRectF, phase: PlayState) -> None:
        playing = phase is PlayState.PLAYING
        edge = "outline" if phase is PlayState.STILL else "accent"
        painter.setPen(QPen(self._look.colour(edge), 1.5))
        painter.setBrush(self._look.colour("accent" if playing else "control"))
        painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75))
        if phase is PlayState.FETCHING:
            paint_spokes(painter, disc.center(), self._look.colour("text"))
            return
        ratio = painter.device().devicePixelRatio()
        glyph, ink = ("square", "text-on-accent") if playing else ("play", "text")
        icon = self._look.icon(glyph, ink, _GLYPH, ratio, filled=True)
        paint_icon(painter, icon, disc.center() + QPointF(0 if playing else 0.5, 0))

    def _paint_star(self, painter: QPainter, box: QRect, *, chosen: bool) -> None:
        ratio, size = painter.device().devicePixelRatio(), self._look.size("icon.control")
        icon = self._look.icon("star", "warning-mark" if chosen else "text-muted", size, ratio, filled=chosen)
        paint_icon(painter, icon, QRectF(box).center())

    def _paint_use(self, painter: QPainter, box: QRect) -> None:
        edge = QPen(self._look.colour("outline"), self._look.size("stroke.control"))
        radius = self._look.size("radius.control")
        paint_plate(painter, box, radius, fill=self._look.colour("control"), edge=edge)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _use_word())

    def _paint_ring(self, painter: QPainter, box: QRect) -> None:
        edge = QPen(self._look.colour("focus"), self._look.size("stroke.focus"))
        radius = self._look.size("radius.control")
        paint_plate(painter, QRectF(box).adjusted(2, 2, -2, -2), radius, fill=None, edge=edge)


def _use_word() -> str:
    return tr("Use", "a voice")
