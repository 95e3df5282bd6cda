"""Paints the rows of the Jobs page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.ui.jobs.entries import Entry, figure, first_of, has_line, line, phrase, title, when
from chanjing_studio.ui.jobs.groups import GROUP_TITLES
from chanjing_studio.ui.jobs.model import Header, JobRole, Row
from chanjing_studio.ui.jobs.phrases import UNSEEN, VIDEO
from chanjing_studio.ui.mirror.line import line_height, paint_job_line
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.painted_row import LEFT, RIGHT, paint_ground, paint_words
from chanjing_studio.ui.words import say, tr

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of one job's row are, in the view's px."""

    poster: QRect
    title: QRect
    state: QRect
    line: QRect
    figure: QRect
    button: QRect


class JobDelegate(QStyledItemDelegate):
    """Rows of 92 px with a mirror line, of 64 without, and group headers of 34.

    ``link_wanted`` says that the Copy link button painted in a finished row was pressed; the same is done from
    the story with a real button and a key.
    """

    link_wanted = Signal(str)

    def __init__(self, look: Look, poster: Callable[[Job], QPixmap | None], clock: Callable[[], float] = time.time):
        super().__init__()
        self._look = look
        self._poster = poster
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = cast("Row", index.data(JobRole.ROW))
        if isinstance(row, Header):
            return QSize(0, self._look.size("row.group"))
        return QSize(0, self._look.size("row.job" if has_line(row) else "row.job-ended"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = cast("Row", index.data(JobRole.ROW))
        box = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Header):
            self._paint_header(painter, box, row)
        else:
            paint_ground(painter, box, state, look=self._look)
            self._paint_job(painter, self._places(box, row), row, cloud=index.data(JobRole.CLOUD))
        painter.setPen(self._look.colour("line"))
        painter.drawLine(box.topLeft(), box.topRight())
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        row = cast("Row", index.data(JobRole.ROW))
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(row, Job) or not _has_link(row):
            return False
        box = option.rect
        if not self._places(box, row).button.contains(cast("QMouseEvent", event).position().toPoint()):
            return False
        self.link_wanted.emit(row.id)
        return True

    def _places(self, box: QRect, job: Entry) -> _Places:
        gap = self._look.size("space.4")
        tall = has_line(job)
        poster = (
            QRect(box.left() + 14, box.top() + 12, 51, 68) if tall else QRect(box.left() + 21, box.top() + 9, 36, 46)
        )
        left, right = box.left() + 79, box.right() - gap
        top = box.top() + (10 if tall else 9)
        title = QRect(left, top, right - left, self._look.line_height("body"))
        state = QRect(left, title.bottom() + 1, right - left, self._look.line_height("small"))
        band = QRect(left, state.bottom() + 8, right - left - 84, line_height(self._look))
        percent = QRect(right - 84, state.bottom() + 2, 84, self._look.line_height("figure"))
        high = self._look.size("control.small")
        wide = self._width(self._copy_word(), "small") + 46
        return _Places(poster, title, state, band, percent, QRect(right - wide, title.bottom() - 1, wide, high))

    def _paint_header(self, painter: QPainter, box: QRect, header: Header) -> None:
        painter.fillRect(box, self._look.colour("panel"))
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour("text-muted"))
        inner = box.adjusted(self._look.size("space.4"), 0, -self._look.size("space.4"), 0)
        name = say(GROUP_TITLES[header.group])
        painter.drawText(inner, LEFT, name)
        painter.drawText(inner.adjusted(self._width(name, "caption") + 8, 0, 0, 0), LEFT, str(header.count))

    def _paint_job(self, painter: QPainter, places: _Places, job: Entry, *, cloud: str) -> None:
        now, first = self._clock(), first_of(job)
        self._paint_poster(painter, places.poster, self._poster(first), icon=UNSEEN.get(first.spec.makes, VIDEO))
        age = when(job, now)
        paint_words(painter, places.title, age, look=self._look, font="caption", role="text-muted", align=RIGHT)
        room = places.title.adjusted(0, 0, -self._width(age, "caption") - 12, 0)
        paint_words(painter, room, title(job), look=self._look, font="body-strong", role="text")
        linked = _has_link(job)
        self._paint_state(
            painter, places.state.adjusted(0, 0, -places.button.width() - 12 if linked else 0, 0), job, now
        )
        if linked:
            self._paint_button(painter, places.button)
        if has_line(job):
            paint_job_line(painter, QRectF(places.line), line(job), look=self._look)
            self._paint_figure(painter, places.figure, job)
            paint_words(painter, places.figure, cloud, look=self._look, font="body", role="text-muted", align=RIGHT)

    def _paint_poster(self, painter: QPainter, box: QRect, picture: QPixmap | None, *, icon: str) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), 6, 6)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(box, self._look.colour("stage"))
        if picture:
            scale = max(box.width() / picture.width(), box.height() / picture.height())
            wide, high = box.width() / scale, box.height() / scale
            source = QRectF((picture.width() - wide) / 2, (picture.height() - high) / 2, wide, high)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(box), picture, source)
        elif icon:
            size = self._look.size("icon.rail")
            drawn = self._look.icon(icon, "text-muted", size, painter.device().devicePixelRatio())
            painter.drawPixmap(box.center().x() - size // 2, box.center().y() - size // 2, drawn)
        painter.restore()

    def _paint_state(self, painter: QPainter, box: QRect, job: Entry, now: float) -> None:
        said = phrase(job, now)
        size = self._look.size("icon.inline")
        ratio = painter.device().devicePixelRatio()
        icon = self._look.icon(said.icon, said.role, size, ratio)
        painter.drawPixmap(box.left(), box.top() + (box.height() - size) // 2, icon)
        words = box.adjusted(size + 6, 0, 0, 0)
        paint_words(painter, words, said.state, look=self._look, font="small", role=said.role)
        note = words.adjusted(self._width(said.state, "small") + 8, 0, 0, 0)
        paint_words(painter, note, said.note, look=self._look, font="small", role="text-muted")

    def _paint_figure(self, painter: QPainter, box: QRect, job: Entry) -> None:
        number = figure(job)
        if not number.endswith("%"):
            paint_words(painter, box, number, look=self._look, font="figure", role="warning", align=RIGHT)
            return
        sign = self._width("%", "small") + 1
        paint_words(
            painter, box.adjusted(0, 2, 0, 2), "%", look=self._look, font="small", role="text-muted", align=RIGHT
        )
        paint_words(
            painter, box.adjusted(0, 0, -sign, 0), number[:-1], look=self._look, font="figure", role="text", align=RIGHT
        )

    def _paint_button(self, painter: QPainter, box: QRect) -> None:
        radius = self._look.size("radius.control")
        painter.setPen(self._look.colour("outline"))
        painter.setBrush(self._look.colour("control"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        size = self._look.size("icon.inline")
        icon = self._look.icon("link", "text-muted", size, painter.device().devicePixelRatio())
        painter.drawPixmap(box.left() + 10, box.top() + (box.height() - size) // 2, icon)
        paint_words(painter, box.adjusted(32, 0, -8, 0), self._copy_word(), look=self._look, font="small", role="text")

    def _width(self, text: str, font: str) -> int:
        return QFontMetrics(self._look.font(font)).horizontalAdvance(text)

    def _copy_word(self) -> str:
        return tr("Copy link")


def _has_link(job: Entry) -> bool:
    return isinstance(job, Job) and job.state is JobState.DONE and job.linked


def use_in(view: QAbstractItemView, delegate: JobDelegate) -> None:
    """Give a list its delegate and what painting hovered rows needs."""
    view.setItemDelegate(delegate)
    view.setMouseTracking(True)
