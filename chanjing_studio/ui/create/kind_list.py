"""The kinds of job, in a row in the header."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.words import say, tr

AnyIndex = QModelIndex | QPersistentModelIndex
KIND_ROLE = Qt.ItemDataRole.UserRole + 1


class KindModel(QAbstractListModel):
    """One row a kind."""

    def __init__(self, kinds: Sequence[FormKind]) -> None:
        super().__init__()
        self._kinds = tuple(kinds)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._kinds)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        kind = self._kinds[index.row()]
        if role == KIND_ROLE:
            return kind
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed(say(kind.title), say(kind.tag) if kind.tag else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return say(kind.title)
        return None


class KindDelegate(QStyledItemDelegate):
    """Icon and title, and the tag of a kind that has one; a bar under the current kind."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(str(index.data()))
        wide = (
            words + self._look.size("icon.control") + self._look.size("space.2") + 2 * self._look.size("kind.padding")
        )
        wide += self._tag_width(index.data(KIND_ROLE))
        return QSize(wide, option.rect.height() or self._look.size("control.large"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        kind: FormKind = index.data(KIND_ROLE)
        box = option.rect.adjusted(self._look.size("kind.padding"), 0, -self._look.size("kind.padding"), 0)
        size = self._look.size("icon.control")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = "accent-text" if current else "text-muted"
        icon = self._look.icon(kind.icon, ink, size, option.widget.devicePixelRatio())
        painter.drawPixmap(box.left(), box.center().y() - size // 2 + 1, icon)
        painter.setFont(self._look.font("body-strong" if current else "body"))
        painter.setPen(self._look.colour("text" if current else "text-muted"))
        words = box.adjusted(size + self._look.size("space.2"), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        if kind.tag:
            self._paint_tag(painter, box, say(kind.tag))
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.bottom() - 10, box.width(), 3), 1.5, 1.5)
        painter.restore()

    def _tag_width(self, kind: FormKind) -> int:
        """With the gap before it; nothing where there is no tag."""
        if not kind.tag:
            return 0
        words = QFontMetrics(self._look.font("caption")).horizontalAdvance(say(kind.tag))
        return words + 2 * self._look.size("tag.padding") + self._look.size("space.2")

    def _paint_tag(self, painter: QPainter, box: QRect, words: str) -> None:
        """At the right end of the row's box."""
        look, high = self._look, self._look.size("tag.height")
        painter.setFont(look.font("caption"))
        wide = painter.fontMetrics().horizontalAdvance(words) + 2 * look.size("tag.padding")
        place = QRectF(box.right() + 1 - wide, box.center().y() - high / 2 + 1, wide, high)
        paint_plate(painter, place, look.size("radius.tag"), fill=look.colour("tag"))
        painter.setPen(look.colour("text-muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class KindList(QListView):
    """Acts on its selection, which a screen reader changes alone: ``chosen`` tells the row, ``row`` keeps it."""

    chosen = Signal(int)

    def __init__(self, look: Look, kinds: Sequence[FormKind]) -> None:
        super().__init__()
        self.setObjectName("kindList")
        set_role(self, "bare")
        self.row = 0
        self._kinds = KindModel(kinds)
        self._delegate = KindDelegate(look)
        self.setModel(self._kinds)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._repaint)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self.setAccessibleName(tr("What to make"))
        self.doItemsLayout()
        self.setFixedWidth(
            sum(self.sizeHintForIndex(self._kinds.index(row)).width() for row in range(self._count())) + 2
        )

    def choose(self, row: int) -> None:
        """Make a kind the current one."""
        self.setCurrentIndex(self._kinds.index(row))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _repaint(self) -> None:
        # Not before it is needed: with the first widget that is Qt's own, Python makes every class of widgets there is.
        self.viewport().update()

    def _count(self) -> int:
        return self._kinds.rowCount()

    def _on_selected(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            self.row = index.row()
            self.chosen.emit(self.row)
