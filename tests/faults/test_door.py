from __future__ import annotations

import socket

import pytest

from tests.faults.door import Door


def test_whoever_comes_is_served_and_a_closed_door_is_closed_at_once() -> None:
    door = Door(lambda visitor: visitor.close())
    with socket.create_connection(("127.0.0.1", door.port), 5) as visitor:
        assert visitor.recv(1) == b""
    door.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", door.port), 5)
    Door(lambda visitor: visitor.close(), door.port).close()
