"""The account's own avatars, as the program reads and deletes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.avatars import AvatarState
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.errors import BadAnswer, Refused
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import PEOPLE, UNPERSON, Cloud
from tests.own_avatars import TOLD, make_own
from tests.own_items import told


def test_one_that_is_done_has_a_figure_a_picture_and_a_voice(cloud: Cloud, chanjing: Chanjing, tmp_path: Path) -> None:
    (number,) = make_own(cloud, tmp_path, "店长")
    (avatar,) = chanjing.own_avatars(1).avatars
    assert (avatar.id, avatar.name, avatar.own, avatar.usable) == (number, "店长", True, True)
    (figure,) = avatar.figures
    assert (figure.type, figure.size, figure.bare) == ("", Size(360, 640), False)
    assert figure.cover_url.endswith(f"/{number}.png")
    assert figure.preview_url.endswith(f"/{number}.webm")
    assert avatar.voice
    assert avatar.voice.id.startswith("C-")
    assert cloud.calls(PEOPLE)[-1]["body"]["source"] == 0

    chanjing.delete_avatar(number)
    assert cloud.calls(UNPERSON)[-1]["body"] == {"id": number}
    assert chanjing.own_avatars(1).avatars == ()
    with pytest.raises(Refused, match="no longer has this avatar"):
        chanjing.delete_avatar(number)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"status": 1, "is_open": 0}, AvatarState.MAKING),
        ({}, AvatarState.USABLE),
        ({"is_open": None}, AvatarState.USABLE),
        ({"err_reason": "声音训练失败"}, AvatarState.USABLE),
        ({"is_open": 0}, AvatarState.CLOSED),
        ({"is_open": False}, AvatarState.CLOSED),
        ({"status": 4}, AvatarState.FAILED),
        ({"status": 5, "is_open": 0}, AvatarState.FAILED),
        ({"status": 0}, AvatarState.MAKING),
        ({"status": None}, AvatarState.MAKING),
    ],
)
def test_each_state_is_read(cloud: Cloud, chanjing: Chanjing, fields: dict[str, Any], state: AvatarState) -> None:
    cloud.fault(PEOPLE, put=told({**TOLD, **fields}))
    (avatar,) = chanjing.own_avatars(1).avatars
    assert avatar.state is state
    assert (avatar.why_not is None) == (state is AvatarState.USABLE)


@pytest.mark.parametrize(
    ("fields", "size", "uhd"),
    [
        ({"support_4k": True, "width_4k": 2160, "height_4k": 3840}, Size(1080, 1920), Size(2160, 3840)),
        ({"support_4k": True}, Size(1080, 1920), Size(1080, 1920)),
        ({"support_4k": True, "width": 0, "width_4k": 2160, "height_4k": 3840}, Size(2160, 3840), Size(2160, 3840)),
        ({"width_4k": 2160, "height_4k": 3840}, Size(1080, 1920), None),
        ({"height": None}, None, None),
        ({"width": 10**9}, None, None),
    ],
)
def test_sizes_are_read(
    cloud: Cloud, chanjing: Chanjing, fields: dict[str, Any], size: Size | None, uhd: Size | None
) -> None:
    cloud.fault(PEOPLE, put=told({**TOLD, **fields}))
    (avatar,) = chanjing.own_avatars(1).avatars
    assert [figure.size for figure in avatar.figures] == ([size] if size else [])
    assert avatar.uhd == uhd
    assert avatar.usable is (size is not None)


def test_one_that_cannot_be_read_does_not_hide_the_others(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(PEOPLE, put=told(None, {"name": "?"}, {"id": "C-2", "source": 1}))
    (avatar,) = chanjing.own_avatars(1).avatars
    assert (avatar.id, avatar.name, avatar.voice) == ("C-2", "C-2", None)


def test_why_one_failed_is_in_the_cloud_s_words(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(PEOPLE, put=told({**TOLD, "status": 4, "reason": "视频中没有人脸"}, {**TOLD, "id": "C-2", "status": 4}))
    failed, silent = chanjing.own_avatars(1).avatars
    assert str(failed.why_not) == "The cloud could not make this avatar: 视频中没有人脸"
    assert "did not say why" in str(silent.why_not)


def test_without_a_list_an_answer_is_bad(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(PEOPLE, drop=["data.list"])
    with pytest.raises(BadAnswer):
        chanjing.own_avatars(1)
