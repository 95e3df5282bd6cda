"""A switch: a check box that looks like what it does."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate

_WIDTH, _HEIGHT, _KNOB, _EDGE = 38, 22, 7.0, 1.5


class Switch(QCheckBox):
    """On or off at once, with nothing to confirm; its words stand in the row around it."""

    def __init__(self, look: Look, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, max(self._look.size("control.target-min"), _HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_shape(self) -> tuple[QRect, int]:
        """The track."""
        return QRect(0, (self.height() - _HEIGHT) // 2, _WIDTH, _HEIGHT), _HEIGHT // 2

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - the name is Qt's
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        track = QRectF(0, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        look, on, enabled = self._look, self.isChecked(), self.isEnabled()
        edge = "line-strong" if not enabled else "accent" if on else "outline-hover" if self.underMouse() else "outline"
        fill = "control-disabled" if not enabled else "accent" if on else "field"
        knob = "text-disabled" if not enabled else "text-on-accent" if on else "outline"
        paint_plate(painter, track, _HEIGHT / 2, fill=look.colour(fill), edge=QPen(look.colour(edge), _EDGE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(knob))
        painter.drawEllipse(QPointF(26.5 if on else 11.5, track.center().y()), _KNOB, _KNOB)
