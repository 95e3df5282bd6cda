"""What stands on the selected line: the button that changes it, and the one for all else."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.words import tr

_RIGHT = 10  # px


class RowButtons(QWidget):
    """Two buttons at the right end of a row, and the menu of the second."""

    edit_wanted = Signal()
    join_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = button(look, "subtitleEdit", " ", icon="pencil", scale="small")
        self.more = button(look, "subtitleMore", role="ghost", icon="ellipsis", scale="small")
        self.menu, self.join, self.remove = QMenu(self), QAction(self), QAction(self)
        self.menu.setObjectName("subtitleMenu")
        for action, name in ((self.join, "subtitleJoin"), (self.remove, "subtitleRemove")):
            action.setObjectName(name)
            self.menu.addAction(action)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self.edit)
        row.addWidget(self.more)
        self.edit.clicked.connect(self.edit_wanted)
        self.more.clicked.connect(lambda: self.open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.join.triggered.connect(self.join_wanted)
        self.remove.triggered.connect(self.removal_wanted)

    @property
    def room(self) -> int:
        """How many px of a row they take."""
        return self.sizeHint().width() + 2 * _RIGHT

    @property
    def busy(self) -> bool:
        """Whether someone is about to press one of them."""
        return self.underMouse() or self.edit.hasFocus() or self.more.hasFocus() or self.menu.isVisible()

    def stand_on(self, box: QRect, *, last: bool) -> None:
        """Places them on a row; the last line has none to be joined with."""
        size = self.sizeHint()
        top = box.center().y() - size.height() // 2 + 1
        self.setGeometry(box.right() - size.width() - _RIGHT, top, size.width(), size.height())
        self.join.setEnabled(not last)

    def open_menu(self, at: QPoint) -> None:
        """Opens the menu at a point of the screen."""
        self.menu.popup(at)

    def retranslate(self, row: int) -> None:
        """Sets the words anew, for the line in this row."""
        self.edit.setText(tr("Edit", "a line"))
        self.edit.setAccessibleName(tr("Change line {number}", number=row + 1))
        name_button(self.more, tr("More for line {number}", number=row + 1))
        self.join.setText(tr("Join with the next line"))
        self.remove.setText(tr("Take this line out"))
        right, size = self.geometry().right(), self.sizeHint()
        self.setGeometry(right + 1 - size.width(), self.y(), size.width(), size.height())
