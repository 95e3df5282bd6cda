"""What opens outside the program: the user's browser and the desktop's folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from chanjing_studio.domain.links import checked_link


def browse(address: str) -> None:
    """Open an address in the user's browser. Raises BadAnswer when it is not safe to open."""
    QDesktopServices.openUrl(QUrl(checked_link(address)))


def open_folder(folder: Path) -> None:
    """Show a folder of this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
