"""A second start hands its files to the window that runs."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from chanjing_studio.ui.handover import Door, FolderTrouble, NobodyAnswers, come_in, door_name, take_key
from tests.conftest import Run

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from chanjing_studio.ui.handover import hand_over
application = QCoreApplication([])
sys.exit(0 if hand_over(sys.argv[1], [Path(word) for word in sys.argv[2:]]) else 3)
"""


def _taking(arrived: list[list[Path]]) -> Callable[[Sequence[Path]], bool]:
    def take(files: Sequence[Path]) -> bool:
        arrived.append(list(files))
        return True

    return take


async def second_start(door: str, *files: str) -> int:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", SECOND_START, door, *files)
    return await process.wait()


def test_the_running_window_gets_the_files_of_a_second_start(run: Run, tmp_path: Path) -> None:
    arrived: list[list[Path]] = []
    door = Door(door_name(tmp_path), _taking(arrived))
    assert run(second_start(door_name(tmp_path), "/v/一 段.mp4", "/v/声音.wav")) == 0
    door.close()
    assert arrived == [[Path("/v/一 段.mp4"), Path("/v/声音.wav")]]


def test_whom_a_closed_window_sends_away_knows_it(run: Run, tmp_path: Path) -> None:
    door = Door(door_name(tmp_path), lambda _files: False)
    assert run(second_start(door_name(tmp_path), "/v/a.mp4")) == 3
    door.close()


def test_a_program_that_does_not_answer_is_told_of_in_time(tmp_path: Path) -> None:
    key = come_in(tmp_path, ())
    assert key is not None
    with pytest.raises(NobodyAnswers, match="is running already"):
        come_in(tmp_path, (), seconds=0.2)
    key.unlock()


def test_a_start_comes_in_when_the_program_before_it_ends(tmp_path: Path) -> None:
    before = come_in(tmp_path, ())
    assert before is not None
    ending = threading.Timer(0.3, before.unlock)
    ending.start()
    key = come_in(tmp_path, ())
    ending.join()
    assert key is not None
    key.unlock()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_nothing_can_be_written_in_is_told_of_at_once(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FolderTrouble, match="--data-dir"):
        come_in(tmp_path, ())
    tmp_path.chmod(0o700)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_a_crash_left_in_a_folder_that_cannot_be_written_is_not_taken_for_a_program(tmp_path: Path) -> None:
    left = take_key(tmp_path)
    assert left is not None
    tmp_path.chmod(0o500)
    with pytest.raises(FolderTrouble, match="--data-dir"):
        come_in(tmp_path, ())
    tmp_path.chmod(0o700)
    left.unlock()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size")
def test_what_a_crash_left_on_a_full_disk_is_not_taken_for_a_program(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - there is none on Windows

    left = take_key(tmp_path)
    assert left is not None
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(FolderTrouble, match="disk is full"):
            come_in(tmp_path, ())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    left.unlock()


def test_a_start_with_no_window_running_finds_nobody(run: Run, tmp_path: Path) -> None:
    assert run(second_start(door_name(tmp_path))) == 3


def test_only_one_start_gets_the_key_and_the_next_gets_it_when_that_one_ends(tmp_path: Path) -> None:
    first = take_key(tmp_path)
    assert first is not None
    assert take_key(tmp_path) is None
    first.unlock()
    again = take_key(tmp_path)
    assert again is not None
    again.unlock()


@pytest.mark.skipif(os.name != "posix", reason="doors have no paths there")
def test_a_second_start_finds_the_window_where_temporary_files_have_a_long_path(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("t" * 120)
    long.mkdir()
    monkeypatch.setenv("TMPDIR", str(long))
    arrived: list[list[Path]] = []
    door = Door(door_name(tmp_path), _taking(arrived))
    assert run(second_start(door_name(tmp_path), "/v/a.mp4")) == 0
    door.close()
    assert arrived == [[Path("/v/a.mp4")]]


def test_two_folders_have_two_doors(tmp_path: Path) -> None:
    assert door_name(tmp_path / "a") != door_name(tmp_path / "b")
