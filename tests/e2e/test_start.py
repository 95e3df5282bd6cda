"""The program as its users start it: its own process, the window before the loop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.settings import Settings, SettingsFile
from chanjing_studio.ui.handover import door_name, hand_over
from tests.clips import make_clip

SECONDS = 30
NOWHERE = "http://127.0.0.1:9"


@contextmanager
def started(data: Path, *words: str, module: Sequence[str] = ("chanjing_studio",)) -> Generator[subprocess.Popen[str]]:
    """The program on a data folder; it must not outlive the test. ``module`` may come with arguments of its own."""
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "CHANJING_OPENAPI_BASE_URL": NOWHERE,
    }
    command = [sys.executable, "-m", *module, "--data-dir", str(data), *words]
    process = subprocess.Popen(command, env=surroundings, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def answers(data: Path) -> bool:
    """Whether the window answers a second start, which it does once its loop runs."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if hand_over(door_name(data), ()):
            return True
    return False


@pytest.mark.usefixtures("qapp")
def test_a_window_with_a_draft_of_a_video_opens_answers_and_ends_in_good_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "数据 folder"
    clip = tmp_path / "clip.mp4"
    make_clip(clip, seconds=1)
    data.mkdir()
    SettingsFile(data / "settings.json").save(Settings(welcomed=True))
    Drafts(data).keep(LipSyncSpec.kind, LipSyncSpec(video=clip, script="Hello.").to_json())
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    with started(data, "--language", "en") as process:
        assert answers(data)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=SECONDS)
    assert process.returncode == 0
    assert "Traceback" not in said
    assert "Error" not in (data / "logs" / "studio.log").read_text("utf-8")
    assert list(passing.iterdir()) == []  # nothing is left in the folder for passing files


@pytest.mark.usefixtures("qapp")
def test_a_second_start_ends_at_once_and_leaves_its_file_with_the_first(tmp_path: Path) -> None:
    with started(tmp_path, "--language", "en") as first:
        assert answers(tmp_path)
        with started(tmp_path, str(tmp_path / "clip.mp4")) as second:
            assert second.wait(SECONDS) == 0
        assert first.poll() is None


@contextmanager
def noting(folder: Path, name: str, *, close_seconds: float = 0) -> Generator[subprocess.Popen[str]]:
    """The same, started with a file of this name; what comes to its window is noted."""
    module = ("tests.e2e.start_child", str(folder / "notes"), str(close_seconds))
    with started(folder / "data", "--language", "en", str(folder / name), module=module) as process:
        yield process


def until_noted(folder: Path, *names: str) -> set[str]:
    """Wait until files of these names have come to a window; the ids of the processes whose windows they were."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        lines = (folder / "notes").read_text("utf-8").splitlines() if (folder / "notes").exists() else []
        found = {name: number for number, _, name in (line.partition(" ") for line in lines)}
        if found.keys() >= set(names):
            return {found[name] for name in names}
        time.sleep(0.05)
    raise AssertionError("they never came")


@pytest.mark.timeout(90)
def test_of_six_starts_at_one_instant_one_is_the_program_and_gets_the_files_of_all(tmp_path: Path) -> None:
    names = [f"片段 {number}.mp4" for number in range(6)]
    with ExitStack() as leaving:
        starts = [leaving.enter_context(noting(tmp_path, name)) for name in names]
        (number,) = until_noted(tmp_path, *names)
        others = [one for one in starts if str(one.pid) != number]
        assert [one.wait(SECONDS) for one in others] == [0] * 5
        (program,) = (one for one in starts if str(one.pid) == number)
        assert program.poll() is None
        program.send_signal(signal.SIGTERM)
        assert program.wait(SECONDS) == 0


@pytest.mark.timeout(90)
def test_a_start_while_the_program_is_being_closed_is_the_next_program_and_keeps_its_file(tmp_path: Path) -> None:
    with noting(tmp_path, "first.mp4", close_seconds=2) as first:
        until_noted(tmp_path, "first.mp4")
        first.send_signal(signal.SIGTERM)
        with noting(tmp_path, "second.mp4") as second:
            assert until_noted(tmp_path, "second.mp4") == {str(second.pid)}
            assert (first.wait(SECONDS), second.poll()) == (0, None)
