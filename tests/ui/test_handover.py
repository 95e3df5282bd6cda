"""A second start hands its files to the window that runs."""

import asyncio
import sys
from pathlib import Path

from chanjing_studio.ui.handover import Door, door_name, take_key
from tests.conftest import Run

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from chanjing_studio.ui.handover import hand_over
application = QCoreApplication([])
sys.exit(0 if hand_over(sys.argv[1], [Path(word) for word in sys.argv[2:]]) else 3)
"""


async def second_start(door: str, *files: str) -> int:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", SECOND_START, door, *files)
    return await process.wait()


def test_the_running_window_gets_the_files_of_a_second_start(run: Run, tmp_path: Path) -> None:
    arrived: list[list[Path]] = []
    door = Door(door_name(tmp_path), lambda files: arrived.append(list(files)))
    assert run(second_start(door_name(tmp_path), "/v/一 段.mp4", "/v/声音.wav")) == 0
    door.close()
    assert arrived == [[Path("/v/一 段.mp4"), Path("/v/声音.wav")]]


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


def test_two_folders_have_two_doors(tmp_path: Path) -> None:
    assert door_name(tmp_path / "a") != door_name(tmp_path / "b")
