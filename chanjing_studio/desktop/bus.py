"""The message bus of a Linux desktop. jeepney, since PySide6 can send no unsigned number over it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self, cast

# ruff: noqa: PLC0415 - jeepney takes 30 ms: whoever needs the bus loads it, in a thread

TIMEOUT = 5.0
"""Seconds, for an answer."""


@dataclass(frozen=True, slots=True)
class Place:
    """One interface of one object of a service."""

    service: str
    path: str
    interface: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A message that came. ``number`` is the one of the call that it answers; a signal has none, but a name."""

    number: int | None
    name: str
    values: tuple[Any, ...]
    good: bool


class Bus:
    """One connection; all that was asked for over it ends with it. Making one blocks for a second at most.

    ``bus`` is SESSION, SYSTEM or an address. Every call raises OSError or ValueError where there is no bus.
    """

    def __init__(self, bus: str) -> None:
        from jeepney.io.blocking import open_dbus_connection

        try:
            self._connection: Any = cast("Any", open_dbus_connection)(bus, enable_fds=True)
        except KeyError as missing:  # the address of the session's bus
            raise ConnectionError(str(missing)) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection, and with it of all that was asked for."""
        with contextlib.suppress(OSError):
            self._connection.close()

    @property
    def socket_number(self) -> int:
        """What to watch for news."""
        return self._connection.sock.fileno()

    def ask(self, place: Place, method: str, signature: str = "", *values: object) -> tuple[Any, ...]:
        """Call and wait for the answer. TimeoutError, OSError; ValueError where it is an error, with its name."""
        reply: Any = self._connection.send_and_get_reply(_call(place, method, signature, values), timeout=TIMEOUT)
        heard = _heard(reply)
        if not heard.good:
            raise ValueError(heard.name)
        return heard.values

    def send(self, place: Place, method: str, signature: str = "", *values: object) -> int:
        """Call and wait for nothing: the number by which the answer is known."""
        call = _call(place, method, signature, values)
        number = next(self._connection.outgoing_serial)
        self._connection.send(call, serial=number)
        return number

    def listen(self, place: Place) -> None:
        """Have the signals of an interface sent here."""
        from jeepney.bus_messages import MatchRule

        rule: Any = cast("Any", MatchRule)(type="signal", interface=place.interface, path=place.path)
        bus = Place("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        self.send(bus, "AddMatch", "s", rule.serialise())

    def news(self) -> Iterator[Heard]:
        """What has come in; does not block. OSError when the bus is gone."""
        while True:
            try:
                message: Any = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            yield _heard(message)


def _call(place: Place, method: str, signature: str, values: tuple[object, ...]) -> Any:
    import jeepney

    made = cast("Any", jeepney)
    address = made.DBusAddress(place.path, bus_name=place.service, interface=place.interface)
    return made.new_method_call(address, method, signature or None, values)


def _heard(message: Any) -> Heard:
    from jeepney import HeaderFields, MessageType

    fields: dict[Any, Any] = message.header.fields
    wrong = message.header.message_type is MessageType.error
    name = fields.get(HeaderFields.error_name if wrong else HeaderFields.member, "")
    return Heard(fields.get(HeaderFields.reply_serial), name, tuple(message.body), good=not wrong)
