"""Voices, language by language, and the account's own ones. Reference §7."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chanjing_studio.domain.errors import Refused
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.voices import Gender, Voice, VoicePage
from chanjing_studio.network.data import Data
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.client.paging import page_of

PACE = Pace(30, 60)
"""No page says how often."""
LANGUAGES = (
    "en", "zh-CN", "zh-Hant", "ja", "ko", "es", "fr", "de", "pt", "it", "ru", "ar", "id", "th", "vi", "hi", "ms",
    "fil", "nl", "pl", "tr", "uk", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "bg", "hr", "el",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Begin:
    """Where a page begins: the place of its first language, and the voices of the pages before."""

    place: int = 0
    listed: frozenset[str] = frozenset()


class Voices:
    """The cloud lists the voices of one language at a time: a page here is the next language that adds any."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._begins = {1: _Begin()}

    def page(self, number: int) -> VoicePage:
        """A page, from 1, of the public voices. One that speaks several languages stands with the first of them."""
        begin, voices = self._begins.get(number, _Begin(number - 1)), tuple[Voice, ...]()
        place = begin.place
        while not voices and place < len(LANGUAGES):
            voices = tuple(one for one in self._speaking(LANGUAGES[place]) if one.id not in begin.listed)
            place += 1
        self._begins[number + 1] = _Begin(place, begin.listed | {one.id for one in voices})
        return VoicePage(voices, number + (place < len(LANGUAGES)))

    def own_page(self, number: int) -> VoicePage:
        """A page, from 1, of the voices that the account had cloned."""
        items, pages = page_of(self._client, "v1/voice/query", {"isCustom": "true"}, number=number)
        return VoicePage(tuple(_readable(items, own=True)), pages)

    def _speaking(self, language: str) -> Iterator[Voice]:
        """Those of a language; none where the cloud does not know it, which takes no other away."""
        try:
            yield from self._all({"language": language})
        except Refused:
            if language == LANGUAGES[0]:
                raise

    def _all(self, query: Mapping[str, str]) -> Iterator[Voice]:
        number = pages = 1
        while number <= pages:
            items, pages = page_of(self._client, "v1/voice/query", query, number=number)
            yield from _readable(items, own=False, language=query["language"])
            number += 1
            if not items:
                return


def _readable(items: tuple[Data, ...], *, own: bool, language: str = "") -> Iterator[Voice]:
    """One that has no number cannot be used: it does not take the others away."""
    for item in items:
        if key := item.key_or("voiceId"):
            yield _voice(key, item, own=own, language=language)


def _voice(key: str, item: Data, *, own: bool, language: str) -> Voice:
    gender = item.text_or("gender").lower()
    return Voice(
        id=key,
        name=item.text_or("voiceName") or key,
        gender=Gender(gender) if gender in set(Gender) else Gender.UNKNOWN,
        language=item.text_or("bestSupportLanguage") or item.text_or("language") or language,
        sample_url=item.exact_or("demoAudioUrl"),
        age=item.text_or("age"),
        style=item.text_or("style"),
        accent=item.text_or("accent"),
        own=own,
    )
