"""Roles and states: the dynamic properties by which the style sheet picks a widget's look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str, *, state: str = "", scale: str = "") -> None:
    """What a widget is ("primary", "panel", "title" …), how it is ("muted", "error" …), its size ("small", "large")."""
    widget.setProperty("role", role)
    widget.setProperty("state", state)
    widget.setProperty("scale", scale)
    polish(widget)


def set_state(widget: QWidget, state: str) -> None:
    """How a widget is now: "error" on a field, "muted", "danger" … on a label, "" for normal."""
    if widget.property("state") == state:
        return
    widget.setProperty("state", state)
    polish(widget)


def polish(widget: QWidget) -> None:
    """Makes the style sheet look at a widget's properties again; one that was never shown is looked at by then."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
