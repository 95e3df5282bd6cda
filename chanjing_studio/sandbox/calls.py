"""The log of every call, for tests to read."""

import json
import time
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

from aiohttp import web

_KEPT = 20_000


@dataclass(slots=True)
class Call:
    """One call as it was met; `status` 0 means that its connection was cut."""

    time: float
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any = None
    body_size: int = 0
    status: int = 0
    code: int | str | None = None
    took: float = 0.0


@dataclass(slots=True)
class CallLog:
    """The last calls in the order of their arrival."""

    _calls: deque[Call] = field(default_factory=lambda: deque[Call](maxlen=_KEPT))

    def open(self, request: web.Request) -> Call:
        """Note a call as it arrives; the rest is filled in as it is known."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        call = Call(time.time(), request.method, request.path, query=dict(request.query), headers=headers)
        self._calls.append(call)
        return call

    def clear(self) -> None:
        """Forget all calls."""
        self._calls.clear()

    def as_json(self) -> list[dict[str, Any]]:
        """All calls kept, the oldest first."""
        return [asdict(call) for call in self._calls]


def readable(body: bytes) -> Any:
    """A body as JSON where it is JSON, else as text."""
    if not body:
        return None
    text = body.decode(errors="replace")
    try:
        return json.loads(text)
    except ValueError:
        return text
