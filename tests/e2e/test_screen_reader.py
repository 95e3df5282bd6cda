"""Each kind from an empty form to a copied link by ear alone: what a screen reader is given, no mouse and no key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.screen_reader import ScreenReader

WORDS = "Hello and welcome."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def few_frames(cloud: Cloud) -> None:
    """Nobody looks at the videos."""
    cloud.set_options({"frames_a_second": 2})


async def _takes_voice(ear: ScreenReader) -> None:
    """Emma, by her name in the list; then the form is there again, and names her."""
    await ear.press("voiceChoose")
    row = await ear.select("voiceList", "Emma")
    assert "Female" in row
    await ear.press("voiceUse")
    await ear.until(lambda: "Emma" in ear.hears("voiceName"))


async def _makes(ear: ScreenReader, button: str) -> None:
    """Press what makes it, be told of its end without asking, and copy the link."""
    await ear.until(lambda: ear.can("makeButton"))
    assert button in ear.hears("makeButton")
    QGuiApplication.clipboard().clear()
    await ear.press("makeButton")
    await ear.until_told(f"{WORDS}: Done")
    await ear.until(lambda: "Done" in ear.hears("jobState"))
    await ear.press("jobCopyLink")
    await ear.until(lambda: ear.clipboard().startswith("http"))
    await ear.until_told("Link copied")


def test_lip_sync(run: Run, home: Path, clip: Path, open_cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            ear = ScreenReader(person.window, monkeypatch)
            await ear.until(lambda: "Script" in ear.hears("formProblem") or ear.hears("formProblem"))
            await ear.press("videoChoose")
            await ear.write("fileNameEdit", str(clip))
            await ear.press("Open")
            await ear.until_told("clip.mp4")
            await ear.write("scriptEdit", WORDS)
            await _takes_voice(ear)
            await _makes(ear, "Make video")

    run(scenario(), 55)


def test_speech(run: Run, home: Path, open_cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            ear = ScreenReader(person.window, monkeypatch)
            await ear.select("kindList", "Speech")
            await ear.until(lambda: ear.can("aiMark"))
            await ear.write("scriptEdit", WORDS)
            await _takes_voice(ear)
            await _makes(ear, "Make speech")

    run(scenario(), 55)


def test_digital_human(run: Run, home: Path, open_cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            ear = ScreenReader(person.window, monkeypatch)
            await ear.select("kindList", "Digital human")
            await ear.press("avatarChoose")
            await ear.select("avatarList")
            await ear.press("avatarUse")
            await ear.write("scriptEdit", WORDS)
            assert "Canvas" in ear.hears("canvas")
            await _makes(ear, "Make video")

    run(scenario(), 55)


def test_video_avatar(run: Run, folder: Path, second: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            ear = ScreenReader(person.window, monkeypatch)
            await ear.select("kindList", "Video avatar")
            await ear.press("avatarFromPublic")
            await ear.select("pickList")
            await ear.write("scriptEdit", WORDS)
            await _makes(ear, "Make video")

    run(scenario(), 55)
