"""A column that scrolls on its own where it stands beside others, and is as high as it needs where it does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST = 120


class ScrolledColumn(QScrollArea):
    """Holds one widget. No stop for the keyboard: what has it comes into sight by itself."""

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self._inside, self._whole = inside, False
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)

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
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _needed(self) -> int:
        layout = self._inside.layout()
        if layout is not None and layout.hasHeightForWidth():  # words break into more lines where it is slim
            return layout.totalMinimumHeightForWidth(self.viewport().width())
        return self._inside.minimumSizeHint().height()
