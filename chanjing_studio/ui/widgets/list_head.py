"""What stands over a list: its search, a choice among it, and its order."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.order_choice import OrderChoice
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segmented

_ONE_LINE = 720
"""How wide, in px, it must be for all three to stand side by side."""


class ListHead(QWidget):
    """Side by side; where that leaves the search no room, it has a line of its own."""

    def __init__(self, look: Look, search: SearchField, *, choice: Segmented, order: OrderChoice) -> None:
        super().__init__()
        self._search, self._choice, self._order = search, choice, order
        self._low: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.size("space.3"))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        low = self.width() < _ONE_LINE
        if low is self._low:
            return
        self._low = low
        for part in (self._search, self._choice, self._order):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._search, 0, 0, 1, 3 if low else 1)
        self._grid.addWidget(self._choice, *((1, 0) if low else (0, 1)))
        self._grid.addWidget(self._order, *((1, 1) if low else (0, 2)))
        self._grid.setColumnStretch(0, 0 if low else 1)
        self._grid.setColumnStretch(2, 1 if low else 0)
