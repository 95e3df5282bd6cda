"""The sandbox of the installed program: without PyAV and eSpeak NG, with results that can be played all the same."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import sys
import wave
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from chanjing_studio.domain.media import MediaProblem
from chanjing_studio.media.probe import examine_video
from chanjing_studio.sandbox.camera import film
from chanjing_studio.sandbox.film import Film
from chanjing_studio.sandbox.means import can_draw, can_film, is_simple
from chanjing_studio.sandbox.order import MaterialProblem
from chanjing_studio.sandbox.performance import Filmed, Performance, perform

RATE = 16_000


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("av", "espeakng_loader"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "said.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"\x00\x10" * (2 * RATE))
    return path


def made(sound: Path, target: Path) -> int:
    colours = [Image.new("RGB", (320, 240), colour) for colour in ("red", "green")]
    order = Film(
        size=(320, 240), picture=lambda at: colours[at // 5 % 2], sound=sound, target=target, rate=Fraction(25)
    )
    return film(order, report=lambda _: None)


def test_it_says_what_it_lacks() -> None:
    assert can_draw()
    assert not can_film()
    assert is_simple()


def test_a_film_is_as_long_as_its_sound_and_as_large_as_asked_for(sound: Path, tmp_path: Path) -> None:
    target = tmp_path / "made.mp4"
    assert made(sound, target) == 2000
    facts = examine_video(target)
    assert not isinstance(facts, MediaProblem), facts
    assert facts.displayed_size == (320, 240)
    assert facts.seconds == pytest.approx(2.0, abs=0.05)
    with Image.open(target.with_suffix(".jpg")) as cover:
        assert cover.size == (320, 240)
    assert not list(tmp_path.glob("*.part*"))


def test_another_decoder_sees_every_picture_and_hears_every_sample(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "made.mp4"
    made(sound, target)
    monkeypatch.undo()
    import av  # noqa: PLC0415 - it was not there while the film was made

    with av.open(str(target)) as container:
        pictures = [frame.to_image() for frame in container.decode(video=0)]
    with av.open(str(target)) as container:
        samples = sum(frame.samples for frame in container.decode(audio=0))
    assert len(pictures) == 50
    assert [picture.getpixel((9, 9))[0] > 200 for picture in pictures[::5]] == [True, False] * 5  # type: ignore[index]
    assert samples == 2 * RATE


def test_pictures_that_come_again_take_no_room(sound: Path, tmp_path: Path) -> None:
    target = tmp_path / "made.mp4"
    made(sound, target)
    assert target.stat().st_size < 2 * 2 * RATE + 20_000


def test_what_is_no_sound_is_said(tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"RIFF")
    with pytest.raises(MaterialProblem):
        made(broken, tmp_path / "made.mp4")


def test_a_recording_that_cannot_be_heard_is_five_seconds_of_silence(tmp_path: Path) -> None:
    recording = tmp_path / "talk.mp3"
    recording.write_bytes(b"ID3")
    assert made(recording, tmp_path / "made.mp4") == 5000


def test_a_clip_of_somebody_is_given_back_as_it_came(sound: Path, tmp_path: Path) -> None:
    clip, target = tmp_path / "clip.mp4", tmp_path / "made.mp4"
    clip.write_bytes(b"a clip")
    order = Performance(seen=Filmed(clip), whole=False, sound=sound, target=target, rate=25)
    assert perform(order, report=lambda _: None) == 2000
    assert target.read_bytes() == b"a clip"
