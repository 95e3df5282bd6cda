"""Another host, to which somebody sends the program: it notes what is said to it, and answers each visitor the same."""

from __future__ import annotations

import contextlib
import socket
import threading

from tests.faults.world import World

_BLOCK = 64 * 1024


class Elsewhere:
    """Listens on a port of this computer that is not the cloud's."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self._heard: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._welcome, daemon=True).start()

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
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    @property
    def visits(self) -> int:
        """How many came."""
        return len(self._heard)

    def leak(self, world: World) -> str:
        """What it heard that is nobody else's business; "" for nothing."""
        secrets = {"access_token", "authorization", "secret_key", *world.keyring.secrets()}
        for call in world.cloud.calls():
            secrets |= {call["headers"].get("access_token", ""), *call["query"].values()}
        heard = b"\n".join(self._heard).decode(errors="replace").lower()
        found = [secret for secret in secrets if len(secret) > 5 and secret.lower() in heard]
        return f"another host heard {found[0][:12]}…" if found else ""

    def close(self) -> None:
        """Let go of the port."""
        self._listening.close()

    def _welcome(self) -> None:
        while True:
            try:
                visitor, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(visitor,), daemon=True).start()

    def _serve(self, visitor: socket.socket) -> None:
        visitor.settimeout(2)
        with visitor, contextlib.suppress(OSError):
            self._heard.append(visitor.recv(_BLOCK))
            visitor.sendall(self._answer)
            while block := visitor.recv(_BLOCK):
                self._heard.append(block)
