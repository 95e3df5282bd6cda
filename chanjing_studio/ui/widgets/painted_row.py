"""What the painted rows of lists have in common: the ground of the selected one, and words cut to their room."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.shapes import paint_plate

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_ground(painter: QPainter, box: QRect, state: QStyle.StateFlag, *, look: Look) -> None:
    """The ground of a row: tinted, with a bar at its left, when it is selected; else lit under the mouse."""
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, look.colour("accent-weak"))
        bar = QRectF(box.left(), box.top() + 10, 3, box.height() - 20)
        paint_plate(painter, bar, 1.5, fill=look.colour("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, look.colour("control-hover"))


def paint_words(
    painter: QPainter, box: QRect, text: str, *, look: Look, font: str, role: str, align: Qt.AlignmentFlag = LEFT
) -> None:
    """Words in a type style and a colour of the look, shortened where there is no room for all of them."""
    if box.width() <= 0:
        return
    painter.setFont(look.font(font))
    painter.setPen(look.colour(role))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align, shown)
