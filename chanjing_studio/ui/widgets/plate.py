"""A rounded ground whose fill and edge follow the theme and its state."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate


class Plate(QFrame):
    """Painted rather than styled where the edge is dashed or changes while one types."""

    def __init__(self, look: Look, *, radius: str, fill: str = "panel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._radius, self._fill = look.size(radius), fill
        self._edge, self._width, self._dashed = "line", 1, False
        look.changed.connect(self.update)

    def show_ground(self, fill: str, edge: str, *, width: int = 1, dashed: bool = False) -> None:
        """The roles of fill and edge, the edge's width in px, and whether it is dashed."""
        self._fill, self._edge, self._width, self._dashed = fill, edge, width, dashed
        self.update()

    @property
    def edge(self) -> str:
        """The role of the edge's colour."""
        return self._edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        pen = QPen(self.look.colour(self._edge), self._width)
        if self._dashed:
            pen.setDashPattern([4, 3])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        paint_plate(QPainter(self), self.rect(), self._radius, fill=self.look.colour(self._fill), edge=pen)
