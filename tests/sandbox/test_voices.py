"""The 98 public voices."""

import hashlib
import io
import re
import wave
from itertools import pairwise
from pathlib import Path

import espeakng_loader
import pytest
import requests

from chanjing_studio.providers.chanjing.sandbox.voices import public_voices
from chanjing_studio.sandbox.espeak import EspeakSpeaker
from chanjing_studio.sandbox.speech import SoundOfVoice
from tests.cloud import VOICES
from tests.sandbox.customer import Customer


def test_there_are_98_voices_in_the_documented_shape(customer: Customer) -> None:
    data = customer.get(VOICES, page=1, size=100)["data"]
    assert data["page_info"] == {"page": 1, "size": 100, "total_count": 98, "total_page": 1}
    assert len({voice["id"] for voice in data["list"]}) == len({voice["name"] for voice in data["list"]}) == 98
    for voice in data["list"]:
        assert set(voice) == {"id", "grade", "name", "gender", "lang", "desc", "speed", "pitch", "audition"}
        assert re.fullmatch("[0-9a-f]{32}", voice["id"])
        assert voice["gender"] in {"male", "female"}
    assert {voice["lang"] for voice in data["list"]} == {"multilingual", "cn", "en"}
    assert any("四川" in voice["name"] for voice in data["list"])


@pytest.mark.parametrize(("page", "size", "count"), [(1, 50, 50), (2, 50, 48), (3, 50, 0), (5, 20, 18)])
def test_voices_come_in_pages(customer: Customer, page: int, size: int, count: int) -> None:
    data = customer.get(VOICES, page=page, size=size)["data"]
    assert len(data["list"]) == count
    assert data["page_info"]["total_page"] == -(-98 // size)


def test_a_page_holds_at_most_a_hundred_and_twenty_when_not_asked(customer: Customer) -> None:
    assert len(customer.get(VOICES, size=500)["data"]["list"]) == 98
    assert len(customer.get(VOICES)["data"]["list"]) == 20
    assert customer.get(VOICES, page="x")["code"] == 40000
    assert customer.get(VOICES, page=0)["code"] == 40000


def test_the_page_may_also_be_asked_for_in_the_body(customer: Customer) -> None:
    answer = customer.http.get(customer.cloud.address + VOICES, json={"page": 2, "size": 90}, timeout=5).json()
    assert len(answer["data"]["list"]) == 8


def test_each_voice_has_a_sample_unlike_every_other(customer: Customer) -> None:
    samples = [requests.get(voice["audition"], timeout=10).content for voice in customer.voices()]
    assert len({hashlib.sha256(sample).digest() for sample in samples}) == 98
    for sample in samples[:3]:
        with wave.open(io.BytesIO(sample)) as sound:
            assert 1 < sound.getnframes() / sound.getframerate() < 12


@pytest.mark.parametrize("text", ["你好，世界。", "Hello, world."])
def test_every_voice_can_say_chinese_and_english(tmp_path: Path, text: str) -> None:
    speaker = EspeakSpeaker()
    for sound in {voice.sound for voice in public_voices()}:
        speaker.speak(text, tmp_path / "said.wav", sound=sound, speed=1, pitch=1)
        with wave.open(str(tmp_path / "said.wav")) as said:
            assert 0.4 < said.getnframes() / said.getframerate() < 4, sound


def test_neighbours_differ_in_timbre_and_in_height() -> None:
    for one, other in pairwise(voice.sound for voice in public_voices()):
        assert (one.variant, one.pitch) != (other.variant, other.pitch)
        assert abs(one.pitch - other.pitch) >= 4 or one.variant != other.variant


def test_a_sample_is_handed_out_in_ranges(customer: Customer) -> None:
    link = customer.voices()[0]["audition"]
    answer = requests.get(link, headers={"Range": "bytes=0-3"}, timeout=10)
    assert (answer.status_code, answer.content) == (206, b"RIFF")
    assert answer.headers["Content-Type"] == "audio/x-wav"


def test_there_is_no_sample_of_an_unknown_voice(customer: Customer) -> None:
    assert requests.get(f"{customer.cloud.address}/res/audition/none.wav", timeout=10).status_code == 404


def test_a_deep_folder_does_not_silence_the_voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "很深的文件夹 with spaces" / ("x" * 180)
    deep.parent.mkdir()
    deep.symlink_to(espeakng_loader.get_data_path())
    monkeypatch.setattr(espeakng_loader, "get_data_path", lambda: str(deep))
    EspeakSpeaker().speak("你好", tmp_path / "said.wav", sound=SoundOfVoice(), speed=1, pitch=1)
    assert (tmp_path / "said.wav").stat().st_size > 10_000
