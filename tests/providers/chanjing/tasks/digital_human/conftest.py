"""What tests of the digital human form stand on: the sandbox's avatars and typefaces, a real form, real files."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QRadioButton, QTextEdit, QWidget

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.media.player import Player
from chanjing_studio.providers.chanjing.tasks.digital_human.form.form import HumanForm
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.services.looks import Looks
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.stock import Stock
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.words import Language, Words
from tests.avatars import AvatarDesk, avatar_desk, typefaces_of
from tests.clips import make_sound
from tests.cloud import Cloud
from tests.conftest import Run

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Files:
    """Files as users have them."""

    picture: Path
    sound: Path
    subtitles: Path
    document: Path
    text: Path


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("素材")
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#204060"))
    picture.save(str(folder / "墙.png"))
    (folder / "lines.srt").write_text(
        "1\n00:00:00,000 --> 00:00:01,500\nWarm the leaves.\n\n2\n00:00:01,500 --> 00:00:03,000\nPour slowly.\n",
        encoding="utf-8",
    )
    (folder / "words.txt").write_text("From a document.", encoding="utf-8")
    (folder / "stranger.xyz").write_text("nothing", encoding="utf-8")
    sound = make_sound(folder / "录音.mp3", seconds=3)
    names = ("墙.png", "lines.srt", "words.txt", "stranger.xyz")
    image, subtitles, document, text = (folder / name for name in names)
    return Files(image, sound, subtitles, document, text)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return Look(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def words(qapp: QApplication) -> Iterator[Words]:
    """The language, English before and after."""
    made = Words(qapp, Language.ENGLISH)
    yield made
    made.choose(Language.ENGLISH)
    made.deleteLater()


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[AvatarDesk]:
    """An account's avatars and typefaces."""
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as made:
        library: AvatarLibrary = replace(made.library, typefaces=typefaces_of(made, tmp_path))
        yield replace(made, library=library)


@pytest.fixture
def tools(qapp: QApplication, look: Look, here: AvatarDesk, tmp_path: Path) -> Iterator[FormTools]:
    player, stock = Player(), Stock(tmp_path / "data")
    audition = Audition(player)
    stock.open(here.library)
    yield FormTools(
        look=look,
        background=here.background,
        player=player,
        audition=audition,
        expected=_as_usual,
        hear_line=print,
        readings=Readings(Path("readings.json"), here.background),
        stock=stock,
        looks=Looks(here.background, folder=tmp_path / "looks", shipped=resource("looks")),
    )
    player.close()


def _as_usual(said: Spoken) -> float:
    return expected_seconds(said.words, said.speed)


class Filled:
    """A form and what a user, or a script, finds in it."""

    def __init__(self, form: HumanForm, here: AvatarDesk) -> None:
        self.form, self.here = form, here
        self.told: list[object] = []
        form.said.connect(self.told.append)

    @property
    def spec(self) -> HumanSpec:
        spec = self.form.spec()
        assert isinstance(spec, HumanSpec)
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

    def sees(self, name: str) -> bool:
        return self.find(QWidget, name).isVisibleTo(self.form)

    def press(self, name: str) -> None:
        found = self.find(QPushButton, name)
        assert found.isVisibleTo(self.form), name
        assert found.isEnabled(), name
        found.click()

    def write(self, words: str) -> None:
        self.find(QTextEdit, "scriptEdit").setPlainText(words)

    def pick(self, combo: str, value: object) -> None:
        found = self.find(QComboBox, combo)
        found.setCurrentIndex(found.findData(value))

    def use_recording(self) -> None:
        self.find(QRadioButton, "driveByAudio").click()

    async def avatars(self) -> list[AvatarChoice]:
        """Every figure of the cloud's avatars, as the Avatars page would hand it over."""
        listed = (await self.here.catalogue.refresh()).listed
        return [AvatarChoice(one.avatar, figure) for one in listed for figure in one.avatar.figures]

    async def take_avatar(self, number: int = 0) -> AvatarChoice:
        choice = (await self.avatars())[number]
        self.form.take_avatar(choice)
        return choice

    async def drop(self, *paths: Path) -> None:
        """Let files go over the window."""
        self.form.take_files(paths)


@pytest.fixture
def filled(tools: FormTools, here: AvatarDesk, qloop: asyncio.AbstractEventLoop, run: Run) -> Iterator[Filled]:
    """The form on the screen; with it ends what it has running."""
    form = HumanForm(tools)
    form.resize(1300, 760)
    form.show()
    yield Filled(form, here)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete)
    for task in asyncio.all_tasks(qloop):
        run(_ended(task))


async def _ended(task: asyncio.Task[object]) -> None:
    await asyncio.wait([task])
