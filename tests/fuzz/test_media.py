"""Whatever a file holds, looking at it gives a value or a sentence, and soon."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given

from chanjing_studio.domain.media import AudioFacts, Flaw, Material, MediaProblem, VideoFacts
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.signatures import HEAD_SIZE, looks_like
from chanjing_studio.media.peaks import COUNT, peaks
from chanjing_studio.media.player import Player, Playing
from chanjing_studio.media.poster import LARGEST, poster
from chanjing_studio.media.probe import examine_audio, examine_video, material_of
from tests.conftest import Run
from tests.fuzz.cases import fuzzed
from tests.fuzz.files import NAMES, Harm, Seeds, harmed, harms, make_seeds, names

T = TypeVar("T")

SOON = 2.0
TERABYTES = 10 * 2**40

posix = pytest.mark.skipif(os.name != "posix", reason="this system has no such files")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """Real files."""
    return make_seeds(tmp_path_factory.mktemp("seeds"))


def soon(look: Callable[[Path], T], path: Path) -> T:
    begun = time.monotonic()
    found = look(path)
    assert time.monotonic() - begun < SOON
    return found


def looked_at(path: Path) -> tuple[VideoFacts | MediaProblem, AudioFacts | MediaProblem]:
    """What is said of a file; that it is values and sentences."""
    assert soon(material_of, path) in (*Material, None)
    found = soon(examine_video, path), soon(examine_audio, path)
    for one in found:
        if isinstance(one, MediaProblem):
            assert str(one.title)
            assert one_line(path.name) in str(one.sentence)
        else:
            assert 0 <= one.seconds < float("inf")
    if isinstance(found[0], VideoFacts):
        assert found[0].displayed_size >= (0, 0)
    return found


@given(name=names, harms=harms, called=names)
@fuzzed("media probing")
def test_a_broken_file_is_facts_or_a_sentence(
    seeds: Seeds, tmp_path: Path, name: str, harms: list[Harm], called: str
) -> None:
    path = tmp_path / called
    path.write_bytes(harmed(seeds, name, harms))
    looked_at(path)


@given(name=names, harms=harms)
@fuzzed("prints of sounds")
def test_the_print_of_a_broken_sound_is_peaks_or_nothing(
    seeds: Seeds, tmp_path: Path, run: Run, name: str, harms: list[Harm]
) -> None:
    path = tmp_path / name
    path.write_bytes(harmed(seeds, name, harms))
    found = run(peaks(path, seconds=SOON))
    assert found is None or (len(found) == COUNT and all(0 <= peak <= 1 for peak in found))


@given(name=names, harms=harms)
@fuzzed("posters of videos")
def test_the_poster_of_a_broken_video_is_a_picture_or_nothing(
    seeds: Seeds, tmp_path: Path, run: Run, name: str, harms: list[Harm]
) -> None:
    path = tmp_path / name
    path.write_bytes(harmed(seeds, name, harms))
    found = run(poster(path, seconds=0.5))  # a sound has none and is waited for all that time
    assert found is None or found.size().boundedTo(LARGEST) == found.size()


@given(name=names, harms=harms)
@fuzzed("playback")
def test_playing_a_broken_file_goes_well_or_is_given_up(
    seeds: Seeds, tmp_path: Path, run: Run, name: str, harms: list[Harm]
) -> None:
    path = tmp_path / name
    path.write_bytes(harmed(seeds, name, harms))
    run(_play(path))


async def _play(path: Path) -> None:
    """A moment of it. The window's thread is never held up."""
    player, news = Player(), asyncio.Event()
    for told in (player.changed, player.moved, player.failed):
        told.connect(news.set)
    begun = time.monotonic()
    player.play(path, "sample")
    assert time.monotonic() - begun < SOON
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.2):
            while player.state in (Playing.LOADING, Playing.SOUND):
                await news.wait()
                news.clear()
    begun = time.monotonic()
    player.stop()
    assert time.monotonic() - begun < SOON
    assert player.state is Playing.NOTHING
    player.close()
    await asyncio.sleep(0)


@given(name=names, harms=harms)
@fuzzed("first bytes")
def test_first_bytes_are_something(seeds: Seeds, name: str, harms: list[Harm]) -> None:
    assert looks_like(harmed(seeds, name, harms)[:HEAD_SIZE])


def _kept_busy(seeds: Seeds, path: Path, groups: bytes) -> Path:
    """How many groups of samples follow is wrong: each takes MediaInfo some millionths of a second."""
    content = seeds["sound.m4a"]
    at = content.index(b"sgpd") + 16
    path.write_bytes(content[:at] + groups + content[at + 4 :])
    return path


def test_a_number_that_would_keep_mediainfo_busy_is_given_up_and_the_programs_end_does_not_wait(
    seeds: Seeds, tmp_path: Path
) -> None:
    path = _kept_busy(seeds, tmp_path / "a.m4a", b"\xff\xff\xff\xff")
    program = "import sys, pathlib, chanjing_studio.media.probe as p; print(p.examine_audio(pathlib.Path(sys.argv[1])))"
    ended = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, timeout=30, check=True
    )
    assert "damaged" in ended.stdout
    assert not ended.stderr


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_ten_terabytes_is_no_work(seeds: Seeds, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(seeds[name])
    try:
        os.truncate(path, TERABYTES)
    except OSError:
        pytest.skip("this file system has no room for holes of ten terabytes")
    looked_at(path)


def test_a_file_that_grows_is_looked_at_as_it_is(seeds: Seeds, tmp_path: Path) -> None:
    path, ended = tmp_path / "sound.mp3", threading.Event()
    path.write_bytes(seeds["sound.mp3"])

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not ended.wait(0.0005):
                file.write(seeds["sound.mp3"][1000:3000])

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        for _ in range(20):
            looked_at(path)
    finally:
        ended.set()
        growing.join()


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/null", "/dev/random", "/dev/tty", "/dev/stdin"])
@pytest.mark.parametrize("name", ["a.mp4", "a.mp3"])
def test_a_device_behind_a_link_is_not_read(tmp_path: Path, device: str, name: str) -> None:
    path = tmp_path / name
    path.symlink_to(device)
    for found in looked_at(path):
        assert isinstance(found, MediaProblem)


@posix
def test_a_pipe_a_socket_and_a_ring_of_links_are_not_waited_for(tmp_path: Path) -> None:
    pipe, door, ring = tmp_path / "pipe.mp4", tmp_path / "door.mp4", tmp_path / "ring.mp4"
    os.mkfifo(pipe)
    ring.symlink_to(ring)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(door))
        for path in (pipe, door, ring):
            for found in looked_at(path):
                assert isinstance(found, MediaProblem)


@posix
def test_a_pipe_that_takes_a_files_place_at_the_last_moment_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, file = tmp_path / "a.mp4", tmp_path / "file"
    file.touch()
    os.mkfifo(path)
    seen = file.stat()

    def stat(_self: Path) -> os.stat_result:
        return seen

    monkeypatch.setattr(Path, "stat", stat)
    assert isinstance(examine_video(path), MediaProblem)


@pytest.mark.parametrize("name", ["a\0b.mp4", "a" * 5000, "\udcff.mp4", "a/b/c.mp4", "."])
def test_a_path_that_no_file_has_is_said(tmp_path: Path, name: str) -> None:
    for found in looked_at(tmp_path / name):
        assert isinstance(found, MediaProblem)
        assert found.flaw in (Flaw.GONE, Flaw.LOCKED, Flaw.FOLDER)
