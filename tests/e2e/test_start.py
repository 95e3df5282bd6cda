"""The program as its users start it: its own process, the window before the loop."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
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
def started(data: Path, *words: str) -> Generator[subprocess.Popen[str]]:
    """The program on a data folder; it must not outlive the test."""
    surroundings = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "CHANJING_OPENAPI_BASE_URL": NOWHERE,
    }
    command = [sys.executable, "-m", "chanjing_studio", "--data-dir", str(data), *words]
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
def test_a_window_with_a_draft_of_a_video_opens_answers_and_ends_in_good_order(tmp_path: Path) -> None:
    data = tmp_path / "数据 folder"
    clip = tmp_path / "clip.mp4"
    make_clip(clip, seconds=1)
    data.mkdir()
    SettingsFile(data / "settings.json").save(Settings(welcomed=True))
    Drafts(data).keep(LipSyncSpec.kind, LipSyncSpec(video=clip, script="Hello.").to_json())
    with started(data, "--language", "en") as process:
        assert answers(data)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=SECONDS)
    assert process.returncode == 0
    assert "Traceback" not in said
    assert "Error" not in (data / "logs" / "studio.log").read_text("utf-8")


@pytest.mark.usefixtures("qapp")
def test_a_second_start_ends_at_once_and_leaves_its_file_with_the_first(tmp_path: Path) -> None:
    with started(tmp_path, "--language", "en") as first:
        assert answers(tmp_path)
        with started(tmp_path, str(tmp_path / "clip.mp4")) as second:
            assert second.wait(SECONDS) == 0
        assert first.poll() is None
