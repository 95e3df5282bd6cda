"""Recordings as the cloud hears subtitles in them: one channel of 16 kHz, whatever they were."""

from __future__ import annotations

import asyncio
import wave
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QAudioDecoder
from PySide6.QtWidgets import QApplication

from chanjing_studio.media.mono import RATE, is_plain, make_plain
from tests.clips import make_sound
from tests.conftest import Run


def write_wave(path: Path, *, rate: int, channels: int, seconds: float = 1.0) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"\x00\x20" * round(rate * seconds) * channels)
    return path


@pytest.mark.parametrize("name", ["声音.mp3", "sound.m4a", "sound.wav"])
def test_every_kind_of_recording_becomes_plain(qapp: QApplication, run: Run, tmp_path: Path, name: str) -> None:
    target = tmp_path / "made" / "out.wav"
    assert run(make_plain(make_sound(tmp_path / name, seconds=3), target))
    assert is_plain(target)
    with wave.open(str(target)) as sound:
        assert sound.getframerate() == RATE
        assert abs(sound.getnframes() / RATE - 3) < 0.1
    assert list(target.parent.iterdir()) == [target]


def test_two_channels_become_one(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.wav"
    assert run(make_plain(write_wave(tmp_path / "in.wav", rate=44100, channels=2), target))
    assert is_plain(target)
    with wave.open(str(target)) as sound:
        assert abs(sound.getnframes() / RATE - 1) < 0.05
        loudest = max(memoryview(sound.readframes(RATE)).cast("h"))
    assert 0x1000 < loudest < 0x3000


@pytest.mark.parametrize(
    ("rate", "channels", "plain"), [(16000, 1, True), (8000, 1, True), (16000, 2, False), (44100, 1, False)]
)
def test_what_is_plain_is_known(tmp_path: Path, rate: int, channels: int, plain: bool) -> None:
    assert is_plain(write_wave(tmp_path / "in.wav", rate=rate, channels=channels)) is plain
    assert not is_plain(tmp_path / "nothing.wav")


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all" * 100])
def test_what_is_no_sound_gives_nothing_and_leaves_nothing(
    qapp: QApplication, run: Run, tmp_path: Path, content: bytes
) -> None:
    broken = tmp_path / "broken.mp3"
    broken.write_bytes(content)
    target = tmp_path / "made" / "out.wav"
    assert not run(make_plain(broken, target))
    assert list(target.parent.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_no_crash(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    (tmp_path / "made").write_text("in the way")
    assert not run(make_plain(make_sound(tmp_path / "in.wav"), tmp_path / "made" / "out.wav"))


def test_one_that_is_given_up_leaves_nothing(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    source, target = make_sound(tmp_path / "in.mp3", seconds=60), tmp_path / "made" / "out.wav"

    async def scenario() -> None:
        making = asyncio.ensure_future(make_plain(source, target))
        await asyncio.sleep(0.05)
        making.cancel()
        await asyncio.wait([making])

    run(scenario())
    assert list(target.parent.iterdir()) == []


def test_one_that_takes_too_long_is_given_up(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    source = make_sound(tmp_path / "in.mp3", seconds=60)
    assert not run(make_plain(source, tmp_path / "made" / "out.wav", seconds=0.01))


def test_the_program_owns_what_decodes(qapp: QApplication, run: Run, tmp_path: Path) -> None:
    """What Python owned, its collector could delete in another thread, and Qt would crash over that."""
    source = make_sound(tmp_path / "sound.mp3", seconds=3)

    async def scenario() -> None:
        making = asyncio.ensure_future(make_plain(source, tmp_path / "out.wav"))
        while not qapp.findChildren(QAudioDecoder):
            assert not making.done()
            await asyncio.sleep(0)
        assert await making

    run(scenario())
