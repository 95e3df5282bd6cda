"""The selected layer's place in numbers: those that are sent."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from chanjing_studio.domain.boxes import LONGEST, Box, Size, figure_size
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.hands import ratio_of
from chanjing_studio.ui.canvas.layers import MOVABLE, Layer
from chanjing_studio.ui.canvas.spins import number_spin, show_number
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_FARTHEST = 20_000


class BoxFields(QWidget):
    """Left, top, width and height. The figure keeps its ratio, and its height stays even."""

    def __init__(self, look: Look, editor: SceneEditor) -> None:
        super().__init__()
        self._editor = editor
        self._figure: Size | None = None
        self.spins = (
            number_spin("layerX", -_FARTHEST, _FARTHEST),
            number_spin("layerY", -_FARTHEST, _FARTHEST),
            number_spin("layerWidth", 1, LONGEST),
            number_spin("layerHeight", 1, LONGEST),
        )
        self._names: tuple[QLabel, ...] = tuple(FieldName(letter) for letter in "XYWH")
        self._lay_out(look)
        for place, spin in enumerate(self.spins):
            spin.valueChanged.connect(partial(self._on_entered, place))
        editor.changed.connect(self._show)
        editor.selected.connect(self._show)
        self._show()
        self.retranslate()

    def set_figure_size(self, size: Size | None) -> None:
        """The figure's own pixels: its ratio is kept."""
        self._figure = size

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        short = ("X", "Y", tr("W", "width, one letter"), tr("H", "height, one letter"))
        long = (tr("Left edge"), tr("Top edge"), tr("Width"), tr("Height"))
        for name, spin, letter, words in zip(self._names, self.spins, short, long, strict=True):
            name.setText(letter)
            spin.setAccessibleName(words)
            spin.setToolTip(plain_tip(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self, look: Look) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.size("space.2"))
        grid.setVerticalSpacing(look.size("space.2"))
        for place, (name, spin) in enumerate(zip(self._names, self.spins, strict=True)):
            name.setBuddy(spin)
            grid.addWidget(name, place // 2, 2 * (place % 2))
            grid.addWidget(spin, place // 2, 2 * (place % 2) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _show(self) -> None:
        layer, box = self._editor.layer, self._editor.box
        self.setEnabled(layer in MOVABLE)
        for spin, number in zip(self.spins, (box.x, box.y, box.width, box.height), strict=True):
            show_number(spin, number)
        self._height.setSingleStep(2 if layer is Layer.FIGURE else 1)

    @property
    def _height(self) -> QSpinBox:
        return self.spins[3]

    def _on_entered(self, place: int, value: int) -> None:
        layer, box = self._editor.layer, self._editor.box
        entered = replace(box, **{("x", "y", "width", "height")[place]: value})
        if layer is Layer.FIGURE and place > 1:
            entered = _in_ratio(entered, ratio_of(self._figure, box), by_width=place == 2)
        self._editor.place(layer, entered, burst=f"number {place}")
        self._show()


def _in_ratio(box: Box, ratio: float, *, by_width: bool) -> Box:
    """The width stays as it was entered, unless it asks for more height than there can be."""
    height = box.width / ratio if by_width else box.height
    size = figure_size(height, ratio)
    return replace(box, width=box.width if by_width and height <= LONGEST else size.width, height=size.height)
