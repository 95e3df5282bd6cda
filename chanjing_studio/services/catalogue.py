"""The voices of one account: kept from last time, refreshed from the cloud, prepared for searching."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.voices import Voice
from chanjing_studio.services.background import Background
from chanjing_studio.services.pages import all_pages
from chanjing_studio.services.tongues import Tongue, tongue_of
from chanjing_studio.storage.voice_cache import Heard, VoiceCache

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Listed:
    """A voice as lists need it. ``text`` is folded for searching: name, description, language in both languages."""

    voice: Voice
    tongue: Tongue
    text: str


@dataclass(frozen=True, slots=True)
class Voices:
    """All voices in the cloud's order, what they speak, most frequent first, and what was heard, by voice id."""

    listed: tuple[Listed, ...] = ()
    tongues: tuple[Tongue, ...] = ()
    heard: Mapping[str, Heard] = field(default_factory=dict[str, Heard])


class Catalogue:
    """The voices of one account. Made anew for each account, so that nothing of another's is ever shown."""

    def __init__(self, background: Background, cache: VoiceCache, *, provider: Provider, owner: str) -> None:
        self._background = background
        self._cache = cache
        self._provider = provider
        self._owner = owner
        self._last = Voices()

    async def voices(self) -> Voices:
        """What was kept, at once; empty before the first refresh, or when the cache cannot be read."""
        self._last = await self._background.in_thread(self._cached, self._read, Voices())
        return self._last

    async def refresh(self) -> Voices:
        """All pages from the cloud, kept only when complete; the same value as before when nothing changed.

        CloudError when that is not possible now: what was kept stays.
        """
        voices = await self._all_pages()
        self._last = await self._background.in_thread(self._keep, voices, self._last)
        return self._last

    async def keep_heard(self, voice: Voice, peaks: Sequence[float]) -> Heard:
        """Remember that the sample was heard now; peaks are 0 to 1."""
        heard = Heard(time.time(), tuple(peaks))

        def keep() -> None:
            self._cache.keep_heard(self._owner, voice.id, heard=heard)

        await self._background.in_thread(self._cached, keep, None)
        return heard

    async def forget(self) -> None:
        """Keep nothing of the account's voices on this computer."""
        await self._background.in_thread(self._cached, lambda: self._cache.forget(self._owner), None)

    async def _all_pages(self) -> tuple[Voice, ...]:
        def ask(page: int) -> tuple[tuple[Voice, ...], int]:
            answer = self._provider.voices(page)
            return answer.voices, answer.pages

        return await all_pages(self._background, ask)

    def _read(self) -> Voices:
        return _prepared(self._cache.voices(self._owner), self._cache.heard(self._owner))

    def _keep(self, voices: tuple[Voice, ...], last: Voices) -> Voices:
        if voices == tuple(one.voice for one in last.listed):
            return last
        self._cached(lambda: self._cache.replace(self._owner, voices), None)
        heard: Mapping[str, Heard] = self._cached(lambda: self._cache.heard(self._owner), {})
        return _prepared(voices, heard)

    @staticmethod
    def _cached(work: Callable[[], T], otherwise: T) -> T:
        """Without its cache the catalogue works as on the first day: nothing for the user to do about it."""
        try:
            return work()
        except (sqlite3.Error, OSError) as trouble:
            _log.warning("voice cache: %s", trouble)
            return otherwise


def _prepared(voices: Sequence[Voice], heard: Mapping[str, Heard]) -> Voices:
    """In a worker, so that the window need not go through ten thousand of them."""
    listed = tuple(_list(voice) for voice in voices)
    spoken = Counter(one.tongue.words for one in listed)
    known = {one.tongue.words: one.tongue for one in listed if one.tongue.words}
    return Voices(listed, tuple(sorted(known.values(), key=lambda tongue: -spoken[tongue.words])), heard)


def _list(voice: Voice) -> Listed:
    tongue = tongue_of(voice)
    text = f"{voice.name}\n{voice.description}\n{voice.language}\n{tongue.words}".casefold()
    return Listed(voice, tongue, text)
