"""The public voices as the cloud lists them."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.voices import Gender
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import VOICES, Cloud


def test_all_pages_hold_every_voice_once(chanjing: Chanjing) -> None:
    first = chanjing.voices(1)
    voices = [voice for page in range(1, first.pages + 1) for voice in chanjing.voices(page).voices]
    assert len({voice.id for voice in voices}) == len(voices) == 98
    assert {voice.gender for voice in voices} == {Gender.FEMALE, Gender.MALE}
    assert all(voice.sample_url.startswith("http") for voice in voices)


def test_pages_are_asked_for_in_the_query_and_never_larger_than_the_cloud_gives(
    cloud: Cloud, chanjing: Chanjing
) -> None:
    chanjing.voices(2)
    assert cloud.calls(VOICES)[-1]["query"] == {"page": "2", "size": "50"}


@pytest.mark.parametrize("field", ["list", "page_info", "page_info.total_page", "list.0.id", "list.0.name"])
def test_what_is_missing_is_named(cloud: Cloud, chanjing: Chanjing, field: str) -> None:
    cloud.fault(VOICES, drop=[f"data.{field}"])
    with pytest.raises(BadAnswer) as caught:
        chanjing.voices(1)
    assert caught.value.field == f"data.{field}".replace("list.0", "list[0]")
    assert caught.value.words.trace_id


def test_what_is_unknown_or_odd_is_left_alone(cloud: Cloud, chanjing: Chanjing) -> None:
    odd = {"gender": "Robot", "desc": None, "new": [1], "grade": "x"}
    cloud.fault(VOICES, put={f"data.list.0.{name}": value for name, value in odd.items()})
    voice = chanjing.voices(1).voices[0]
    assert (voice.gender, voice.description, voice.grade) == (Gender.UNKNOWN, "", 0)


def test_an_empty_list_may_be_null(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(VOICES, put={"data.list": None})
    assert chanjing.voices(1).voices == ()


@pytest.mark.parametrize(
    "change",
    [
        {"data.list": "x"},
        {"data.page_info.total_page": "2"},
        {"data": 7},
        {"data.list.0.name": ""},
        {"data.page_info.total_page": True},
    ],
)
def test_what_is_of_another_form_is_an_error(cloud: Cloud, chanjing: Chanjing, change: dict[str, object]) -> None:
    cloud.fault(VOICES, put=change)
    with pytest.raises(BadAnswer):
        chanjing.voices(1)
