"""What is kept on this computer only so that it need not be fetched again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from chanjing_studio.domain.models import Job
from chanjing_studio.services.background import Background
from chanjing_studio.storage.cache_folder import cache_size, clear_cache
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.sounds import Sounds

if TYPE_CHECKING:
    from chanjing_studio.storage.ledger.ledger import Ledger

# ruff: noqa: PLC0415 - SQLite is loaded behind the first paint


class Cache:
    """``ledger`` is the list of jobs once it is open, ``running`` the jobs whose sounds are in use."""

    def __init__(
        self,
        background: Background,
        places: Places,
        *,
        sounds: Sounds,
        ledger: Callable[[], Ledger | None],
        running: Callable[[], Sequence[Job]],
    ) -> None:
        self._background, self._places, self._sounds = background, places, sounds
        self._ledger, self._running = ledger, running

    async def size(self) -> int:
        """Bytes of what can be fetched again."""
        from chanjing_studio.storage.leftovers import named_sounds_size

        size = await self._background.in_thread(lambda: cache_size(self._places.cache) + self._sounds.size())
        ledger = self._ledger()
        return size + (await self._background.in_order(named_sounds_size, self._places, ledger) if ledger else 0)

    async def clear(self) -> None:
        """Delete what can be fetched again."""
        from chanjing_studio.storage.leftovers import free_named_sounds

        await self._background.in_thread(clear_cache, self._places.cache)
        if ledger := self._ledger():
            await self._background.in_order(free_named_sounds, self._places, ledger)
        await self._background.in_thread(self._sounds.clear, self._running())
