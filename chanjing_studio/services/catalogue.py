"""The voices of one account: kept from last time, refreshed from the cloud, prepared for searching."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from chanjing_studio.domain.models import Voice
from chanjing_studio.domain.provider import Provider
from chanjing_studio.services.background import Background
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
    """All voices in the cloud's order, and what was heard of them, by voice id."""

    listed: tuple[Listed, ...] = ()
    heard: Mapping[str, Heard] = field(default_factory=dict[str, Heard])


class Catalogue:
    """The voices of one account. Made anew for each account, so that nothing of another's is ever shown."""

    def __init__(self, background: Background, cache: VoiceCache, *, provider: Provider, owner: str) -> None:
        self._background = background
        self._cache = cache
        self._provider = provider
        self._owner = owner

    async def voices(self) -> Voices:
        """What was kept, at once; empty before the first refresh, or when the cache cannot be read."""
        return await self._background.in_thread(self._cached, self._read, Voices())

    async def refresh(self) -> Voices:
        """All pages from the cloud, kept only when complete. CloudError when that is not possible now."""
        voices = await self._all_pages()
        return await self._background.in_thread(self._keep, voices)

    async def keep_heard(self, voice: Voice, peaks: Sequence[float]) -> Heard:
        """Remember that the sample was heard now; peaks are 0 to 1."""
        heard = Heard(time.time(), tuple(peaks))

        def keep() -> None:
            self._cache.keep_heard(self._owner, voice.id, heard=heard)

        await self._background.in_thread(self._cached, keep, None)
        return heard

    async def _all_pages(self) -> tuple[Voice, ...]:
        found: dict[str, Voice] = {}  # a voice that moves to the next page between two answers comes twice
        page = pages = 1
        while page <= pages:
            answer = await self._background.in_thread(self._provider.voices, page)
            for voice in answer.voices:
                found.setdefault(voice.id, voice)
            page, pages = page + 1, answer.pages
        return tuple(found.values())

    def _read(self) -> Voices:
        return Voices(_listed(self._cache.voices(self._owner)), self._cache.heard(self._owner))

    def _keep(self, voices: tuple[Voice, ...]) -> Voices:
        def keep() -> None:
            if voices != self._cache.voices(self._owner):
                self._cache.replace(self._owner, voices)

        self._cached(keep, None)
        heard: Mapping[str, Heard] = self._cached(lambda: self._cache.heard(self._owner), {})
        return Voices(_listed(voices), heard)

    @staticmethod
    def _cached(work: Callable[[], T], otherwise: T) -> T:
        """Without its cache the catalogue works as on the first day: nothing for the user to do about it."""
        try:
            return work()
        except (sqlite3.Error, OSError) as trouble:
            _log.warning("voice cache: %s", trouble)
            return otherwise


def _listed(voices: Sequence[Voice]) -> tuple[Listed, ...]:
    return tuple(_list(voice) for voice in voices)


def _list(voice: Voice) -> Listed:
    tongue = tongue_of(voice)
    text = f"{voice.name}\n{voice.description}\n{voice.language}\n{tongue.words}".casefold()
    return Listed(voice, tongue, text)
