"""A job's story: each moment with its time and what happened."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from chanjing_studio.domain.models import StoryLine, StorySign
from chanjing_studio.ui.figures import time_to_the_second
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_plate
from chanjing_studio.ui.words import say, tr

_TIME, _TICK, _GAP = 64, 18, 5  # px: the time's column, the tick's, and between two moments
_ICONS = {
    StorySign.END: ("check", "success"),
    StorySign.FAILURE: ("x", "danger"),
    StorySign.TROUBLE: ("triangle-alert", "warning"),
}
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

Index = QModelIndex | QPersistentModelIndex


class StoryList(QListView):
    """Time, tick and words of each moment; every row can be read as one line of text."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story = _StoryModel(self)
        self.setObjectName("jobStory")
        self.setModel(self._story)
        self.setItemDelegate(_StoryDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.viewport().update)
        self._say()

    def show_story(self, story: Sequence[StoryLine]) -> None:
        """The moments, the first one first."""
        if self._story.show(tuple(story)):
            self.updateGeometry()

    def as_text(self) -> str:
        """The story as lines of text."""
        rows = range(self._story.rowCount())
        return "\n".join(str(self._story.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows)

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(row) for row in range(self._story.rowCount()))
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(_TIME * 3, self.sizeHintForRow(0) * 2 if self._story.rowCount() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.scheduleDelayedItemsLayout()

    def _say(self) -> None:
        self.setAccessibleName(tr("Story"))


class _StoryModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[StoryLine, ...] = ()

    def show(self, lines: tuple[StoryLine, ...]) -> bool:
        """Mostly a moment is added: the rows before it, and what is selected, stay."""
        known = len(self._lines)
        if lines == self._lines:
            return False
        if known and lines[:known] == self._lines:
            self.beginInsertRows(QModelIndex(), known, len(lines) - 1)
            self._lines = lines
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return say(line.sentence)
        return f"{_time(line)} {say(line.sentence)}" if role == Qt.ItemDataRole.AccessibleTextRole else None


def _time(line: StoryLine) -> str:
    return time_to_the_second(datetime.fromtimestamp(line.at, UTC))


class _StoryDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = QRect(0, 0, max(60, width - _TIME - _TICK), 10_000)
        words = QFontMetrics(self._look.font("small")).boundingRect(room, int(_WRAPPED), str(index.data()))
        return QSize(width, max(words.height(), self._look.line_height("small")) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, look = index.data(Qt.ItemDataRole.UserRole), self._look
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - the stubs lack the fields
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            paint_plate(painter, box, look.size("radius.tag"), fill=look.colour("accent-weak"))
        line_height = look.line_height("small")
        first = QRectF(box.left(), box.top() + _GAP / 2, _TIME, line_height)
        painter.setFont(look.font("timecode"))
        painter.setPen(look.colour("text-muted"))
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _time(line))
        self._paint_tick(painter, line.sign, QPointF(box.left() + _TIME + 5, first.center().y()))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text"))
        words = QRectF(box).adjusted(_TIME + _TICK, _GAP / 2 + (line_height - painter.fontMetrics().height()) / 2, 0, 0)
        painter.drawText(words, int(_WRAPPED), str(index.data()))
        painter.restore()

    def _paint_tick(self, painter: QPainter, sign: StorySign, centre: QPointF) -> None:
        if sign in _ICONS:
            name, role = _ICONS[sign]
            ratio = painter.device().devicePixelRatio()
            paint_icon(painter, self._look.icon(name, role, 14, ratio), centre)
            return
        tall = sign is StorySign.PROGRESS
        height = 14 if tall else 7
        tick = QRectF(centre.x() - 1, centre.y() - height / 2, 2, height)
        paint_plate(painter, tick, 1, fill=self._look.colour("accent" if tall else "pulse-alive"))
