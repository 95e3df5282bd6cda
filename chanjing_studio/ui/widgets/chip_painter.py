"""How chips look within the lines of a script."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.domain.marked_script import Mark, Pause
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.chip_words import note_of
from chanjing_studio.ui.widgets.shapes import paint_plate

CHIP_KIND = QTextFormat.ObjectTypes.UserObject.value + 1
CHIP_MARK = QTextFormat.Property.UserProperty.value + 1
"""The property of a format that holds the number of a chip's mark: one that is read faster than a text."""

_ROOM = 6  # px of a line that stay free above and below a chip together
_SIDE, _GAP, _MARGIN = 8, 5, 1  # px: within its ends, between its parts, outside
_BELOW = 6  # px of a line that lie below the letters
_WIDEST_NOTE = 200  # px
_BARS, _BAR, _BAR_GAP = (9, 10), 2.5, 3.0


class ChipPainter(QPyTextObject):
    """Tells Qt's layout how large each chip is, and draws those in sight."""

    def __init__(self, look: Look, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._look = look
        self._line = look.line_height("script")
        self._words, self._note = QFontMetricsF(look.font("script")), QFontMetricsF(look.font("caption"))
        self._marks: list[Mark] = []
        self._numbers: dict[Mark, int] = {}
        self._sizes: dict[int, QSizeF] = {}
        self._pictures: dict[tuple[Mark, bool, float], QPixmap] = {}
        look.changed.connect(self._pictures.clear)

    def number_of(self, mark: Mark) -> int:
        """The number by which formats know a mark."""
        if mark not in self._numbers:
            self._numbers[mark] = len(self._marks)
            self._marks.append(mark)
        return self._numbers[mark]

    def mark_of(self, form: QTextFormat) -> Mark | None:
        """The mark of a chip; None for the format of words."""
        return self._marks[form.intProperty(CHIP_MARK)] if form.hasProperty(CHIP_MARK) else None

    def forget(self, line: int) -> None:
        """Sizes are to be asked for again: words are in another language, or lines are of another height, in px."""
        self._line = line
        self._sizes.clear()
        self._pictures.clear()

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N802, N803 - Qt's
        number = format.intProperty(CHIP_MARK)
        if number not in self._sizes:
            self._sizes[number] = self._size(self._marks[number])
        return self._sizes[number]

    def drawObject(  # noqa: N802, PLR0917 - Qt's
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        # It stands on the line on which letters stand, and is no higher than they are, so that no line grows.
        base = QRectF(rect).bottomLeft()
        self._put(painter, base, self._marks[format.intProperty(CHIP_MARK)], chosen=False)

    def paint_chosen(self, painter: QPainter, base: QPointF, mark: Mark) -> None:
        """A chip that is selected, over whatever is there; ``base`` is where its left end meets the line of letters."""
        self._put(painter, base, mark, chosen=True)

    def _put(self, painter: QPainter, base: QPointF, mark: Mark, *, chosen: bool) -> None:
        ratio = painter.device().devicePixelRatio()
        key = mark, chosen, ratio
        if key not in self._pictures:
            self._pictures[key] = self._picture(mark, ratio, chosen=chosen)
        painter.drawPixmap(QPointF(round(base.x()), round(base.y()) - self._line + _BELOW), self._pictures[key])

    def _picture(self, mark: Mark, ratio: float, *, chosen: bool) -> QPixmap:
        """A chip, drawn once: with every key all those in sight are painted."""
        size = self._size(mark)
        picture = QPixmap(QSizeF(size.width() * ratio, (self._line + 1) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        base = QPointF(0, self._line - _BELOW)
        self._paint(painter, QRectF(base - QPointF(0, size.height()), size), mark, chosen=chosen)
        painter.end()
        return picture

    def _paint(self, painter: QPainter, rect: QRectF, mark: Mark, *, chosen: bool) -> None:
        plate = self._plate(rect)
        self._paint_ground(painter, plate, mark, chosen=chosen)
        inside = QRectF(plate.left() + _SIDE, plate.top(), plate.width() - 2 * _SIDE, rect.bottom() - plate.top())
        left = (
            self._paint_bars(painter, inside) if isinstance(mark, Pause) else self._paint_words(painter, inside, mark)
        )
        self._paint_note(painter, inside.adjusted(left + _GAP, 0, 0, 0), mark)

    def _size(self, mark: Mark) -> QSizeF:
        first = _BARS[0] if isinstance(mark, Pause) else self._words.horizontalAdvance(mark.text)
        note = min(_WIDEST_NOTE, self._note.horizontalAdvance(note_of(mark)) + 1)
        return QSizeF(round(first + _GAP + note + 2 * (_SIDE + _MARGIN)), self._words.ascent())

    def _plate(self, rect: QRectF) -> QRectF:
        """The chip is higher than its letters, and stands in the middle of them."""
        high, centre = self._line - _ROOM, rect.bottom() - self._words.capHeight() / 2
        return QRectF(rect.left() + _MARGIN, round(centre - high / 2), rect.width() - 2 * _MARGIN, high)

    def _paint_ground(self, painter: QPainter, rect: QRectF, mark: Mark, *, chosen: bool) -> None:
        look, silent = self._look, isinstance(mark, Pause)
        edge = (
            QPen(look.colour("accent"), 2)
            if chosen
            else QPen(look.colour("line-strong" if silent else "accent-weak"), 1)
        )
        fill = look.colour("tag" if silent else "accent-weak")
        paint_plate(painter, rect, rect.height() / 2, fill=fill, edge=edge)

    def _paint_words(self, painter: QPainter, inside: QRectF, mark: Mark) -> float:
        """The chip's words, on the line of the others; how wide they are."""
        painter.setFont(self._look.font("script"))
        painter.setPen(self._look.colour("text"))
        painter.drawText(QPointF(inside.left(), inside.bottom()), mark.text)
        return self._words.horizontalAdvance(mark.text)

    def _paint_bars(self, painter: QPainter, inside: QRectF) -> float:
        """Two bars: nothing is said."""
        wide, high = _BARS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text-muted"))
        top = round(inside.bottom() - self._words.capHeight() / 2 - high / 2)
        for left in (inside.left(), inside.left() + _BAR + _BAR_GAP):
            painter.drawRoundedRect(QRectF(left, top, _BAR, high), 1, 1)
        return wide - _BAR / 2

    def _paint_note(self, painter: QPainter, room: QRectF, mark: Mark) -> None:
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour("text-muted" if isinstance(mark, Pause) else "accent-text"))
        words = self._note.elidedText(note_of(mark), Qt.TextElideMode.ElideRight, _WIDEST_NOTE)
        painter.drawText(QPointF(room.left(), room.bottom() - (1 if isinstance(mark, Pause) else 0)), words)
