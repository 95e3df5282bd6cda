"""A cloud's list of voices, page after page."""

from __future__ import annotations

from collections.abc import Callable

from chanjing_studio.domain.voices import Voice, VoicePage
from chanjing_studio.services.background import Background
from chanjing_studio.services.reading import patiently


async def all_pages(background: Background, ask: Callable[[int], VoicePage]) -> tuple[Voice, ...]:
    """Every voice of a list, asked for in worker threads. Raises CloudError: then nothing of it counts."""
    found: dict[str, Voice] = {}  # a voice that moves to the next page between two answers comes twice
    page = pages = 1
    while page <= pages:
        answer = await patiently(background, ask, page)
        known = len(found)
        for voice in answer.voices:
            found.setdefault(voice.id, voice)
        if len(found) == known:
            break  # whatever number of pages the cloud tells
        page, pages = page + 1, answer.pages
    return tuple(found.values())
