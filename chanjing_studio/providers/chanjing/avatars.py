"""The public avatars. Page 公共数字人."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.avatars import Avatar, AvatarPage, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client

# Larger pages are clipped by the cloud.
PAGE_SIZE = 50
MOST_PAGES = 1000
SIDES = (1, 20_000)
_UHD_SIDE = 3840


def page(client: Client, number: int) -> AvatarPage:
    """A page of the avatars, from 1. One that cannot be read does not hide the others."""
    data = client.get("list_common_dp", {"page": str(number), "size": str(PAGE_SIZE)})
    pages = data.part("page_info").number("total_page")
    return AvatarPage(tuple(_readable(data.items("list"))), int(max(0.0, min(pages, MOST_PAGES))))


def _readable(items: tuple[Data, ...]) -> Iterator[Avatar]:
    for item in items:
        try:
            yield _avatar(item)
        except BadAnswer:
            continue


def _avatar(item: Data) -> Avatar:
    gender = item.text_or("gender").lower()
    figures = tuple(_figures(item))
    return Avatar(
        id=item.key("id"),
        name=item.text("name"),
        figures=figures,
        gender=Gender(gender) if gender in set(Gender) else Gender.UNKNOWN,
        voice=_voice(item, gender),
        tags=tuple(_tags(item)),
        uhd=next((size for figure in figures if (size := figure.size) and _is_uhd(size)), None),
    )


def _is_uhd(size: Size) -> bool:
    return max(size.width, size.height) >= _UHD_SIDE


def _figures(item: Data) -> Iterator[Figure]:
    for figure in item.items("figures"):
        width, height = (int(figure.number_or(name, bounds=SIDES)) for name in ("width", "height"))
        if width and height:
            yield Figure(
                type=figure.text_or("type"),
                size=Size(width, height),
                cover_url=figure.exact_or("cover"),
                picture_url=figure.exact_or("pic_path"),
                preview_url=figure.exact_or("preview_video_url"),
                bare=figure.flag_or("bg_replace"),
            )


def _voice(item: Data, gender: str) -> Voice | None:
    """The voice that comes with it, as far as the avatar's entry tells of it."""
    voice_id = item.exact_or("audio_man_id")
    if not voice_id:
        return None
    return Voice(
        id=voice_id,
        name=item.text_or("audio_name") or item.text("name"),
        gender=Gender(gender) if gender in set(Gender) else Gender.UNKNOWN,
        language=item.text_or("audio_lang"),
        sample_url=item.exact_or("audio_preview"),
    )


def _tags(item: Data) -> Iterator[str]:
    try:
        tags = item.items("tag_names")
    except BadAnswer:  # older pages have none
        return
    for tag in tags:
        value: object = tag.value
        if isinstance(value, str) and one_line(value):
            yield one_line(value)
