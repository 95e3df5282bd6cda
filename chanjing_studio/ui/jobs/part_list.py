"""The parts of a whole as rows: which part, how it stands, and the way to its story."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import part_of
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.jobs.entries import spoken_part
from chanjing_studio.ui.jobs.phrases import figure, phrase
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.painted_row import RIGHT, paint_ground, paint_words
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
JOB = Qt.ItemDataRole.UserRole
_HEIGHT, _SIDE, _GAP, _FIGURE = 48, 14, 10, 64  # px


class PartList(QListView):
    """``opened`` gives the id of the part's job after Enter or a click."""

    opened = Signal(str)

    def __init__(self, look: Look, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._parts = _PartModel(self, clock)
        self.setObjectName("wholeParts")
        self.setModel(self._parts)
        self.setItemDelegate(_PartDelegate(look, self, clock))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self.viewport().update)
        self.activated.connect(self._on_opened)
        self.clicked.connect(self._on_opened)
        self._say()

    def show_parts(self, jobs: tuple[Job, ...]) -> None:
        """The jobs of a whole, in their order; the selected one stays while it is there."""
        known = self.selected
        self._parts.show_parts(jobs)
        self.select(known)

    @property
    def selected(self) -> str:
        """The id of the job of the selected row; "" while there is none."""
        index = self.currentIndex()
        return self._parts.jobs[index.row()].id if index.isValid() else ""

    def select(self, job_id: str) -> None:
        """Select the row of a job, the first where it is not there."""
        ids = [job.id for job in self._parts.jobs]
        if ids:
            self.setCurrentIndex(self._parts.index(ids.index(job_id) if job_id in ids else 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.viewport().update()

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._parts.jobs[index.row()].id)

    def _say(self) -> None:
        self.setAccessibleName(tr("Parts"))


class _PartModel(QAbstractListModel):
    def __init__(self, parent: QObject, clock: Callable[[], float]) -> None:
        super().__init__(parent)
        self._clock = clock
        self.jobs: tuple[Job, ...] = ()

    def show_parts(self, jobs: tuple[Job, ...]) -> None:
        if [job.id for job in jobs] == [job.id for job in self.jobs]:
            self.jobs = jobs
            self.dataChanged.emit(self.index(0), self.index(len(jobs) - 1))
            return
        self.beginResetModel()
        self.jobs = jobs
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.jobs)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        job = self.jobs[index.row()]
        if role == JOB:
            return job
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_part(job, self._clock())
        return None


class _PartDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject, clock: Callable[[], float]) -> None:
        super().__init__(parent)
        self._look, self._clock = look, clock

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        job, look = cast("Job", index.data(JOB)), self._look
        box: QRect = option.rect
        painter.save()
        paint_ground(painter, box, option.state, look=look)
        painter.setPen(look.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._paint_part(painter, box.adjusted(_SIDE, 0, -_SIDE, 0), job)
        painter.restore()

    def _paint_part(self, painter: QPainter, box: QRect, job: Job) -> None:
        look, said = self._look, phrase(job, self._clock())
        size = look.size("icon.inline")
        icon = look.icon(said.icon, said.role, size, painter.device().devicePixelRatio())
        painter.drawPixmap(box.left(), box.center().y() - size // 2, icon)
        name = _name(job)
        place = box.adjusted(size + _GAP, 0, 0, 0)
        paint_words(painter, place, name, look=look, font="body-strong", role="text")
        wide = QFontMetrics(look.font("body-strong")).horizontalAdvance(name)
        words = place.adjusted(wide + _GAP, 0, -_FIGURE, 0)
        paint_words(painter, words, listed(said.state, said.note), look=look, font="small", role="text-muted")
        paint_words(painter, box, figure(job), look=look, font="small", role="text-muted", align=RIGHT)


def _name(job: Job) -> str:
    part = part_of(job)
    return tr("Part {number}", number=part.number) if part else job.title
