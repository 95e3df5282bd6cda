"""Answers as they go over the wire, with any status, odd headers and a length that is not true; and their server."""

from __future__ import annotations

import gzip
import json
import socket
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache

from hypothesis import strategies as st

from tests.fuzz.answers import SIGNED
from tests.network.raw import raw_server

_NO_BODY = {204, 304}


@dataclass(frozen=True, slots=True)
class Wired:
    """An answer in bytes. ``whole``: it says its length rightly, so that the next one may follow it."""

    raw: bytes = field(repr=False)
    status: int
    body: bytes
    whole: bool


@cache
def _dates() -> st.SearchStrategy[str]:
    return st.sampled_from((
        "Wed, 21 Oct 2026 07:28:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 +2359", "garbage",
        "Mon, 01 Jan 0001 00:00:00 -0000", "Thu, 01 Jan 1970 00:00:00 -0000", "Mon, 32 Foo 2026 25:61:61 GMT",
        "Mon, 01 Jan 2026 00:00:00 +99999999999999999999", "1 Jan 99999999999 00:00:00 GMT", "0", "-1", "",
    ))  # fmt: skip


@cache
def _pauses() -> st.SearchStrategy[str]:
    return _dates() | st.sampled_from(
        ("7", "-7", "1.5", "9" * 400, "9" * 5000, "99999999999", "\xb2", "nan", "inf", "1e400", "0x10", " 3 ", "+3")
    )


@cache
def _headers() -> st.SearchStrategy[bytes]:
    printable = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=30)
    named = st.sampled_from(
        ("Server", "Set-Cookie", "Content-Type", "Connection", "Age", "Location", "WWW-Authenticate")
    )
    odd = st.sampled_from((
        b"no colon here", b": nameless", b"X-Long: " + b"y" * 70_000, b"\xff\xfe: \xff", b" folded", b"A:", b"Vary: *",
        b"Set-Cookie: a=b; expires=Mon, 01 Jan 99999 00:00:00 GMT; domain=[", b"Set-Cookie: =;;=",
        b"Location: \xe4\xb8\xad\xe6", b"Location: //\xff", b"Location:", b"Location: http://[", b"Content-Type: \x00",
        b"Content-Encoding: zstd", b"Content-Encoding: gzip, gzip, deflate", b"Transfer-Encoding: identity",
        b"Proxy-Authenticate: Basic",
    ))  # fmt: skip
    made = st.tuples(named, printable).map(lambda pair: f"{pair[0]}: {pair[1]}".encode("latin-1"))
    dated = st.tuples(st.just("Date"), _dates()) | st.tuples(st.just("Retry-After"), _pauses())
    return odd | made | dated.map(lambda pair: f"{pair[0]}: {pair[1]}".encode("latin-1"))


@cache
def statuses() -> st.SearchStrategy[int]:
    """Any status, the usual one most of the time."""
    known = (200, 200, 200, 200, 201, 204, 206, 302, 307, 400, 401, 403, 404, 407, 429, 500, 502, 503, 504)
    return st.sampled_from(known) | st.sampled_from(known) | st.integers(100, 599)


@st.composite
def wired(draw: st.DrawFn, bodies: st.SearchStrategy[bytes]) -> Wired:
    """An answer around a body."""
    status, body = draw(statuses()), draw(bodies)
    headers = draw(_some_headers())
    framing = draw(_framings())
    if framing == "right":
        lines, sent = [f"Content-Length: {len(body)}".encode()], body
    else:
        lines, sent = _FRAMINGS[framing](body)
    first = draw(_first_lines()) if framing == "torn" else f"HTTP/1.1 {status} x".encode()
    heard = body[: len(body) // 2] if framing == "short" else body
    whole = framing == "right" and status >= 200 and status not in _NO_BODY and not headers
    return Wired(b"\r\n".join([first, *lines, *headers]) + b"\r\n\r\n" + sent, status, heard, whole)


@cache
def _first_lines() -> st.SearchStrategy[bytes]:
    return st.sampled_from(
        (b"HTTP/1.1 99999 x", b"HTTP/1.1 -1 x", b"HTTP/9.9 200 x", b"ICY 200", b"\x16\x03\x01", b"", b"{}")
    )


def _chunked(body: bytes, *, size: bytes, end: bytes = b"0\r\n\r\n") -> tuple[Sequence[bytes], bytes]:
    return [b"Transfer-Encoding: chunked"], size + b"\r\n" + body + b"\r\n" + end


_FRAMINGS: dict[str, Callable[[bytes], tuple[Sequence[bytes], bytes]]] = {
    "torn": lambda body: ([b"Content-Length: %d" % len(body)], body),
    "long": lambda body: ([b"Content-Length: %d" % (len(body) + 7)], body),
    "short": lambda body: ([b"Content-Length: %d" % (len(body) // 2)], body),
    "none": lambda body: ([], body),
    "negative": lambda body: ([b"Content-Length: -5"], body),
    "huge": lambda body: ([b"Content-Length: " + b"9" * 5000], body),
    "large": lambda body: ([b"Content-Length: " + b"9" * 30], body),
    "words": lambda body: ([b"Content-Length: many"], body),
    "two": lambda body: ([b"Content-Length: 1", b"Content-Length: %d" % len(body)], body),
    "chunked": lambda body: _chunked(body, size=b"%x" % len(body)),
    "no chunk": lambda body: _chunked(body, size=b"zz"),
    "lost chunk": lambda body: _chunked(body, size=b"ffffffffffffffffff"),
    "no last chunk": lambda body: _chunked(body, size=b"%x" % len(body), end=b""),
    "packed": lambda body: ([b"Content-Encoding: gzip"], gzip.compress(body)),
    "not packed": lambda body: ([b"Content-Encoding: gzip"], body),
}


@cache
def _framings() -> st.SearchStrategy[str]:
    return st.sampled_from(("right",) * 12 + tuple(_FRAMINGS))


@cache
def _some_headers() -> st.SearchStrategy[list[bytes]]:
    none: st.SearchStrategy[list[bytes]] = st.just([])
    return none | st.lists(_headers(), max_size=3)


class Said:
    """A server whose next answers are ``answer``. What is asked for a token, or under ``asides``, is answered well."""

    def __init__(self) -> None:
        self.address = ""
        self.answer = Wired(b"", 200, b"", whole=False)
        self.asides: dict[bytes, bytes] = {}
        self.asked: list[bytes] = []

    @property
    def signed(self) -> str:
        """A signed address of this server."""
        return self.address + SIGNED

    def say(self, answer: Wired, token: object = None) -> None:
        """The next answers; with a good answer for whoever asks for a token first."""
        self.answer = answer
        self.asides = {b"/access_token": json.dumps(token).encode()} if token else {}

    def reply(self, connection: socket.socket) -> None:
        """Hand a connection to a thread of its own: one that is kept must not make the next one wait."""
        threading.Thread(target=self._reply, args=(connection.dup(),), daemon=True).start()

    def _reply(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        """Answer one request after another until one answer is not whole."""
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while head := _request(connection):
            self.asked.append(head.split(b" ", 2)[1])
            aside = next((body for path, body in self.asides.items() if path in self.asked[-1]), None)
            if aside is not None:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(aside) + aside)
                continue
            connection.sendall(self.answer.raw)
            if not self.answer.whole:
                return


def _request(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        more = connection.recv(65_536)
        if not more:
            return b""
        head += more
    head, _, body = head.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    left = int(lengths[0].split(b":")[1]) - len(body) if lengths else 0
    while left > 0 and (more := connection.recv(left)):
        left -= len(more)
    return head


@contextmanager
def saying() -> Generator[Said]:
    """A server on this computer."""
    said = Said()
    with raw_server(said.reply) as address:
        said.address = address
        yield said
