"""Without PyAV and eSpeak NG the sandbox still works, and says that its results are simple."""

import io
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.clips import make_sound
from tests.cloud import CLONE, CLONED, running_cloud
from tests.sandbox.customer import Customer, customer_of, wait_for

HIDE = """
import sys
sys.modules["av"] = sys.modules["espeakng_loader"] = None
"""


@pytest.fixture(scope="module")
def bare_customer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Customer]:
    """A customer of a sandbox that finds neither library."""
    folder = tmp_path_factory.mktemp("hidden")
    (folder / "sitecustomize.py").write_text(HIDE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        with running_cloud() as cloud, customer_of(cloud) as customer:
            yield customer


def test_the_material_is_handed_back_and_labelled(bare_customer: Customer, clip: Path) -> None:
    shown = bare_customer.made(bare_customer.upload(clip))
    assert shown["status"] == 20
    assert "simple result" in shown["msg"]
    assert requests.get(shown["video_url"], timeout=10).content == clip.read_bytes()
    assert shown["preview_url"] == ""
    assert 1000 < shown["duration"] < 5000


def test_an_uploaded_sound_gives_its_length(bare_customer: Customer, clip: Path, long_sound: Path) -> None:
    sound = bare_customer.upload(long_sound, "lip_sync_audio")
    shown = bare_customer.made(bare_customer.upload(clip), audio_type="audio", audio_file_id=sound)
    assert (shown["status"], shown["duration"]) == (20, pytest.approx(5000, abs=30))


def test_a_compressed_sound_of_unknown_length_will_do(bare_customer: Customer, clip: Path, tmp_path: Path) -> None:
    sound = bare_customer.upload(make_sound(tmp_path / "s.mp3"), "lip_sync_audio")
    shown = bare_customer.made(bare_customer.upload(clip), audio_type="audio", audio_file_id=sound)
    assert (shown["status"], shown["duration"]) == (20, 0)


def test_voices_are_tones_that_still_differ(bare_customer: Customer) -> None:
    samples = [requests.get(voice["audition"], timeout=10).content for voice in bare_customer.voices()[:12]]
    assert len(set(samples)) == 12
    with wave.open(io.BytesIO(samples[0])) as sound:
        assert sound.getnframes() / sound.getframerate() > 1


@pytest.mark.parametrize("suffix", [".wav", ".mp3"])
def test_a_voice_is_still_made_of_a_recording(bare_customer: Customer, tmp_path: Path, suffix: str) -> None:
    sample = bare_customer.upload(make_sound(tmp_path / f"me{suffix}", seconds=9, hertz=110), "prompt_audio")
    order = {"name": "me", "url": bare_customer.file(sample)["full_path"]}
    voice_id = bare_customer.post(CLONE, order)["data"]
    clip = wait_for(lambda: bare_customer.get(CLONED, id=voice_id)["data"]["audio_path"])
    assert clip.endswith(suffix)
    assert requests.get(clip, timeout=10).ok
