"""A proxy on this computer: whatever it is asked for, it leads to the one place it knows."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Literal

from tests.faults.door import Door
from tests.faults.passing import BLOCK, head_of

Mood = Literal["", "password", "web page", "web page that says yes", "refuses", "hangs up"]
_PAGE = b"<html><body>Please sign in to this network.</body></html>"
_LENGTH = b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(_PAGE), _PAGE)
_ANSWERS: dict[Mood, bytes] = {
    "": b"HTTP/1.1 200 Connection established\r\n\r\n",
    "password": b'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="p"\r\n' + _LENGTH,
    "web page": b"HTTP/1.1 302 Found\r\nLocation: http://portal.invalid/\r\n" + _LENGTH,
    "web page that says yes": b"HTTP/1.1 200 OK\r\n" + _LENGTH,
    "refuses": b"HTTP/1.1 403 Forbidden\r\n" + _LENGTH,
    "hangs up": b"",
}


class Proxy:
    """Answers CONNECT as its `mood` says; with "" bytes then pass between the visitor and a port of this computer."""

    def __init__(self, port: int) -> None:
        self.mood: Mood = ""
        self.asked: list[bytes] = []
        self.turned_away = 0
        self._port = port
        self._open: set[socket.socket] = set()
        self._door = Door(self._serve)
        self.address = f"http://127.0.0.1:{self._door.port}"

    def turn(self, mood: Mood) -> None:
        """Be like this from now on, also to those who are connected: they have to come anew."""
        self.mood = mood
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of everything."""
        self._door.close()
        self.turn("hangs up")

    def _serve(self, visitor: socket.socket) -> None:
        with visitor, contextlib.suppress(OSError):
            head = head_of(visitor)
            self.asked.append(head.split(b"\r\n")[0])
            visitor.sendall(_ANSWERS[self.mood])
            if self.mood:
                self.turned_away += 1
                visitor.shutdown(socket.SHUT_WR)
                visitor.settimeout(1)
                visitor.recv(BLOCK)
                return
            self._lead(visitor)

    def _lead(self, visitor: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", self._port)) as cloud:
            ends = {visitor, cloud}
            self._open |= ends
            back = threading.Thread(target=_carry, args=(cloud, visitor), daemon=True)
            back.start()
            _carry(visitor, cloud)
            back.join()
            self._open -= ends


def _carry(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while block := source.recv(BLOCK):
            target.sendall(block)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
