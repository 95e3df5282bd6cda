"""The cloud's avatars and typefaces, as the program reads them."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.voices import Gender
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import Cloud

AVATARS, FONTS = "/open/v1/list_common_dp", "/open/v1/font_list"
FIGURE = {"type": "sit_body", "width": 1080, "height": 1920, "cover": "https://res.example.com/a.jpg"}


def test_every_avatar_has_figures_with_sizes_and_a_voice(cloud: Cloud, chanjing: Chanjing) -> None:
    page = chanjing.avatars(1)
    assert len(page.avatars) == 24
    assert page.pages == 1
    for avatar in page.avatars:
        assert avatar.figures
        assert avatar.voice
        assert avatar.gender is not Gender.UNKNOWN
        assert avatar.tags
    first = page.avatars[0]
    assert [figure.type for figure in first.figures] == ["whole_body", "sit_body", "circle_view"]
    assert first.uhd == Size(2160, 3840)
    assert page.avatars[1].uhd is None


def test_the_voice_of_an_avatar_is_one_of_the_public_ones(cloud: Cloud, chanjing: Chanjing) -> None:
    known = {voice.id for number in (1, 2) for voice in chanjing.voices(number).voices}
    assert {avatar.voice.id for avatar in chanjing.avatars(1).avatars if avatar.voice} <= known


@pytest.mark.parametrize("name", ["cover_url", "picture_url", "preview_url"])
def test_pictures_and_clips_are_there(cloud: Cloud, chanjing: Chanjing, name: str) -> None:
    url = getattr(chanjing.avatars(1).avatars[0].figures[1], name)
    answer = requests.get(url, timeout=30)
    assert answer.status_code == 200
    assert len(answer.content) > 1000


def test_long_lists_come_in_pages(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.set_options({"avatars": 120})
    pages = [chanjing.avatars(number) for number in (1, 2, 3)]
    assert [len(page.avatars) for page in pages] == [50, 50, 20]
    assert pages[0].pages == 3
    assert len({avatar.id for page in pages for avatar in page.avatars}) == 120


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ({"id": "a", "name": "A", "figures": [FIGURE]}, True),
        ({"id": "a", "name": "A", "figures": None}, True),
        ({"id": "a", "name": "A", "figures": [{"type": "sit_body"}, 7]}, True),
        ({"id": "a", "name": "A", "figures": [FIGURE], "tag_names": "x"}, True),
        ({"id": "a", "name": "A", "figures": [FIGURE], "tag_names": ["", 3, None]}, True),
        ({"id": "a", "figures": [FIGURE]}, False),
        ({"name": "A", "figures": [FIGURE]}, False),
        (None, False),
    ],
)
def test_one_that_cannot_be_read_does_not_hide_the_others(
    cloud: Cloud, chanjing: Chanjing, item: Any, kept: bool
) -> None:
    good = {"id": "b", "name": "B", "figures": [FIGURE], "gender": "", "audio_man_id": "v", "audio_name": ""}
    cloud.fault(AVATARS, put={"data": {"list": [item, good], "page_info": {"total_page": 1}}})
    avatars = chanjing.avatars(1).avatars
    assert [avatar.id for avatar in avatars] == (["a", "b"] if kept else ["b"])
    assert avatars[-1].voice
    assert avatars[-1].voice.name == "B"
    assert avatars[-1].gender is Gender.UNKNOWN


def test_without_its_pages_an_answer_is_bad(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(AVATARS, put={"data": {"list": []}})
    with pytest.raises(BadAnswer):
        chanjing.avatars(1)


@pytest.mark.parametrize("shape", ["bare", "list"])
def test_typefaces_come_in_either_form(cloud: Cloud, chanjing: Chanjing, shape: str) -> None:
    cloud.set_options({"font_list_shape": shape})
    fonts = chanjing.fonts()
    assert fonts
    answer = requests.get(fonts[-1].file_url, timeout=30)
    assert answer.content[:4] in (b"\x00\x01\x00\x00", b"OTTO", b"ttcf", b"true")


def test_a_typeface_without_a_name_is_left_out(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(FONTS, put={"data": [{"id": "1"}, {"id": 2, "name": "宋体"}]})
    assert [(font.id, font.name) for font in chanjing.fonts()] == [("2", "宋体")]
