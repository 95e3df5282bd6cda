from __future__ import annotations

import socket
import time
from urllib.parse import urlsplit

from tests.fuzz.wire import saying


def test_a_caller_who_hangs_up_in_the_middle_is_not_waited_for() -> None:
    with saying() as said:
        with socket.create_connection(("127.0.0.1", urlsplit(said.address).port or 0), 5) as caller:
            caller.sendall(b"POST /create HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc")
        end = time.monotonic() + 5
        while not said.asked:
            assert time.monotonic() < end, "it still asks for the rest"
            time.sleep(0.01)
