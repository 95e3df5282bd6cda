"""A number by slider or by typing; the spin box holds the true value."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.field_name import FieldName
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

    @property
    def digit(self) -> float:
        """The least that is shown, such as 0.01."""
        return 10.0**-self.decimals

    @property
    def fixed(self) -> bool:
        """Whether there is one number alone, and nothing to choose."""
        return self.least == self.most

    @property
    def notch(self) -> float:
        """Where the default is, 0 to 1."""
        return 0.0 if self.fixed else (self.default - self.least) / (self.most - self.least)


class SliderSpin(QWidget):
    """A label, a slider with a notch at the default, and a spin box named ``name``.

    The slider counts in what the last decimal counts, and says the number that is shown: a screen reader tells both.
    """

    changed = Signal(float)

    def __init__(self, look: Look, name: str, numbers: NumberRange, *, letter: str = "") -> None:
        super().__init__()
        self._numbers = numbers
        self.words = FieldName(letter)
        self.slider = _NotchedSlider(look, numbers.notch)
        self.spin = _spin(numbers)
        self.spin.setObjectName(name)
        self.slider.setObjectName(f"{name}Slider")
        self.words.setBuddy(self.spin)
        self._lay_out(look)
        self.slider.setRange(self._digits(numbers.least), self._digits(numbers.most))
        self.slider.setSingleStep(self._digits(numbers.step))
        steps = round((numbers.most - numbers.least) / numbers.step)
        self.slider.setPageStep(self.slider.singleStep() * max(1, steps // 10))
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

    def _on_slider(self, digits: int) -> None:
        """Wherever it is let go, the number is a whole number of steps."""
        least, step = self.slider.minimum(), self.slider.singleStep()
        self.set_value((least + round((digits - least) / step) * step) * self._numbers.digit)
        self._follow()

    def _on_spin(self, value: float) -> None:
        self._follow()
        self.changed.emit(value)

    def _follow(self) -> None:
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(self._digits(self.spin.value()))
        blocker.unblock()
        self.slider.setAccessibleDescription(self.spin.text())

    def _digits(self, value: float) -> int:
        return round(value / self._numbers.digit)


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
