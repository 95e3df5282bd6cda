"""What tests of the form of voices stand on: real recordings and a real form."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from chanjing_studio.providers.chanjing.tasks.voice.form.form import VoiceForm
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.ui.form_tools import FormTools
from tests.clips import make_clip, make_wave
from tests.conftest import Run
from tests.providers.chanjing.tasks.lip_sync.conftest import look, tools
from tests.voices import until

__all__ = ["look", "tools"]

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Samples:
    """Recordings as users have them."""

    good: Path
    short: Path
    shortish: Path
    long: Path
    quiet: Path
    silent: Path
    harsh: Path
    stereo: Path
    video: Path
    text: Path


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    folder = tmp_path_factory.mktemp("录音")
    text = folder / "words.mp3"
    text.write_text("大家好，我是小满。" * 20, encoding="utf-8")
    return Samples(
        make_wave(folder / "我的声音.wav"),
        make_wave(folder / "short.wav", seconds=9),
        make_wave(folder / "shortish.wav", seconds=20),
        make_wave(folder / "long.wav", seconds=301),
        make_wave(folder / "quiet.wav", volume=0.02),
        make_wave(folder / "silent.wav", volume=0),
        make_wave(folder / "harsh.wav", volume=3),
        make_wave(folder / "stereo.wav", channels=2),
        make_clip(folder / "clip.mp4", seconds=1),
        text,
    )


class Filled:
    """A form and what a user finds in it."""

    def __init__(self, form: VoiceForm) -> None:
        self.form = form
        self.told: list[object] = []
        form.said.connect(self.told.append)

    @property
    def spec(self) -> VoiceSpec:
        spec = self.form.spec()
        assert isinstance(spec, VoiceSpec)
        return spec

    @property
    def fields(self) -> list[str]:
        return [problem.field for problem in self.form.problems()]

    @property
    def notes(self) -> list[str]:
        """What is said of the sample, top down."""
        shown = [self.find(QLabel, f"sampleNote{number}") for number in range(1, 6)]
        return [label.text() for label in shown if label.isVisibleTo(self.form)]

    def find(self, kind: type[W], name: str) -> W:
        found = self.form.findChild(kind, name)
        assert found is not None, name
        return found

    async def drop(self, *paths: Path) -> None:
        """Let files go over the window and wait until the first was looked at and listened to."""
        self.form.take_files(paths)
        await self.heard()

    async def heard(self) -> None:
        def done() -> bool:
            reading = any("being looked at" in str(problem.sentence) for problem in self.form.problems())
            return not reading and not any("Listening" in note for note in self.notes)

        await until(done)


@pytest.fixture
def filled(tools: FormTools, qloop: asyncio.AbstractEventLoop, run: Run) -> Iterator[Filled]:
    """The form on the screen; with it ends what it has running."""
    form = VoiceForm(tools)
    form.resize(1100, 560)
    form.show()
    yield Filled(form)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    for task in asyncio.all_tasks(qloop):
        run(_ended(task))


async def _ended(task: asyncio.Task[object]) -> None:
    await asyncio.wait([task])
