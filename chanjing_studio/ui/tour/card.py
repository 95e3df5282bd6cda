"""The card beside the control: where one is on the tour, one sentence, and the way on, back or out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.aloud import both
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_WIDTH, _APART = 340, 14


class TourCard(QFrame):
    """Floats over its parent. The keyboard comes and goes by Tab as in any other part of the window."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._room, self._column = parent, QVBoxLayout(self)
        self._target: QWidget | None = None
        self._place = label("small", state="muted", name="tourPlace")
        self._words = label(name="tourWords", wrap=True)
        self.next = button(look, "tourNext", " ", role="primary", scale="small")
        self.back = button(look, "tourBack", " ", scale="small")
        self.end = button(look, "tourEnd", " ", role="ghost", scale="small")
        self.setObjectName("tourCard")
        set_role(self, "panel")
        self._lay_out(look)

    def show_stop(self, number: int, count: int, words: str) -> None:
        """Where one is, from 1, and what there is to do."""
        last = number == count
        self._place.setText(tr("Tour: step {number} of {count}", number=number, count=count))
        self._words.setText(words)
        self.next.setText(tr("Finish", "a tour") if last else tr("Next"))
        self.back.setText(tr("Back"))
        self.end.setText(tr("End the tour"))
        self.back.setEnabled(number > 1)
        self.end.setVisible(not last)
        for each in (self.next, self.back, self.end):
            each.setAccessibleDescription(words)
            each.updateGeometry()
        announce(self, both(self._place.text().rstrip("."), words))

    def stand_beside(self, hole: QRect, target: QWidget | None) -> None:
        """Where it hides nothing of what it points at, within its parent; at the foot where it points at nothing."""
        self._target = target
        room = self._room.rect().adjusted(_APART, _APART, -_APART, -_APART)
        width = min(_WIDTH, room.width())
        self.setFixedWidth(width)
        size = QSize(width, self._column.totalHeightForWidth(width))
        place = next((at for at in _places(hole, size) if room.contains(QRect(at, size))), None)
        if place is None:
            place = QPoint(room.center().x() - width // 2, room.bottom() - size.height())
        self.setGeometry(QRect(place, size))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's
        """From its last button the keyboard goes on to what it points at."""
        last = self.end if self.end.isVisible() else self.back
        if next and last.hasFocus() and self._target is not None and self._target.focusPolicy():
            self._target.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(next)

    def _lay_out(self, look: Look) -> None:
        side, gap = look.size("space.4"), look.size("space.2")
        column, row = self._column, QHBoxLayout()
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(gap)
        row.setSpacing(gap)
        for each in (self.next, self.back):
            each.setAutoDefault(True)
            row.addWidget(each)
        row.addStretch(1)
        self.end.setAutoDefault(True)
        row.addWidget(self.end)
        column.addWidget(self._place)
        column.addWidget(self._words)
        column.addSpacing(gap)
        column.addLayout(row)


def _places(hole: QRect, size: QSize) -> list[QPoint]:
    """Below, above, at its right, at its left."""
    if hole.isEmpty():
        return []
    left, top = hole.center().x() - size.width() // 2, hole.center().y() - size.height() // 2
    return [
        QPoint(hole.left(), hole.bottom() + _APART),
        QPoint(left, hole.bottom() + _APART),
        QPoint(hole.left(), hole.top() - _APART - size.height()),
        QPoint(hole.right() - size.width(), hole.top() - _APART - size.height()),
        QPoint(left, hole.top() - _APART - size.height()),
        QPoint(hole.right() + _APART, top),
        QPoint(hole.left() - _APART - size.width(), top),
    ]
