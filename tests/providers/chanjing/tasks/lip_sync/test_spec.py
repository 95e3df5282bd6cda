"""What can be known of a lip-sync video before anything is sent."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.media import Container
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import (
    Backway,
    DriveMode,
    Driver,
    LipSyncSpec,
    Model,
)

GOOD = LipSyncSpec(
    video=Path("主持人 1.mov"),
    video_container=Container.MOV,
    script="今天我们聊聊番茄的种植。\n第二行。",
    voice_id="aa00bb11cc22dd33ee44ff5566778899",
    voice_name="沙盒男声",
)
SPOKEN = replace(
    GOOD, driver=Driver.AUDIO, audio=Path("录音.m4a"), audio_container=Container.M4A, audio_seconds=12.2, script=""
)


def fields_of(spec: LipSyncSpec) -> list[str]:
    return [problem.field for problem in spec.problems()]


def test_a_complete_one_has_no_problems() -> None:
    assert fields_of(GOOD) == []
    assert fields_of(SPOKEN) == []


def test_an_empty_one_says_what_to_do_in_the_order_of_the_form() -> None:
    assert fields_of(LipSyncSpec()) == ["video", "script", "voice"]
    assert fields_of(LipSyncSpec(driver=Driver.AUDIO)) == ["video", "audio"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"video_container": Container.MP3}, "video"),
        ({"video_container": None}, "video"),
        ({"script": " \n"}, "script"),
        ({"script": "好" * 4000}, "script"),
        ({"script": "你好😀"}, "script"),
        ({"script": "2026"}, "script"),
        ({"voice_id": ""}, "voice"),
        ({"speed": 0.4}, "speed"),
        ({"speed": 2.1}, "speed"),
        ({"speed": float("nan")}, "speed"),
        ({"pitch": 0.0}, "pitch"),
        ({"pitch": 3.1}, "pitch"),
        ({"volume": 0}, "volume"),
        ({"volume": 101}, "volume"),
        ({"width": 1081}, "width"),
        ({"width": 5000}, "width"),
        ({"height": 0}, "height"),
        ({"height": 1081}, "height"),
        ({"height": 5000}, "height"),
        ({"callback": "ftp://example.com"}, "callback"),
        ({"callback": "https://"}, "callback"),
        ({"callback": "http://[broken"}, "callback"),
        ({"callback": "http://example.com:port/"}, "callback"),
        ({"callback": "http://example.com/a b"}, "callback"),
    ],
)
def test_whatever_the_cloud_would_refuse_is_said_with_its_field(changes: dict[str, object], field: str) -> None:
    assert fields_of(replace(GOOD, **changes)) == [field]


def test_a_recording_of_another_kind_is_refused() -> None:
    assert fields_of(replace(SPOKEN, audio_container=Container.MP4)) == ["audio"]


def test_what_the_driver_does_not_use_is_not_checked() -> None:
    assert fields_of(replace(SPOKEN, speed=9.0, voice_id="")) == []


def test_how_much_too_long_a_script_is_is_said() -> None:
    (problem,) = replace(GOOD, script="好" * 4017).problems()
    assert str(problem.sentence) == "Shorten the script by 18 characters: it has to stay under 4000."


def test_a_callback_may_be_any_web_address() -> None:
    assert fields_of(replace(GOOD, callback="http://192.168.1.8:8080/done?x=1")) == []


def test_the_title_is_in_the_users_own_words() -> None:
    assert GOOD.title == "今天我们聊聊番茄的种植。"
    assert SPOKEN.title == "录音"
    assert replace(GOOD, script="好" * 80).title == "好" * 59 + "…"
    assert LipSyncSpec(driver=Driver.AUDIO).title == ""
    assert LipSyncSpec(name="2b3c4d5e").title == "2b3c4d5e"


def test_one_that_was_made_elsewhere_is_known_by_its_name_alone() -> None:
    assert LipSyncSpec(name="2b3c4d5e").elsewhere
    assert not GOOD.elsewhere


def test_the_words_are_what_a_search_finds() -> None:
    assert GOOD.words == "今天我们聊聊番茄的种植。\n第二行。"
    assert SPOKEN.words == "主持人 1.mov 录音.m4a"
    assert LipSyncSpec(name="2b3c4d5e").words == "2b3c4d5e"


def test_only_the_files_that_are_needed_are_named() -> None:
    assert list(GOOD.files) == [Path("主持人 1.mov")]
    assert list(SPOKEN.files) == [Path("主持人 1.mov"), Path("录音.m4a")]
    assert list(replace(SPOKEN, driver=Driver.TEXT).files) == [Path("主持人 1.mov")]


def test_the_price_follows_the_sound_and_the_model() -> None:
    assert GOOD.beans(12.2) == 13
    assert replace(GOOD, model=Model.HIGH_QUALITY).beans(12.2) == 26


def test_only_a_script_is_spoken_by_a_voice() -> None:
    assert GOOD.spoken == Spoken("今天我们聊聊番茄的种植。\n第二行。", GOOD.voice_id)
    assert SPOKEN.spoken is None


def test_it_comes_back_from_json_as_it_was() -> None:
    full = replace(
        SPOKEN,
        speed=1.5,
        pitch=0.8,
        volume=70,
        width=720,
        height=1280,
        model=Model.HIGH_QUALITY,
        backway=Backway.REVERSED,
        drive_mode=DriveMode.RANDOM,
        callback="https://example.com/done",
    )
    assert LipSyncSpec.from_json(full.to_json()) == full
    assert LipSyncSpec.from_json(LipSyncSpec().to_json()) == LipSyncSpec()


def test_what_another_version_wrote_is_read_as_far_as_it_goes() -> None:
    kept = {"script": "你好", "speed": "fast", "model": 7, "backway": None, "width": [1], "new_field": 1}
    assert LipSyncSpec.from_json(kept) == LipSyncSpec(script="你好")


@pytest.mark.parametrize(
    "kept",
    [
        {"width": float("inf"), "volume": 10**400, "speed": float("nan"), "audio_seconds": 1e308, "height": "720"},
        {"video": "a\0b", "audio": "", "script": ["a"], "voice_id": 5, "name": {}, "callback": True},
        {"audio_seconds": -1, "speed": 1e10, "model": [], "driver": {}, "video_container": 5},
    ],
)
def test_what_no_form_can_show_gets_its_default(kept: dict[str, Any]) -> None:
    assert LipSyncSpec.from_json(kept) == LipSyncSpec()
