"""A short list that a cloud tells of one account, kept from last time."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from chanjing_studio.services.background import Background
from chanjing_studio.storage.kept_lists import KeptLists

T = TypeVar("T")
U = TypeVar("U")

_log = logging.getLogger(__name__)


class AccountList(Generic[T]):
    """Made anew for each account, ``owner``. ``ask`` gives the list as the cloud tells it: blocking, CloudError."""

    def __init__(
        self, background: Background, cache: KeptLists[T], *, owner: str, ask: Callable[[], Sequence[T]]
    ) -> None:
        self._background, self._cache, self._owner, self._ask = background, cache, owner, ask
        self._told: tuple[T, ...] | None = None

    async def kept(self) -> tuple[T, ...]:
        """That of the last time, at once; empty before it was told, or when the cache cannot be read."""
        return await self._background.in_thread(self._cached, lambda: self._cache.listed(self._owner), ())

    async def listed(self) -> tuple[T, ...]:
        """The cloud's, asked for once. CloudError when that is not possible now: what was kept stays."""
        return await self.asked_anew() if self._told is None else self._told

    async def asked_anew(self) -> tuple[T, ...]:
        """The cloud's as it is now. CloudError as above."""
        self._told = await self._background.in_thread(self._asked)
        return self._told

    async def forget(self) -> None:
        """Keep nothing of it, and ask for it again."""
        self._told = None
        await self._background.in_thread(self._cached, lambda: self._cache.forget(self._owner), None)

    def _asked(self) -> tuple[T, ...]:
        told = tuple(self._ask())
        self._cached(lambda: self._cache.replace(self._owner, told), None)
        return told

    @staticmethod
    def _cached(work: Callable[[], U], otherwise: U) -> U:
        """Without its cache all is as on the first day: nothing for the user to do about it."""
        try:
            return work()
        except (sqlite3.Error, OSError) as trouble:
            _log.warning("account list: %s", trouble)
            return otherwise
