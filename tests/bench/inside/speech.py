"""An hour's speech on its page: its waveform, going along it, and sentences that follow the sound."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from chanjing_studio.app.studio import Studio
from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.media.peaks import detailed_peaks
from chanjing_studio.media.player import Player
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.storage.places import Places
from chanjing_studio.ui.speech.page import SpeechPage
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.speech.waveform import Waveform
from tests.bench.inside.window import SIZE, Painted, part, play
from tests.voices import until

ID = "long"
_ZOOMS = (0.3, 0.6, 0.9)
_FRAMES = 120  # at each of them
_PLACES = 120
_HEARD = 12.0  # seconds
_SETTLED = 0.2
_LINE = 0.25  # seconds of a sentence where the sound is listened to: there is one to be lit every fifteen frames


@dataclass(frozen=True, slots=True)
class _Sound:
    """Where a user's folder is, how long the sound in it is, and into how many sentences it is cut."""

    data: Path
    seconds: float
    count: int

    @property
    def path(self) -> Path:
        return Places.below(self.data).sound(ID)

    def lines(self, seconds: float = 0.0) -> tuple[TimedLine, ...]:
        """Sentences of so many seconds, or all over the sound."""
        each = seconds or self.seconds / self.count
        words = "今天店里上了新茶。"
        return tuple(TimedLine(each * place, each * (place + 1), f"{place + 1} {words}") for place in range(self.count))


class _Screen:
    """A window with the sound alone, and a player of its own."""

    def __init__(self, studio: Studio) -> None:
        self.player = Player()
        self.shown = SpeechScreen(studio.look, self.player)
        self.shown.resize(*SIZE)
        self.shown.show()

    async def open(self, sound: _Sound, seconds: float = 0.0) -> None:
        peaks = await detailed_peaks(sound.path)
        self.shown.show_speech(ID, sound.path, lines=sound.lines(seconds), seconds=sound.seconds, peaks=peaks)
        await asyncio.sleep(_SETTLED)

    def close(self) -> None:
        self.shown.close()
        self.player.close()


async def _opened(studio: Studio, sound: _Sound) -> list[float]:
    """Milliseconds until the first bars, and until all of them, are on the screen."""
    page = studio.window.show_page("speech")
    assert isinstance(page, SpeechPage)
    waveform = part(page, Waveform, "speechWaveform")
    begun = time.perf_counter()
    page.show_job(_job(sound))
    await Painted(waveform, lambda: waveform.known > 0).wait()
    first = time.perf_counter()
    if not _is_whole(waveform):
        await Painted(waveform, lambda: _is_whole(waveform)).wait()
    found = [1000 * (moment - begun) for moment in (first, time.perf_counter())]
    await until(lambda: not page.runner.busy)  # the bars are kept for the next time
    return found


def _is_whole(waveform: Waveform) -> bool:
    return waveform.known >= waveform.span.seconds


async def _gone_along(studio: Studio, sound: _Sound) -> list[float]:
    """Milliseconds from each turn of the wheel to the picture, near and far."""
    screen = _Screen(studio)
    await screen.open(sound)
    waveform = screen.shown.waveform
    found: list[float] = []
    for zoom in _ZOOMS:
        waveform.set_zoom(zoom)
        await _until_painted(waveform, waveform.update)
        found += [await _until_painted(waveform, lambda: _turn_wheel(waveform)) for _ in range(_FRAMES)]
    screen.close()
    return found


async def _followed(studio: Studio, sound: _Sound) -> list[float]:
    """Milliseconds from a moment to the picture of its sentence, anywhere in the sound."""
    screen = _Screen(studio)
    await screen.open(sound)
    picture, place, each = screen.shown.waveform, screen.shown.place, sound.seconds / _PLACES
    moments = [each * (37 * number % _PLACES) + 0.1 for number in range(_PLACES)]
    found = [await _until_painted(picture, lambda at=at: place.go_to(at)) for at in moments]
    screen.close()
    return found


async def _off(studio: Studio, sound: _Sound) -> list[float]:
    """By how many milliseconds each sentence was lit too early or too late while the sound played.

    The sound began when the promptest news of the player says that it did.
    """
    screen = _Screen(studio)
    await screen.open(sound, _LINE)
    began: list[float] = []
    lit: list[tuple[float, float]] = []

    def on_told(at: float) -> None:
        began.append(time.perf_counter() - at)

    def on_lit(index: QModelIndex) -> None:
        lit.append((index.row() * _LINE, time.perf_counter()))

    screen.player.moved.connect(on_told)
    screen.shown.subtitles.list.selectionModel().currentChanged.connect(on_lit)
    part(screen.shown, QPushButton, "speechPlay").click()
    await asyncio.sleep(_HEARD)
    screen.close()
    start = min(began[len(began) // 4 :])
    return [1000 * abs(moment - start - due) for due, moment in lit if due > _HEARD / 4]


def _job(sound: _Sound) -> Job:
    spec = SpeechSpec(script="今天店里上了新茶。", voice_id="voice", voice_name="Harper")
    result = Result(url="https://sounds.example/long.wav", seconds=sound.seconds, lines=sound.lines())
    now = time.time()
    return Job(id=ID, account="nobody", kind=spec.kind, spec=spec, title=spec.title, state=JobState.DONE,
               created=now, changed=now, ended=now, remote_id="long", result=result)  # fmt: skip


async def _until_painted(widget: QWidget, act: Callable[[], None]) -> float:
    painted = Painted(widget)
    begun = time.perf_counter()
    act()
    await painted.wait()
    return 1000 * (time.perf_counter() - begun)


def _turn_wheel(waveform: Waveform) -> None:
    middle = QPointF(waveform.rect().center())
    turned = QWheelEvent(middle, waveform.mapToGlobal(middle), QPoint(0, 0), QPoint(-120, 0), Qt.MouseButton.NoButton,
                         Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(waveform, turned)


_SCENARIOS = {"opened": _opened, "along": _gone_along, "followed": _followed, "off": _off}


def main() -> None:
    """WHAT DATA SECONDS COUNT: which of the scenarios, in a folder with a sound of that length."""
    scenario, sound = _SCENARIOS[sys.argv[1]], _Sound(Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]))
    play(lambda studio: scenario(studio, sound), sound.data)


if __name__ == "__main__":
    main()
