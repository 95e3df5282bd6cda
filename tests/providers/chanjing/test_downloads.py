"""Results and samples on their way down."""

from __future__ import annotations

import errno
import os
import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import BadAnswer, Busy, FileTrouble, Remedy, Stopped, Unreachable
from chanjing_studio.network.downloads import _no_room  # pyright: ignore[reportPrivateUsage]
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import Cloud
from tests.network.raw import raw_server, says
from tests.providers.chanjing.conftest import Connect, unwatched


@pytest.fixture
def sample(chanjing: Chanjing) -> str:
    """The address of a voice's sample."""
    return chanjing.voices(1).voices[0].sample_url


def test_a_file_comes_whole_and_without_our_token(
    cloud: Cloud, chanjing: Chanjing, sample: str, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    target = tmp_path / "样音.wav"
    chanjing.fetch(sample, target, lambda done, total: seen.append((done, total)))
    size = target.stat().st_size
    assert target.read_bytes()[:4] == b"RIFF"
    assert seen[-1] == (size, size)
    assert "access_token" not in cloud.calls("/res/")[-1]["headers"]


def test_a_download_that_breaks_off_is_said(cloud: Cloud, chanjing: Chanjing, sample: str, tmp_path: Path) -> None:
    cloud.fault("/res/*", cut="answer")
    with pytest.raises(Unreachable):
        chanjing.fetch(sample, tmp_path / "x.wav", unwatched)


def test_a_link_that_has_run_out_is_said(cloud: Cloud, chanjing: Chanjing, sample: str, tmp_path: Path) -> None:
    cloud.fault("/res/*", status=403, times=2)
    assert not chanjing.link_opens(sample)
    with pytest.raises(BadAnswer, match="403"):
        chanjing.fetch(sample, tmp_path / "x.wav", unwatched)
    assert chanjing.link_opens(sample)


def test_a_storage_that_is_down_is_no_dead_link(cloud: Cloud, chanjing: Chanjing, sample: str, tmp_path: Path) -> None:
    cloud.fault("/res/*", status=503, times=2)
    with pytest.raises(Busy):
        chanjing.link_opens(sample)
    with pytest.raises(Busy):
        chanjing.fetch(sample, tmp_path / "x.wav", unwatched)


def test_a_link_is_tried_with_one_byte(cloud: Cloud, chanjing: Chanjing, sample: str) -> None:
    assert chanjing.link_opens(sample)
    assert cloud.calls("/res/")[-1]["headers"]["range"] == "bytes=0-0"


def test_a_moved_link_is_followed(chanjing: Chanjing, sample: str, tmp_path: Path) -> None:
    with raw_server(says(f"HTTP/1.1 302 Found\nLocation: {sample}\nContent-Length: 0\nConnection: close")) as moved:
        chanjing.fetch(moved, tmp_path / "x.wav", unwatched)
    assert (tmp_path / "x.wav").read_bytes()[:4] == b"RIFF"


@pytest.mark.parametrize("onward", ["file:///etc/passwd", "https://name:word@res.example/a.mp4", "smb://res.example/a"])
def test_a_link_that_leads_to_what_is_not_safe_to_open_is_left(chanjing: Chanjing, tmp_path: Path, onward: str) -> None:
    with raw_server(says(f"HTTP/1.1 302 Found\nLocation: {onward}\nContent-Length: 0\nConnection: close")) as moved:
        with pytest.raises(BadAnswer, match="not safe to open"):
            chanjing.fetch(moved, tmp_path / "x.wav", unwatched)
        with pytest.raises(BadAnswer, match="not safe to open"):
            chanjing.link_opens(moved)
    assert not (tmp_path / "x.wav").exists()


def test_a_cloud_elsewhere_cannot_send_us_to_this_computer(connect: Connect, sample: str) -> None:
    with pytest.raises(BadAnswer, match="not safe to open"):
        connect("https://cloud.example").link_opens(sample)


def test_a_file_that_is_announced_too_large_is_not_begun(chanjing: Chanjing, tmp_path: Path) -> None:
    with (
        raw_server(says("HTTP/1.1 200 OK\nContent-Length: 1073741824", b"x" * 5000)) as huge,
        pytest.raises(BadAnswer, match="larger"),
    ):
        chanjing.fetch(huge, tmp_path / "x.wav", unwatched, most_bytes=4096)
    assert not (tmp_path / "x.wav").exists()


def test_a_file_without_end_stops_early(chanjing: Chanjing, tmp_path: Path) -> None:
    def endless(connection: socket.socket) -> None:
        says("HTTP/1.1 200 OK\nConnection: close")(connection)
        while True:
            connection.sendall(b"x" * 65536)

    with raw_server(endless) as address, pytest.raises(BadAnswer, match="larger"):
        chanjing.fetch(address, tmp_path / "x.wav", unwatched, most_bytes=5_000_000)
    assert (tmp_path / "x.wav").stat().st_size <= 5_000_000


def test_a_file_of_just_the_most_is_fetched(chanjing: Chanjing, sample: str, tmp_path: Path) -> None:
    chanjing.fetch(sample, tmp_path / "x.wav", unwatched)
    size = (tmp_path / "x.wav").stat().st_size
    chanjing.fetch(sample, tmp_path / "y.wav", unwatched, most_bytes=size)
    with pytest.raises(BadAnswer):
        chanjing.fetch(sample, tmp_path / "z.wav", unwatched, most_bytes=size - 1)


def test_a_link_in_circles_is_left(chanjing: Chanjing) -> None:
    again = says("HTTP/1.1 302 Found\nLocation: /again\nContent-Length: 0\nConnection: close")
    with raw_server(again) as moved, pytest.raises(BadAnswer):
        chanjing.link_opens(moved)


@pytest.mark.parametrize("link", ["not a link", "", "ftp://res.chanjing.cc/a.mp4", "http://[broken", "https://x:port/"])
def test_a_link_that_is_none_is_said(chanjing: Chanjing, link: str) -> None:
    with pytest.raises(BadAnswer):
        chanjing.link_opens(link)


@contextmanager
def _stalling(head: str, body: bytes) -> Generator[str]:
    """A server that begins to answer, and leaves it at that."""
    over = threading.Event()

    def stall(connection: socket.socket) -> None:
        says(head, body)(connection)
        over.wait(20)

    with raw_server(stall) as address:
        yield address
        over.set()


@pytest.mark.parametrize(("length", "body"), [("Content-Length: 1000", b"x"), ("Connection: close", b"")])
def test_stopping_works_while_the_other_side_stalls(
    chanjing: Chanjing, tmp_path: Path, length: str, body: bytes
) -> None:
    stopped = threading.Event()

    def watched(done: int, total: int) -> None:
        if stopped.is_set():
            raise Stopped

    with _stalling(f"HTTP/1.1 200 OK\n{length}", body) as address:
        threading.Timer(0.3, stopped.set).start()
        begun = time.monotonic()
        with pytest.raises(Stopped):
            chanjing.fetch(address, tmp_path / "x", watched)
        assert time.monotonic() - begun < 5


def test_a_lack_of_space_that_is_seen_while_the_other_side_stalls_is_said(chanjing: Chanjing, tmp_path: Path) -> None:
    def full(done: int, total: int) -> None:
        if total:
            raise OSError(errno.ENOSPC, "no room")

    with _stalling("HTTP/1.1 200 OK\nContent-Length: 1000", b"") as address, pytest.raises(OSError, match="no room"):
        chanjing.fetch(address, tmp_path / "x", full)


def test_a_folder_that_is_not_there_is_said_by_name(chanjing: Chanjing, sample: str, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"x\.wav") as caught:
        chanjing.fetch(sample, tmp_path / "nowhere" / "x.wav", unwatched)
    assert caught.value.remedy is Remedy.OPEN_FOLDER


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said(chanjing: Chanjing, sample: str) -> None:
    with pytest.raises(FileTrouble, match="no space left"):
        chanjing.fetch(sample, Path("/dev/full"), unwatched)


def test_no_space_is_told_from_other_trouble() -> None:
    full = _no_room(Path("a.mp4"), OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    other = _no_room(Path("a.mp4"), OSError(errno.EIO, os.strerror(errno.EIO)))
    assert "no space left for “a.mp4”" in str(full)
    assert "“a.mp4” cannot be written" in str(other)
