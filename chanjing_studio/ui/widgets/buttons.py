"""Buttons of the look: primary, secondary, ghost, danger, link and chip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.tip import plain_tip

_INK = {"primary": "text-on-accent", "danger": "text-on-danger", "link": "text-link"}
_SOLID = ("play", "pause", "square")


def button(
    look: Look, name: str, text: str = "", *, role: str = "secondary", icon: str = "", scale: str = ""
) -> QPushButton:
    """A push button with the objectName `name`; `role` is secondary, primary, ghost, danger or link.

    Without a text it is a square that shows its icon alone: give it an accessible name and a tooltip by `name_button`.
    """
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setProperty("shape", "" if text else "square")
    set_role(made, role, scale=scale)
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        put_icon(look, made, icon)
    return made


def put_icon(look: Look, made: QPushButton, icon: str) -> None:
    """Gives a button of `button()` another icon, in the ink of its role."""
    size = look.size("icon.inline") if made.property("scale") == "small" else look.size("icon.control")
    ink = _INK.get(made.property("role"), "text" if icon in _SOLID else "text-muted")
    look.dress(made, icon, ink, size=size, filled=icon in _SOLID)


def name_button(made: QPushButton, name: str, tip: str = "") -> None:
    """Says aloud what a button without words does; the tooltip may add its key."""
    made.setAccessibleName(name)
    made.setToolTip(plain_tip(tip or name))


def chip(name: str, text: str) -> QPushButton:
    """A filter that is on or off."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setCheckable(True)
    made.setAutoDefault(False)
    set_role(made, "chip")
    return made
