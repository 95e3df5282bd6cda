"""The styles of captions. Reference §9."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.network.data import listed_in
from chanjing_studio.providers.topview.client.api import Client


def all_of(client: Client) -> tuple[CaptionStyle, ...]:
    """Every style. A list is promised; a page is taken too."""
    return tuple(_readable(client))


def _readable(client: Client) -> Iterator[CaptionStyle]:
    for item in listed_in(client.get("v1/caption/list"), "data", "list"):
        if key := item.key_or("captionId"):
            yield CaptionStyle(key, item.exact_or("thumbnail"), item.text_or("name"))
