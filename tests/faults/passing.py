"""HTTP as bytes between two sockets."""

from __future__ import annotations

import socket
import ssl
import time

BLOCK = 64 * 1024
CHUNKS = b"transfer-encoding"


def head_of(source: socket.socket) -> bytes:
    """Up to the empty line; b"" when the other side has hung up."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        # Byte by byte near the end would be needed to leave the body alone: peek, then take what is known.
        seen = source.recv(BLOCK, socket.MSG_PEEK) if not isinstance(source, ssl.SSLSocket) else source.recv(1)
        if not seen:
            return b""
        if isinstance(source, ssl.SSLSocket):
            head += seen
            continue
        end = (head + seen).find(b"\r\n\r\n")
        take = len(seen) if end < 0 else end + 4 - len(head)
        head += source.recv(take)
    return head


def field_of(head: bytes, name: bytes) -> bytes:
    """What a head says in a field; b"" where it does not have it."""
    lines = [line for line in head.split(b"\r\n")[1:] if line.lower().startswith(name + b":")]
    return lines[0].split(b":", 1)[1].strip() if lines else b""


def asked_for(head: bytes) -> tuple[str, str]:
    """Method and path of a request."""
    method, path = head.split(b" ", 2)[:2]
    return method.decode(), path.decode()


def length_of(head: bytes) -> int:
    """Bytes of the body that follows."""
    return int(field_of(head, b"content-length") or 0)


def copy(source: socket.socket, target: socket.socket, count: int, *, first: bytes = b"", pace: int = 0) -> None:
    """Send `first`, then the next `count` bytes; with a `pace` only so many each second."""
    target.sendall(first)
    while count > 0:
        block = source.recv(min(BLOCK, count, pace or BLOCK))
        if not block:
            raise ConnectionError
        target.sendall(block)
        count -= len(block)
        if pace:
            time.sleep(len(block) / pace)


def pass_answer(cloud: socket.socket, client: socket.socket, *, head: bytes, limit: int | None, pace: int) -> bool:
    """Pass an answer on whose head was read, or `limit` bytes of it; False when the connection is at its end."""
    if not head:
        return False
    if limit is not None:
        whole = head + some_of(cloud, length_of(head) if limit < 0 else min(length_of(head), limit))
        client.sendall(whole[:limit])
        return False
    if field_of(head, CHUNKS):
        client.sendall(head)
        until_closed(cloud, client)
        return False
    copy(cloud, client, length_of(head), first=head, pace=pace)
    return field_of(head, b"connection").lower() != b"close"


def some_of(source: socket.socket, count: int) -> bytes:
    """The next `count` bytes, or what there is of them."""
    taken = b""
    while len(taken) < count and (block := source.recv(count - len(taken))):
        taken += block
    return taken


def until_closed(source: socket.socket, target: socket.socket) -> None:
    """Everything that comes."""
    while block := source.recv(BLOCK):
        target.sendall(block)
