"""A number by slider or by typing; the spin box holds the true value."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.wheel import keep_from_wheel

_NOTCH = 10


@dataclass(frozen=True, slots=True)
class NumberRange:
    """What can be chosen: both ends included, one step of slider and arrows, and how many decimals are shown."""

    least: float
    most: float
    default: float
    step: float = 1.0
    decimals: int = 0


class SliderSpin(QWidget):
    """A label, a slider with a notch at the default, and a spin box named ``name``."""

    changed = Signal(float)

    def __init__(self, look: Look, name: str, numbers: NumberRange, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self.words = label("label")
        self.slider = _NotchedSlider(look, (numbers.default - numbers.least) / (numbers.most - numbers.least))
        self.spin = _spin(numbers)
        self.spin.setObjectName(name)
        self.slider.setObjectName(f"{name}Slider")
        self.words.setBuddy(self.spin)
        self._lay_out(look)
        self.slider.setRange(0, round((numbers.most - numbers.least) / numbers.step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self._follow()
        for field in (self.slider, self.spin):
            keep_from_wheel(field)
        self.slider.valueChanged.connect(self._on_slider)
        self.spin.valueChanged.connect(self._on_spin)

    def _lay_out(self, look: Look) -> None:
        self.spin.setMinimumWidth(look.size("field.spin-width"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.words)
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)

    def set_words(self, words: str) -> None:
        """What the number is."""
        self.words.setText(words)
        self.spin.setAccessibleName(words)
        self.slider.setAccessibleName(words)

    def value(self) -> float:
        """The number, as typed."""
        return self.spin.value()

    def set_value(self, value: float) -> None:
        """Shows a number, brought into the range."""
        self.spin.setValue(value)

    def _on_slider(self, steps: int) -> None:
        self.set_value(self._numbers.least + steps * self._numbers.step)

    def _on_spin(self, value: float) -> None:
        self._follow()
        self.changed.emit(value)

    def _follow(self) -> None:
        """The slider goes to the nearest step; what was typed stays."""
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(round((self.spin.value() - self._numbers.least) / self._numbers.step))
        blocker.unblock()


def _spin(numbers: NumberRange) -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setDecimals(numbers.decimals)
    made.setRange(numbers.least, numbers.most)
    made.setSingleStep(numbers.step)
    made.setAlignment(Qt.AlignmentFlag.AlignRight)
    made.setValue(numbers.default)
    return made


class _NotchedSlider(QSlider):
    def __init__(self, look: Look, default: float) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look, self._default = look, default
        self.setMinimumWidth(60)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        knob = self._knob_width()
        x = round(knob / 2 + self._default * (self.width() - knob))
        painter = QPainter(self)
        painter.fillRect(QRectF(x, (self.height() - _NOTCH) / 2, 1, _NOTCH), self._look.colour("outline"))
        painter.end()
        super().paintEvent(event)

    def _knob_width(self) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = QStyle.SubControl.SC_SliderHandle
        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, handle, self).width()
