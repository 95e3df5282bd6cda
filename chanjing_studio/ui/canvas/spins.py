"""Number fields of the canvas."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QSpinBox

from chanjing_studio.ui.widgets.wheel import keep_from_wheel


def number_spin(name: str, least: int, most: int, *, step: int = 1) -> QSpinBox:
    """A whole number; what is typed counts once it is done, what a screen reader writes at once."""
    made = QSpinBox()
    made.setObjectName(name)
    made.setRange(least, most)
    made.setSingleStep(step)
    made.setKeyboardTracking(False)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(56)
    keep_from_wheel(made)
    made.lineEdit().textChanged.connect(lambda: made.hasFocus() or made.interpretText())
    return made


def show_number(spin: QSpinBox, number: int) -> None:
    """Show a number without taking it for one that was entered."""
    if spin.value() != number:
        before = spin.blockSignals(True)
        spin.setValue(number)
        spin.blockSignals(before)
