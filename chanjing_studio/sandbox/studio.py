"""Where the sandbox's videos are made: off the event loop, two at a time."""

import asyncio
import contextlib
import shutil
import threading
import wave
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from chanjing_studio.sandbox.speech import SoundOfVoice, Speaker, find_speaker

Ending = Literal["again", "backwards", "shuffled"]
Report = Callable[[float], None]
_AT_ONCE = 2


class MaterialProblem(Exception):
    """The material cannot be made into a video; `part` is `video` or `sound`."""

    def __init__(self, part: Literal["video", "sound"]) -> None:
        super().__init__(part)
        self.part = part


class Stopped(Exception):
    """The sandbox is ending; the work is done again at its next start."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text and how it is to be said; `speed` and `pitch` are factors around 1."""

    text: str
    sound: SoundOfVoice
    speed: float = 1.0
    pitch: float = 1.0


@dataclass(frozen=True, slots=True)
class VideoOrder:
    """A video to be made: `picture` goes on in the way of `ending` until the sound ends.

    The sound is the file `sound` or the spoken `line`, at `volume` percent. `width` and `height` are in pixels;
    `target` gets the video, the same name with `.jpg` its cover.
    """

    picture: Path
    sound: Path | Line
    target: Path
    width: int
    height: int
    ending: Ending = "again"
    volume: int = 100


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an order: its length in milliseconds, and whether it is only the simple result."""

    duration: int
    simple: bool


class Studio:
    """Renders and speaks in threads; without PyAV a video is its material handed back as it came."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="studio")
        self._quick = ThreadPoolExecutor(1, thread_name_prefix="speech")
        self._stopped = threading.Event()
        self._speaker: Speaker | None = None
        self._first = threading.Lock()

    async def speak(self, line: Line, path: Path) -> None:
        """Write a line as a wav file."""
        await asyncio.get_running_loop().run_in_executor(self._quick, self._speak, line, path)

    async def make(self, order: VideoOrder, report: Report) -> Made:
        """Make a video, reporting 0 to 1 from a thread; MaterialProblem, Stopped."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._make, order, report)

    def close(self) -> None:
        """Stop what is being made; nothing half-made is left under its final name."""
        self._stopped.set()
        for threads in (self._threads, self._quick):
            threads.shutdown(wait=True, cancel_futures=True)

    def _speak(self, line: Line, path: Path) -> Speaker:
        with self._first:
            self._speaker = self._speaker or find_speaker()
        part = path.with_name(f"{path.name}.part")
        self._speaker.speak(line.text, part, sound=line.sound, speed=line.speed, pitch=line.pitch)
        part.replace(path)
        return self._speaker

    def _make(self, order: VideoOrder, report: Report) -> Made:
        spoken = order.target.with_suffix(".wav")
        try:
            simple = isinstance(order.sound, Line) and self._speak(order.sound, spoken).simple
            sound = spoken if isinstance(order.sound, Line) else order.sound
            return self._make_video(order, sound, report=report, simple=simple)
        finally:
            spoken.unlink(missing_ok=True)

    def _make_video(self, order: VideoOrder, sound: Path, *, report: Report, simple: bool) -> Made:
        try:
            from chanjing_studio.sandbox.render import render
        except ImportError:
            shutil.copyfile(order.picture, order.target)
            return Made(duration=_wav_milliseconds(sound), simple=True)
        return Made(duration=render(order, sound, report=self._checked(report)), simple=simple)

    def _checked(self, report: Report) -> Report:
        def go_on(done: float) -> None:
            if self._stopped.is_set():
                raise Stopped
            report(done)

        return go_on


def _wav_milliseconds(path: Path) -> int:
    with contextlib.suppress(wave.Error, EOFError), wave.open(str(path), "rb") as file:
        return round(1000 * file.getnframes() / file.getframerate())
    return 0
