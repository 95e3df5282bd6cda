"""Where the sandbox's videos are made: off the event loop, two at a time."""

import asyncio
import contextlib
import shutil
import threading
import wave
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.sandbox.likeness import Recording, listen
from chanjing_studio.sandbox.means import can_film
from chanjing_studio.sandbox.order import Line, Made, Report, Stopped, VideoOrder
from chanjing_studio.sandbox.speech import Speaker, ToneSpeaker

if TYPE_CHECKING:
    from chanjing_studio.sandbox.composition import Composition
    from chanjing_studio.sandbox.performance import Filmed, Performance, Photo

_AT_ONCE = 2


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

    async def listen(self, path: Path, clip: Path) -> Recording:
        """Listen to somebody's recording and write a clip of it; MaterialProblem."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, listen, path, clip)

    async def make(self, order: VideoOrder, report: Report) -> Made:
        """Make a video, reporting 0 to 1 from a thread; MaterialProblem, Stopped."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._make, order, report)

    async def compose(self, order: "Composition", report: Report) -> int:
        """Compose a video, reporting 0 to 1 from a thread; its length in milliseconds. MaterialProblem, Stopped."""
        from chanjing_studio.sandbox.composition import compose  # noqa: PLC0415  needs Pillow

        work = partial(compose, order, report=self._checked(report))
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def perform(self, order: "Performance", report: Report) -> int:
        """Let somebody follow a sound, reporting 0 to 1 from a thread; milliseconds. MaterialProblem, Stopped."""
        from chanjing_studio.sandbox.performance import perform  # noqa: PLC0415  needs Pillow

        work = partial(perform, order, report=self._checked(report))
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def portray(self, seen: "Filmed | Photo", stem: Path) -> None:
        """Write the cover and the preview clip of somebody who is kept; MaterialProblem."""
        from chanjing_studio.sandbox.keepsake import write_keepsake  # noqa: PLC0415  needs Pillow

        await asyncio.get_running_loop().run_in_executor(self._threads, write_keepsake, seen, stem)

    def close(self) -> None:
        """Stop what is being made; nothing half-made is left under its final name."""
        self._stopped.set()
        for threads in (self._threads, self._quick):
            threads.shutdown(wait=True, cancel_futures=True)

    def _speak(self, line: Line, path: Path) -> Speaker:
        with self._first:
            self._speaker = self._speaker or _find_speaker()
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
        if not can_film():
            shutil.copyfile(order.picture, order.target)
            return Made(duration=_wav_milliseconds(sound), simple=True)
        from chanjing_studio.sandbox.render import render  # noqa: PLC0415  needs PyAV

        return Made(duration=render(order, sound, report=self._checked(report)), simple=simple)

    def _checked(self, report: Report) -> Report:
        def go_on(done: float) -> None:
            if self._stopped.is_set():
                raise Stopped
            report(done)

        return go_on


def _find_speaker() -> Speaker:
    """The best speaker there is on this computer."""
    if not find_spec("espeakng_loader"):
        return ToneSpeaker()
    from chanjing_studio.sandbox.espeak import EspeakSpeaker  # noqa: PLC0415  needs eSpeak NG

    try:
        return EspeakSpeaker()
    except OSError:
        return ToneSpeaker()


def _wav_milliseconds(path: Path) -> int:
    with contextlib.suppress(wave.Error, EOFError), wave.open(str(path), "rb") as file:
        return round(1000 * file.getnframes() / file.getframerate())
    return 0
