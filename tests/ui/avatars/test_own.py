"""Avatars of one's own on their page: their states, their deletion, and the way to make one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.vigil import PAUSE
from tests.avatars import AvatarDesk, avatar_desk
from tests.cloud import PEOPLE, UNPERSON, Cloud
from tests.conftest import Run
from tests.own_avatars import TOLD, make_own
from tests.own_items import told
from tests.ui.avatars.scene import Scene, close_scene, open_scene
from tests.voices import until

DONE = {**TOLD, "id": "C-1", "name": "店长", "audio_man_id": "C-9"}
MAKING = {**TOLD, "id": "C-2", "name": "Anna", "status": 1, "progress": 40, "width": 0, "height": 0, "is_open": 0}
FAILED = {**TOLD, "id": "C-3", "name": "Ben", "status": 4, "err_reason": "视频中没有人脸", "is_open": 0}
CLOSED = {**TOLD, "id": "C-4", "name": "Cleo", "is_open": 0, "support_4k": True}
ALL = (DONE, MAKING, FAILED, CLOSED)


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[AvatarDesk]:
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as made:
        yield made


@pytest.fixture
def scene(look: Look, here: AvatarDesk, run: Run) -> Iterator[Scene]:
    opened = open_scene(look, here.background)
    yield opened
    run(here.library.close())
    run(close_scene(opened))


async def show_own(scene: Scene, here: AvatarDesk, count: int) -> None:
    await scene.load(here)
    scene.radio("avatarSourceOwn").click()
    await until(lambda: scene.cards == count)


def select(scene: Scene, name: str) -> None:
    scene.click(scene.names().index(name))


async def answer(scene: Scene, name: str) -> None:
    await until(lambda: scene.page.findChild(QPushButton, name))
    scene.button(name).click()
    await until(lambda: scene.page.findChild(QPushButton, name) is None)


def tell(cloud: Cloud, *items: object) -> None:
    """From now on the cloud lists these, whatever it listed before."""
    cloud.reset(everything=False)
    cloud.lift_limits()
    cloud.fault(PEOPLE, put=told(*items), times=None)


def test_each_tells_its_state_to_the_eye_and_to_the_ear(scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run) -> None:
    tell(cloud, *ALL)
    run(show_own(scene, here, 4))
    assert [scene.spoken(place).replace("figures", "figure") for place in range(4)] == [
        "店长, own avatar",
        "Anna, own avatar, being made, 40 percent",
        "Ben, own avatar, Could not be made",
        "Cleo, own avatar, May not be used, 4K",
    ]
    assert scene.words("avatarCount") == "24 public, 4 of your own"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Anna", "This avatar is still being made. Wait until it is done, or choose another."),
        ("Ben", "The cloud could not make this avatar: 视频中没有人脸"),
        ("Cleo", "The cloud does not let this avatar be used. Choose another, or ask its support."),
    ],
)
def test_one_that_cannot_be_used_cannot_be_chosen_and_says_why(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run, name: str, why: str
) -> None:
    tell(cloud, *ALL)
    run(show_own(scene, here, 4))
    select(scene, name)
    assert scene.words("avatarWhyNot") == why
    assert not scene.button("avatarUse").isEnabled()
    assert scene.button("avatarUse").accessibleDescription() == why
    scene.press(Qt.Key.Key_Return)
    scene.click(scene.names().index(name), twice=True)
    assert scene.chosen == []


def test_a_usable_one_is_chosen_with_its_size_and_its_voice(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    tell(cloud, *ALL)
    run(show_own(scene, here, 4))
    select(scene, "店长")
    assert scene.words("avatarFacts") == "1080×1920"
    assert not scene.part(QLabel, "avatarWhyNot").isVisible()
    scene.press(Qt.Key.Key_Return)
    (choice,) = scene.chosen
    assert (choice.avatar.id, choice.figure.type, choice.avatar.voice and choice.avatar.voice.id) == ("C-1", "", "C-9")

    scene.page.ask(None, choice)  # whoever comes back finds it selected
    assert scene.words("avatarShownName") == "店长"


def test_without_own_avatars_nothing_speaks_of_them_but_the_button_that_makes_one(
    scene: Scene, here: AvatarDesk, run: Run
) -> None:
    wanted: list[bool] = []
    scene.page.own_wanted.connect(lambda: wanted.append(True))
    run(scene.load(here))
    assert not scene.radio("avatarSourceOwn").isVisible()
    assert not scene.button("avatarDelete").isVisible()
    scene.press(Qt.Key.Key_Delete)
    assert not scene.page.runner.busy
    make = scene.button("avatarMakeOwn")
    assert make.text() == "Make your own from a video"
    make.click()
    assert wanted == [True]


def test_delete_asks_and_deletes_for_good(
    scene: Scene, here: AvatarDesk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    said: list[str] = []
    scene.page.done.connect(said.append)
    make_own(cloud, tmp_path, "店长", "Anna", train_type="figure")

    async def scenario() -> None:
        await show_own(scene, here, 2)
        select(scene, "Anna")
        scene.press(Qt.Key.Key_F)
        scene.press(Qt.Key.Key_Delete)
        await answer(scene, "questionKeep")
        assert cloud.calls(UNPERSON) == []
        scene.button("avatarDelete").click()
        await answer(scene, "questionDelete")
        await until(lambda: scene.names() == ["店长"])

    run(scenario())
    assert said == ["“Anna” is deleted"]
    assert here.library.marks.now.favourites == ()
    assert scene.words("avatarShownName") == "店长"
    assert len(cloud.calls(UNPERSON)) == 1


def test_one_that_the_cloud_does_not_delete_stays_and_the_page_says_so(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    tell(cloud, *ALL)
    cloud.fault(UNPERSON, code=50000, msg="系统内部错误", times=None)

    async def scenario() -> None:
        await show_own(scene, here, 4)
        scene.press(Qt.Key.Key_Delete)
        await answer(scene, "questionDelete")
        await until(scene.page.banner.isVisible)

    run(scenario())
    assert scene.words("bannerText") == "“店长” was not deleted. The cloud is down for the moment."
    assert "店长" in scene.names()


def test_a_list_of_own_ones_that_fails_is_told_above_the_public_ones(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    cloud.fault(PEOPLE, code=40000, msg="参数错误", times=None)
    run(scene.load(here))
    assert scene.words("bannerText").startswith("Your own avatars could not be looked up now.")


def test_one_that_is_made_is_looked_at_again_only_while_the_page_is_in_sight(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    tell(cloud, MAKING)
    timers = [each for each in scene.page.findChildren(QTimer) if each.interval() == PAUSE]

    async def scenario() -> None:
        await show_own(scene, here, 1)
        assert [each.isActive() for each in timers] == [True]
        scene.page.hide()
        assert [each.isActive() for each in timers] == [False]
        asked = len(cloud.calls(PEOPLE))
        scene.page.refresh()
        await asyncio.sleep(0)
        assert len(cloud.calls(PEOPLE)) == asked
        tell(cloud, {**MAKING, "status": 2, "progress": 100, "width": 720, "height": 1280, "is_open": 1})
        scene.page.show()
        scene.page.shown()
        await until(lambda: scene.spoken(0) == "Anna, own avatar" and not scene.page.runner.busy)

    run(scenario())
    assert [each.isActive() for each in timers] == [False]
    assert scene.words("avatarFacts") == "720×1280"
    assert scene.button("avatarUse").isEnabled()


def active(timers: list[QTimer]) -> bool:
    return all(each.isActive() for each in timers)


def test_another_accounts_are_looked_at_again_whatever_the_account_before_still_waits_for(
    scene: Scene, here: AvatarDesk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, DONE)
    timers = [each for each in scene.page.findChildren(QTimer) if each.interval() == PAUSE]

    async def scenario() -> None:
        await show_own(scene, here, 1)
        asked = len(cloud.calls(PEOPLE))
        cloud.fault(PEOPLE, put=told(DONE), delay=0.4)
        scene.page.refresh()
        await until(lambda: len(cloud.calls(PEOPLE)) > asked)
        tell(cloud, MAKING)
        with avatar_desk(cloud, tmp_path / "theirs") as theirs:
            scene.page.open(theirs.library)
            await until(lambda: scene.words("avatarCount") == "24 public, 1 of your own" and active(timers))
            asked = len(cloud.calls(PEOPLE))
            scene.page.refresh()
            await until(lambda: len(cloud.calls(PEOPLE)) > asked)
            await until(lambda: not scene.page.runner.busy)
            assert active(timers)
            scene.page.open(None)
            assert not active(timers)

    run(scenario())


def test_an_error_that_nobody_foresaw_does_not_leave_the_page_waiting(
    scene: Scene, here: AvatarDesk, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    async def breaks(*_: object) -> None:
        raise RuntimeError("boom")

    async def scenario() -> None:
        with monkeypatch.context() as broken:
            broken.setattr(AvatarCatalogue, "refresh", breaks)
            scene.page.open(here.library)
            await until(lambda: not scene.page.runner.busy)
        assert scene.says("No avatars yet")
        await scene.load(here)

    run(scenario())


def test_every_control_of_an_own_avatar_is_reached_by_tab(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    tell(cloud, *ALL)
    run(show_own(scene, here, 4))
    scene.grid.setFocus()
    reached: list[str] = []
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget() or scene.page, Qt.Key.Key_Tab)
        reached.append((QApplication.focusWidget() or scene.page).objectName())
    assert {"avatarMakeOwn", "avatarDelete", "avatarUse"} <= set(reached)
    assert scene.button("avatarDelete").accessibleName() == "Delete"
