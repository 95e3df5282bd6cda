"""What a request is before it is sent, and an answer as it comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Body(Protocol):
    """A body that is streamed: its length is known, and no more than that is ever read."""

    def __len__(self) -> int: ...

    def read(self, amount: int = ..., /) -> bytes | memoryview: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A request. ``timeouts`` are seconds to connect, and for each write and each read.

    ``creates``: the answer matters so much that losing it is said (AnswerLost). ``still_wanted`` is called
    a few times a second while it is under way, and raises Stopped when it is not.
    """

    method: str
    url: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    body: bytes | Body | None = field(default=None, repr=False)
    timeouts: tuple[float, float] = (10, 30)
    creates: bool = False
    still_wanted: Callable[[], None] | None = field(default=None, repr=False)


class Incoming(Protocol):
    """An answer whose body is still to be read. Header names are in lower case."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]: ...

    def blocks(self) -> Iterator[bytes]: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that was read whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
