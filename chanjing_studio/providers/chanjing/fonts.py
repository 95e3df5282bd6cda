"""The typefaces of subtitles. Page 获取支持的字体列表."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.network.data import Data, listed_in
from chanjing_studio.providers.chanjing.client.api import Client


def all_of(client: Client) -> tuple[Font, ...]:
    """Every typeface. One client reads a bare list, others one in a field of that name."""
    return tuple(_readable(client.get("font_list", {})))


def _readable(data: Data) -> Iterator[Font]:
    for item in listed_in(data, "list"):
        try:
            yield Font(item.key("id"), item.text("name"), item.exact_or("ttf_path"), item.exact_or("preview"))
        except BadAnswer:
            continue
