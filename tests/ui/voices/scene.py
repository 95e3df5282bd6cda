"""The Voices page as tests see it: opened, searched, pressed, closed."""

from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from chanjing_studio.domain.voices import Voice
from chanjing_studio.media.player import Player
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.voices.delegate import Part, VoiceDelegate
from chanjing_studio.ui.voices.model import VoiceRole
from chanjing_studio.ui.voices.page import VoicesPage
from tests.voices import Desk, KeptMarks, until

T = TypeVar("T", bound=QWidget)


@dataclass(slots=True)
class Scene:
    """The page on the sandbox, as a user and a script get at it."""

    page: VoicesPage
    audition: Audition
    player: Player
    chosen: list[Voice]

    async def load(self, here: Desk, *, rows: int = 98) -> None:
        """Open an account and go to the page."""
        self.page.open(here.catalogue, here.samples)
        self.page.shown()
        await until(lambda: self.rows == rows)

    @property
    def list(self) -> QListView:
        return self._child(QListView, "voiceList")

    @property
    def search(self) -> QLineEdit:
        return self._child(QLineEdit, "voiceSearch")

    def button(self, name: str) -> QPushButton:
        return self._child(QPushButton, name)

    def words(self, name: str) -> str:
        return self._child(QLabel, name).text()

    def names(self) -> list[str]:
        voices = [self.list.model().index(place, 0).data(VoiceRole.VOICE) for place in range(self.rows)]
        return [voice.name if voice else "—" for voice in voices]

    @property
    def rows(self) -> int:
        return self.list.model().rowCount()

    def row(self, name: str) -> str:
        return self.list.model().index(self.names().index(name), 0).data()

    def voice(self, place: int) -> Voice:
        return self.list.model().index(place, 0).data(VoiceRole.VOICE)

    def click(self, place: int, part: Part = Part.REST, *, twice: bool = False) -> None:
        at = self._point(place, part)
        if twice:
            QTest.mouseDClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        else:
            QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def tip(self, place: int, part: Part) -> str:
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, VoiceDelegate)
        return delegate.tip(self.list.model().index(place, 0).data(VoiceRole.ROW), part)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.list, key)

    def _point(self, place: int, part: Part) -> QPoint:
        box = self.list.visualRect(self.list.model().index(place, 0))
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, VoiceDelegate)
        across = (QPoint(x, box.center().y()) for x in range(box.left(), box.right()))
        inside = [at for at in across if delegate.part_at(box, at) is part]
        return inside[len(inside) // 2]

    def _child(self, kind: type[T], name: str) -> T:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found


def on_loop(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that runs on the loop, as everything that a user does."""

    @functools.wraps(test)
    def run_test(**fixtures: Any) -> None:
        fixtures["run"](test(**fixtures))

    return run_test


def open_scene(look: Look, folder: Path) -> Scene:
    player = Player()
    audition = Audition(player)
    page = VoicesPage(look, audition=audition, marks=KeptMarks(folder / "settings.json"))
    chosen: list[Voice] = []
    page.chosen.connect(chosen.append)
    page.resize(1356, 816)
    page.show()
    return Scene(page, audition, player, chosen)


async def close_scene(scene: Scene) -> None:
    await until(lambda: not scene.page.runner.busy)
    scene.page.close()
    scene.page.deleteLater()
    scene.player.close()


def radio(scene: Scene, name: str) -> QAbstractButton:
    found = scene.page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found
