"""The frame that says what to drop, what is wrong, or that a file is being looked at."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.widgets.shapes import paint_plate


class DropFrame(Plate):
    """An icon, a title and a line in the middle of a frame; the zone lends it its controls."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius="radius.stage")
        self.icon = IconLabel(look, "file-play", size=look.size("icon.empty"))
        self._skeleton = _Skeleton(look)
        self.title = label("heading", wrap=True)
        self.hint = label("small", state="muted", wrap=True)
        self._info_slot, self._button_slot = QVBoxLayout(), QHBoxLayout()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(self.look.size("space.2"))
        column.addStretch(1)
        column.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._skeleton, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.title, self.hint):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        side = self.look.size("space.5")
        self._info_slot.setContentsMargins(side, 0, side, self.look.size("space.2"))
        column.addLayout(self._info_slot)
        column.addLayout(self._button_slot)
        self._button_slot.setSpacing(self.look.size("space.2"))
        self._button_slot.addStretch(1)
        self._button_slot.addStretch(1)
        column.addStretch(1)

    def adopt(self, info: QLabel, choose: QPushButton, clear: QPushButton) -> None:
        """Takes in the zone's controls."""
        info.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._info_slot.addWidget(info)
        self._button_slot.insertWidget(1, choose)
        self._button_slot.insertWidget(2, clear)

    def show_skeleton(self, *, shown: bool) -> None:
        """A still fill in the place of the icon, while nothing is known of the file."""
        self._skeleton.setVisible(shown)
        self.icon.setVisible(not shown)


class _Skeleton(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(64, 96)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_plate(QPainter(self), QRectF(self.rect()), 8, fill=self._look.colour("skeleton"))
