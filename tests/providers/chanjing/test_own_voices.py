"""The account's own voices as the cloud lists and deletes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import BadAnswer, Refused
from chanjing_studio.domain.voices import Gender, VoiceState
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import CLONES, TOKEN, UNCLONE, Cloud
from tests.own_items import told
from tests.own_voices import make_own

NUMBER = "C-Audio-0123456789abcdef0123456789abcdef"


def test_a_voice_is_listed_with_its_clip_until_it_is_deleted(cloud: Cloud, chanjing: Chanjing, tmp_path: Path) -> None:
    (number,) = make_own(cloud, tmp_path, "店长")
    (voice,) = chanjing.own_voices(1).voices
    assert (voice.id, voice.name, voice.own, voice.state) == (number, "店长", True, VoiceState.USABLE)
    assert voice.sample_url.startswith("http")
    assert (voice.gender, voice.language, voice.description) == (Gender.UNKNOWN, "", "cicada3.0-turbo")

    chanjing.delete_voice(number)

    assert cloud.calls(UNCLONE)[-1]["body"] == {"id": number}
    assert chanjing.own_voices(1).voices == ()


def test_one_that_is_gone_already_is_told_without_a_new_token(cloud: Cloud, chanjing: Chanjing) -> None:
    asked = len(cloud.calls(TOKEN))
    with pytest.raises(Refused, match="no longer has this voice"):
        chanjing.delete_voice(NUMBER)
    assert len(cloud.calls(TOKEN)) == asked


def test_pages_are_asked_for_in_the_body(cloud: Cloud, chanjing: Chanjing) -> None:
    assert chanjing.own_voices(1).pages == 0
    assert cloud.calls(CLONES)[-1]["body"] == {"page": 1, "page_size": 50}


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"status": 0, "progress": 0}, VoiceState.MAKING),
        ({"status": 1, "progress": 40}, VoiceState.MAKING),
        ({"status": 1, "progress": 100}, VoiceState.MAKING),
        ({"status": 2, "progress": 100}, VoiceState.USABLE),
        ({"status": 2, "progress": 0}, VoiceState.USABLE),
        ({"status": 2, "progress": 0, "err_msg": "不支持的音频格式"}, VoiceState.FAILED),
        ({"status": 3}, VoiceState.EXPIRED),
        ({"status": 3, "err_msg": "已过期"}, VoiceState.EXPIRED),
        ({"status": 4, "err_msg": "音频时长过短"}, VoiceState.FAILED),
        ({"status": 4}, VoiceState.FAILED),
        ({"status": 99}, VoiceState.GONE),
        ({"status": 7, "progress": 12}, VoiceState.MAKING),
        ({"status": "2"}, VoiceState.MAKING),
        ({"status": None, "progress": 100}, VoiceState.USABLE),
        ({"status": None, "progress": 99}, VoiceState.MAKING),
        ({"status": None, "progress": 100, "err_msg": "x"}, VoiceState.FAILED),
    ],
)
def test_the_states_of_a_voice(cloud: Cloud, chanjing: Chanjing, fields: dict[str, Any], state: VoiceState) -> None:
    cloud.fault(CLONES, put=told({"id": NUMBER, "name": "店长", **fields}))
    (voice,) = chanjing.own_voices(1).voices
    assert (voice.state, voice.reason) == (state, fields.get("err_msg", ""))


def test_one_without_a_number_does_not_take_the_others_away(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(CLONES, put=told({"name": "x"}, 7, {"id": NUMBER}, {"id": "", "name": "y"}))
    (voice,) = chanjing.own_voices(1).voices
    assert (voice.id, voice.name) == (NUMBER, NUMBER)


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (49, 1), (50, 2)])
def test_where_the_number_of_pages_is_not_told_a_full_page_is_followed_by_another(
    cloud: Cloud, chanjing: Chanjing, count: int, pages: int
) -> None:
    items = [{"id": f"C-Audio-{number}", "name": "a"} for number in range(1, count + 1)]
    cloud.fault(CLONES, put={"data": {"list": items}})
    assert chanjing.own_voices(1).pages == pages


def test_what_is_no_list_is_an_error(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(CLONES, put={"data": {"list": "x"}})
    with pytest.raises(BadAnswer):
        chanjing.own_voices(1)
