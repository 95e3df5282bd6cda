"""The wire between the program and the sandbox: bytes pass through it, and are cut, held, slowed or made up."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

_BLOCK = 64 * 1024
_SECONDS = 120.0

What = Literal["reset", "hole", "cut request", "cut answer", "hold", "slow", "instead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What happens to requests whose path begins with `path`: the first `skip` are spared, the next `times` suffer.

    `reset` closes at once, `hole` takes everything and never answers; the cuts let `bytes` through and reset; `hold`
    keeps the answer back for `seconds`; `slow` lets `bytes` pass each second; `instead` answers with `answer`'s blocks.
    """

    what: What
    path: str = "/"
    method: str = ""
    skip: int = 0
    times: int | None = 1
    bytes: int = 0
    seconds: float = 0.0
    answer: Callable[[], Iterable[bytes]] = tuple


class Relay:
    """Listens on a port of this computer and passes on to the sandbox; with `tls` it is spoken to with TLS."""

    def __init__(self, target: str, *, tls: ssl.SSLContext | None = None) -> None:
        self._target = urlsplit(target)
        self._tls = tls
        self._troubles: list[Trouble] = []
        self._met: dict[int, int] = {}
        self._lock = threading.Lock()
        self._healed = threading.Event()
        self._open: set[socket.socket] = set()
        self._listening = _listening(0)
        self.port: int = self._listening.getsockname()[1]
        self.refused = 0
        self.up_now = True
        threading.Thread(target=self._welcome, args=(self._listening,), daemon=True).start()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def lead_to(self, target: str) -> None:
        """Pass on to another sandbox from now on."""
        self._target = urlsplit(target)

    def order(self, *troubles: Trouble) -> None:
        """Add troubles behind those that are open."""
        with self._lock:
            self._troubles += troubles

    def heal(self) -> None:
        """Let everything pass again; what is held is let go."""
        with self._lock:
            self._troubles.clear()
            self._met.clear()
        self._healed.set()
        self._healed = threading.Event()
        self.up()

    def down(self) -> None:
        """Nobody listens here: connections are refused, and those that are open are reset."""
        if self.up_now:
            self.up_now = False
            _shut(self._listening)
            self.cut_all()

    def up(self) -> None:
        """Listen again, at the same port."""
        if not self.up_now:
            self._listening = _listening(self.port)
            self.up_now = True
            threading.Thread(target=self._welcome, args=(self._listening,), daemon=True).start()

    def cut_all(self) -> None:
        """Reset every connection."""
        for connection in list(self._open):
            # Closed by the thread that uses it: its number could be another connection's a moment later.
            _wake(connection)

    def close(self) -> None:
        """Let go of everything."""
        self.up_now = False
        _shut(self._listening)
        self.cut_all()

    def _welcome(self, listening: socket.socket) -> None:
        while True:
            try:
                visitor, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(visitor,), daemon=True).start()

    def _serve(self, visitor: socket.socket) -> None:
        self._open.add(visitor)
        visitor.settimeout(_SECONDS)
        try:
            with self._dressed(visitor) as client:
                self._pass_on(client)
        except (OSError, ValueError):
            _reset(visitor)
        finally:
            self._open.discard(visitor)

    def _dressed(self, visitor: socket.socket) -> socket.socket:
        return self._tls.wrap_socket(visitor, server_side=True) if self._tls else visitor

    def _pass_on(self, client: socket.socket) -> None:
        with socket.create_connection((self._target.hostname or "", self._target.port or 80), _SECONDS) as cloud:
            self._open.add(cloud)
            try:
                while (head := _head(client)) and self._exchange(client, cloud, head, self._next_for(head)):
                    pass
            finally:
                self._open.discard(cloud)
            if head:
                _reset(client)

    def _exchange(self, client: socket.socket, cloud: socket.socket, head: bytes, trouble: Trouble | None) -> bool:
        """One request and its answer; False when the connection is to be broken."""
        what = trouble.what if trouble else None
        if trouble and what in ("reset", "hole", "instead"):
            return self._by_itself(client, trouble)
        body = _length(head)
        if trouble and what == "cut request":
            _copy(client, cloud, min(body, trouble.bytes), first=head)
            return False
        pace = trouble.bytes if trouble and what == "slow" else 0
        _copy(client, cloud, body, first=head, pace=pace)
        answer = _head(cloud)
        if trouble and what == "hold":
            self._healed.wait(trouble.seconds)
        limit = trouble.bytes if trouble and what == "cut answer" else None
        return _answer(cloud, client, head=answer, limit=limit, pace=pace)

    def _by_itself(self, client: socket.socket, trouble: Trouble) -> bool:
        if trouble.what == "hole":
            self._healed.wait(trouble.seconds or _SECONDS)
        if trouble.what == "instead":
            for block in trouble.answer():
                client.sendall(block)
            client.shutdown(socket.SHUT_WR)
            _drain(client)
        return False

    def _next_for(self, head: bytes) -> Trouble | None:
        method, path = head.split(b" ", 2)[:2]
        with self._lock:
            for trouble in self._troubles:
                if not path.decode().startswith(trouble.path) or trouble.method not in ("", method.decode()):
                    continue
                met = self._met[id(trouble)] = self._met.get(id(trouble), 0) + 1
                if trouble.skip < met and (trouble.times is None or met <= trouble.skip + trouble.times):
                    return trouble
        return None


def _listening(port: int) -> socket.socket:
    listening = socket.create_server(("127.0.0.1", port), backlog=64)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return listening


def _head(source: socket.socket) -> bytes:
    """Up to the empty line; b"" when the other side has hung up."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        # Byte by byte near the end would be needed to leave the body alone: peek, then take what is known.
        seen = source.recv(_BLOCK, socket.MSG_PEEK) if not isinstance(source, ssl.SSLSocket) else source.recv(1)
        if not seen:
            return b""
        if isinstance(source, ssl.SSLSocket):
            head += seen
            continue
        end = (head + seen).find(b"\r\n\r\n")
        take = len(seen) if end < 0 else end + 4 - len(head)
        head += source.recv(take)
    return head


def _field(head: bytes, name: bytes) -> bytes:
    lines = [line for line in head.split(b"\r\n")[1:] if line.lower().startswith(name + b":")]
    return lines[0].split(b":", 1)[1].strip() if lines else b""


def _length(head: bytes) -> int:
    return int(_field(head, b"content-length") or 0)


def _copy(source: socket.socket, target: socket.socket, count: int, *, first: bytes = b"", pace: int = 0) -> None:
    target.sendall(first)
    while count > 0:
        block = source.recv(min(_BLOCK, count, pace or _BLOCK))
        if not block:
            raise ConnectionError
        target.sendall(block)
        count -= len(block)
        if pace:
            time.sleep(len(block) / pace)


def _answer(cloud: socket.socket, client: socket.socket, *, head: bytes, limit: int | None, pace: int) -> bool:
    if not head:
        return False
    if limit is not None:
        whole = head + _some(cloud, min(_length(head), limit))
        client.sendall(whole[:limit])
        return False
    if _field(head, b"transfer-encoding"):
        client.sendall(head)
        _until_closed(cloud, client)
        return False
    _copy(cloud, client, _length(head), first=head, pace=pace)
    return _field(head, b"connection").lower() != b"close"


def _some(source: socket.socket, count: int) -> bytes:
    taken = b""
    while len(taken) < count and (block := source.recv(count - len(taken))):
        taken += block
    return taken


def _until_closed(source: socket.socket, target: socket.socket) -> None:
    while block := source.recv(_BLOCK):
        target.sendall(block)


def _drain(client: socket.socket) -> None:
    with contextlib.suppress(OSError):
        client.settimeout(2)
        while client.recv(_BLOCK):
            pass


def _reset(connection: socket.socket) -> None:
    _wake(connection)
    with contextlib.suppress(OSError):
        connection.close()


def _wake(connection: socket.socket) -> None:
    """Whoever reads from it goes on, with nothing; once it is closed the other side is told so rudely."""
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        socket.socket.shutdown(connection, socket.SHUT_RD)


def _shut(listening: socket.socket) -> None:
    with contextlib.suppress(OSError):
        listening.shutdown(socket.SHUT_RDWR)
    listening.close()
