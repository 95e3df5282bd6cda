"""Another host, to which somebody sends the program: it notes what is said to it, and answers each visitor the same."""

from __future__ import annotations

import contextlib
import socket

from tests.faults.door import Door
from tests.faults.passing import BLOCK
from tests.faults.world import World


class Elsewhere:
    """Listens on a port of this computer that is not the cloud's."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self._heard: list[bytes] = []
        self._door = Door(self._serve)

    @classmethod
    def beside(cls, world: World, answer: bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") -> Elsewhere:
        """One that ends with the run, and that must not have heard a secret then."""
        elsewhere = cls(answer)
        world.closing.callback(elsewhere.close)
        world.looks.append(lambda: elsewhere.leak(world))
        return elsewhere

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._door.port}"

    @property
    def visits(self) -> int:
        """How many came."""
        return len(self._heard)

    def leak(self, world: World) -> str:
        """What it heard that is nobody else's business; "" for nothing."""
        heard = b"\n".join(self._heard).decode(errors="replace").lower()
        private = {"access_token", "authorization", "secret_key"} | world.secrets()
        found = [each for each in private if each.lower() in heard]
        return f"another host heard {found[0][:12]}…" if found else ""

    def close(self) -> None:
        """Let go of the port."""
        self._door.close()

    def _serve(self, visitor: socket.socket) -> None:
        visitor.settimeout(2)
        with visitor, contextlib.suppress(OSError):
            self._heard.append(visitor.recv(BLOCK))
            visitor.sendall(self._answer)
            while block := visitor.recv(BLOCK):
                self._heard.append(block)
