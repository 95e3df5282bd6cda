"""The gallery of looks over a window, and someone who works with it."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import KeptLook, LookAvatar
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.looks import Looks
from chanjing_studio.ui.canvas.faces import Faces
from chanjing_studio.ui.looks.counter import LookCounter
from chanjing_studio.ui.looks.dialog import LooksDialog
from chanjing_studio.ui.looks.shown import LookPainter, Present
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.words import Words
from tests.conftest import Run
from tests.voices import until

W = TypeVar("W", bound=QWidget)
SHIPPED = sorted(resource("looks").glob("*.look.json"))
CANVAS = KeptLook(name="", scene=Scene(colour="#203040"), avatar=LookAvatar(id="d", name="若琳", size=Size(1080, 1920)))


def part(dialog: QWidget, kind: type[W], name: str) -> W:
    """What has this name in a dialog."""
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


@dataclass
class Gallery:
    """The dialog over a window, and what came of it. While ``answers`` is not set the cloud says nothing."""

    window: QWidget
    dialog: LooksDialog
    looks: Looks
    used: list[KeptLook]
    run: Run
    answers: asyncio.Event

    def names(self) -> list[str]:
        gallery = self.dialog.gallery
        return [gallery.item(row).text() for row in range(gallery.count())]

    def note(self) -> str:
        return self.find(QLabel, "lookNote").text()

    def find(self, kind: type[W], name: str) -> W:
        return part(self.dialog, kind, name)

    def press(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isEnabled(), name
        button.click()

    async def opened(self, kind: type[W]) -> W:
        """The dialog of this kind that comes up."""
        await until(lambda: any(one.isVisible() for one in self.dialog.findChildren(kind)))
        return next(one for one in self.dialog.findChildren(kind) if one.isVisible())

    async def name_it(self, name: str) -> None:
        """Type a name into the dialog that asks for one, and keep it."""
        asked = await self.opened(QDialog)
        field = part(asked, QLineEdit, "lookNameEdit")
        field.setText(name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    async def keep(self, name: str) -> None:
        """Keep the canvas under a name, and wait until it is chosen."""
        self.press("lookKeep")
        await self.name_it(name)
        await until(lambda: self.chosen() == name)

    def chosen(self) -> str:
        """What the current look is called."""
        shown = self.dialog.gallery.chosen()
        return shown.name if shown else ""

    async def path(self, path: Path) -> None:
        """Enter a path into the file dialog that comes up."""
        asked = await self.opened(QFileDialog)
        part(asked, QLineEdit, "fileNameEdit").setText(str(path))
        asked.accept()

    def do(self, scenario: Coroutine[object, object, None]) -> None:
        """With everything in sight that there is at first."""

        async def all_of_it() -> None:
            await until(lambda: self.dialog.gallery.count() >= len(SHIPPED))
            await scenario

        self.run(all_of_it())


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def looks(background: Background, tmp_path: Path) -> Looks:
    return Looks(background, folder=tmp_path / "looks", shipped=resource("looks"))


@pytest.fixture
def make(
    qtbot: QtBot, look: Look, words: Words, background: Background, looks: Looks, run: Run
) -> Callable[[], Gallery]:
    def opened() -> Gallery:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1200, 800)
        window.show()
        dialog = LooksDialog(window, look)
        painter = LookPainter(Faces(look.font("body").families()), Present("d", Size(1080, 1920), a_figure()))
        used: list[KeptLook] = []
        answers = asyncio.Event()
        answers.set()

        async def bring(wanted: KeptLook) -> None:
            await answers.wait()
            used.append(wanted)

        LookCounter(*(dialog, look), looks=looks, background=background, painter=painter, present=_present, bring=bring)
        dialog.resize_within(window)
        dialog.open()
        return Gallery(window, dialog, looks, used, run, answers)

    del words
    return opened


@pytest.fixture
def gallery(make: Callable[[], Gallery]) -> Gallery:
    return make()


async def _present(name: str) -> KeptLook:
    if name == "too large":
        raise FileTrouble(Sentence("The background picture is too large to be kept with a look. Choose a smaller one."))
    return replace(CANVAS, name=name)


def a_figure() -> QImage:
    figure = QImage(108, 192, QImage.Format.Format_ARGB32)
    figure.fill(QColor("#ff0000"))
    return figure
