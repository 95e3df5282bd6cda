"""Width and height of the result, with the one button that mends them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import SIDES
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_WIDTH = 76

Size = tuple[int, int]


class SizeFields(QWidget):
    """``preset`` is the size of the clip, or the cloud's default: one press brings it back."""

    changed = Signal()

    def __init__(self, look: Look, preset: Size) -> None:
        super().__init__()
        self._preset = preset
        self.width_spin, self.height_spin = (_side(name) for name in ("widthSpin", "heightSpin"))
        self.preset_button = button(look, "sizePreset", " ", role="link", scale="small")
        self._mark, self._wrong = (
            IconLabel(look, "circle-alert", "danger"),
            label("small", name="sizeProblem"),
        )
        self.fix_button = button(look, "sizeFix", " ", role="link", scale="small")
        self._lay_out(look)
        self.set_size(preset)
        self.width_spin.valueChanged.connect(self._on_changed)
        self.height_spin.valueChanged.connect(self._on_changed)
        self.preset_button.clicked.connect(lambda: self.set_size(self._preset))
        self.fix_button.clicked.connect(self._on_fix)
        self.retranslate()

    @property
    def size_set(self) -> Size:
        """Width and height in pixels."""
        return self.width_spin.value(), self.height_spin.value()

    def set_size(self, size: Size) -> None:
        """Another size in pixels."""
        self.width_spin.setValue(size[0])
        self.height_spin.setValue(size[1])

    def set_preset(self, preset: Size) -> None:
        """The size that one press brings back."""
        self._preset = preset
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.width_spin.setAccessibleName(tr("Output width"))
        self.height_spin.setAccessibleName(tr("Output height"))
        width, height = self._preset
        self.preset_button.setText(tr("Back to {width}×{height}", width=width, height=height))
        self.preset_button.setVisible(self.size_set != self._preset and not self._odd())
        self._say_odd()

    def _lay_out(self, look: Look) -> None:
        times = label("muted")
        times.setText("×")
        size, problem = QHBoxLayout(), QHBoxLayout()
        for row in (size, problem):
            row.setSpacing(look.size("space.2"))
        for part in (self.width_spin, times, self.height_spin, self.preset_button):
            size.addWidget(part)
        size.addStretch(1)
        for part in (self._mark, self._wrong, self.fix_button):
            problem.addWidget(part)
        problem.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(size)
        column.addLayout(problem)

    def _odd(self) -> QSpinBox | None:
        return next((spin for spin in (self.width_spin, self.height_spin) if spin.value() % 2), None)

    def _say_odd(self) -> None:
        odd = self._odd()
        for spin in (self.width_spin, self.height_spin):
            set_state(spin, "error" if spin.value() % 2 else "")
        for part in (self._mark, self._wrong, self.fix_button):
            part.setVisible(odd is not None)
        if odd is None:
            return
        sentence = tr("The width has to be even.") if odd is self.width_spin else tr("The height has to be even.")
        self._wrong.setText(sentence)
        odd.setAccessibleDescription(sentence)
        self.fix_button.setText(tr("Make it {number}", "a width or height", number=odd.value() - 1))

    def _on_fix(self) -> None:
        odd = self._odd()
        if odd is not None:
            odd.setValue(odd.value() - 1)
            odd.setFocus()

    def _on_changed(self) -> None:
        self.retranslate()
        self.changed.emit()


def _side(name: str) -> QSpinBox:
    made = QSpinBox()
    made.setObjectName(name)
    made.setRange(*SIDES)
    made.setSingleStep(2)
    made.setMinimumWidth(_WIDTH)
    keep_from_wheel(made)
    return made
