"""Paints a line of the subtitles: number, times, words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.subtitle_model import LINE, AnyIndex, times_of
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.painted_row import LEFT, RIGHT, paint_words
from chanjing_studio.ui.widgets.shapes import paint_plate

_LEFT, _GAP, _RIGHT = 12, 14, 14
_NUMBER, _TIMES = 18, 128  # px, for one digit and minutes; wider where hours or thousands are shown
_BAR_AIR = 6


class SubtitleDelegate(QStyledItemDelegate):
    """Rows of 38 px; the one that is being changed is as high as its fields."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.sounding = -1
        """The row that is heard."""
        self.edited, self.edited_height = -1, 0
        """The row that is being changed, and how high it is in px."""
        self.taken = 0
        """How many px at the right of the selected row belong to its button."""
        self.keyboard = False
        """Whether the keyboard was used last: then the current row wears a ring."""
        self._widths = (_NUMBER, _TIMES)

    def measure(self, count: int, longest: TimedLine | None) -> None:
        """Makes the columns wide enough for so many lines and for the latest of them."""
        small = QFontMetrics(_tabular(self._look))
        number = QFontMetrics(self._look.font("timecode")).horizontalAdvance("0" * len(str(count)))
        times = small.horizontalAdvance(times_of(longest)) + 4 if longest else 0
        self._widths = max(_NUMBER, number + 2), max(_TIMES, times)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option
        return QSize(0, self.edited_height if index.row() == self.edited else self._look.size("row.sentence"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        box, state, line = option.rect, option.state, index.data(LINE)
        painter.save()
        if index.row():
            painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), self._look.colour("line"))
        if index.row() == self.edited:
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, chosen=chosen, hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        self._paint_line(painter, box, index.row(), line=line, chosen=chosen)
        if self.keyboard and state & QStyle.StateFlag.State_HasFocus:
            edge = QPen(self._look.colour("focus"), self._look.size("stroke.focus"))
            radius = self._look.size("radius.control")
            paint_plate(painter, QRectF(box).adjusted(2, 2, -2, -2), radius, fill=None, edge=edge)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, *, chosen: bool, hovered: bool) -> None:
        if not chosen and not hovered:
            return
        painter.fillRect(box.adjusted(0, 1, 0, 0), self._look.colour("accent-weak" if chosen else "control-hover"))
        if chosen:
            bar = QRectF(box.left(), box.top() + _BAR_AIR, 3, box.height() - 2 * _BAR_AIR)
            paint_plate(painter, bar, 1.5, fill=self._look.colour("accent"))

    def _paint_line(self, painter: QPainter, box: QRect, row: int, *, line: TimedLine, chosen: bool) -> None:
        look, (number, times) = self._look, self._widths
        place = QRect(box.left() + _LEFT, box.top(), number, box.height())
        paint_words(painter, place, str(row + 1), look=look, font="timecode", role="text-muted", align=RIGHT)
        place = QRect(place.right() + 1 + _GAP, box.top(), times, box.height())
        painter.setFont(_tabular(look))
        painter.setPen(look.colour("text-muted"))
        painter.drawText(place, LEFT, times_of(line))
        right = box.right() - (self.taken if chosen else _RIGHT)
        words = QRect(place.right() + 1 + _GAP, box.top(), right - place.right() - _GAP, box.height())
        loud = row == self.sounding
        role = "accent-text" if loud and not chosen else "text"
        paint_words(painter, words, line.text, look=look, font="body-strong" if loud else "body", role=role)


def _tabular(look: Look) -> QFont:
    font = look.font("small")
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font
