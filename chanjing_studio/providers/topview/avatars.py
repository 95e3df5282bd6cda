"""Public and private avatars, and the groups that they are sorted into. Reference §6, §8."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chanjing_studio.domain.avatars import Avatar, AvatarPage, Figure
from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.plain_text import name_line
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.network.data import Data
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.client.paging import page_of

PACE = Pace(30, 60)
"""No page says how often."""


def page(client: Client, number: int, *, own: bool, groups: Mapping[str, str]) -> AvatarPage:
    """A page, from 1, of the public avatars or of the account's private ones. What cannot be read hides no other.

    ``groups`` are those that are known, as ``groups`` gives them.
    """
    query = {"isCustom": "true"} if own else {}
    items, pages = page_of(client, "v1/aiavatar/query", query, number=number)
    return AvatarPage(tuple(_readable(items, own=own, groups=groups)), pages)


def groups(client: Client) -> Mapping[str, str]:
    """The names of the ethnicities by their ids, in the cloud's order; as pages, or as a bare list."""
    found: dict[str, str] = {}
    number = pages = 1
    while number <= pages:
        items, pages = page_of(client, "v1/ethnicity/list", {"scene": "video_avatar"}, number=number)
        known = len(found)
        found |= {key: name for item in items if (key := item.key_or("ethnicityId")) and (name := _group_name(item))}
        if len(found) == known:
            break  # whatever number of pages the cloud tells
        number += 1
    return found


def _readable(items: tuple[Data, ...], *, own: bool, groups: Mapping[str, str]) -> Iterator[Avatar]:
    for item in items:
        if key := item.key_or("aiavatarId"):
            yield _avatar(key, item, own=own, groups=groups)


def _avatar(key: str, item: Data, *, own: bool, groups: Mapping[str, str]) -> Avatar:
    name = item.text_or("aiavatarName") or key
    gender = item.text_or("gender").lower()
    return Avatar(
        id=key,
        name=name,
        figures=(_figure(item),),
        gender=Gender(gender) if gender in set(Gender) else Gender.UNKNOWN,
        voice=_voice(item, name),
        tags=tuple(_tags(item, groups)),
        own=own,
    )


def _figure(item: Data) -> Figure:
    """The only one it has; the cloud tells neither a word for it nor its size."""
    cover = item.exact_or("coverUrl") or item.exact_or("thumbnailUrl") or item.exact_or("previewImageUrl")
    return Figure(type="", cover_url=cover, preview_url=item.exact_or("previewVideoUrl"))


def _voice(item: Data, name: str) -> Voice | None:
    voice_id = item.key_or("voiceoverIdDefault")
    return Voice(id=voice_id, name=name) if voice_id else None


def _tags(item: Data, groups: Mapping[str, str]) -> Iterator[str]:
    """The ethnicities by which avatars are sorted: as their list names them, else as the avatar does."""
    try:
        told = item.items("ethnicities")
    except BadAnswer:
        return
    for group in told:
        if name := groups.get(group.key_or("ethnicityId")) or _group_name(group):
            yield name


def _group_name(item: Data) -> str:
    return name_line(item.text_or("ethnicityName"))
