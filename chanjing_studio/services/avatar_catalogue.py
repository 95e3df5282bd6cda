"""The avatars of one account: kept from last time, refreshed from the cloud, prepared for searching."""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.domain.provider import Provider
from chanjing_studio.services.background import Background
from chanjing_studio.services.pages import all_pages
from chanjing_studio.storage.avatar_cache import AvatarCache

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ListedAvatar:
    """An avatar as lists need it. ``text`` is folded for searching: name and tags. ``bare``: in one of its figures."""

    avatar: Avatar
    text: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Avatars:
    """All avatars in the cloud's order, and their tags, most frequent first."""

    listed: tuple[ListedAvatar, ...] = ()
    tags: tuple[str, ...] = ()


class AvatarCatalogue:
    """The avatars of one account. Made anew for each account, so that nothing of another's is ever shown."""

    def __init__(self, background: Background, cache: AvatarCache, *, provider: Provider, owner: str) -> None:
        self._background = background
        self._cache = cache
        self._provider = provider
        self._owner = owner
        self._last = Avatars()

    async def avatars(self) -> Avatars:
        """What was kept, at once; empty before the first refresh, or when the cache cannot be read."""
        self._last = await self._background.in_thread(self._cached, self._read, Avatars())
        return self._last

    async def refresh(self) -> Avatars:
        """All pages from the cloud, kept only when complete; the same value as before when nothing changed.

        CloudError when that is not possible now: what was kept stays.
        """
        avatars = await all_pages(self._background, self._ask)
        self._last = await self._background.in_thread(self._keep, avatars, self._last)
        return self._last

    async def forget(self) -> None:
        """Keep nothing of the account's avatars on this computer."""
        await self._background.in_thread(self._cached, lambda: self._cache.forget(self._owner), None)

    def _ask(self, page: int) -> tuple[tuple[Avatar, ...], int]:
        answer = self._provider.avatars(page)
        return answer.avatars, answer.pages

    def _read(self) -> Avatars:
        return _prepared(self._cache.avatars(self._owner))

    def _keep(self, avatars: tuple[Avatar, ...], last: Avatars) -> Avatars:
        # One without a figure cannot be put into a video.
        usable = tuple(avatar for avatar in avatars if avatar.figures)
        if usable == tuple(one.avatar for one in last.listed):
            return last
        self._cached(lambda: self._cache.replace(self._owner, usable), None)
        return _prepared(usable)

    @staticmethod
    def _cached(work: Callable[[], T], otherwise: T) -> T:
        """Without its cache the catalogue works as on the first day: nothing for the user to do about it."""
        try:
            return work()
        except (sqlite3.Error, OSError) as trouble:
            _log.warning("avatar cache: %s", trouble)
            return otherwise


def _prepared(avatars: Sequence[Avatar]) -> Avatars:
    """In a worker, so that the window need not go through thousands of them."""
    used = Counter(tag for avatar in avatars for tag in avatar.tags)
    return Avatars(tuple(_list(avatar) for avatar in avatars), tuple(tag for tag, _ in used.most_common()))


def _list(avatar: Avatar) -> ListedAvatar:
    text = "\n".join((avatar.name, *avatar.tags)).casefold()
    return ListedAvatar(avatar, text, any(figure.bare for figure in avatar.figures))
