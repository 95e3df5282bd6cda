"""The made video: its picture, its sound, its cover."""
# pyright: reportUnknownMemberType=false

from pathlib import Path
from typing import Any

import av
import pytest
import requests

from tests.clips import make_clip, make_sound
from tests.sandbox.customer import Customer
from tests.sandbox.watching import brightness, fetched


def make(customer: Customer, video: Path, sound: Path | None = None, **fields: Any) -> dict[str, Any]:
    if sound is not None:
        fields |= {"audio_type": "audio", "audio_file_id": customer.upload(sound, "lip_sync_audio")}
    size = {"screen_width": 160, "screen_height": 240}
    shown = customer.made(customer.upload(video), **{**size, **fields})
    assert shown["status"] == 20, shown["msg"]
    return shown


def test_it_is_a_playable_mp4_of_the_asked_size_as_long_as_its_sound(
    customer: Customer, clip: Path, long_sound: Path, tmp_path: Path
) -> None:
    shown = make(customer, clip, long_sound, screen_width=320, screen_height=480)
    video = fetched(shown["video_url"], tmp_path)
    assert (video.size, video.codecs, video.pixels) == ((320, 480), ("h264", "aac"), "yuv420p")
    assert video.seconds == pytest.approx((5, 5), abs=0.1)
    assert shown["duration"] == pytest.approx(5000, abs=60)
    assert len(video.frames) == 125
    assert video.content.index(b"moov") < video.content.index(b"mdat")


def test_without_a_size_it_is_1080_by_1920_and_odd_sizes_become_even(
    customer: Customer, clip: Path, tmp_path: Path
) -> None:
    shown = customer.made(customer.upload(clip))
    assert fetched(shown["video_url"], tmp_path).size == (1080, 1920)
    shown = make(customer, clip, screen_width=161, screen_height=241)
    assert fetched(shown["video_url"], tmp_path).size == (160, 240)


def test_the_material_begins_again_when_the_sound_is_longer(
    customer: Customer, clip: Path, long_sound: Path, tmp_path: Path
) -> None:
    frames = fetched(make(customer, clip, long_sound, backway=1)["video_url"], tmp_path).frames
    assert brightness(frames[48]) > 110
    assert brightness(frames[52]) < 50
    assert brightness(frames[98]) > 110


def test_the_material_runs_backwards_when_asked(
    customer: Customer, clip: Path, long_sound: Path, tmp_path: Path
) -> None:
    frames = fetched(make(customer, clip, long_sound, backway=2)["video_url"], tmp_path).frames
    levels = [brightness(frame) for frame in frames]
    assert levels[:50] == sorted(levels[:50])
    assert levels[50:100] == sorted(levels[50:100], reverse=True)
    assert levels[100] < 50


def test_random_frames_differ_from_the_usual_order_but_not_from_time_to_time(
    customer: Customer, long_sound: Path, tmp_path: Path
) -> None:
    clip = make_clip(tmp_path / "long.mp4", seconds=6)
    usual = fetched(make(customer, clip, long_sound)["video_url"], tmp_path)
    random = [fetched(make(customer, clip, long_sound, drive_mode="random")["video_url"], tmp_path) for _ in "12"]
    orders = [[brightness(frame) for frame in video.frames] for video in (usual, *random)]
    assert orders[0] != orders[1] == orders[2]
    assert len(orders[0]) == len(orders[1])


def test_a_clip_that_a_player_turns_is_turned(customer: Customer, long_sound: Path, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "turned.mp4", size=(240, 160), rotation=90)
    frame = fetched(make(customer, clip, long_sound)["video_url"], tmp_path).frames[10]
    column = bytes(frame.planes[0])[:: frame.planes[0].line_size]
    row = bytes(frame.planes[0])[20 * frame.planes[0].line_size :][:160]
    assert max(column[:240]) > 200, "the bar runs from top to bottom now"
    assert max(row) - min(row) < 30, "and no line of it is left standing"
    assert frame.rotation == 0


@pytest.mark.parametrize("name", ["a.mov", "a.webm"])
def test_other_containers_are_material_too(customer: Customer, long_sound: Path, tmp_path: Path, name: str) -> None:
    shown = make(customer, make_clip(tmp_path / name), long_sound)
    assert len(fetched(shown["video_url"], tmp_path).frames) == 125


@pytest.mark.parametrize("name", ["s.mp3", "s.m4a"])
def test_other_sounds_drive_it_too(customer: Customer, clip: Path, tmp_path: Path, name: str) -> None:
    shown = make(customer, clip, make_sound(tmp_path / name, seconds=3))
    assert fetched(shown["video_url"], tmp_path).seconds == pytest.approx((3, 3), abs=0.15)


def test_a_clip_without_sound_and_a_clip_longer_than_the_sound_will_do(customer: Customer, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "silent.mp4", seconds=4, sound=False)
    shown = make(customer, clip, make_sound(tmp_path / "s.wav", seconds=2))
    assert fetched(shown["video_url"], tmp_path).seconds == pytest.approx((2, 2), abs=0.1)


def test_volume_is_heard(customer: Customer, clip: Path, long_sound: Path, tmp_path: Path) -> None:
    loud, soft = (
        fetched(make(customer, clip, long_sound, volume=volume)["video_url"], tmp_path).loudness for volume in (100, 25)
    )
    assert soft == pytest.approx(loud / 4, rel=0.1)


def test_speed_and_pitch_are_heard(customer: Customer, clip: Path, tmp_path: Path) -> None:
    voice = customer.voices()[0]["id"]

    def spoken(**how: float) -> dict[str, Any]:
        return make(customer, clip, tts_config={"text": ["今天我们聊聊番茄的种植。"], "audio_man_id": voice, **how})

    usual, fast, high = spoken(), spoken(speed=2), spoken(pitch=1.6)
    assert fast["duration"] == pytest.approx(usual["duration"] / 2, rel=0.15)
    assert high["duration"] == pytest.approx(usual["duration"], rel=0.1)
    assert fetched(usual["video_url"], tmp_path).content != fetched(high["video_url"], tmp_path).content


def test_the_cover_is_its_frame(customer: Customer, clip: Path, tmp_path: Path) -> None:
    shown = make(customer, clip)
    cover = requests.get(shown["preview_url"], timeout=10)
    assert cover.headers["Content-Type"] == "image/jpeg"
    (tmp_path / "cover.jpg").write_bytes(cover.content)
    with av.open(str(tmp_path / "cover.jpg")) as picture:
        still = next(picture.decode(video=0))
    assert (still.width, still.height) == (160, 240)
    first = fetched(shown["video_url"], tmp_path).frames[0]
    assert brightness(still.reformat(format="yuv420p")) == pytest.approx(brightness(first), abs=16)


def test_the_result_is_handed_out_in_ranges(customer: Customer, clip: Path) -> None:
    link = make(customer, clip)["video_url"]
    answer = requests.get(link, headers={"Range": "bytes=4-7"}, timeout=10)
    assert (answer.status_code, answer.content) == (206, b"ftyp")
