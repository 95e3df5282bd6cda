"""Windows: every window is told when the computer wakes up."""

from __future__ import annotations

import ctypes.wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from chanjing_studio.desktop.wakings import Wakings

WM_POWERBROADCAST = 0x218
PBT_APMRESUMEAUTOMATIC = 0x12


def hear_power(wakings: Wakings) -> QAbstractNativeEventFilter:
    """How long it slept the clocks tell."""
    ear = _Ear(wakings)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(ear)
    wakings.destroyed.connect(ear.end)
    return ear


class _Ear(QAbstractNativeEventFilter):
    def __init__(self, wakings: Wakings) -> None:
        super().__init__()
        self._wakings: Wakings | None = wakings

    def end(self) -> None:
        """Hear nothing any more."""
        self._wakings = None

    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> object:  # noqa: N802, N803
        """Never keeps a message from anybody."""
        told = ctypes.wintypes.MSG.from_address(int(message))
        if told.message == WM_POWERBROADCAST and told.wParam == PBT_APMRESUMEAUTOMATIC and self._wakings:
            self._wakings.slept(1.0)
        return False, 0
