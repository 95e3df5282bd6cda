"""What the Settings page needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.places import Places
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsNeeds:
    """``version`` is the program's, ``host`` the one it talks to.

    ``apply_proxy`` connects anew, so that another proxy counts at once; ``cache_size`` is in bytes; ``open_folder``
    shows a folder in the system's own window; ``signed_in`` is called once keys of another account are kept.
    """

    account: AccountNeeds
    choices: Choices
    words: Words
    places: Places
    version: str
    host: str
    apply_proxy: Callable[[], Awaitable[object]]
    cache_size: Callable[[], Awaitable[int]]
    clear_cache: Callable[[], Awaitable[None]]
    open_folder: Callable[[Path], object]
    signed_in: Callable[[], object]
