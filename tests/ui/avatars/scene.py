"""The Avatars page as tests see it: opened, searched, pressed, closed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget

from chanjing_studio.domain.avatars import Avatar, AvatarChoice
from chanjing_studio.media.player import Player
from chanjing_studio.services.background import Background
from chanjing_studio.ui.avatars.grid import AvatarGrid
from chanjing_studio.ui.avatars.model import AvatarRole
from chanjing_studio.ui.avatars.page import AvatarsPage
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from tests.avatars import AvatarDesk
from tests.voices import until

T = TypeVar("T", bound=QWidget)


@dataclass(slots=True)
class Scene:
    """The page on the sandbox, as a user and a script get at it."""

    page: AvatarsPage
    audition: Audition
    player: Player
    chosen: list[AvatarChoice]
    returned: list[bool]

    async def load(self, here: AvatarDesk, *, cards: int = 24) -> None:
        """Open an account and go to the page."""
        self.page.open(here.library)
        self.page.shown()
        await until(lambda: self.cards == cards and not self.page.runner.busy)

    @property
    def grid(self) -> AvatarGrid:
        return self.part(AvatarGrid, "avatarList")

    @property
    def search(self) -> QLineEdit:
        return self.part(QLineEdit, "avatarSearch")

    @property
    def cards(self) -> int:
        return self.grid.model().rowCount()

    def button(self, name: str) -> QPushButton:
        return self.part(QPushButton, name)

    def radio(self, name: str) -> QAbstractButton:
        found = self.page.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton), name
        return found

    def words(self, name: str) -> str:
        return self.part(QLabel, name).text()

    def says(self, text: str) -> bool:
        return any(each.text() == text and each.isVisible() for each in self.page.findChildren(QLabel))

    def spoken(self, place: int) -> str:
        return self.grid.model().index(place, 0).data()

    def names(self) -> list[str]:
        return [self.avatar(place).name for place in range(self.cards)]

    def avatar(self, place: int) -> Avatar:
        return self.grid.model().index(place, 0).data(AvatarRole.ROW).avatar

    def point(self, place: int) -> QPoint:
        """The middle of a card's picture."""
        return self.grid.visualRect(self.grid.model().index(place, 0)).topLeft() + QPoint(80, 100)

    def click(self, place: int, *, twice: bool = False) -> None:
        press = QTest.mouseDClick if twice else QTest.mouseClick
        press(self.grid.viewport(), Qt.MouseButton.LeftButton, pos=self.point(place))

    def point_at(self, place: int | None) -> None:
        """The pointer comes to rest on a card, or leaves the grid."""
        view = self.grid.viewport()
        if place is None:
            QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
            return
        at, none = QPointF(self.point(place)), Qt.MouseButton.NoButton
        move = QEvent.Type.MouseMove
        event = QMouseEvent(move, at, QPointF(view.mapToGlobal(at)), none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)

    def star(self, place: int) -> QPoint:
        box = self.grid.visualRect(self.grid.model().index(place, 0))
        right = next(x for x in range(box.right(), box.left(), -1) if self._is_star(place, QPoint(x, box.top() + 20)))
        return QPoint(right - 8, box.top() + 20)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.grid, key)

    def part(self, kind: type[T], name: str) -> T:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def _is_star(self, place: int, at: QPoint) -> bool:
        from chanjing_studio.ui.avatars.delegate import AvatarDelegate, Part  # noqa: PLC0415

        delegate = cast("AvatarDelegate", self.grid.itemDelegate())
        return delegate.part_at(self.grid.visualRect(self.grid.model().index(place, 0)), at) is Part.STAR


def open_scene(look: Look, background: Background) -> Scene:
    player = Player()
    audition = Audition(player)
    page = AvatarsPage(look, background, player=player, audition=audition)
    chosen: list[AvatarChoice] = []
    returned: list[bool] = []
    page.chosen.connect(chosen.append)
    page.returned.connect(lambda: returned.append(True))
    page.resize(1356, 816)
    page.show()
    return Scene(page, audition, player, chosen, returned)


async def close_scene(scene: Scene) -> None:
    await until(lambda: not scene.page.runner.busy)
    scene.page.close()
    scene.page.open(None)
    scene.page.deleteLater()
    scene.player.close()
    await asyncio.sleep(0)  # what was cancelled ends
