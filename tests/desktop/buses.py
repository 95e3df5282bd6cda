"""A message bus of its own for a test."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, cast

import jeepney
import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

_JEEPNEY = cast("Any", jeepney)

needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon")

_SETTINGS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


@contextmanager
def running_bus(folder: Path) -> Generator[str]:
    """A bus that knows no service but those of the test; its address."""
    settings, socket = folder / "bus.conf", folder / "bus"
    settings.write_text(_SETTINGS.format(socket=socket))
    command = ["dbus-daemon", f"--config-file={settings}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


class Service:
    """A service of a desktop: it answers each call with what ``answers`` holds for its name, and keeps the calls."""

    def __init__(self, bus: str, name: str, answers: Mapping[str, tuple[str, tuple[Any, ...]]] | None = None) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._answers = answers or {}
        self._connection: Any = cast("Any", open_dbus_connection)(bus, enable_fds=True)
        self._connection.send_and_get_reply(cast("Any", message_bus).RequestName(name))
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()
        self._connection.close()

    def tell(self, path: str, signal: str, signature: str, *values: object) -> None:
        """Send a signal, named with its interface, to whoever listens."""
        interface, name = signal.rsplit(".", 1)
        self._connection.send(
            _JEEPNEY.new_signal(_JEEPNEY.DBusAddress(path, interface=interface), name, signature, values)
        )

    def names(self) -> list[str]:
        return [name for name, _ in self.calls]

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is not jeepney.MessageType.method_call:
                continue
            name = message.header.fields[jeepney.HeaderFields.member]
            if name in self._answers:
                signature, values = self._answers[name]
                self._connection.send(_JEEPNEY.new_method_return(message, signature or None, values))
            else:
                self._connection.send(_JEEPNEY.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
            self.calls.append((name, tuple(message.body)))
