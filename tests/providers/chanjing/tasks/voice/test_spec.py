"""What can be known of a voice before anything is sent."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import Container
from chanjing_studio.providers.chanjing.tasks.voice.spec import Language, VoiceModel, VoiceSpec

SAMPLE = VoiceSpec(
    audio=Path("/home/me/我的声音.m4a"),
    audio_container=Container.M4A,
    audio_seconds=42.5,
    audio_bytes=700_000,
    audio_written=1_790_000_000_123,
    name=" 我的\n声音 ",
    language=Language.ENGLISH,
    model=VoiceModel.THIRD,
    text="您好，很高兴为您服务。",
    consent=True,
)


def fields_of(spec: VoiceSpec) -> list[str]:
    return [problem.field for problem in spec.problems()]


def test_a_complete_one_has_no_problems() -> None:
    assert fields_of(SAMPLE) == []


def test_an_empty_one_says_what_to_do_in_the_order_of_the_form() -> None:
    assert fields_of(VoiceSpec()) == ["audio", "name", "consent"]
    assert all(problem.missing for problem in VoiceSpec().problems())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"audio": None}, "audio"),
        ({"audio_container": Container.WEBM}, "audio"),
        ({"audio_container": None}, "audio"),
        ({"audio_seconds": 14.9}, "audio"),
        ({"audio_seconds": 300.1}, "audio"),
        ({"audio_bytes": 100_000_001}, "audio"),
        ({"audio_silent": True}, "audio"),
        ({"name": " \n"}, "name"),
        ({"text": "字" * 51}, "text"),
        ({"consent": False}, "consent"),
    ],
)
def test_whatever_the_cloud_would_refuse_is_said_with_its_field(changes: dict[str, Any], field: str) -> None:
    assert fields_of(replace(SAMPLE, **changes)) == [field]


@pytest.mark.parametrize(
    "changes",
    [{"audio_seconds": 15.0}, {"audio_seconds": 300.0}, {"audio_bytes": 100_000_000}, {"text": " " + "字" * 50}],
)
def test_the_last_that_the_cloud_takes_is_taken(changes: dict[str, Any]) -> None:
    assert fields_of(replace(SAMPLE, **changes)) == []


def test_without_its_agreement_nothing_is_made() -> None:
    assert "Confirm" in str(replace(SAMPLE, consent=False).problems()[0].sentence)


def test_it_is_known_by_the_users_own_words() -> None:
    assert SAMPLE.title == "我的 声音"
    assert SAMPLE.words == "我的 声音 您好，很高兴为您服务。 我的声音.m4a"
    assert list(SAMPLE.files) == [Path("/home/me/我的声音.m4a")]
    assert list(VoiceSpec().files) == []
    assert SAMPLE.spoken is None
    assert VoiceSpec.makes is Makes.VOICE


def test_it_is_read_as_it_was_written() -> None:
    assert VoiceSpec.from_json(json.loads(json.dumps(SAMPLE.to_json()))) == SAMPLE


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {
            "audio": 5,
            "audio_container": "ogg",
            "audio_seconds": -1,
            "audio_bytes": "x",
            "audio_written": -1,
            "audio_silent": 1,
        },
        {"name": None, "language": "fr", "model": "cicada9", "text": [], "consent": "yes", "more": 1},
    ],
)
def test_what_cannot_be_read_is_as_if_it_were_not_there(kept: dict[str, Any]) -> None:
    assert VoiceSpec.from_json(kept) == VoiceSpec()
