"""What is painted around the words of a script: what is refused, what was searched for, where its sentences end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.script_chips import ScriptChips

Span = tuple[int, int]

_TICK = 5  # px, below the letters


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the text on the screen. ``corner`` is where its paragraph begins, in the viewport.

    Letters that an input method composes stand in it, ``composed`` of them behind so many others of the paragraph.
    """

    block: QTextBlock
    line: QTextLine
    corner: QPointF
    composed: int
    behind: int

    @property
    def span(self) -> Span:
        """Its first place and the one behind its last, among those of the whole text."""
        start = self.line.textStart()
        return self._among_all(start), self._among_all(start + self.line.textLength())

    def x(self, place: int) -> float:
        """Where a place of the text is, in the viewport."""
        inside = place - self.block.position()
        return self.corner.x() + _x(self.line, inside + (self.composed if inside > self.behind else 0))

    def stretch(self, start: int, end: int) -> QRectF:
        """What it shows of a stretch of the text."""
        first, last = self.span
        left, right = self.x(max(start, first)), self.x(min(end, last))
        return QRectF(left, self.corner.y() + self.line.y(), right - left, self.line.height())

    def _among_all(self, inside: int) -> int:
        return self.block.position() + (max(self.behind, inside - self.composed) if inside > self.behind else inside)


class ScriptMarks:
    """Marks of a text edit, painted where they are in sight: thousands of them cost no more than a screenful.

    Places are Qt's, in halves of UTF-16, and in order.
    """

    def __init__(self, look: Look, edit: QTextEdit) -> None:
        self._look, self._edit = look, edit
        self.refused: Sequence[Span] = ()
        self.ends: Sequence[int] = ()
        self.found: Sequence[Span] = ()
        self.current = -1
        self.chips: ScriptChips | None = None

    def rows(self, area: QRect) -> list[Row]:
        """The lines that an area of the viewport shows; none where there is nothing to be painted."""
        selected = self.chips and self._edit.textCursor().hasSelection()
        return list(self._rows(area)) if self.refused or self.ends or self.found or selected else []

    def paint_under(self, rows: Sequence[Row]) -> None:
        """Grounds under the words: what is refused has a line too, that at which the search stands an edge."""
        painter, thick = QPainter(self._edit.viewport()), self._look.size("stroke.focus")
        refused, underline = self._look.colour("danger-weak"), self._look.colour("danger")
        for row in rows:
            for start, end in _side_by_side(_within(self.refused, row.span)):
                rect = row.stretch(start, end)
                painter.fillRect(rect, refused)
                painter.fillRect(rect.adjusted(0, rect.height() - thick, 0, 0), underline)
            for start, end in _side_by_side(_within(self.found, row.span)):
                painter.fillRect(row.stretch(start, end), self._look.colour("accent-weak"))
            for start, end in _within(self.found[self.current : self.current + 1], row.span):
                painter.fillRect(row.stretch(start, end), self._look.colour("selection"))
                painter.setPen(self._look.colour("accent"))
                painter.drawRect(row.stretch(start, end).adjusted(-1, -1, 0, 0))

    def paint_over(self, rows: Sequence[Row]) -> None:
        """A tick where one sentence ends and the next begins."""
        painter = QPainter(self._edit.viewport())
        painter.setPen(self._look.colour("waveform-rest"))
        for row in rows:
            first, last = row.span
            for place in self.ends[bisect_right(self.ends, first) : bisect_right(self.ends, last)]:
                at = QPointF(row.x(place), row.corner.y() + row.line.y() + row.line.height()).toPoint()
                painter.drawLine(at, at + QPoint(0, _TICK))

    def paint_chosen(self, rows: Sequence[Row]) -> None:
        """Chips within the selection once more: Qt's own veil over them leaves little to be read."""
        cursor = self._edit.textCursor()
        if not self.chips or not cursor.hasSelection():
            return
        places, painter = self.chips.places, QPainter(self._edit.viewport())
        for row in rows:
            first, last = max(row.span[0], cursor.selectionStart()), min(row.span[1], cursor.selectionEnd())
            for number in range(bisect_left(places, first), bisect_left(places, last)):
                base = QPointF(row.x(places[number]), row.corner.y() + row.line.y() + row.line.ascent())
                self.chips.painter.paint_chosen(painter, base, self.chips.marks[number])

    def _rows(self, area: QRect) -> Iterator[Row]:
        block = self._edit.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            layout, corner = block.layout(), self._corner(block)
            composed = len(layout.preeditAreaText().encode("utf-16-le")) // 2
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                top = corner.y() + line.y()
                if top > area.bottom() + 1:
                    return
                if top + line.height() + _TICK >= area.top():
                    yield Row(
                        block, line, corner, composed, layout.preeditAreaPosition() if composed else len(block.text())
                    )
            block = block.next()

    def _corner(self, block: QTextBlock) -> QPointF:
        line = block.layout().lineAt(0)
        corner = self._edit.cursorRect(QTextCursor(block)).topLeft()
        return QPointF(corner.x() - _x(line, 0), corner.y() - line.y())


def _within(spans: Sequence[Span], row: Span) -> Sequence[Span]:
    """Those that have a part in a line."""
    start = bisect_right(spans, row[0], key=lambda span: span[1])
    return spans[start : bisect_left(spans, row[1], key=lambda span: span[0])]


def _side_by_side(spans: Sequence[Span]) -> Iterator[Span]:
    """The same, one where there is nothing between them."""
    whole: Span | None = None
    for start, end in spans:
        if whole and whole[1] == start:
            whole = whole[0], end
            continue
        if whole:
            yield whole
        whole = start, end
    if whole:
        yield whole


def _x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # pyright: ignore[reportArgumentType, reportUnknownArgumentType]
