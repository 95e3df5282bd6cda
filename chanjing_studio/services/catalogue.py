"""The voices of one account: kept from last time, refreshed from the cloud, prepared for searching."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from chanjing_studio.domain.abilities import DeletesVoices
from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.voices import Voice, VoiceState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.facets import FacetWords, facets_of
from chanjing_studio.services.own_items import OwnCalls, OwnItems
from chanjing_studio.services.pages import all_pages
from chanjing_studio.services.tongues import Tongue, tongue_of
from chanjing_studio.services.voice_marks import NameKeeper
from chanjing_studio.storage.voice_cache import Heard, VoiceCache

T = TypeVar("T")

_log = logging.getLogger(__name__)
_MOST_GONE = 100
"""Voices that the cloud no longer has are remembered for the drafts that still name them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A voice as lists need it. ``text`` is folded for searching: names, description, language in both languages."""

    voice: Voice
    tongue: Tongue
    text: str


@dataclass(frozen=True, slots=True)
class Voices:
    """All voices, the account's own before the others, each in the cloud's order.

    With what they speak, most frequent first, what else they are sorted by, what was heard, and own voices that the
    cloud no longer has, by id.
    """

    listed: tuple[Listed, ...] = ()
    tongues: tuple[Tongue, ...] = ()
    heard: Mapping[str, Heard] = field(default_factory=dict[str, Heard])
    gone: Mapping[str, Voice] = field(default_factory=dict[str, Voice])
    facets: tuple[FacetWords, ...] = ()

    def find(self, voice_id: str) -> Voice | None:
        """A voice by its id, with those that are gone."""
        listed = next((one.voice for one in self.listed if one.voice.id == voice_id), None)
        return listed or self.gone.get(voice_id)


@dataclass(frozen=True, slots=True)
class _Told:
    """The two lists as the cloud told them last."""

    public: tuple[Voice, ...] = ()
    own: tuple[Voice, ...] = ()


class Catalogue:
    """The voices of one account. Made anew for each account, so that nothing of another's is ever shown."""

    def __init__(
        self,
        background: Background,
        cache: VoiceCache,
        *,
        provider: Provider,
        owner: str,
        names: NameKeeper | None = None,
    ) -> None:
        self._background = background
        self._cache = cache
        self._provider = provider
        self._owner = owner
        self._names = names
        delete = provider.delete_voice if isinstance(provider, DeletesVoices) else None
        calls = OwnCalls(pace=provider.own_voice_pace, page=self._own_page, delete=delete, gone=_is_gone)
        self._own = OwnItems(background, calls)
        self._keeping = asyncio.Lock()
        self._told = _Told()
        self._last = Voices()
        self._forgotten = False

    @property
    def now(self) -> Voices:
        """What is known now."""
        return self._last

    @property
    def can_delete(self) -> bool:
        """Whether the cloud deletes own voices."""
        return self._own.can_delete

    async def voices(self) -> Voices:
        """What was kept, at once; empty before the first refresh, or when the cache cannot be read."""
        async with self._keeping:
            self._told, self._last = await self._background.in_thread(
                self._cached, self._read, (self._told, self._last)
            )
        return self._last

    async def some(self) -> Voices:
        """What was kept; where that is nothing, what the cloud tells now. CloudError when it tells nothing either."""
        if (await self.voices()).listed:
            return self._last
        try:
            return await self.refresh()
        except CloudError:
            if not self._last.listed:
                raise
        return self._last

    async def refresh(self, came: Callable[[Voices], object] = lambda _: None) -> Voices:
        """Both lists from the cloud, each kept only when complete; the same value as before when nothing changed.

        ``came`` is told of each list when it is there. CloudError when one of them is not to be had now: what was
        kept of it stays, and what came of the other is there.
        """

        async def told(bring: Callable[[], Awaitable[Voices]]) -> None:
            came(await bring())  # begun here: whoever gives up before that has begun nothing

        lists = told(self.refresh_public), told(self.refresh_own)
        public, own = await asyncio.gather(*lists, return_exceptions=True)
        self._raise(public, own)
        return self._last

    async def refresh_public(self) -> Voices:
        """The same with the public ones alone."""
        public = await all_pages(self._background, self._page)
        return await self._keep(lambda told: replace(told, public=public))

    async def refresh_own(self, *, in_turn: bool = False) -> Voices:
        """The same with the account's own ones alone; where the cloud was asked too often they are left as they are.

        ``in_turn``: it is waited until it may be asked again.
        """
        own = await (self._own.told_in_turn() if in_turn else self._own.told())
        if own is None:
            return self._last
        return await self._keep(lambda told: replace(told, own=_with_gone(own, told.own)))

    async def delete(self, voice: Voice) -> Voices:
        """Delete one of the account's own voices in the cloud, for good. CloudError: then it is still there."""
        await self._own.delete(voice)
        self._name(voice, "")
        return await self._keep(
            lambda told: replace(told, own=_with_gone((one for one in told.own if one.id != voice.id), told.own))
        )

    async def rename(self, voice: Voice, name: str) -> Voices:
        """Call one of the account's own voices otherwise, on this computer alone; empty: as the cloud does."""
        self._name(voice, "" if name == (voice.cloud_name or voice.name) else name)
        async with self._keeping:
            self._last = await self._background.in_thread(self._prepare, self._told)
        return self._last

    async def keep_heard(self, voice: Voice, peaks: Sequence[float]) -> Heard:
        """Remember that the sample was heard now; peaks are 0 to 1."""
        heard = Heard(time.time(), tuple(peaks))

        def keep() -> None:
            self._cache.keep_heard(self._owner, voice.id, heard=heard)

        await self._background.in_thread(self._cached, keep, None)
        return heard

    async def forget(self) -> None:
        """Keep nothing of the account's voices on this computer, nor of what the cloud may be telling of them now."""
        self._forgotten = True
        async with self._keeping:
            self._told = _Told()
            await self._background.in_thread(self._cached, lambda: self._cache.forget(self._owner), None)

    def _page(self, page: int) -> tuple[tuple[Voice, ...], int]:
        answer = self._provider.voices(page)
        return answer.voices, answer.pages

    def _own_page(self, page: int) -> tuple[tuple[Voice, ...], int]:
        answer = self._provider.own_voices(page)
        return answer.voices, answer.pages

    def _name(self, voice: Voice, name: str) -> None:
        if self._names:
            self._names.keep_voice_name(self._owner, voice.id, name=name)

    def _read(self) -> tuple[_Told, Voices]:
        public, own = self._cache.voices(self._owner), self._cache.own_voices(self._owner)
        told = _Told(public or self._told.public, own or self._told.own)  # the cache may have been cleared meanwhile
        return told, self._prepare(told)

    async def _keep(self, change: Callable[[_Told], _Told]) -> Voices:
        """One at a time: both lists may come at once."""
        async with self._keeping:
            told = change(self._told)
            if told != self._told and not self._forgotten:
                self._last = await self._background.in_thread(self._kept, told, self._told)
                self._told = told
        return self._last

    def _kept(self, told: _Told, former: _Told) -> Voices:
        if told.public != former.public:
            self._cached(lambda: self._cache.replace(self._owner, told.public), None)
        if told.own != former.own:
            self._cached(lambda: self._cache.replace_own(self._owner, told.own), None)
        return self._prepare(told)

    def _prepare(self, told: _Told) -> Voices:
        heard: Mapping[str, Heard] = self._cached(lambda: self._cache.heard(self._owner), {})
        return _prepared(told, heard, self._names.voice_names(self._owner) if self._names else {})

    @staticmethod
    def _cached(work: Callable[[], T], otherwise: T) -> T:
        """Without its cache the catalogue works as on the first day: nothing for the user to do about it."""
        try:
            return work()
        except (sqlite3.Error, OSError) as trouble:
            _log.warning("voice cache: %s", trouble)
            return otherwise

    def _raise(self, public: BaseException | None, own: BaseException | None) -> None:
        """One list that fails does not take the other away; whoever has no voices of their own misses none."""
        for error in (public, own):
            if error is not None and not isinstance(error, CloudError):
                raise error
        if isinstance(public, CloudError) and (own is not None or not self._told.own):
            raise public
        if isinstance(public, CloudError):
            said = Sentence("The public voices could not be looked up now. {reason}", reason=public.sentence)
            raise CloudError(said, words=public.words, remedy=public.remedy)
        if isinstance(own, CloudError):
            said = Sentence("Your own voices could not be looked up now. {reason}", reason=own.sentence)
            raise CloudError(said, words=own.words, remedy=own.remedy)


def _with_gone(now: Iterable[Voice], former: Iterable[Voice]) -> tuple[Voice, ...]:
    """Those of now, and behind them those that there were before."""
    there = {voice.id: voice for voice in now}
    gone = [replace(voice, state=VoiceState.GONE) for voice in former if voice.id not in there]
    return (*there.values(), *gone[:_MOST_GONE])


def _is_gone(voice: Voice) -> bool:
    return voice.state is VoiceState.GONE


def _prepared(told: _Told, heard: Mapping[str, Heard], names: Mapping[str, str]) -> Voices:
    """In a worker, so that the window need not go through ten thousand of them."""
    own = {voice.id: voice.called(names.get(voice.id, "")) for voice in told.own}
    there = (voice for voice in own.values() if voice.state is not VoiceState.GONE)
    listed = tuple(_list(voice) for voice in (*there, *(voice for voice in told.public if voice.id not in own)))
    spoken = Counter(one.tongue.words for one in listed)
    known = {one.tongue.words: one.tongue for one in listed if one.tongue.words}
    gone = {voice.id: voice for voice in own.values() if voice.state is VoiceState.GONE}
    tongues = tuple(sorted(known.values(), key=lambda tongue: -spoken[tongue.words]))
    return Voices(listed, tongues, heard, gone, facets_of(one.voice for one in listed))


def _list(voice: Voice) -> Listed:
    tongue = tongue_of(voice)
    names = f"{voice.name}\n{voice.cloud_name}"
    sorts = f"{voice.age} {voice.style} {voice.accent}".replace("_", " ")
    return Listed(voice, tongue, f"{names}\n{voice.description}\n{voice.language}\n{tongue.words}\n{sorts}".casefold())
