"""The account's own voices: asked for and deleted no more often than the cloud takes it."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace

from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.voices import Voice, VoiceState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background, no_sooner
from chanjing_studio.services.pages import all_pages
from chanjing_studio.services.queue.window import Window

_MOST_GONE = 100
"""Voices that the cloud no longer has are remembered for the drafts that still name them."""


class OwnVoices:
    """The calls, and what they mean for what was known before."""

    def __init__(self, background: Background, provider: Provider) -> None:
        self._background, self._provider = background, provider
        self._reads, self._deletes = Window(provider.own_voice_pace), Window(provider.own_voice_pace)
        self._deleted: set[str] = set()

    async def told(self) -> tuple[Voice, ...] | None:
        """All of them as the cloud lists them; None when it was asked as often as it takes. Raises CloudError."""
        return None if self._reads.pause() > 0 else await self._all()

    async def told_in_turn(self) -> tuple[Voice, ...]:
        """The same, after waiting for a turn."""
        await _turn(self._reads)
        return await self._all()

    async def delete(self, voice: Voice) -> None:
        """Delete one for good; one that is gone already is deleted. CloudError: then it is still there."""
        await _turn(self._deletes)
        try:
            with _counted(self._deletes):
                await self._background.in_thread(self._provider.delete_voice, voice.id)
        except CloudError as error:
            if not await self._is_gone(voice):
                sentence = Sentence("“{name}” was not deleted. {reason}", name=voice.name, reason=error.sentence)
                raise CloudError(sentence, words=error.words, remedy=error.remedy) from error
        self._deleted.add(voice.id)

    @staticmethod
    def with_gone(now: Iterable[Voice], former: Iterable[Voice]) -> tuple[Voice, ...]:
        """Those of now, and behind them those that there were before."""
        there = {voice.id: voice for voice in now}
        gone = [replace(voice, state=VoiceState.GONE) for voice in former if voice.id not in there]
        return (*there.values(), *gone[:_MOST_GONE])

    def without(self, known: Iterable[Voice], voice_id: str) -> tuple[Voice, ...]:
        """The same after one of them was deleted."""
        known = tuple(known)
        return self.with_gone((voice for voice in known if voice.id != voice_id), known)

    async def _is_gone(self, voice: Voice) -> bool:
        """The answer to a call that deletes may be lost, or tell that another program was quicker."""
        try:
            listed = await self.told()
        except CloudError:
            return False
        return listed is not None and all(one.id != voice.id or one.state is VoiceState.GONE for one in listed)

    async def _all(self) -> tuple[Voice, ...]:
        """Without those deleted here: the list may have been asked for before, or lag behind."""
        voices = await all_pages(self._background, self._page)
        return tuple(voice for voice in voices if voice.id not in self._deleted)

    def _page(self, page: int) -> tuple[tuple[Voice, ...], int]:
        with _counted(self._reads):
            answer = self._provider.own_voices(page)
        return answer.voices, answer.pages


async def _turn(window: Window) -> None:
    if (pause := window.pause()) > 0:
        await asyncio.sleep(no_sooner(pause))


@contextmanager
def _counted(window: Window) -> Generator[None]:
    window.opened()
    try:
        yield
    finally:
        window.closed()
