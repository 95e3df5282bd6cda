"""Lists that a cloud tells page by page, read to their end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.domain.voices import Voice
from chanjing_studio.services.background import Background
from chanjing_studio.services.reading import patiently

T = TypeVar("T", Voice, Avatar)


async def all_pages(background: Background, ask: Callable[[int], tuple[Sequence[T], int]]) -> tuple[T, ...]:
    """Everything listed, in the cloud's order; ``ask`` gives a page (from 1) and how many there are. CloudError."""
    found: dict[str, T] = {}  # what moves to the next page between two answers comes twice
    page = pages = 1
    while page <= pages:
        listed, pages = await patiently(background, ask, page)
        known = len(found)
        for one in listed:
            found.setdefault(one.id, one)
        if len(found) == known:
            break  # whatever number of pages the cloud tells
        page += 1
    return tuple(found.values())
