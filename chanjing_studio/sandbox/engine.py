"""What a cloud's part of the sandbox hands to the engine, and what the engine lends it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.sandbox.clock import Clock
from chanjing_studio.sandbox.limits import Limits
from chanjing_studio.sandbox.shelf import Shelf
from chanjing_studio.sandbox.studio import Studio

Answer = Mapping[str, Any] | web.StreamResponse
Handler = Callable[[web.Request], Awaitable[Answer]]
Action = Callable[[Mapping[str, Any]], Any]


@dataclass(slots=True)
class Engine:
    """The parts every desk works with; `address` is known once the sandbox listens.

    The option `address` puts another one into every link, as of a relay that stands before the sandbox.
    """

    folder: Path
    clock: Clock
    shelf: Shelf
    studio: Studio
    limits: Limits = field(default_factory=Limits)
    options: dict[str, Any] = field(default_factory=dict[str, Any])
    address: str = ""

    def link(self, path: str) -> str:
        """The absolute address of a path of this sandbox."""
        return f"{self.options.get('address') or self.address}{path}"


@dataclass(frozen=True, slots=True)
class Route:
    """One kind of call; a handler that returns a mapping answers with JSON."""

    method: str
    path: str
    handler: Handler


def _nothing() -> None:
    """Do nothing."""


def _all_well(_options: Mapping[str, Any]) -> None:
    """Take every option."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One cloud, or one kind of its work.

    `refuse(code, msg)` is a refusal in the cloud's own form, `actions` are its control calls by name. `open` is called
    once the sandbox listens and whenever a kept document was changed, `forget` when everything kept is thrown away.
    `check_options` raises ValueError for options of the desk's that are none.
    """

    routes: Sequence[Route]
    refuse: Callable[[int | str, str], Answer]
    actions: Mapping[str, Action] = field(default_factory=dict[str, Action])
    open: Callable[[], None] = _nothing
    forget: Callable[[], None] = _nothing
    check_options: Callable[[Mapping[str, Any]], None] = _all_well
