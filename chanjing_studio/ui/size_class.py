"""How much room the window has, and what follows from it."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from chanjing_studio.ui.theme.look import Look

UNLIMITED = (1 << 24) - 1
"""The largest measure of a widget, in px; Qt's own, which has no name in Python."""


@dataclass(frozen=True, slots=True)
class SizeClass:
    """Which of the look's classes apply; several may at once, none on an ordinary window."""

    short: bool = False
    compact: bool = False
    narrow: bool = False
    wide: bool = False


def size_class(look: Look, client: QSize) -> SizeClass:
    """The classes of a window whose client area has this size in logical px."""
    slim = client.width() < look.size("layout.narrow-below.width")
    low = client.height() < look.size("layout.narrow-below.height")
    return SizeClass(
        short=client.height() < look.size("layout.short-below"),
        compact=client.width() < look.size("layout.compact-below"),
        narrow=slim or low,
        wide=client.width() >= look.size("layout.wide-from"),
    )
