"""What controls are called where each cloud has its own of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def name_apart(parent: QWidget, cloud: str) -> None:
    """The names of the account's controls within ``parent`` end in their cloud's from now on."""
    ending = f"-{cloud}"
    for each in (parent, *parent.findChildren(QWidget)):
        name = each.objectName()
        if name.startswith(("account", "welcomeAccount")) and not name.endswith(ending):
            each.setObjectName(name + ending)
