"""Whether the user asked the system for less movement; Qt has no question for it."""

import sys

from PySide6.QtCore import QSettings


def wants_less_motion() -> bool:
    """The setting of Windows ("Animation effects") and macOS ("Reduce motion"); Linux has no common one."""
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        return QSettings("apple.com", "universalaccess").value("reduceMotion", False, type=bool) is True
    return False


def _windows_animates() -> bool:
    import ctypes  # noqa: PLC0415 - other systems do without

    client_area_animation = 0x1042  # SPI_GETCLIENTAREAANIMATION
    answer = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(answer), 0)  # pyright: ignore
    return bool(answer.value)
