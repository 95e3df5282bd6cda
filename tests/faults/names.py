"""The names of computers as the program finds them here: this one's, or none at all."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

_HERE = {"127.0.0.1", "localhost", "::1", "", None}


def keep_at_home(no_names: Path) -> None:
    """No other computer is found; while `no_names` exists this one is not found by its name either."""
    find = socket.getaddrinfo

    def found(host: Any, *rest: Any, **more: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in _HERE or (name == "localhost" and no_names.exists()):
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return find(host, *rest, **more)

    socket.getaddrinfo = found
