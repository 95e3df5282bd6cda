"""Sounds that are joined into one file."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from chanjing_studio.media.wave_join import NotJoined, join, lengths_of


def a_wave(path: Path, frames: int, *, rate: int = 8000, channels: int = 1, width: int = 2, fill: int = 1) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(bytes([fill]) * (frames * channels * width))
    return path


def test_the_whole_is_as_long_as_its_parts_and_holds_them_in_order(tmp_path: Path) -> None:
    sounds = [a_wave(tmp_path / f"{number}.wav", 4000 * number, fill=number) for number in (1, 2, 3)]
    assert lengths_of(sounds) == (0.5, 1.0, 1.5)
    join(sounds, tmp_path / "whole.wav")
    with wave.open(str(tmp_path / "whole.wav")) as whole:
        assert whole.getnframes() / whole.getframerate() == 3.0
        frames = whole.readframes(24_000)
    assert frames == b"\1" * 8000 + b"\2" * 16_000 + b"\3" * 24_000


@pytest.mark.parametrize("other", [{"rate": 16_000}, {"channels": 2}, {"width": 1}])
def test_sounds_of_different_forms_are_not_joined(tmp_path: Path, other: dict[str, int]) -> None:
    sounds = [a_wave(tmp_path / "one.wav", 10), a_wave(tmp_path / "two.wav", 10, **other)]
    with pytest.raises(NotJoined, match="different kinds"):
        lengths_of(sounds)


@pytest.mark.parametrize("content", [b"", b"ID3\x03 an mp3", b"RIFF\x10\x00\x00\x00WAVEfmt "])
def test_what_is_no_wav_file_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "two.wav").write_bytes(content)
    with pytest.raises(NotJoined, match="no plain WAV"):
        lengths_of([a_wave(tmp_path / "one.wav", 10), tmp_path / "two.wav"])


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotJoined, match="cannot be read"):
        lengths_of([tmp_path / "gone.wav"])


def test_more_than_a_wav_file_can_hold_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chanjing_studio.media.wave_join._MOST_BYTES", 100)
    with pytest.raises(NotJoined, match="too long"):
        lengths_of([a_wave(tmp_path / "one.wav", 40), a_wave(tmp_path / "two.wav", 40)])


def test_what_broke_off_counts_as_far_as_it_goes(tmp_path: Path) -> None:
    sound = a_wave(tmp_path / "one.wav", 8000)
    sound.write_bytes(sound.read_bytes()[: 44 + 8000])
    assert lengths_of([sound]) == (0.5,)
    join([sound, a_wave(tmp_path / "two.wav", 4000)], tmp_path / "whole.wav")
    assert lengths_of([tmp_path / "whole.wav"]) == (1.0,)


def test_one_that_was_written_before_its_length_was_known_is_joined(tmp_path: Path) -> None:
    sounds = [a_wave(tmp_path / f"{number}.wav", 4000, fill=number) for number in (1, 2)]
    for sound in sounds:
        content = bytearray(sound.read_bytes())
        content[4:8] = content[40:44] = b"\xff" * 4
        sound.write_bytes(content)
    assert lengths_of(sounds) == (0.5, 0.5)
    join(sounds, tmp_path / "whole.wav")
    with wave.open(str(tmp_path / "whole.wav")) as whole:
        assert whole.readframes(whole.getnframes()) == b"\1" * 8000 + b"\2" * 8000


def test_half_a_frame_at_an_end_does_not_garble_what_follows(tmp_path: Path) -> None:
    sound = a_wave(tmp_path / "one.wav", 4000)
    sound.write_bytes(sound.read_bytes()[:-1])
    join([sound, a_wave(tmp_path / "two.wav", 1, fill=2)], tmp_path / "whole.wav")
    with wave.open(str(tmp_path / "whole.wav")) as whole:
        assert whole.readframes(5000) == b"\1" * 7998 + b"\2\2"


def test_a_sound_without_a_rate_is_none(tmp_path: Path) -> None:
    sound = a_wave(tmp_path / "one.wav", 10)
    header = bytearray(sound.read_bytes())
    header[24:28] = bytes(4)
    sound.write_bytes(header)
    with pytest.raises(NotJoined, match="no plain WAV"):
        lengths_of([sound])
