"""The peaks of real sounds."""

import math
import struct
import wave
from array import array
from pathlib import Path

import pytest

from chanjing_studio.domain.loudness import Verdict
from chanjing_studio.media.peaks import COUNT, Loudness, detailed_peaks, peaks, peaks_and_level
from tests.clips import make_clip, make_sound, make_wave
from tests.conftest import Run

pytestmark = pytest.mark.timeout(30)


@pytest.mark.parametrize("extension", ["mp3", "m4a", "wav"])
def test_an_even_tone_has_even_peaks(run: Run, tmp_path: Path, extension: str) -> None:
    found = run(peaks(make_sound(tmp_path / f"声音 🥐.{extension}", seconds=2), 100))
    assert found
    assert len(found) == 100
    assert max(found) == 1
    assert min(found[5:95]) > 0.8


@pytest.mark.parametrize("extension", ["mp3", "m4a", "wav"])
def test_a_tone_is_as_loud_as_it_was_made_in_every_kind_of_file(run: Run, tmp_path: Path, extension: str) -> None:
    heard = run(peaks_and_level(make_sound(tmp_path / f"sound.{extension}", seconds=2)))
    assert heard
    assert heard[1].decibels == pytest.approx(-8.7, abs=1)
    assert heard[1].clipped == 0
    assert len(heard[0]) == COUNT


@pytest.mark.parametrize(
    ("volume", "verdict"),
    [(0.0, Verdict.SILENT), (0.03, Verdict.QUIET), (0.4, Verdict.GOOD), (2.0, Verdict.LOUD)],
)
def test_how_loud_a_recording_is_said_in_a_word(run: Run, tmp_path: Path, volume: float, verdict: Verdict) -> None:
    heard = run(peaks_and_level(make_wave(tmp_path / "me.wav", seconds=2, volume=volume)))
    assert heard
    assert heard[1].verdict is verdict
    assert heard[1].distorted == (volume > 1)


def test_what_cannot_be_heard_has_no_level(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.mp3").write_text("words")
    assert run(peaks_and_level(tmp_path / "notes.mp3")) is None


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


@pytest.mark.parametrize("extension", ["mp3", "m4a", "wav"])
def test_a_wide_picture_gets_a_peak_for_every_hundredth_of_a_second(run: Run, tmp_path: Path, extension: str) -> None:
    found = run(detailed_peaks(make_sound(tmp_path / f"声音.{extension}", seconds=2)))
    assert found
    assert 160 <= len(found) <= 230
    assert max(found) == 1
    assert min(found[10:150]) > 0.8
    assert run(detailed_peaks(tmp_path / "gone.wav")) is None


def test_an_hour_of_details_stays_small_and_right() -> None:
    loudness = Loudness(1 << 18)
    for second in range(3600):
        loudness.add_blocks([float(second == 1800)] * 100)
    found = loudness.details()
    assert found
    assert len(found) == 180_000  # 20 ms each
    assert found.index(1) == 90_000


def test_what_is_known_of_a_sound_is_told_before_its_end(run: Run, tmp_path: Path) -> None:
    path = write_wave(tmp_path / "long.wav", [0, 20_000] * 4000 * 900)
    told: list[tuple[int, float]] = []
    found = run(detailed_peaks(path, told=lambda peaks, reached: told.append((len(peaks), reached))))
    assert found
    assert len(found) == 90_000
    for count, reached in told:
        assert count / reached == pytest.approx(100, rel=0.01)
    assert told == sorted(told)


def write_wave(path: Path, values: list[int], *, channels: int = 1, width: int = 2) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(8000)
        file.writeframes(array("h" if width == 2 else "B", values).tobytes())
    return path


def test_a_plain_wave_file_is_read_from_both_its_channels(run: Run, tmp_path: Path) -> None:
    left, right = [16_000, 0] * 8000, [0, -32_768] * 8000
    for values in (left + right, right + left):
        found = run(peaks(write_wave(tmp_path / "a.wav", values, channels=2), 2))
        assert found
        assert sorted(found) == pytest.approx([0.49, 1.0], abs=0.02)


def test_a_wave_file_of_another_kind_or_cut_short_is_heard_too(run: Run, tmp_path: Path) -> None:
    few = write_wave(tmp_path / "few.wav", [128, 255, 0, 128] * 4000, width=1)
    assert run(peaks(few, 3)) == (1, 1, 1)
    whole = write_wave(tmp_path / "cut.wav", [0, 9000] * 16_000)
    whole.write_bytes(whole.read_bytes()[:-8001])
    assert run(peaks(whole, 3)) == (1, 1, 1)
    assert run(detailed_peaks(write_wave(tmp_path / "empty.wav", []))) is None
