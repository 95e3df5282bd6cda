"""Makes one sample video on the sandbox through the real window, as a person would: its link and a picture are left.

`python packaging/tour.py [PICTURE]`; nothing of the user's is touched: keys stay in memory, data in a folder that goes.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import QLoggingCategory, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from qasync import QEventLoop

from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.domain.media import MediaProblem, VideoFacts
from chanjing_studio.media.probe import examine_video
from chanjing_studio.storage.places import Places

CLIP = Path(__file__).resolve().parents[1] / "resources" / "samples" / "speaker.mp4"
WORDS = "Hello, and welcome to the tour. This video was made on your own computer."
VOICE = "Emma"
PACE = "3"  # times as fast as the real cloud: long enough to be seen
PATIENCE = 60.0  # seconds for one step
PAUSE = 0.02
LETTERS_A_SECOND = 60
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class StuckError(Exception):
    """The window did not do what the next step needs; the text says which."""


class Visitor:
    """Presses, types and drops like a person, and waits for what comes of it."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window

    def says(self, name: str) -> str:
        """What a label on the screen says; "" when it is not there."""
        found = self._shown(name)
        return found.text() if isinstance(found, QLabel) else ""

    async def until(self, condition: Callable[[], object], what: str) -> None:
        """Wait; StuckError when it never comes."""
        end = time.monotonic() + PATIENCE
        while not condition():
            _see_to_it(end, what)
            await asyncio.sleep(PAUSE)

    async def press(self, name: str) -> None:
        """Press a button once it can be pressed."""
        QTest.mouseClick(await self.ready(name), _LEFT)
        await asyncio.sleep(0.2)

    async def write(self, name: str, words: str) -> None:
        """Type into a field, one letter after the other."""
        field = await self.ready(name)
        QTest.mouseClick(field, _LEFT)
        for letter in words:
            QTest.keyClicks(field, letter)
            await asyncio.sleep(1 / LETTERS_A_SECOND)

    async def key(self, name: str, key: Qt.Key) -> None:
        """Press a key at a control."""
        QTest.keyClick(await self.ready(name), key)
        await asyncio.sleep(0.2)

    async def drop(self, path: Path) -> None:
        """Drag a file over the window and let go."""
        data, place = QMimeData(), QPointF(self.window.rect().center())
        data.setUrls([QUrl.fromLocalFile(str(path))])
        for event in (
            QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, _LEFT, _NONE),
            QDropEvent(place, Qt.DropAction.CopyAction, data, _LEFT, _NONE),
        ):
            QApplication.sendEvent(self.window, event)
            await asyncio.sleep(0.5)

    def sees(self, name: str) -> bool:
        """Whether a control of this name is on the screen."""
        return self._shown(name) is not None

    async def ready(self, name: str) -> QWidget:
        """A control once it can be used; StuckError when that never comes."""
        end = time.monotonic() + PATIENCE
        while not ((found := self._shown(name)) and found.isEnabled()):
            _see_to_it(end, name)
            await asyncio.sleep(PAUSE)
        return found

    def _shown(self, name: str) -> QWidget | None:
        return next((each for each in self.window.findChildren(QWidget, name) if each.isVisible()), None)


def _see_to_it(end: float, what: str) -> None:
    if time.monotonic() > end:
        raise StuckError(f"{what} did not come within {PATIENCE:.0f} s.")


def main() -> int:
    """Give the tour; the exit status is 0 when the link opened."""
    parser = argparse.ArgumentParser(prog="tour", description="Makes one sample video on the sandbox.")
    parser.add_argument("picture", nargs="?", type=Path, default=Path("tour.png"), help="where the picture goes")
    picture: Path = parser.parse_args().picture.absolute()
    keyring.set_keyring(NoKeyring())
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory(prefix="tour-", ignore_cleanup_errors=True) as folder:
        return _run(_visit(application, Path(folder), picture), QEventLoop(application))


def _run(visit: Coroutine[Any, Any, int], loop: asyncio.AbstractEventLoop) -> int:
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(visit)
    finally:
        loop.close()


async def _visit(application: QApplication, folder: Path, picture: Path) -> int:
    places = Places.below(folder)
    places.make()
    options = Options(sandbox=True, data_dir=folder, language=None, files=())
    studio = Studio(application, options, places=places, pace=PACE)
    studio.window.show()
    running = asyncio.ensure_future(studio.run())
    try:
        await _make_video(Visitor(studio.window), folder)
    except StuckError as stuck:
        _say(f"The tour ended early: {stuck}")
        return 1
    finally:
        _keep_picture(studio.window, picture)
        studio.leave()
        await running
    return 0


async def _make_video(visitor: Visitor, folder: Path) -> None:
    _say(f"Dropping {CLIP.name} on the window")
    await visitor.drop(CLIP)
    _say(f"Typing: {WORDS}")
    await visitor.write("scriptEdit", WORDS)
    _say(f"Listening to {VOICE} and choosing that voice")
    await _choose_voice(visitor)
    _say("Pressing the one big button")
    await visitor.press("makeButton")
    await visitor.until(lambda: visitor.sees("jobTitle") or visitor.sees("jobList"), "The list of jobs")
    if not visitor.sees("jobTitle"):  # a small screen shows the list first
        await visitor.key("jobList", Qt.Key.Key_Return)
    await _watch(visitor)
    await visitor.press("jobCopyLink")
    await visitor.until(lambda: QGuiApplication.clipboard().text().startswith("http"), "The link")
    link = QGuiApplication.clipboard().text()
    _say(f"Link copied: {link}")
    _say(await asyncio.to_thread(_length, link, folder / "link.mp4"))


async def _choose_voice(visitor: Visitor) -> None:
    await visitor.press("voiceChoose")
    await visitor.until(lambda: visitor.says("voiceCount"), "The list of voices")
    await visitor.write("voiceSearch", VOICE)
    await visitor.key("voiceSearch", Qt.Key.Key_Down)
    await visitor.key("voiceList", Qt.Key.Key_Space)
    await asyncio.sleep(1.5)
    await visitor.key("voiceList", Qt.Key.Key_Return)


async def _watch(visitor: Visitor) -> None:
    """Say how the job stands each time that changes, until it has ended."""
    said: set[str] = set()

    def ended() -> bool:
        state, figure = visitor.says("jobState"), visitor.says("jobFigure")
        if state and state not in said:
            said.add(state)
            _say(f"  {' '.join(part for part in (state, figure) if part)}")
        return visitor.sees("jobCopyLink") or visitor.says("jobProblem") != ""

    await visitor.until(ended, "The video")
    if problem := visitor.says("jobProblem"):
        raise StuckError(problem)


def _length(link: str, target: Path) -> str:
    """What is behind the link, in words."""
    with urllib.request.urlopen(link) as answer:  # noqa: S310 - the sandbox's own address on this computer
        target.write_bytes(answer.read())
    video = examine_video(target)
    if isinstance(video, MediaProblem):
        raise StuckError(str(video.sentence))
    return _measures(video)


def _measures(video: VideoFacts) -> str:
    width, height = video.displayed_size
    kilobytes = round(video.size_bytes / 1000)
    return f"Its file is {video.seconds:.1f} s long, {width}×{height}, {kilobytes} KB; it goes when the tour ends"


def _keep_picture(window: QMainWindow, picture: Path) -> None:
    kept = window.grab().save(str(picture))
    _say(f"Picture: {picture}" if kept else f"The picture could not be written to {picture}")


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
