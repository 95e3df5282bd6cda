"""What the Settings page needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chanjing_studio.domain.checkup import Finding, Place
from chanjing_studio.services.background import Background
from chanjing_studio.services.choices import Choices
from chanjing_studio.services.updates import Updates
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.traces import Traces
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsNeeds:
    """``version`` is the program's.

    ``apply_proxy`` connects anew, so that another proxy counts at once; ``cache_size`` is in bytes; ``open_folder``
    shows a folder in the system's own window; ``signed_in`` is called with a cloud's name once keys
    of another account are kept.
    ``hosts`` are what the program talks to, and what for. ``to_check`` are those to look at the way to, ``examine``
    looks at one, and tells each step. ``traces`` and ``jobs`` (how many in each state, None while the list is not
    open) are for a diagnosis.
    ``updates`` looks for new versions, None in a build that knows no place to look at; ``browse`` opens a link.
    """

    accounts: Sequence[AccountNeeds]
    choices: Choices
    words: Words
    background: Background
    places: Places
    version: str
    hosts: Sequence[Place]
    to_check: Callable[[], Awaitable[Sequence[Place]]]
    examine: Callable[[Place, Callable[[Finding], None]], Coroutine[Any, Any, None]]
    updates: Updates | None
    browse: Callable[[str], object]
    apply_proxy: Callable[[], Awaitable[object]]
    cache_size: Callable[[], Awaitable[int]]
    clear_cache: Callable[[], Awaitable[None]]
    open_folder: Callable[[Path], object]
    signed_in: Callable[[str], object]
    traces: Callable[[], Awaitable[Traces]]
    jobs: Callable[[], Awaitable[Mapping[str, int] | None]]
    last_end: LastEnd
    begin_tour: Callable[[], object]
