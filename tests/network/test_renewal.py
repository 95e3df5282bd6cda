"""After a sleep, or on another network, nothing waits on connections that are dead, and a create call is not cut."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from chanjing_studio.domain.errors import Unreachable
from chanjing_studio.network import connections
from chanjing_studio.network.connections import SURVIVED, Exchange
from chanjing_studio.network.outgoing import Answer, Outgoing
from chanjing_studio.network.transport import Transport
from tests.network.raw import raw_server

AT_ONCE = 5.0
"""Seconds, on a busy machine; the calls themselves would wait for thirty."""


class Slow:
    """A server that answers a call when it is told to; ``asked`` once it has met one."""

    def __init__(self) -> None:
        self.asked, self.go_on = threading.Event(), threading.Event()

    def reply(self, served: socket.socket) -> None:
        served.recv(65_536)
        self.asked.set()
        self.go_on.wait(20)
        served.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")


@contextmanager
def under_way(
    transport: Transport, *, creates: bool = False, wanted: Callable[[], None] | None = None
) -> Generator[tuple[Slow, Future[Answer]]]:
    """A call that has been sent and has no answer yet."""
    slow, pool = Slow(), ThreadPoolExecutor(1)
    with raw_server(slow.reply) as address:
        call = Outgoing(method="GET", url=f"{address}/open/v1/x", creates=creates, still_wanted=wanted)
        future = pool.submit(transport.ask, call)
        assert slow.asked.wait(AT_ONCE)
        try:
            yield slow, future
        finally:
            slow.go_on.set()
            pool.shutdown()


def _wanted() -> None:
    return


def _gone(_sock: socket.socket) -> bool:
    return True


def test_a_call_under_way_when_the_computer_slept_is_not_waited_for() -> None:
    transport = Transport("")
    with under_way(transport) as (_, future):
        transport.renew(1.0)
        assert type(future.exception(AT_ONCE)) is Unreachable


def test_a_create_call_goes_on_waiting_for_its_answer() -> None:
    transport = Transport("")
    with under_way(transport, creates=True) as (slow, future):
        transport.renew(SURVIVED * 100)
        slow.go_on.set()
        assert future.result(AT_ONCE).body == b"ok"


def test_a_transfer_stands_a_nap_and_not_a_night() -> None:
    transport = Transport("")
    with under_way(transport, wanted=_wanted) as (_, future):
        transport.renew(SURVIVED / 2)
        assert not future.done()
        transport.renew(SURVIVED * 100)
        assert type(future.exception(AT_ONCE)) is Unreachable


def test_another_network_cuts_only_what_came_from_an_address_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = Transport("")
    with under_way(transport) as (_, future):
        transport.renew(0.0)  # another interface has come or gone: this computer is still where the call came from
        assert not future.done()
        monkeypatch.setattr(connections, "_stranded", _gone)
        transport.renew(0.0)
        assert type(future.exception(AT_ONCE)) is Unreachable


def test_an_address_that_the_computer_lost_is_known() -> None:
    with socket.create_server(("127.0.0.1", 0)) as there, socket.create_connection(there.getsockname()) as sock:
        here = Exchange(1.0, sock=sock)
        assert not here.in_vain(0.0)
        gone = Exchange(1.0, sock=_From("192.0.2.1", sock))  # for documents: nobody has it
        assert gone.in_vain(0.0)


class _From(socket.socket):
    """A connection that came from another address."""

    def __init__(self, address: str, like: socket.socket) -> None:
        super().__init__(like.family, like.type)
        self._address = address
        self.close()

    def getsockname(self) -> tuple[str, int]:
        return self._address, 50_000


def test_a_connection_kept_from_before_is_not_used_again() -> None:
    met: list[socket.socket] = []

    def answer_on(served: socket.socket) -> None:
        """Keeps the first connection open, and answers each call on it."""
        met.append(served)
        while served.recv(65_536):
            served.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
            if len(met) > 1:
                return

    transport = Transport("")
    with raw_server(answer_on) as address:
        call = Outgoing(method="GET", url=f"{address}/open/v1/x")
        for _ in range(2):
            transport.ask(call)
        assert len(met) == 1
        transport.renew(0.0)
        transport.ask(call)
    assert len(met) == 2
