"""The public voices. Page 公共声音."""

from __future__ import annotations

from chanjing_studio.domain.voices import Gender, Voice, VoicePage
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client

# Larger pages are clipped by the cloud.
PAGE_SIZE = 50
MOST_PAGES = 1000
_MANNERS = (0.01, 100.0)
_GRADES = (0, 1000)


def page(client: Client, number: int) -> VoicePage:
    """A page of the voices, from 1."""
    data = client.get("list_common_audio", {"page": str(number), "size": str(PAGE_SIZE)})
    voices = tuple(_voice(item) for item in data.items("list"))
    return VoicePage(voices, _pages(data.part("page_info").number("total_page")))


def _pages(told: float) -> int:
    return int(max(0.0, min(told, MOST_PAGES)))


def _voice(item: Data) -> Voice:
    gender = item.text_or("gender").lower()
    return Voice(
        id=item.key("id"),
        name=item.text("name"),
        gender=Gender(gender) if gender in set(Gender) else Gender.UNKNOWN,
        language=item.text_or("lang"),
        description=item.text_or("desc"),
        speed=item.number_or("speed", 1, bounds=_MANNERS),
        pitch=item.number_or("pitch", 1, bounds=_MANNERS),
        sample_url=item.exact_or("audition"),
        grade=int(item.number_or("grade", bounds=_GRADES)),
    )
