"""The typefaces of subtitles. Page 获取支持的字体列表."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.data import Data


def all_of(client: Client) -> tuple[Font, ...]:
    """Every typeface. One client reads a bare list, others one in a field of that name."""
    return tuple(_readable(client.get("font_list", {})))


def _readable(data: Data) -> Iterator[Font]:
    for item in _items(data):
        try:
            yield Font(item.key("id"), item.text("name"), item.exact_or("ttf_path"), item.exact_or("preview"))
        except BadAnswer:
            continue


def _items(data: Data) -> tuple[Data, ...]:
    value: object = data.value
    if not isinstance(value, list):
        return data.items("list")
    return Data({"list": cast("list[object]", value)}, data.path, data.words).items("list")
