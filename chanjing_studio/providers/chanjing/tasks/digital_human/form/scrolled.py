"""A column that scrolls on its own where it stands beside others, and is as high as it needs where it does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from chanjing_studio.ui.size_class import UNLIMITED

_LEAST = 120


class ScrolledColumn(QScrollArea):
    """Holds one widget. No stop for the keyboard: what has it comes into sight by itself.

    ``room_changed``: it is wider or slimmer, or what is in it needs another width.
    """

    room_changed = Signal()

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self._inside, self._whole, self._width = inside, False, 0
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)

    def set_width(self, width: int) -> None:
        """As wide as this, or as its words need; 0 leaves it to the layout."""
        self._width = width
        self._take_width()

    def set_whole(self, *, whole: bool) -> None:
        """Whether all of it is to be seen without scrolling."""
        self._whole = whole
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._needed() if self._whole else _LEAST)

    def sizeHint(self) -> QSize:
        # No more than the least: a page that scrolls gives what is wished for, and not what it has room for.
        return QSize(self._inside.sizeHint().width(), self.minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize} and watched is self._inside:
            self._take_width()
            self.updateGeometry()
            self.room_changed.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()

    def _take_width(self) -> None:
        bar = self.width() - self.viewport().width()
        width = max(self._width, self._inside.minimumSizeHint().width() + bar) if self._width else 0
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or UNLIMITED)

    def _needed(self) -> int:
        layout = self._inside.layout()
        if layout is not None and layout.hasHeightForWidth():  # words break into more lines where it is slim
            return layout.totalMinimumHeightForWidth(self.viewport().width())
        return self._inside.minimumSizeHint().height()
