"""What can be known of an avatar before anything is sent."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import Container
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec, Language, Training

FOOTAGE = AvatarSpec(
    video=Path("/home/me/我.mov"),
    video_container=Container.MOV,
    video_seconds=42.5,
    video_bytes=700_000,
    video_written=1_790_000_000_123,
    video_width=1080,
    video_height=1920,
    name=" 店\n长 ",
    training=Training.FIGURE,
    language=Language.ENGLISH,
    voice_may_fail=False,
    consent=True,
)


def fields_of(spec: AvatarSpec) -> list[str]:
    return [problem.field for problem in spec.problems()]


def test_a_complete_one_has_no_problems() -> None:
    assert fields_of(FOOTAGE) == []


def test_an_empty_one_says_what_to_do_in_the_order_of_the_form() -> None:
    assert fields_of(AvatarSpec()) == ["video", "name", "consent"]
    assert all(problem.missing for problem in AvatarSpec().problems())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"video": None}, "video"),
        ({"video_container": Container.WAV}, "video"),
        ({"video_container": None}, "video"),
        ({"video_seconds": 29.9}, "video"),
        ({"video_seconds": 300.1}, "video"),
        ({"video_bytes": 2_000_000_001}, "video"),
        ({"video_width": 359}, "video"),
        ({"video_height": 4098}, "video"),
        ({"video_silent": True, "training": Training.BOTH}, "training"),
        ({"name": " \n"}, "name"),
        ({"consent": False}, "consent"),
        ({"uhd": True}, "uhd"),
    ],
)
def test_whatever_the_cloud_would_refuse_is_said_with_its_field(changes: dict[str, Any], field: str) -> None:
    assert fields_of(replace(FOOTAGE, **changes)) == [field]


@pytest.mark.parametrize(
    "changes",
    [
        {"video_seconds": 30.0},
        {"video_seconds": 300.0},
        {"video_seconds": 0.0},
        {"video_bytes": 2_000_000_000},
        {"video_width": 640, "video_height": 360},
        {"video_silent": True},
        {"video_width": 2160, "video_height": 3840, "uhd": True},
    ],
)
def test_the_last_that_the_cloud_takes_is_taken(changes: dict[str, Any]) -> None:
    assert fields_of(replace(FOOTAGE, **changes)) == []


def test_it_is_known_by_the_users_own_words() -> None:
    assert FOOTAGE.title == "店 长"
    assert FOOTAGE.words == "店 长 我.mov"
    assert list(FOOTAGE.files) == [Path("/home/me/我.mov")]
    assert list(AvatarSpec().files) == []
    assert FOOTAGE.spoken is None
    assert AvatarSpec.makes is Makes.AVATAR


def test_it_is_read_as_it_was_written() -> None:
    assert AvatarSpec.from_json(json.loads(json.dumps(FOOTAGE.to_json()))) == FOOTAGE


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {
            "video": 5,
            "video_container": "avi",
            "video_seconds": -1,
            "video_bytes": "x",
            "video_written": -1,
            "video_silent": 1,
        },
        {"video_width": None, "video_height": [], "training": "voice", "language": "fr", "voice_may_fail": "no"},
        {"name": None, "uhd": 1, "consent": "yes", "more": 1},
    ],
)
def test_what_cannot_be_read_is_as_if_it_were_not_there(kept: dict[str, Any]) -> None:
    assert AvatarSpec.from_json(kept) == AvatarSpec()
