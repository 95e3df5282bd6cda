"""Connections that know whether a request has begun to leave, and over which an early refusal survives TLS."""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl
from collections.abc import Generator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

BLOCK = 1024 * 1024


SURVIVED = 60.0
"""Seconds: a transfer stands so long a sleep of the computer; after a longer one nobody listens at the other end."""


@dataclass(slots=True, eq=False)
class Exchange:
    """What has become of the one request that a thread is sending. ``patience``: seconds that a write may take.

    ``creates``: its answer matters so much that it is waited for whatever happens; ``long``: it is a transfer, and
    costs much to begin again.
    """

    patience: float
    creates: bool = False
    long: bool = False
    sent: bool = False
    sock: socket.socket | None = None

    def in_vain(self, away: float) -> bool:
        """Whether waiting on is of no use, after a sleep of so many seconds or a change of network."""
        if self.creates or self.sock is None:
            return False
        return away > (SURVIVED if self.long else 0.0) or _stranded(self.sock)

    def cut(self) -> None:
        """End it from another thread, at once, even while the other side stalls."""
        if self.sock is not None:
            with contextlib.suppress(OSError):
                # Of the plain socket: an SSLSocket's own would wait for the thread that is writing.
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)


_current: ContextVar[Exchange] = ContextVar("the exchange of this thread")


@contextlib.contextmanager
def current(begun: Exchange) -> Generator[None]:
    """The exchange that the connections used by this thread report to."""
    before = _current.set(begun)
    try:
        yield
    finally:
        _current.reset(before)


def _stranded(sock: socket.socket) -> bool:
    """Whether this end of a connection has an address that the computer no longer has: nothing can come back to it."""
    with contextlib.suppress(OSError):
        here = sock.getsockname()
        with socket.socket(sock.family, socket.SOCK_DGRAM) as probe:
            try:
                probe.bind((here[0], 0, *here[2:]))
            except OSError as error:
                return error.errno == errno.EADDRNOTAVAIL
    return False


def _about_to_send(connection: HTTPConnection) -> None:
    if connection.sock is None:
        connection.connect()
    begun = _current.get()
    begun.sock = connection.sock
    if begun.sock:
        # urllib3 would give each write no more time than connecting had.
        begun.sock.settimeout(begun.patience)
    begun.sent = True


class _PlainConnection(HTTPConnection):
    def endheaders(self, message_body: Any = None, *, encode_chunked: bool = False) -> None:
        _about_to_send(self)
        super().endheaders(message_body, encode_chunked=encode_chunked)


class _SecureConnection(HTTPSConnection):
    def endheaders(self, message_body: Any = None, *, encode_chunked: bool = False) -> None:
        _about_to_send(self)
        super().endheaders(message_body, encode_chunked=encode_chunked)

    def send(self, data: Any) -> None:
        try:
            super().send(data)
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError) as closed:
            # urllib3 reads the answer after a broken pipe, but not after these: an early 403 would be lost.
            raise BrokenPipeError(errno.EPIPE, "closed while sending") from closed


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection  # pyright: ignore[reportAssignmentType]


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType]


class Adapter(HTTPAdapter):
    """Large blocks, the system's certificates, and connections that report to their exchange."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._kept = {"ssl_context": context, "blocksize": BLOCK}
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:  # noqa: FBT001, FBT002
        super().init_poolmanager(connections, maxsize, block, **self._kept, **pool_kwargs)
        _use_our_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **self._kept, **proxy_kwargs)
        _use_our_pools(manager)
        return manager


def _use_our_pools(manager: Any) -> None:
    manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
