"""Files on their way up, below any cloud: streamed, exact, stoppable, and refused with a reason."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import Busy, ClockWrong, CloudError, Stopped, UploadRefused
from chanjing_studio.network.file_body import opened_file
from chanjing_studio.network.outgoing import Answer, Outgoing
from chanjing_studio.network.puts import _refusal  # pyright: ignore[reportPrivateUsage]
from chanjing_studio.network.transport import Transport
from tests.network.raw import raw_server, says, self_signed

KIB = 1024
FORBIDDEN = "HTTP/1.1 403 Forbidden\nContent-Length: 0\nConnection: close"


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "蝉镜 🎬.mp4"
    path.write_bytes(os.urandom(3_000_001))
    return path


def unwatched(done: int, total: int) -> None:
    """A checkpoint that nobody looks at."""


def test_stopping_works_while_the_other_side_stalls(tmp_path: Path) -> None:
    path = tmp_path / "big.mp4"
    path.write_bytes(b"\0" * 64_000_000)
    wanted = threading.Event()
    wanted.set()

    def watched(done: int, total: int) -> None:
        if not wanted.is_set():
            raise Stopped

    never = threading.Event()
    with raw_server(lambda connection: (connection.recv(1), never.wait(20), None)[-1]) as address:
        threading.Timer(0.3, wanted.clear).start()
        begun = time.monotonic()
        with opened_file(path, watched) as body:
            request = Outgoing(method="PUT", url=address, body=body, timeouts=(30, 120), still_wanted=body.report)
            with pytest.raises(Stopped):
                Transport(proxy="").ask(request)
        assert time.monotonic() - begun < 5
        never.set()


def test_a_write_may_take_longer_than_connecting(tmp_path: Path) -> None:
    path = tmp_path / "big.mp4"
    path.write_bytes(b"\0" * 16_000_000)
    blocked = threading.Event()

    def wait_then_read(connection: socket.socket) -> None:
        blocked.wait(0.6)
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(65536)
        left = 16_000_000 - len(head.partition(b"\r\n\r\n")[2])
        while left > 0:
            left -= len(connection.recv(1 << 20))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    with raw_server(wait_then_read) as address, opened_file(path, unwatched) as body:
        assert Transport(proxy="").ask(Outgoing(method="PUT", url=address, body=body, timeouts=(0.2, 20))).status == 200


def test_blocks_are_small_on_a_slow_line_and_large_on_a_fast_one(clip: Path) -> None:
    with opened_file(clip, unwatched) as body:
        assert [len(body.read()) for _ in range(4)] == [128 * KIB, 256 * KIB, 512 * KIB, 1024 * KIB]

    def slow(done: int, total: int) -> None:
        time.sleep(0.21)  # a line that takes so long for a block

    with opened_file(clip, slow) as body:
        assert [len(body.read()) for _ in range(3)] == [64 * KIB] * 3


@pytest.mark.parametrize("secure", [False, True])
def test_an_early_refusal_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secure: bool) -> None:
    path = tmp_path / "big.mp4"
    path.write_bytes(b"\0" * 30_000_000)
    pem = self_signed(tmp_path / "pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))

    def refuse(connection: socket.socket) -> None:
        says(FORBIDDEN)(connection)
        time.sleep(0.2)  # closed at once, what is unread would reset the connection before the answer is seen

    with raw_server(refuse, pem if secure else None) as address, opened_file(path, unwatched) as body:
        answer = Transport(proxy="").ask(Outgoing(method="PUT", url=address, body=body, timeouts=(30, 120)))
    assert answer.status == 403


def xml(code: str, message: str, status: int = 403) -> Answer:
    text = f"<?xml version='1.0'?><Error><Code>{code}</Code><Message>{message}</Message></Error>"
    return Answer(status, {}, text.encode())


@pytest.mark.parametrize(
    ("answer", "skew", "kind", "words"),
    [
        (xml("SignatureDoesNotMatch", "no match"), 0.0, UploadRefused, "signature"),
        (xml("AccessDenied", "Request has expired."), 0.0, UploadRefused, "run out"),
        (xml("AccessDenied", "Request has expired."), 720.0, ClockWrong, "12 min slow"),
        (xml("RequestTimeTooSkewed", "too large"), -720.0, ClockWrong, "12 min fast"),
        (xml("RequestTimeTooSkewed", "too large"), None, ClockWrong, "clock is off"),
        (xml("AccessDenied", "You have no right"), None, UploadRefused, "AccessDenied"),
        (Answer(404, {}, b""), None, UploadRefused, "404"),
        (Answer(503, {"retry-after": "3"}, b""), None, Busy, "down"),
    ],
)
def test_a_refusal_of_the_storage_is_read(
    answer: Answer, skew: float | None, kind: type[CloudError], words: str
) -> None:
    refusal = _refusal(answer, skew)
    assert type(refusal) is kind
    assert words in str(refusal)
