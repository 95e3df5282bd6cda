"""What stands in a field that still has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget


def take_typed(inside: QWidget) -> None:
    """Let it count as it stands there, as if the keyboard had left: that is what the user sees."""
    field = inside.focusWidget()
    if isinstance(field, QAbstractSpinBox):
        field.interpretText()
    elif isinstance(field, QLineEdit):
        field.editingFinished.emit()
