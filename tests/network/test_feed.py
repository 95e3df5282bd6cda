"""The list of new versions over a real line: from whoever answers, and whatever comes."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import BadAnswer, Busy, CloudError, Stopped, StudioError, Unreachable
from chanjing_studio.network.address import Address
from chanjing_studio.network.feed import MOST_BYTES, read_feed
from chanjing_studio.network.line import Line
from tests.network.raw import Reply, raw_server, says, self_signed

OK = "HTTP/1.1 200 OK\nContent-Length: "


def unhurried(done: int, total: int) -> None:
    """Nobody stops it."""


def fetched(address: str, *, seconds: float = 20) -> bytes:
    return read_feed(Line(Address.checked("updates", address), proxy=""), unhurried, seconds=seconds)


def answered(reply: Reply, *, seconds: float = 20) -> bytes:
    with raw_server(reply) as address:
        return fetched(f"{address}/list.json?x=1", seconds=seconds)


def test_a_list_is_fetched_and_nothing_about_the_user_is_told() -> None:
    heard: list[bytes] = []

    def reply(connection: socket.socket) -> None:
        heard.append(connection.recv(65536))
        connection.sendall(f"{OK.replace(chr(10), chr(13) + chr(10))}2\r\nSet-Cookie: id=1\r\n\r\n{{}}".encode())

    assert answered(reply) == b"{}"
    lines = heard[0].decode().split("\r\n")
    assert lines[0] == "GET /list.json?x=1 HTTP/1.1"
    assert sorted(line.partition(":")[0].lower() for line in lines[1:] if line) == [
        "accept", "accept-encoding", "connection", "host", "user-agent",
    ]  # fmt: skip
    assert "User-Agent: Chanjing Studio" in lines


@pytest.mark.parametrize(
    ("head", "body", "error"),
    [
        ("HTTP/1.1 302 Found\nLocation: https://evil.example/list.json\nContent-Length: 0", b"", BadAnswer),
        ("HTTP/1.1 307 Moved\nLocation: /other\nContent-Length: 0", b"", BadAnswer),
        ("HTTP/1.1 301 Moved\nContent-Length: 0", b"", BadAnswer),
        ("HTTP/1.1 404 Not Found\nContent-Length: 2", b"{}", BadAnswer),
        ("HTTP/1.1 204 Nothing", b"", BadAnswer),
        ("HTTP/1.1 503 Busy\nContent-Length: 0", b"", Busy),
        ("HTTP/1.1 429 Busy\nContent-Length: 0", b"", Busy),
        (f"{OK}{MOST_BYTES + 1}", b"x" * (MOST_BYTES + 1), BadAnswer),
        (f"{OK}{'9' * 400}", b"x", BadAnswer),
        ("HTTP/1.1 200 OK", b"x" * (3 << 20), BadAnswer),
        (f"{OK}20\nContent-Encoding: gzip", b"\x1f\x8b" + b"x" * 18, BadAnswer),
        (f"{OK}100", b"x", Unreachable),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", b"zz\r\n", Unreachable),
        ("nonsense", b"", Unreachable),
    ],
)
def test_what_is_not_the_list_is_refused(head: str, body: bytes, error: type[CloudError]) -> None:
    with pytest.raises(error):
        answered(says(head, body))


def drops(letters: Sequence[bytes]) -> Reply:
    """An answer that comes drop by drop until nobody wants it."""

    def reply(connection: socket.socket) -> None:
        connection.recv(65536)
        for letter in letters:
            connection.sendall(letter)
        while True:
            connection.sendall(b"x")
            time.sleep(0.02)

    return reply


@pytest.mark.parametrize("head", [[b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n"], [b"HTTP/1.1 200 OK\r\nX: "]])
def test_an_answer_without_end_is_cut(head: Sequence[bytes]) -> None:
    begun = time.monotonic()
    with pytest.raises(Unreachable):
        answered(drops(head), seconds=0.1)
    assert time.monotonic() - begun < 15


def test_a_look_that_is_not_wanted_any_more_is_cut() -> None:
    def stop(done: int, total: int) -> None:
        raise Stopped

    with raw_server(drops([])) as address, pytest.raises(Stopped):
        read_feed(Line(Address.checked("updates", address), proxy=""), stop)


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    with raw_server(says(f"{OK}2", b"{}"), self_signed(tmp_path / "own.pem")) as address, pytest.raises(Unreachable):
        fetched(address)


@pytest.mark.parametrize("address", ["http://updates.example/list.json", "ftp://updates.example/", "//x"])
def test_only_encrypted_addresses_are_asked(address: str) -> None:
    with pytest.raises(StudioError):
        fetched(address)
