"""What tests of the lip-sync form stand on: real clips, a real form, and the parts of it that a user sees."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.media.player import Player
from chanjing_studio.providers.chanjing.tasks.lip_sync.form.form import LipSyncForm
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.services.background import Background
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.voices.audition import Audition
from tests.clips import make_clip, make_sound
from tests.conftest import Run
from tests.voices import until

W = TypeVar("W", bound=QWidget)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return Look(qapp, ThemeChoice.LIGHT)


@dataclass(frozen=True, slots=True)
class Clips:
    """Files as users have them."""

    upright: Path
    turned: Path
    odd: Path
    sound: Path
    text: Path


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Clips:
    folder = tmp_path_factory.mktemp("素材")
    text = folder / "门店开场.mp4"
    text.write_text("大家好，我是小满。" * 20, encoding="utf-8")
    return Clips(
        make_clip(folder / "主持人.mp4", seconds=2),
        make_clip(folder / "turned.mov", seconds=1, size=(240, 160), rotation=90),
        make_clip(folder / "odd.webm", seconds=1, size=(162, 122)),
        make_sound(folder / "录音.mp3", seconds=3),
        text,
    )


@pytest.fixture
def tools(qapp: QApplication, look: Look) -> Iterator[FormTools]:
    background, player = Background(), Player()
    audition = Audition(player)
    yield FormTools(look=look, background=background, player=player, audition=audition, expected=_as_usual,
                    hear_line=print, readings=Readings(Path("readings.json"), background))  # fmt: skip
    player.close()
    background.close()


def _as_usual(said: Spoken) -> float:
    return expected_seconds(said.words, said.speed)


class Filled:
    """A form and what a user, or a script, finds in it."""

    def __init__(self, form: LipSyncForm) -> None:
        self.form = form
        self.told: list[object] = []
        form.said.connect(self.told.append)

    @property
    def spec(self) -> LipSyncSpec:
        spec = self.form.spec()
        assert isinstance(spec, LipSyncSpec)
        return spec

    @property
    def fields(self) -> list[str]:
        return [problem.field for problem in self.form.problems()]

    @property
    def sentences(self) -> list[str]:
        return [str(problem.sentence) for problem in self.form.problems()]

    def find(self, kind: type[W], name: str) -> W:
        found = self.form.findChild(kind, name)
        assert found is not None, name
        return found

    def words(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def press(self, name: str) -> None:
        found = self.find(QPushButton, name)
        assert found.isVisibleTo(self.form), name
        found.click()

    async def drop(self, *paths: Path) -> None:
        """Let files go over the window and wait until they are looked at."""
        self.form.take_files(paths)
        await self.looked_at(*paths)

    async def looked_at(self, *paths: Path) -> None:
        def held() -> bool:
            spec = self.spec
            reading = any("being looked at" in sentence for sentence in self.sentences)
            return not reading and all(path in (spec.video, spec.audio) for path in paths)

        await until(held)


@pytest.fixture
def filled(tools: FormTools, qloop: asyncio.AbstractEventLoop, run: Run) -> Iterator[Filled]:
    """The form on the screen; with it ends what it has running."""
    form = LipSyncForm(tools)
    form.resize(1240, 640)
    form.show()
    yield Filled(form)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    for task in asyncio.all_tasks(qloop):
        run(_ended(task))


async def _ended(task: asyncio.Task[object]) -> None:
    await asyncio.wait([task])
