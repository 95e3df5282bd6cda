"""What stands above and below the print of a speech: the time, and the numbers of its sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count, takewhile

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.tiles import WIDE, Tiles
from chanjing_studio.ui.speech.times import ruler_time, timecode
from chanjing_studio.ui.speech.view_span import ViewSpan, place_of, ruler_step, starts_of
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate

HEIGHT = 22
_AIR, _RADIUS, _PADDING = 3, 5, 8
_LEAST_MARK = 90  # px between two times of the ruler
_TICK_TOP, _TICK = 4, 10
_THIN = 2  # px: sentences that are thinner are drawn one over the other


class SentenceStrip:
    """The numbered plates of the sentences, in a picture as wide as the sound."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._span = ViewSpan()
        self._lines: Sequence[TimedLine] = ()
        self._starts: list[float] = []
        self._tiles = Tiles(HEIGHT, self._draw)

    def take_lines(self, lines: Sequence[TimedLine]) -> None:
        """The sentences, in the order of their times."""
        self._lines, self._starts = lines, starts_of(lines)
        self.forget()

    def take_span(self, span: ViewSpan) -> None:
        """Which part is in sight; another scale is another picture."""
        if (span.scale, span.seconds) != (self._span.scale, self._span.seconds):
            self.forget()
        self._span = span

    def forget(self) -> None:
        """The colours, or the sentences, are other than before."""
        self._tiles.forget()

    def box(self, place: int) -> QRectF:
        """Where a sentence is, in px from the sound's beginning: up to the next one, with some air before that."""
        left = self._starts[place] * self._span.scale
        last = place + 1 == len(self._lines)
        end = max(self._lines[place].end, self._starts[place]) if last else self._starts[place + 1]
        return QRectF(left, 0, max(1.0, end * self._span.scale - left - _AIR), HEIGHT)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """All that are in sight."""
        first = self._span.left
        self._tiles.paint(painter, at, first=first, last=first + min(self._span.width, self._span.length))

    def paint_current(self, painter: QPainter, at: QPointF, place: int) -> None:
        """The one that is heard."""
        box = self.box(place).translated(at.x() - self._span.left, at.y())
        self._paint_plate(painter, box, place, fill="accent", ink="text-on-accent")

    def _draw(self, painter: QPainter, first: int) -> None:
        scale = self._span.scale
        place, drawn = max(0, place_of(self._starts, first / scale)), float(first) - WIDE
        while place < len(self._lines) and self._starts[place] * scale < first + WIDE:
            box = self.box(place)
            if box.right() >= drawn + _THIN:
                self._paint_plate(painter, box, place, fill="sunken", ink="text-muted")
                drawn = box.right()
            place += 1

    def _paint_plate(self, painter: QPainter, box: QRectF, place: int, *, fill: str, ink: str) -> None:
        radius = min(_RADIUS, box.width() / 2)
        paint_plate(painter, box, radius, fill=self._look.colour(fill))
        font, number = self._look.font("caption"), str(place + 1)
        if QFontMetricsF(font).horizontalAdvance(number) + 2 * _PADDING - _AIR <= box.width():
            painter.setFont(font)
            painter.setPen(self._look.colour(ink))
            inner = box.adjusted(_PADDING, 0, 0, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, number)


def paint_ruler(painter: QPainter, left: float, span: ViewSpan, *, look: Look) -> None:
    """The times of the part in sight, the moment 0 at ``left`` when nothing is scrolled."""
    step = ruler_step(span.scale, _LEAST_MARK)
    says: Callable[[float], str] = timecode if step < 1 else lambda at: ruler_time(round(at))
    first = int(span.moment(0) / step)
    painter.setFont(look.font("timecode"))
    for at in takewhile(lambda at: at <= span.seconds and span.px(at) < span.width, (n * step for n in count(first))):
        x = left + span.px(at)
        painter.fillRect(QRectF(x, _TICK_TOP, 1, _TICK), look.colour("line-strong"))
        painter.setPen(look.colour("text-muted"))
        if span.px(at) + _AIR + painter.fontMetrics().horizontalAdvance(says(at)) <= span.width:  # no half times
            painter.drawText(QPointF(x + _AIR, _TICK_TOP + _TICK - 1), says(at))
