"""A window onto something larger: how near it is looked at, and which part of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.ui.canvas.lens import Lens, bounded, fitting, next_step

_AIR = 48  # px around the picture: the bar for zooming stands in it, off the handles
_WHEEL = 1.0015  # of the scale, for each eighth of a degree
_SETTLE = 120  # ms after which what was drawn quickly is drawn well


class Lookout(QAbstractScrollArea):
    """``zoomed``: the scale is another. All of it is seen until another scale is asked for."""

    zoomed = Signal()

    def __init__(self, size: Size) -> None:
        """``size`` is that of what is looked at, in its own pixels."""
        super().__init__()
        self._size = size
        self._scale, self._fits = 1.0, True
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settled.timeout.connect(self.viewport().update)

    @property
    def scale(self) -> float:
        """Px of the window for a pixel of the scene."""
        return self._scale

    @property
    def fits(self) -> bool:
        """Whether all of the scene is seen, whatever the window's size."""
        return self._fits

    @property
    def lens(self) -> Lens:
        """Where the scene is now."""
        room, size = self.viewport().size(), self._seen_size()
        left = (room.width() - size.width()) / 2 if size.width() + 2 * _AIR <= room.width() else None
        top = (room.height() - size.height()) / 2 if size.height() + 2 * _AIR <= room.height() else None
        across = _AIR - self.horizontalScrollBar().value() if left is None else left
        down = _AIR - self.verticalScrollBar().value() if top is None else top
        return Lens(self._scale, round(across), round(down))

    @property
    def settling(self) -> bool:
        """Whether the scale was changed just now."""
        return self._settled.isActive()

    def look_at(self, size: Size) -> None:
        """What is looked at has another size."""
        if size != self._size:
            self._size = size
            self._refit()

    def fit(self) -> None:
        """See all of it, from now on."""
        self._fits = True
        self._refit()

    def set_scale(self, scale: float, *, around: QPointF | None = None) -> None:
        """Another scale; the point of the window ``around``, the middle for None, stays where it is."""
        still = around or QRectF(self.viewport().rect()).center()
        before = self.lens.point(still)
        self._fits = False
        self._set(bounded(scale))
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        bars[0].setValue(round(_AIR + before.x() * self._scale - still.x()))
        bars[1].setValue(round(_AIR + before.y() * self._scale - still.y()))

    def nearer(self) -> None:
        """The next larger of the usual scales."""
        self.set_scale(next_step(self._scale, nearer=True))

    def farther(self) -> None:
        """The next smaller of the usual scales."""
        self.set_scale(next_step(self._scale, nearer=False))

    def reveal(self, box: Box) -> None:
        """Bring the middle of a box into sight, if it is not."""
        middle, room = self.lens.seen(box).center(), self.viewport().rect()
        if not room.contains(middle.toPoint()):
            self.pan((QRectF(room).center() - middle).toPoint())

    def pan(self, way: QPoint) -> None:
        """Move what is seen along with a hand that went so far."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - way.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - way.y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_scale(self._scale * _WHEEL ** event.angleDelta().y(), around=event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def _seen_size(self) -> QSizeF:
        return QSizeF(self._size.width * self._scale, self._size.height * self._scale)

    def _refit(self) -> None:
        room = self.viewport().size()
        free = QSizeF(max(1, room.width() - 2 * _AIR), max(1, room.height() - 2 * _AIR))
        self._set(fitting(self._size, free) if self._fits else self._scale)

    def _set(self, scale: float) -> None:
        self._scale = scale
        self._settled.start()
        size, room = self._seen_size(), self.viewport().size()
        for bar, seen, there in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, max(0, round(seen + 2 * _AIR - there)))
            bar.setPageStep(there)
            bar.setSingleStep(_AIR)
        self.viewport().update()
        self.zoomed.emit()
