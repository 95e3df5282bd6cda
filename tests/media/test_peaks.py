"""The peaks of real sounds."""

import math
import struct
from pathlib import Path

import pytest

from chanjing_studio.media.peaks import Loudness, peaks
from tests.clips import make_clip, make_sound
from tests.conftest import Run

pytestmark = pytest.mark.timeout(30)


@pytest.mark.parametrize("extension", ["mp3", "m4a", "wav"])
def test_an_even_tone_has_even_peaks(run: Run, tmp_path: Path, extension: str) -> None:
    found = run(peaks(make_sound(tmp_path / f"声音 🥐.{extension}", seconds=2), 100))
    assert found
    assert len(found) == 100
    assert max(found) == 1
    assert min(found[5:95]) > 0.8


def test_the_sound_of_a_video_has_peaks_too(run: Run, tmp_path: Path) -> None:
    assert run(peaks(make_clip(tmp_path / "clip.mp4")))


def test_what_cannot_be_heard_has_no_peaks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.mp3").write_text("words")
    assert run(peaks(tmp_path / "notes.mp3")) is None
    assert run(peaks(tmp_path / "gone.mp3")) is None
    assert run(peaks(make_clip(tmp_path / "silent.mp4", sound=False))) is None


def test_no_peaks_in_time_is_none(run: Run, tmp_path: Path) -> None:
    assert run(peaks(make_sound(tmp_path / "sound.wav"), seconds=0)) is None


def test_loud_and_quiet_parts_stand_where_they_are_heard() -> None:
    loudness = Loudness()
    for volume in (0, 1000, -4000, 2000):
        loudness.add([float(volume)] * 8000)
    assert loudness.spread(8) == (0, 0, 0.25, 0.25, 1, 1, 0.5, 0.5)


def test_the_print_of_hours_stays_small_and_right() -> None:
    loudness = Loudness()
    for minute in range(120):
        loudness.add([float(minute == 90)] * 8000)
        loudness.add([0.0] * 8000)
    found = loudness.spread(120)
    assert found
    assert [place for place, peak in enumerate(found) if peak] == [90]


def test_silence_is_flat_and_nothing_is_nothing() -> None:
    silence = Loudness()
    silence.add([0.0] * 50)
    assert silence.spread(3) == (0, 0, 0)
    assert Loudness().spread(3) is None


def test_what_is_no_number_is_no_sound(run: Run, tmp_path: Path) -> None:
    rate, path = 8000, tmp_path / "a.wav"
    tone = [0.5, -0.5] * (rate // 2)
    values = [*tone, *[math.nan, math.inf, -math.inf, 3e38] * (rate // 4), *tone]
    samples = struct.pack(f"<{len(values)}f", *values)
    form = struct.pack("<HHIIHH", 3, 1, rate, 4 * rate, 4, 32)
    chunks = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(samples)) + samples
    path.write_bytes(b"RIFF" + struct.pack("<I", len(chunks)) + chunks)
    found = run(peaks(path, 3))
    assert found == pytest.approx((1, 0, 1), abs=0.05)
