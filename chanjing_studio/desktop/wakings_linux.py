"""Linux: the login service tells of sleep, the kernel of addresses that come and go."""

from __future__ import annotations

import contextlib
import socket
import time
from typing import Any, cast

from PySide6.QtCore import SLOT, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection

from chanjing_studio.desktop.wakings import Wakings

_ADDRESSES_AND_ROUTES = 0x10 | 0x40 | 0x100 | 0x400  # RTMGRP_IPV4_IFADDR, _IPV4_ROUTE, _IPV6_IFADDR, _IPV6_ROUTE
_MOST = 65_536


def hear_sleep(wakings: Wakings, bus: QDBusConnection | None = None) -> QObject:
    """Without a bus, as in a container, nothing is heard."""
    ear = _Ear(wakings)
    (bus or QDBusConnection.systemBus()).connect(
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        "PrepareForSleep",
        ear,
        cast("Any", SLOT("on_sleep(bool)")),  # its types say bytes, and it takes a text
    )
    return ear


class _Ear(QObject):
    def __init__(self, wakings: Wakings) -> None:
        super().__init__(wakings)
        self._wakings, self._since = wakings, 0.0

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:  # noqa: FBT001 - the system's signal
        """``begins``: it is about to sleep; else it is awake again."""
        if begins:
            self._since = time.time()
        else:
            self._wakings.slept(max(1.0, time.time() - self._since) if self._since else 1.0)


def hear_addresses(wakings: Wakings, from_kernel: socket.socket | None = None) -> QSocketNotifier:
    """Also in a container, without any service: an address or a route is another."""
    heard = from_kernel or _netlink()
    heard.setblocking(False)
    notifier = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read, wakings)

    def on_words() -> None:
        with contextlib.suppress(OSError):  # when there is no more, or was too much
            while heard.recv(_MOST):
                pass  # which one it is makes no difference
        wakings.changed()

    notifier.activated.connect(on_words)
    notifier.destroyed.connect(heard.close)
    return notifier


def _netlink() -> socket.socket:
    listening = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_CLOEXEC, socket.NETLINK_ROUTE)
    listening.bind((0, _ADDRESSES_AND_ROUTES))
    return listening
