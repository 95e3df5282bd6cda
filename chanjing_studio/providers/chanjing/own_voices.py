"""The voices that the account had cloned. Pages 获取声音定制列表 and 获取声音定制结果."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.voices import Gender, Voice, VoicePage, VoiceState
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.voices import MOST_PAGES, PAGE_SIZE

PACE = Pace(3, 60.0)
"""Of the ten a minute that the cloud takes; the jobs that make voices have the others."""
_WAITING = (0, 1)
_STATES = {2: VoiceState.USABLE, 3: VoiceState.EXPIRED, 4: VoiceState.FAILED, 99: VoiceState.GONE}
_NO_STATUS = -1
_PERCENTS = (0, 100)


def page(client: Client, number: int) -> VoicePage:
    """A page of the account's own voices, from 1. The list tells neither gender nor language."""
    data = client.post("list_customised_audio", {"page": number, "page_size": PAGE_SIZE})
    items = data.items("list")
    return VoicePage(tuple(_voices(items)), _pages(data, number, full=len(items) >= PAGE_SIZE))


def delete(client: Client, voice_id: str) -> None:
    """Delete a voice for good."""
    client.post("delete_customised_audio", {"id": voice_id})


def _pages(data: Data, number: int, *, full: bool) -> int:
    """Where the cloud does not say how many there are, a full page may be followed by another."""
    return int(data.part_or("page_info").number_or("total_page", number + full, bounds=(0, MOST_PAGES)))


def _voices(items: tuple[Data, ...]) -> Iterator[Voice]:
    """One that has no number can neither be used nor deleted: it does not take the others away."""
    for item in items:
        if key := item.key_or("id"):
            yield _voice(key, item)


def _voice(key: str, item: Data) -> Voice:
    reason, percent = item.said_or("err_msg"), int(item.number_or("progress", bounds=_PERCENTS))
    gender = item.text_or("gender").lower()
    return Voice(
        id=key,
        name=item.text_or("name") or key,
        gender=Gender(gender) if gender in set(Gender) else Gender.UNKNOWN,
        language=item.text_or("language"),
        description=item.text_or("type"),
        sample_url=item.exact_or("audio_path"),
        own=True,
        state=_state(item.number_or("status", _NO_STATUS), percent, reason=reason),
        percent=percent,
        reason=reason,
    )


def _state(status: float, percent: int, *, reason: str) -> VoiceState:
    """An error beside "done" is a failure. Older copies of the page know no status: 100 percent is done there."""
    if status in _WAITING:
        return VoiceState.MAKING
    state = _STATES.get(int(status), VoiceState.MAKING)
    if status == _NO_STATUS and percent == _PERCENTS[1]:
        state = VoiceState.USABLE
    return VoiceState.FAILED if reason and state in (VoiceState.USABLE, VoiceState.MAKING) else state
