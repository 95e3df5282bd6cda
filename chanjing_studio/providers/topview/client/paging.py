"""Lists that come in pages. Reference §6, §7, §8."""

from __future__ import annotations

import math
from collections.abc import Mapping

from chanjing_studio.network.data import Data, listed_in
from chanjing_studio.providers.topview.client.api import Client

PAGE_SIZE = 50
"""The largest is not told; one client asks for 100."""
MOST_PAGES = 1000


def page_of(client: Client, path: str, query: Mapping[str, str], *, number: int) -> tuple[tuple[Data, ...], int]:
    """The items of a page, from 1, and how many pages there are. A bare list is the only page."""
    data = client.get(path, {**query, "pageNo": str(number), "pageSize": str(PAGE_SIZE)})
    items = listed_in(data, "data", "list")
    return items, 1 if isinstance(data.value, list) else _pages(data, number, items=len(items))


def _pages(data: Data, number: int, *, items: int) -> int:
    """Where it is not told how long pages are, they may be shorter than asked for: one that is empty is the last.

    Where the total is not told, a full page may be followed by another.
    """
    total = data.counted_or("total", -1, bounds=(0, MOST_PAGES * PAGE_SIZE))
    size = data.counted_or("pageSize", items, bounds=(1, MOST_PAGES))
    if total < 0:
        return number + (items >= PAGE_SIZE)
    return math.ceil(total / size) if size else number
