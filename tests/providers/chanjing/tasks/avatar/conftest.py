"""What tests of the form of avatars stand on: real videos and a real form."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from chanjing_studio.providers.chanjing.tasks.avatar.form.form import AvatarForm
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.ui.form_tools import FormTools
from tests.clips import make_clip, make_wave
from tests.conftest import Run
from tests.providers.chanjing.tasks.lip_sync.conftest import look, tools
from tests.voices import until

__all__ = ["look", "tools"]

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Videos:
    """Videos as users have them."""

    good: Path
    silent: Path
    short: Path
    long: Path
    small: Path
    large: Path
    sound: Path


def _silent(path: Path, seconds: float, size: tuple[int, int] = (360, 640)) -> Path:
    return make_clip(path, seconds=seconds, size=size, sound=False, frames_a_second=1)


@pytest.fixture(scope="session")
def videos(tmp_path_factory: pytest.TempPathFactory) -> Videos:
    folder = tmp_path_factory.mktemp("素材")
    return Videos(
        make_clip(folder / "我.mov", seconds=30.5, size=(640, 360), rotation=90, frames_a_second=1),
        _silent(folder / "silent.mp4", 31),
        _silent(folder / "short.webm", 9),
        _silent(folder / "long.mp4", 302, (360, 360)),
        _silent(folder / "small.mp4", 31, (358, 640)),
        _silent(folder / "large.mp4", 31, (2160, 3840)),
        make_wave(folder / "me.wav", seconds=1),
    )


class Filled:
    """A form and what a user finds in it."""

    def __init__(self, form: AvatarForm) -> None:
        self.form = form
        self.told: list[object] = []
        form.said.connect(self.told.append)

    @property
    def spec(self) -> AvatarSpec:
        spec = self.form.spec()
        assert isinstance(spec, AvatarSpec)
        return spec

    @property
    def fields(self) -> list[str]:
        return [problem.field for problem in self.form.problems()]

    @property
    def notes(self) -> list[str]:
        """What is said of the video, top down."""
        shown = [self.find(QLabel, f"footageNote{number}") for number in range(1, 6)]
        return [label.text() for label in shown if label.isVisibleTo(self.form)]

    def find(self, kind: type[W], name: str) -> W:
        found = self.form.findChild(kind, name)
        assert found is not None, name
        return found

    async def drop(self, *paths: Path) -> None:
        """Let files go over the window and wait until the first was looked at."""
        self.form.take_files(paths)
        await self.seen()

    async def seen(self) -> None:
        await until(lambda: not any("being looked at" in str(each.sentence) for each in self.form.problems()))


@pytest.fixture
def filled(tools: FormTools, qloop: asyncio.AbstractEventLoop, run: Run) -> Iterator[Filled]:
    """The form on the screen; with it ends what it has running."""
    form = AvatarForm(tools)
    form.resize(1100, 560)
    form.show()
    yield Filled(form)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    for task in asyncio.all_tasks(qloop):
        run(_ended(task))


async def _ended(task: asyncio.Task[object]) -> None:
    await asyncio.wait([task])
