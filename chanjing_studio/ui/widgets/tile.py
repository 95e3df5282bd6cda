"""Tiles to choose among: real radio buttons, each with a sentence of its own and a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.shapes import paint_plate

Drawing = Callable[[QPainter, QRectF, Look, bool], None]
"""Draws into a box; the flag tells whether it is the one that is chosen."""

DRAWING = QSize(74, 56)
_MARK, _DOT, _WRAPPED = 18, 4.0, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Tile(QRadioButton):
    """Its words are its name, the sentence under them its description.

    With an icon at the right, or a drawing at the left, beside which the sentence goes over as many lines as it needs.
    """

    def __init__(self, look: Look, name: str, *, icon: str = "", drawing: Drawing | None = None) -> None:
        super().__init__()
        self._look, self._icon, self._drawing, self._note = look, icon, drawing, ""
        self._slim = False
        self.setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(drawing is not None)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def say(self, title: str, note: str) -> None:
        """Its words, and the sentence under them."""
        self.setText(title)
        self._note = note
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def set_slim(self, *, slim: bool) -> None:
        """Lower, for a low window: less room around everything."""
        self._slim = slim
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.least_width() + 60, self.heightForWidth(self.least_width() + 60))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.least_width(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return self._drawing is not None

    def heightForWidth(self, width: int) -> int:
        note = self._look.line_height(self._note_font)
        if self._drawing is not None:
            metrics = QFontMetrics(self._look.font(self._note_font))
            room = QRect(0, 0, max(1, width - self._words_left() - self._pad), 1000)
            note = max(note, metrics.boundingRect(room, _WRAPPED, self._note).height() + 2)
        words = self._look.line_height("body") + note
        return 2 * self._pad + max(words, DRAWING.height() if self._drawing else 0)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def focus_shape(self) -> tuple[QRect, int]:
        """All of it."""
        return self.rect(), self._look.size("radius.card")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._drawing is not None:
            self._paint_drawing(painter, self._drawing)
        self._paint_mark(painter)
        self._paint_words(painter)
        if self._icon and self._has_icon_room:
            ink = "accent-text" if self._lit else "text-muted" if self.isEnabled() else "text-disabled"
            icon = self._look.icon(self._icon, ink, self._look.size("icon.control"), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - self._pad - 20, (self.height() - 18) / 2), icon)
        painter.end()

    @property
    def _lit(self) -> bool:
        return self.isChecked() and self.isEnabled()

    @property
    def _note_font(self) -> str:
        return "small" if self._drawing is not None else "caption"

    @property
    def _pad(self) -> int:
        return self._look.size("space.2") if self._slim else self._look.size("space.3")

    @property
    def _has_icon_room(self) -> bool:
        return self.width() >= self.least_width() + 26

    def least_width(self) -> int:
        """Pixels that its name needs."""
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(self.text())
        return self._mark_left() + _MARK + self._look.size("space.2") + words + self._pad

    def _mark_left(self) -> int:
        return self._pad + (DRAWING.width() + self._look.size("space.3") if self._drawing else 0)

    def _words_left(self) -> int:
        """Under a drawing's title the sentence begins where the mark does."""
        return self._mark_left() if self._drawing else self._mark_left() + _MARK + self._look.size("space.2")

    def _paint_ground(self, painter: QPainter) -> None:
        fill = "control-disabled" if not self.isEnabled() else "accent-weaker" if self._lit else "panel"
        edge = "line" if not self.isEnabled() else "accent" if self._lit else "line-strong"
        if edge == "line-strong" and self.underMouse():
            edge = "outline-hover"
        width = self._look.size("stroke.focus" if self._lit else "stroke.control")
        pen = QPen(self._look.colour(edge), width)
        radius = self._look.size("radius.card")
        paint_plate(painter, self.rect(), radius, fill=self._look.colour(fill), edge=pen)

    def _paint_drawing(self, painter: QPainter, drawing: Drawing) -> None:
        painter.save()
        if not self.isEnabled():
            painter.setOpacity(0.5)
        drawing(painter, QRectF(QPointF(self._pad, self._pad), QRectF(self.rect()).size()), self._look, self._lit)
        painter.restore()

    def _top(self) -> int:
        """Beside a drawing the words begin at the top, else they stand in the middle."""
        if self._drawing is not None:
            return self._pad
        return (self.height() - self._look.line_height("body") - self._look.line_height("caption")) // 2

    def _paint_mark(self, painter: QPainter) -> None:
        line = self._look.line_height("body")
        tall = self.height() if self._drawing is None else 2 * self._top() + line
        centre = QPointF(self._mark_left() + _MARK / 2, tall / 2)
        ink = "accent" if self._lit else "outline" if self.isEnabled() else "text-disabled"
        fill = "accent" if self._lit else "field" if self.isEnabled() else "control-disabled"
        painter.setPen(QPen(self._look.colour(ink), 1))
        painter.setBrush(self._look.colour(fill))
        painter.drawEllipse(centre, _MARK / 2 - 0.5, _MARK / 2 - 0.5)
        if self._lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("text-on-accent"))
            painter.drawEllipse(centre, _DOT, _DOT)

    def _paint_words(self, painter: QPainter) -> None:
        line, top = self._look.line_height("body"), self._top()
        left = self._mark_left() + _MARK + self._look.size("space.2")
        right = self._pad + (26 if self._icon and self._has_icon_room else 0)
        painter.setFont(self._look.font("body-strong" if self._lit else "body"))
        painter.setPen(self._look.colour("text" if self.isEnabled() else "text-disabled"))
        painter.drawText(QRect(left, top, self.width() - left - right, line), _ONE_LINE, self.text())
        painter.setFont(self._look.font(self._note_font))
        painter.setPen(self._look.colour("text-muted" if self.isEnabled() else "text-disabled"))
        box = QRect(self._words_left(), top + line, self.width() - self._words_left() - right, self.height())
        if self._drawing is not None:
            painter.drawText(box, _WRAPPED, self._note)
            return
        box.setHeight(self._look.line_height("caption"))
        shown = painter.fontMetrics().elidedText(self._note, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _ONE_LINE, shown)


_ONE_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Tiles(QFrame):
    """Tiles under their common name; exactly one is chosen. ``chosen`` gives its number, from 0."""

    chosen = Signal(int)

    def __init__(self, look: Look, name: str, tiles: Sequence[Tile], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.tiles, self._most, self._columns = tuple(tiles), len(tiles), 0
        self.group = QButtonGroup(self)
        self._name = label("label")
        self._grid = QGridLayout()
        self._grid.setSpacing(look.size("space.2") + 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.1"))
        column.addWidget(self._name)
        column.addLayout(self._grid)
        for number, tile in enumerate(self.tiles):
            self.group.addButton(tile, number)
        self.set_columns(len(self.tiles))
        self.group.idToggled.connect(self._on_toggled)

    def say(self, name: str) -> None:
        """What is chosen here."""
        self._name.setText(name)
        self.setAccessibleName(name)

    def set_columns(self, columns: int) -> None:
        """How many stand side by side at most; fewer where their names need the room."""
        self._most = columns
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(max(tile.least_width() for tile in self.tiles), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        least = max(tile.least_width() for tile in self.tiles) + self._grid.spacing()
        room = max(1, (self.width() + self._grid.spacing()) // least)
        columns = next(each for each in range(self._most, 0, -1) if self._most % each == 0 and each <= room)
        if columns != self._columns:
            self._columns = columns
            self._place(columns)

    def _place(self, columns: int) -> None:
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def set_slim(self, *, slim: bool) -> None:
        """Lower, for a low window: their common name is then for the ear alone."""
        self._name.setVisible(not slim)
        for tile in self.tiles:
            tile.set_slim(slim=slim)

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.chosen.emit(number)
