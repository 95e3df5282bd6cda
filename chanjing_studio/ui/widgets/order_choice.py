"""The list from which the order of a page's items is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyleOptionComboBox

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.widgets.wheel import keep_from_wheel

_ICON_GAP = 4  # what Qt leaves between the icon of a combo box and its words


class OrderChoice(QComboBox):
    """Its icon stands before the order in force, not before each order in the list. ``orders`` are its values."""

    def __init__(self, look: Look, name: str, *, orders: Sequence[object]) -> None:
        super().__init__()
        self._look = look
        self._icon = QIcon()
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        side, gap = look.size("icon.inline"), look.size("button.icon-gap")
        self.setIconSize(QSize(side + gap, side))
        keep_from_wheel(self)
        for order in orders:
            self.addItem("", order)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, name: str, tip: str, *, orders: Sequence[str]) -> None:
        """Say its name, its tip and each order in the language in force."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(tip))
        for row, said in enumerate(orders):
            self.setItemText(row, said)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self.iconSize().width() + _ICON_GAP, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # Qt's own stays as wide as the words of the language before

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentIcon = self._icon

    def _dress(self) -> None:
        side, gap = self._look.size("icon.inline"), self._look.size("button.icon-gap")
        self._icon = self._look.qicon("arrow-up-down", size=side, gap=gap)
        self.update()
