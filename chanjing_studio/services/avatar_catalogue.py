"""The avatars of one account: kept from last time, refreshed from the cloud, prepared for searching."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from chanjing_studio.domain.abilities import DeletesAvatars
from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.account_list import AccountList
from chanjing_studio.services.background import Background
from chanjing_studio.services.own_items import OwnCalls, OwnItems
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
    """All avatars, the account's own first, each in the cloud's order, and their tags.

    The tags stand in the order of the cloud's own list of them, then those that it does not name, most frequent first.
    """

    listed: tuple[ListedAvatar, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """The two lists as the cloud told them last, and the groups that it sorts them into."""

    own: tuple[Avatar, ...] = ()
    public: tuple[Avatar, ...] = ()
    groups: tuple[str, ...] = ()


class AvatarCatalogue:
    """The avatars of one account. Made anew for each account, so that nothing of another's is ever shown.

    ``groups``: where the cloud has a list of the groups that it sorts them into.
    """

    def __init__(
        self,
        background: Background,
        cache: AvatarCache,
        *,
        provider: Provider,
        owner: str,
        groups: AccountList[str] | None = None,
    ) -> None:
        self._background, self._groups = background, groups
        self._cache = cache
        self._provider = provider
        self._owner = owner
        delete = provider.delete_avatar if isinstance(provider, DeletesAvatars) else None
        calls = OwnCalls(pace=provider.own_avatar_pace, page=self._ask_own, delete=delete)
        self._own = OwnItems(background, calls)
        self._keeping = asyncio.Lock()
        self._told = _Told()
        self._last = Avatars()
        self._recalled = False

    @property
    def now(self) -> Avatars:
        """What is known now."""
        return self._last

    @property
    def can_delete(self) -> bool:
        """Whether the cloud deletes own avatars."""
        return self._own.can_delete

    async def avatars(self) -> Avatars:
        """What was kept, at once; empty before the first refresh, or when the cache cannot be read."""
        async with self._keeping:
            await self._recall()
        return self._last

    async def refresh(self, came: Callable[[Avatars], object] = lambda _: None) -> Avatars:
        """Both lists from the cloud, each kept only when complete; the same value as before when nothing changed.

        ``came`` is told of each list when it is there. CloudError when one of them is not to be had now: what was
        kept of it stays, and what came of the other is there.
        """

        async def told(bring: Callable[[], Awaitable[Avatars]]) -> None:
            came(await bring())  # begun here: whoever gives up before that has begun nothing

        lists = told(self._refresh_public), told(self.refresh_own)
        public, own = await asyncio.gather(*lists, return_exceptions=True)
        for error in (public, own):
            if error is not None and not isinstance(error, CloudError):
                raise error
        if isinstance(public, CloudError):
            raise public
        if isinstance(own, CloudError):
            said = Sentence("Your own avatars could not be looked up now. {reason}", reason=own.sentence)
            raise CloudError(said, words=own.words, remedy=own.remedy)
        return self._last

    async def refresh_own(self, *, in_turn: bool = False) -> Avatars:
        """The same with the account's own ones alone; where the cloud was asked too often they are left as they are.

        ``in_turn``: it is waited until it may be asked again.
        """
        own = await (self._own.told_in_turn() if in_turn else self._own.told())
        return self._last if own is None else await self._keep(lambda told: replace(told, own=own))

    async def find_own(self, avatar_id: str) -> Avatar | None:
        """One of the account's own as the cloud tells of it now; None when it has it no longer. CloudError."""
        avatars = await self.refresh_own(in_turn=True)
        return next((one.avatar for one in avatars.listed if one.avatar.id == avatar_id), None)

    async def delete(self, avatar: Avatar) -> Avatars:
        """Delete one of the account's own avatars in the cloud, for good. CloudError: then it is still there."""
        await self._own.delete(avatar)
        return await self._keep(lambda told: replace(told, own=tuple(one for one in told.own if one.id != avatar.id)))

    async def forget(self) -> None:
        """Keep nothing of the account's avatars on this computer."""
        async with self._keeping:
            self._told = _Told()
            await self._background.in_thread(self._cached, lambda: self._cache.forget(self._owner), None)
            if self._groups:
                await self._groups.forget()

    async def _refresh_public(self) -> Avatars:
        groups = await self._told_groups()
        public = await all_pages(self._background, self._ask)
        # One without a figure cannot be put into a video.
        usable = tuple(avatar for avatar in public if avatar.figures)
        return await self._keep(lambda told: replace(told, public=usable, groups=groups or told.groups))

    async def _told_groups(self) -> tuple[str, ...]:
        """Empty where the cloud does not tell them now: each avatar names its own."""
        try:
            return await self._groups.asked_anew() if self._groups else ()
        except CloudError:
            return ()

    def _ask(self, page: int) -> tuple[tuple[Avatar, ...], int]:
        answer = self._provider.avatars(page)
        return answer.avatars, answer.pages

    def _ask_own(self, page: int) -> tuple[tuple[Avatar, ...], int]:
        answer = self._provider.own_avatars(page)
        return answer.avatars, answer.pages

    def _read(self, groups: tuple[str, ...]) -> tuple[_Told, Avatars]:
        kept = self._cache.listed(self._owner)
        own, public = (tuple(one for one in kept if one.own is mine) for mine in (True, False))
        before = self._told  # the cache may have been cleared meanwhile
        told = _Told(own or before.own, public or before.public, groups or before.groups)
        return told, _prepared(told)

    async def _recall(self) -> None:
        groups = await self._groups.kept() if self._groups else ()
        known = self._told, self._last
        self._told, self._last = await self._background.in_thread(self._cached, lambda: self._read(groups), known)
        self._recalled = True

    async def _keep(self, change: Callable[[_Told], _Told]) -> Avatars:
        """One at a time: both lists may come at once. What was kept of the other is not lost, whoever asks first."""
        async with self._keeping:
            if not self._recalled:
                await self._recall()
            told = change(self._told)
            if told != self._told:
                self._last = await self._background.in_thread(self._kept, told)
                self._told = told
        return self._last

    def _kept(self, told: _Told) -> Avatars:
        self._cached(lambda: self._cache.replace(self._owner, (*told.own, *told.public)), None)
        return _prepared(told)

    @staticmethod
    def _cached(work: Callable[[], T], otherwise: T) -> T:
        """Without its cache the catalogue works as on the first day: nothing for the user to do about it."""
        try:
            return work()
        except (sqlite3.Error, OSError) as trouble:
            _log.warning("avatar cache: %s", trouble)
            return otherwise


def _prepared(told: _Told) -> Avatars:
    """In a worker, so that the window need not go through thousands of them."""
    avatars = (*told.own, *told.public)
    used = Counter(tag for avatar in avatars for tag in avatar.tags)
    named = [group for group in told.groups if group in used]
    return Avatars(
        tuple(_list(avatar) for avatar in avatars),
        tuple(dict.fromkeys([*named, *(tag for tag, _ in used.most_common())])),
    )


def _list(avatar: Avatar) -> ListedAvatar:
    text = "\n".join((avatar.name, *avatar.tags)).casefold()
    return ListedAvatar(avatar, text, any(figure.bare for figure in avatar.figures))
