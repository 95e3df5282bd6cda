"""Bringing a control to the user."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def reveal(target: QWidget) -> None:
    """Bring a control into sight and give it the keyboard, a turn later: what was folded has no place before."""
    QTimer.singleShot(0, target, lambda: _reveal(target))


def _reveal(target: QWidget) -> None:
    around = target.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(target)
        around = around.parentWidget()
    target.setFocus(Qt.FocusReason.TabFocusReason)  # so that the ring shows where it is
