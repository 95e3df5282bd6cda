"""The avatars that the account had made of videos, as its list and its detail call tell of them (定制数字人)."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.avatars import Avatar, AvatarPage, AvatarState, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.voices import Voice
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.avatars import MOST_PAGES, PAGE_SIZE, SIDES
from chanjing_studio.providers.chanjing.client.api import Client

PACE = Pace(3, 60.0)
"""No page says how often: as careful as for own voices."""
_BY_THIS_INTERFACE = 0
_STATES = {2: AvatarState.USABLE, 4: AvatarState.FAILED, 5: AvatarState.FAILED}
_PERCENTS = (0, 100)


def listed(client: Client, number: int) -> Data:
    """The answer with a page, from 1, of the avatars that were made through this interface.

    What was made on the cloud's web site is told apart by another source; whether videos can be made with it is said
    by some and denied by others.
    """
    body = {"page": number, "page_size": PAGE_SIZE, "source": _BY_THIS_INTERFACE}
    return client.post("list_customised_person", body)


def pages_in(data: Data, number: int) -> int:
    """How many pages there are; where the cloud does not say, a full page may be followed by another."""
    full = len(data.items("list")) >= PAGE_SIZE
    return int(data.part_or("page_info").number_or("total_page", number + full, bounds=(0, MOST_PAGES)))


def page(client: Client, number: int) -> AvatarPage:
    """A page of the account's own avatars, from 1."""
    data = listed(client, number)
    return AvatarPage(tuple(_avatars(data.items("list"))), pages_in(data, number))


def delete(client: Client, avatar_id: str) -> None:
    """Delete an avatar for good."""
    client.post("delete_customised_person", {"id": avatar_id})


def reason_of(item: Data) -> str:
    """Why it could not be made, in the cloud's words."""
    return item.said_or("err_reason") or item.said_or("reason")


def _avatars(items: tuple[Data, ...]) -> Iterator[Avatar]:
    """One that has no number can neither be used nor deleted: it does not take the others away."""
    for item in items:
        if key := item.key_or("id"):
            yield _avatar(key, item)


def _avatar(key: str, item: Data) -> Avatar:
    name, uhd = item.text_or("name") or key, _uhd(item)
    size = _size(item, "width", "height") or uhd
    return Avatar(
        id=key,
        name=name,
        figures=(_figure(item, size),) if size else (),
        voice=_voice(item, name),
        own=True,
        uhd=uhd,
        state=_state(item),
        percent=int(item.number_or("progress", bounds=_PERCENTS)),
        reason=reason_of(item),
    )


def _figure(item: Data, size: Size) -> Figure:
    """The only one it has, for which the cloud has no word."""
    return Figure(type="", size=size, cover_url=item.exact_or("pic_url"), preview_url=item.exact_or("preview_url"))


def _voice(item: Data, name: str) -> Voice | None:
    """The voice that was learned with it; there is none where the avatar alone was wanted, or its voice failed."""
    voice_id = item.exact_or("audio_man_id")
    return Voice(id=voice_id, name=name) if voice_id else None


def _uhd(item: Data) -> Size | None:
    if not item.flag_or("support_4k"):
        return None
    return _size(item, "width_4k", "height_4k") or _size(item, "width", "height")


def _size(item: Data, width: str, height: str) -> Size | None:
    sides = tuple(int(item.number_or(name, bounds=SIDES)) for name in (width, height))
    return Size(*sides) if all(sides) else None


def _state(item: Data) -> AvatarState:
    """A status that nobody knows is waited for. A reason beside "done" may be that of a voice that was let go."""
    state = _STATES.get(int(item.number_or("status")), AvatarState.MAKING)
    return AvatarState.CLOSED if state is AvatarState.USABLE and item.value_or("is_open") == 0 else state
