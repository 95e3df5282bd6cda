"""The wire between the program and the sandbox: bytes pass through it, and are cut, held, slowed or made up."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from tests.faults.door import Door
from tests.faults.passing import (
    BLOCK,
    CHUNKS,
    asked_for,
    copy,
    field_of,
    head_of,
    length_of,
    pass_answer,
    some_of,
)

_SECONDS = 120.0

What = Literal["reset", "hole", "cut head", "cut request", "cut answer", "hold", "slow", "instead", "last"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What happens to requests whose path begins with `path`: the first `skip` are spared, the next `times` suffer.

    `reset` closes at once, `hole` takes everything and never answers; the cuts let `bytes` of the request's head,
    of its body, or of the whole answer through (below 0: all but so many) and reset; `hold` keeps the answer back for
    `seconds`; `slow` lets `bytes` pass each second; `instead` answers with `answer`'s blocks; after the `last` answer
    nobody listens here any more.
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
        self._ordered: list[Trouble] = []
        self._met: dict[int, int] = {}
        self._lock = threading.Lock()
        self._healed = threading.Event()
        self._open: set[socket.socket] = set()
        self.distrusted = 0
        """How many visitors left before they had spoken, as one does who does not trust the certificate."""
        self.up_now = True
        self._seen: list[tuple[str, str]] = []
        self._said: dict[tuple[str, str], bytes] = {}
        self._door = Door(self._serve)
        self.port = self._door.port

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def lead_to(self, target: str) -> None:
        """Pass on to another sandbox from now on."""
        self._target = urlsplit(target)

    def show(self, tls: ssl.SSLContext) -> None:
        """Show another certificate to whoever comes from now on."""
        self._tls = tls

    def met(self, path: str, method: str = "") -> int:
        """How many requests whose path begins with this came by."""
        return sum(seen.startswith(path) and method in ("", how) for how, seen in list(self._seen))

    def said(self, path: str, method: str) -> bytes:
        """The body of the last answer to such a request; b"" where none was kept."""
        return next((said for (how, at), said in self._said.items() if at.startswith(path) and how == method), b"")

    def order(self, *troubles: Trouble) -> None:
        """Add troubles behind those that are open."""
        with self._lock:
            self._troubles += troubles
            self._ordered += troubles

    def orders(self) -> list[bool]:
        """For each trouble since `begin_anew`, also one that is over: whether it ever struck."""
        with self._lock:
            return [self._met.get(id(trouble), 0) > trouble.skip for trouble in self._ordered]

    def begin_anew(self) -> None:
        """Let everything pass, and know nothing of what was before."""
        self.heal()
        with self._lock:
            self._ordered.clear()
            self._met.clear()
            self._seen.clear()
            self._said.clear()

    def heal(self) -> None:
        """Let everything pass again; what is held is let go."""
        with self._lock:
            self._troubles.clear()
            self._healed.set()
            self._healed = threading.Event()
        self.up()

    def down(self) -> None:
        """Nobody listens here: connections are refused, and those that are open are reset."""
        if self.up_now:
            self._listen_no_more()
            self.cut_all()

    def up(self) -> None:
        """Listen again, at the same port."""
        if not self.up_now:
            self._door = Door(self._serve, self.port)
            self.up_now = True

    def cut_all(self) -> None:
        """Reset every connection."""
        for connection in list(self._open):
            # Closed by the thread that uses it: its number could be another connection's a moment later.
            _wake(connection)

    def close(self) -> None:
        """Let go of everything."""
        self._listen_no_more()
        self.cut_all()

    def _listen_no_more(self) -> None:
        self.up_now = False
        self._door.close()

    def _serve(self, visitor: socket.socket) -> None:
        visitor.settimeout(_SECONDS)
        try:
            client = self._dressed(visitor)
        except (OSError, ValueError):
            self.distrusted += 1
            _reset(visitor)
            return
        self._open.add(client)
        try:
            with client:
                self._pass_on(client)
        except (OSError, ValueError):
            _reset(client)
        finally:
            self._open.discard(client)

    def _dressed(self, visitor: socket.socket) -> socket.socket:
        return self._tls.wrap_socket(visitor, server_side=True) if self._tls else visitor

    def _pass_on(self, client: socket.socket) -> None:
        with socket.create_connection((self._target.hostname or "", self._target.port or 80), _SECONDS) as cloud:
            self._open.add(cloud)
            try:
                while (head := head_of(client)) and self._exchange(client, cloud, head):
                    pass
            finally:
                self._open.discard(cloud)
            if head:
                _reset(client)

    def _exchange(self, client: socket.socket, cloud: socket.socket, head: bytes) -> bool:
        """One request and its answer; False when the connection is to be broken."""
        trouble, healed = self._next_for(head)
        what = trouble.what if trouble else None
        if trouble and what in ("reset", "hole", "instead"):
            return self._by_itself(client, trouble, healed)
        body = length_of(head)
        if trouble and what == "cut head":
            cloud.sendall(head[: trouble.bytes])
            return False
        if trouble and what == "cut request":
            copy(client, cloud, _share(body, trouble.bytes), first=head)
            return False
        pace = trouble.bytes if trouble and what == "slow" else 0
        copy(client, cloud, body, first=head, pace=pace)
        answer = head_of(cloud)
        if trouble and what == "hold":
            healed.wait(trouble.seconds)
        if what == "last":
            self._listen_no_more()
        limit = trouble.bytes if trouble and what == "cut answer" else None
        if limit is None and not pace and answer and length_of(answer) <= BLOCK and not field_of(answer, CHUNKS):
            return self._kept_answer(client, cloud, asked=head, head=answer) and what != "last"
        return pass_answer(cloud, client, head=answer, limit=limit, pace=pace)

    def _kept_answer(self, client: socket.socket, cloud: socket.socket, *, asked: bytes, head: bytes) -> bool:
        said = some_of(cloud, length_of(head))
        self._said[asked_for(asked)] = said
        client.sendall(head + said)
        if len(said) < length_of(head):
            return False  # the cloud hung up in the middle, and so does the wire
        return field_of(head, b"connection").lower() != b"close"

    def _by_itself(self, client: socket.socket, trouble: Trouble, healed: threading.Event) -> bool:
        if trouble.what == "hole":
            healed.wait(trouble.seconds or _SECONDS)
        if trouble.what == "instead":
            for block in trouble.answer():
                client.sendall(block)
            client.shutdown(socket.SHUT_WR)
            _drain(client)
        return False

    def _next_for(self, head: bytes) -> tuple[Trouble | None, threading.Event]:
        """What it suffers, and what is set when that is over: both at once, for it may be over in a moment."""
        method, path = asked_for(head)
        with self._lock:
            self._seen.append((method, path))
            for trouble in self._troubles:
                if not path.startswith(trouble.path) or trouble.method not in ("", method):
                    continue
                met = self._met[id(trouble)] = self._met.get(id(trouble), 0) + 1
                if trouble.skip < met and (trouble.times is None or met <= trouble.skip + trouble.times):
                    return trouble, self._healed
            return None, self._healed


def _share(whole: int, count: int) -> int:
    return max(0, whole + count) if count < 0 else min(whole, count)


def _drain(client: socket.socket) -> None:
    with contextlib.suppress(OSError):
        client.settimeout(2)
        while client.recv(BLOCK):
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
