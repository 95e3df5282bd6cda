"""What is found in real files, good and bad."""

import os
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from chanjing_studio.domain.media import AudioFacts, Container, Flaw, Material, MediaProblem, VideoFacts, cloud_name
from chanjing_studio.media.probe import examine_audio, examine_video, material_of
from tests.clips import make_clip, make_sound, make_wave


def video(path: Path) -> VideoFacts:
    found = examine_video(path)
    assert isinstance(found, VideoFacts), found
    return found


def recording(path: Path) -> AudioFacts:
    found = examine_audio(path)
    assert isinstance(found, AudioFacts), found
    return found


def problem(found: object) -> MediaProblem:
    assert isinstance(found, MediaProblem), found
    return found


@contextmanager
def as_an_ordinary_user() -> Generator[None]:
    """Root may read anything, so it steps down."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("channels", [1, 2])
def test_the_channels_of_a_recording_are_counted(tmp_path: Path, channels: int) -> None:
    assert recording(make_wave(tmp_path / "me.wav", seconds=1, channels=channels)).channels == channels


@pytest.mark.parametrize("extension", ["mp4", "mov", "webm"])
def test_the_facts_of_each_kind_of_video_are_found(tmp_path: Path, extension: str) -> None:
    facts = video(make_clip(tmp_path / f"clip.{extension}", seconds=2, size=(160, 240)))
    assert facts.container is Container(extension)
    assert facts.displayed_size == (160, 240)
    assert facts.seconds == pytest.approx(2, abs=0.1)
    assert facts.size_bytes == facts.path.stat().st_size
    assert facts.has_sound


@pytest.mark.parametrize("extension", ["mp3", "m4a", "wav"])
def test_the_facts_of_each_kind_of_recording_are_found(tmp_path: Path, extension: str) -> None:
    facts = recording(make_sound(tmp_path / f"sound.{extension}", seconds=2))
    assert facts.container is Container(extension)
    assert facts.seconds == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize("rotation", [90, 270])
def test_a_turned_clip_has_the_size_that_a_player_shows(tmp_path: Path, rotation: int) -> None:
    facts = video(make_clip(tmp_path / "turned.mp4", size=(160, 240), rotation=rotation))
    assert facts.rotation == rotation
    assert facts.displayed_size == (240, 160)


def test_a_silent_clip_is_good(tmp_path: Path) -> None:
    assert not video(make_clip(tmp_path / "silent.mp4", sound=False)).has_sound


def test_a_mov_named_mp4_is_good_and_sent_under_its_true_name(tmp_path: Path) -> None:
    path = make_clip(tmp_path / "clip.mov").rename(tmp_path / "clip.mp4")
    assert cloud_name(video(path).container) == "video.mov"


def test_a_sound_in_a_films_container_is_a_recording(tmp_path: Path) -> None:
    path = make_sound(tmp_path / "sound.m4a")
    path.write_bytes(path.read_bytes().replace(b"ftypM4A ", b"ftypisom", 1))
    path = path.rename(tmp_path / "sound.mp4")
    assert cloud_name(recording(path).container) == "audio.m4a"
    assert problem(examine_video(path)).flaw is Flaw.NO_PICTURE


def test_a_film_named_m4a_is_a_video(tmp_path: Path) -> None:
    path = make_clip(tmp_path / "clip.mp4")
    path.write_bytes(path.read_bytes().replace(b"ftypisom", b"ftypM4A ", 1))
    assert video(path.rename(tmp_path / "clip.m4a")).container is Container.MP4


def test_chinese_and_emoji_in_the_path_are_no_trouble_even_where_the_locale_is_c(tmp_path: Path) -> None:
    path = make_clip(tmp_path / "clip.mp4").rename(tmp_path / "海盐 可颂 🥐.mp4")
    program = (
        "import sys, pathlib; from chanjing_studio.media.probe import examine_video;"
        "print(examine_video(pathlib.Path(sys.argv[1])).displayed_size)"
    )
    command = [sys.executable, "-X", "utf8=0", "-c", program, path]
    done = subprocess.run(command, env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}, capture_output=True, check=False)
    assert done.stdout.decode().strip() == "(160, 240)", done.stderr.decode()


@pytest.mark.parametrize(
    ("name", "content", "flaw"),
    [
        ("notes.mp4", "这是文字，不是视频。".encode(), Flaw.TEXT),
        ("empty.mp4", b"", Flaw.EMPTY),
        ("photo.mp4", b"\x89PNG\r\n\x1a\n", Flaw.PICTURE),
        ("noise.mp4", bytes(range(256)) * 20, Flaw.UNKNOWN),
        ("header.mp4", b"\0\0\0\x20ftypisom" + bytes(600), Flaw.DAMAGED),
        ("film.mkv", b"\x1a\x45\xdf\xa3\x42\x82\x88matroska", Flaw.OTHER_CONTAINER),
        ("song.flac", b"fLaC" + bytes(60), Flaw.OTHER_MATERIAL),
    ],
)
def test_a_file_that_is_no_video_is_called_what_it_is(tmp_path: Path, name: str, content: bytes, flaw: Flaw) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = problem(examine_video(path))
    assert found.flaw is flaw
    assert f"“{name}”" in str(found.sentence)


@pytest.mark.parametrize(
    ("name", "content", "flaw"),
    [
        ("notes.mp3", b"only words", Flaw.TEXT),
        ("tag.mp3", b"ID3\x04\0\0\0\0\0\0" + bytes(5000), Flaw.DAMAGED),
        ("song.flac", b"fLaC" + bytes(60), Flaw.OTHER_CONTAINER),
        ("film.avi", b"RIFF\0\0\0\0AVI LIST", Flaw.OTHER_MATERIAL),
    ],
)
def test_a_file_that_is_no_recording_is_called_what_it_is(
    tmp_path: Path, name: str, content: bytes, flaw: Flaw
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert problem(examine_audio(path)).flaw is flaw


def test_a_recording_in_the_place_of_the_video_and_the_reverse(tmp_path: Path) -> None:
    for extension in ("mp3", "m4a", "wav"):
        path = make_sound(tmp_path / f"sound.{extension}", seconds=0.5)
        assert problem(examine_video(path)).flaw is Flaw.OTHER_MATERIAL
    for extension in ("mp4", "webm"):
        path = make_clip(tmp_path / f"clip.{extension}", seconds=0.5)
        assert problem(examine_audio(path)).flaw is Flaw.OTHER_MATERIAL


@pytest.mark.parametrize("part", [0.5, 0.9])
def test_a_clip_that_breaks_off_is_found_out(tmp_path: Path, part: float) -> None:
    path = make_clip(tmp_path / "broken.mp4")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    assert problem(examine_video(path)).flaw is Flaw.DAMAGED


def test_a_wav_that_does_not_know_its_own_length_is_good(tmp_path: Path) -> None:
    path = make_sound(tmp_path / "streamed.wav", seconds=2)
    content = path.read_bytes()
    at = content.index(b"data") + 4
    path.write_bytes(content[:4] + b"\xff" * 4 + content[8:at] + b"\xff" * 4 + content[at + 4 :])
    assert recording(path).seconds == pytest.approx(2, abs=0.1)


def test_a_wav_of_nothing_but_a_header_holds_no_sound(tmp_path: Path) -> None:
    path = make_sound(tmp_path / "header.wav")
    content = path.read_bytes()
    path.write_bytes(content[: content.index(b"data") + 8])
    assert problem(examine_audio(path)).flaw is Flaw.NO_SOUND


@pytest.mark.parametrize("examine", [examine_video, examine_audio])
def test_a_folder_and_a_file_that_is_gone(tmp_path: Path, examine: Callable[[Path], object]) -> None:
    assert problem(examine(tmp_path)).flaw is Flaw.FOLDER
    assert problem(examine(tmp_path / "deleted.mp4")).flaw is Flaw.GONE
    (tmp_path / "file").touch()
    assert problem(examine(tmp_path / "file" / "in a file.mp4")).flaw is Flaw.GONE


@pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")
def test_a_file_without_read_permission(tmp_path: Path) -> None:
    path = make_clip(tmp_path / "mine.mp4")
    path.chmod(0)
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(0o755)
    with as_an_ordinary_user():
        found = problem(examine_video(path))
    assert found.flaw is Flaw.LOCKED
    assert "“mine.mp4”" in str(found.cause)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    assert problem(examine_video(tmp_path / "pipe.mp4")).flaw is Flaw.UNKNOWN


def test_a_dropped_file_finds_its_place_by_what_it_holds(tmp_path: Path) -> None:
    sound = make_sound(tmp_path / "sound.wav", seconds=0.2).rename(tmp_path / "sound.mp4")
    assert material_of(sound) is Material.RECORDING
    (tmp_path / "words.mp4").write_text("words")
    assert material_of(tmp_path / "words.mp4") is Material.VIDEO
    assert material_of(tmp_path / "gone.mp3") is Material.RECORDING
    assert material_of(tmp_path) is None
