"""Names and addresses: each asked with patience, and given up at once when nobody wants it any more."""

from __future__ import annotations

import contextlib
import errno
import os
import selectors
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_LOOK = 0.1
"""Seconds between two looks at whether it is still wanted."""

Address = tuple[socket.AddressFamily, Any]


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that a name, a connection and an answer are waited for."""

    name: float = 8
    connect: float = 6
    answer: float = 12


def look_up(host: str, port: int, *, seconds: float, still_wanted: Callable[[], None]) -> list[Address]:
    """The addresses of a name. Raises OSError, TimeoutError, and what ``still_wanted`` does.

    In a thread of its own: nothing else ends the system's own search, which may take half a minute.
    """
    found: list[Any] = []
    asking = threading.Thread(target=_ask, args=(host, port, found), name="name", daemon=True)
    asking.start()
    end = time.monotonic() + seconds
    while asking.is_alive():
        still_wanted()
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, "no answer")
        asking.join(_LOOK)
    if found and isinstance(found[0], Exception):
        raise found[0]
    return list(dict.fromkeys(found))


def connect(addresses: list[Address], *, seconds: float, still_wanted: Callable[[], None]) -> socket.socket:
    """The first of the addresses that answers. Raises OSError of the last one, and what ``still_wanted`` does."""
    trouble: OSError = OSError(errno.EHOSTUNREACH, "no address")
    for family, address in addresses:
        begun = socket.socket(family, socket.SOCK_STREAM)
        try:
            _connect(begun, address, seconds=seconds, still_wanted=still_wanted)
        except OSError as error:
            trouble = error
            begun.close()
        except BaseException:
            begun.close()
            raise
        else:
            return begun
    raise trouble


def _ask(host: str, port: int, found: list[Any]) -> None:
    try:
        asked = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:  # a name that is too long is no name to Python's own encoding
        found.append(error if isinstance(error, OSError) else socket.gaierror(socket.EAI_NONAME, "no name"))
        return
    found += [(family, address) for family, _, _, _, address in asked]


def _connect(begun: socket.socket, address: Any, *, seconds: float, still_wanted: Callable[[], None]) -> None:
    begun.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        begun.connect(address)
    end = time.monotonic() + seconds
    with selectors.DefaultSelector() as waiting:
        waiting.register(begun, selectors.EVENT_WRITE)
        while not waiting.select(_LOOK):
            still_wanted()
            if time.monotonic() > end:
                raise TimeoutError(errno.ETIMEDOUT, "no answer")
    failed = begun.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if failed:
        raise OSError(failed, os.strerror(failed))
