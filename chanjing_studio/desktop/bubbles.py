"""Notifications of a Linux desktop, by its own service: shown, and heard of when they are pressed."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from chanjing_studio.desktop.bus import Bus, Heard, Place

_SERVICE = Place("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.Notifications")
_BY_ITSELF = -1


@dataclass(frozen=True, slots=True)
class Bubble:
    """``key`` is what is heard when it is pressed; ``press`` says what that does, ``icon`` is a file."""

    key: str
    title: str
    text: str
    press: str
    icon: str


class Bubbles(QObject):
    """``pressed`` gives the key of a bubble, ``refused`` a bubble that this desktop cannot show.

    The bus is opened with the first one, in a thread, and from then on watched by the loop.
    """

    pressed = Signal(str)
    refused = Signal(Bubble)
    _opened = Signal(object)

    def __init__(self, parent: QObject, *, bus: str = "SESSION") -> None:
        super().__init__(parent)
        self._name = bus
        self._bus: Bus | None = None
        self._opening = False
        self._waiting: list[Bubble] = []
        self._asked: dict[int, Bubble] = {}
        self._shown: dict[int, str] = {}
        self._opened.connect(self._on_opened)
        self._watch: QSocketNotifier | None = None

    def show(self, bubble: Bubble) -> None:
        """Show it, or say that it cannot be shown."""
        self._waiting.append(bubble)
        if self._bus:
            self._send()
        elif not self._opening:
            self._opening = True
            threading.Thread(target=self._open, name="bus", daemon=True).start()

    def forget(self) -> None:
        """Take back what is shown: somebody looks at the window."""
        for number in self._shown:
            self._call("CloseNotification", "u", number)
        self._shown.clear()

    def close(self) -> None:
        """Show nothing more; what is shown stays."""
        self._waiting.clear()
        self._let_go()

    def _open(self) -> None:
        bus: Bus | None = None
        try:
            bus = Bus(self._name)
            bus.listen(_SERVICE)
        except (OSError, ValueError):
            bus = None
        try:
            self._opened.emit(bus)
        except RuntimeError:  # the window is gone
            if bus:
                bus.close()

    def _on_opened(self, bus: Bus | None) -> None:
        self._opening, self._bus = False, bus
        if bus:
            self._watch = QSocketNotifier(bus.socket_number, QSocketNotifier.Type.Read, self)
            self._watch.activated.connect(self._on_news)
            self._send()
        else:
            self._refuse()

    def _send(self) -> None:
        while self._bus and self._waiting:
            bubble = self._waiting[0]
            hints = {"desktop-entry": ("s", "chanjing-studio"), "category": ("s", "transfer.complete")}
            words = ("Chanjing Studio", 0, bubble.icon, bubble.title, bubble.text, ["default", bubble.press], hints)
            number = self._call("Notify", "susssasa{sv}i", *words, _BY_ITSELF)
            if number is not None:
                self._asked[number] = self._waiting.pop(0)

    def _call(self, method: str, signature: str, *values: object) -> int | None:
        try:
            return self._bus.send(_SERVICE, method, signature, *values) if self._bus else None
        except OSError:
            self._on_lost()
            return None

    def _on_news(self) -> None:
        try:
            for heard in self._bus.news() if self._bus else ():
                self._hear(heard)
        except (OSError, ValueError):
            self._on_lost()

    def _hear(self, heard: Heard) -> None:
        bubble = self._asked.pop(heard.number, None) if heard.number is not None else None
        if bubble and heard.good:
            self._shown[heard.values[0]] = bubble.key
        elif bubble:
            self.refused.emit(bubble)
        elif heard.name == "ActivationToken":
            # With it a window may come forward where only the desktop decides about that.
            os.environ["XDG_ACTIVATION_TOKEN"] = str(heard.values[1])
        elif heard.name == "ActionInvoked" and heard.values[0] in self._shown:
            self.pressed.emit(self._shown[heard.values[0]])
        elif heard.name == "NotificationClosed":
            self._shown.pop(heard.values[0], None)

    def _on_lost(self) -> None:
        """The bus is gone, and the desktop with it."""
        self._let_go()
        self._refuse()

    def _let_go(self) -> None:
        if self._watch:
            self._watch.setEnabled(False)
        if self._bus:
            self._bus.close()
        self._bus, self._watch = None, None

    def _refuse(self) -> None:
        waiting, self._waiting = [*self._asked.values(), *self._waiting], []
        self._asked.clear()
        for bubble in waiting:
            self.refused.emit(bubble)
