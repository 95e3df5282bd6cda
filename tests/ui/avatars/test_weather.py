"""The Avatars page without a cloud, without pictures, with very many avatars, in any window."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QScrollArea

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.avatars.stage import AvatarStage
from chanjing_studio.ui.size_class import SizeClass, size_class
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.words import Language, Words
from tests.avatars import AVATARS, PICTURES, AvatarDesk, a_figure, an_avatar
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.avatars.scene import Scene, close_scene, open_scene
from tests.ui.voices.scene import on_loop
from tests.voices import until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(90)]


@on_loop
async def test_without_the_cloud_the_avatars_of_last_time_are_there(
    look: Look, cloud: Cloud, here: AvatarDesk, run: Run
) -> None:
    await here.catalogue.refresh()
    cloud.fault(AVATARS, code=50000, msg="系统内部错误", times=None)
    scene = open_scene(look, here.background)
    scene.page.open(here.library)
    scene.page.shown()
    await until(scene.page.banner.isVisible)

    assert scene.cards == 24
    assert scene.words("bannerText")
    cloud.reset()
    await close_scene(scene)


@on_loop
async def test_trying_again_after_a_fault_brings_the_avatars(
    look: Look, cloud: Cloud, here: AvatarDesk, run: Run
) -> None:
    cloud.fault(AVATARS, drop=["data.list"], times=None)
    scene = open_scene(look, here.background)
    scene.page.open(here.library)
    scene.page.shown()
    await until(scene.page.banner.isVisible)
    assert scene.cards == 0
    assert scene.says("No avatars yet")

    cloud.reset()
    cloud.lift_limits()
    here.sign_in()
    scene.button("bannerAction").click()
    await until(lambda: scene.cards == 24)
    assert not scene.page.banner.isVisible()
    await close_scene(scene)


@on_loop
async def test_nobody_is_signed_in(look: Look, here: AvatarDesk, run: Run) -> None:
    scene = open_scene(look, here.background)
    scene.page.open(None)
    scene.page.shown()

    assert scene.cards == 0
    assert scene.says("No account yet")
    await close_scene(scene)


@on_loop
async def test_another_account_shows_nothing_of_the_one_before(scene: Scene, run: Run) -> None:
    scene.page.open(None)

    assert scene.cards == 0
    assert scene.words("avatarCount") == ""
    assert scene.words("avatarShownName") == "No avatar selected"


@on_loop
async def test_pictures_that_are_not_there_leave_initials_and_usable_cards(
    look: Look, cloud: Cloud, here: AvatarDesk, run: Run
) -> None:
    cloud.fault(f"{PICTURES}*", status=404, times=None)
    scene = open_scene(look, here.background)
    await scene.load(here)
    await until(lambda: len(cloud.calls(PICTURES)) >= 15)
    first = scene.avatar(0)
    scene.button("avatarUse").click()
    assert [choice.avatar for choice in scene.chosen] == [first]
    asked = len(cloud.calls(PICTURES))

    cloud.reset(everything=False)
    cloud.lift_limits()
    scene.page.shown()  # whoever comes back later finds them
    await until(lambda: len(cloud.calls(PICTURES)) >= 15)
    assert asked >= 15
    await close_scene(scene)


@on_loop
async def test_avatars_without_any_picture_address_fetch_nothing(
    look: Look, cloud: Cloud, here: AvatarDesk, run: Run
) -> None:
    cut = {f"data.list.{place}.figures": [{"type": "sit_body", "width": 9, "height": 9}] for place in range(24)}
    cloud.fault(AVATARS, put=cut, times=1)
    scene = open_scene(look, here.background)
    await scene.load(here)
    await asyncio.sleep(0.3)

    assert cloud.calls(PICTURES) == []
    assert not scene.button("avatarPreview").isVisible()
    await close_scene(scene)


@on_loop
async def test_of_two_thousand_only_what_is_in_sight_is_fetched(
    look: Look, cloud: Cloud, here: AvatarDesk, run: Run
) -> None:
    cloud.set_options({"avatars": 2000})
    cloud.fault(f"{PICTURES}*", delay=0.3, times=None)
    scene = open_scene(look, here.background)
    await scene.load(here, cards=2000)
    bar = scene.grid.verticalScrollBar()
    for share in range(1, 50):
        bar.setValue(bar.maximum() * share // 50)
        await asyncio.sleep(0.005)

    assert len(cloud.calls(PICTURES)) < 24
    assert len(scene.grid.in_sight()) < 40
    cloud.reset(everything=False)
    await close_scene(scene)


@on_loop
async def test_an_avatar_that_the_cloud_withdrew_is_said_to_be_gone(look: Look, here: AvatarDesk, run: Run) -> None:
    scene = open_scene(look, here.background)
    gone = AvatarChoice(an_avatar("Zelda"), a_figure())
    scene.page.ask(Sentence("Digital human"), gone)
    await scene.load(here)

    assert scene.words("bannerText") == "The cloud no longer offers “Zelda”. Choose another avatar."
    await close_scene(scene)


@on_loop
async def test_a_figure_that_the_cloud_withdrew_is_said_to_be_gone(look: Look, here: AvatarDesk, run: Run) -> None:
    avatar = (await here.catalogue.refresh()).listed[4].avatar
    scene = open_scene(look, here.background)
    former = replace(avatar, figures=(*avatar.figures, a_figure("circle_view")))
    scene.page.ask(Sentence("Digital human"), AvatarChoice(former, former.figures[-1]))
    await scene.load(here)

    told = "“阿禾 Ahe” no longer has the figure “Circle”. Choose another one."
    assert scene.words("bannerText") == told
    assert scene.words("avatarShownName") == avatar.name
    await close_scene(scene)


@on_loop
async def test_the_avatar_that_a_form_uses_is_selected_once_the_list_is_there(
    look: Look, here: AvatarDesk, run: Run
) -> None:
    wanted = (await here.catalogue.refresh()).listed[7].avatar
    scene = open_scene(look, here.background)
    scene.page.ask(Sentence("Digital human"), AvatarChoice(wanted, wanted.figures[-1]))
    await scene.load(here)

    assert scene.words("avatarShownName") == wanted.name
    assert scene.radio(f"avatarFigure{len(wanted.figures) - 1}").isChecked()
    await close_scene(scene)


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@on_loop
async def test_a_picture_is_seen_on_its_card_and_large_in_the_panel(
    scene: Scene, look: Look, theme: ThemeChoice, run: Run
) -> None:
    look.choose(theme)
    await until(lambda: _colours(scene.grid.grab(scene.grid.visualRect(scene.grid.model().index(0, 0))).toImage()) > 20)
    stage = scene.part(AvatarStage, "avatarStage")

    await until(lambda: _colours(stage.grab().toImage()) > 20)


@pytest.mark.parametrize("size", [SizeClass(), SizeClass(short=True), SizeClass(compact=True), SizeClass(narrow=True)])
@on_loop
async def test_every_control_is_reached_by_name_in_every_size(scene: Scene, size: SizeClass, run: Run) -> None:
    scene.page.set_size_class(size)
    controls = [
        each
        for kind in (QAbstractButton, QLineEdit, QComboBox, QListView)
        for each in scene.page.findChildren(kind)
        if each.isVisibleTo(scene.page)
    ]

    names = {each.objectName() for each in controls}
    assert {"avatarSearch", "avatarList", "avatarAudition", "avatarFavourite", "avatarUse", "avatarSort"} <= names
    assert scene.page.findChild(QAbstractButton, "avatarFigure0")
    for each in controls:
        assert each.objectName()
        assert each.accessibleName() or (isinstance(each, QAbstractButton) and each.text().strip()), each.objectName()


@pytest.mark.parametrize("words_in", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize(
    "window", [QSize(1440, 900), QSize(1366, 688), QSize(1000, 700), QSize(768, 352), QSize(640, 620)]
)
@on_loop
async def test_nothing_is_cut_off_at_the_side_and_only_a_narrow_window_scrolls(
    scene: Scene, look: Look, words: Words, window: QSize, words_in: Language, run: Run
) -> None:
    words.choose(words_in)
    classes = size_class(look, window)
    rail = look.size("layout.rail-compact" if classes.compact else "layout.rail")
    scene.page.resize(window.width() - rail, window.height())
    scene.page.set_size_class(classes)
    await asyncio.sleep(0.1)
    area = scene.part(QScrollArea, "pageScroll")

    assert area.horizontalScrollBar().maximum() == 0
    assert classes.narrow or area.verticalScrollBar().maximum() == 0


def _colours(image: QImage) -> int:
    """How many colours of a coarse palette are to be seen."""
    return len({image.pixelColor(x, y).name()[1:6:2] for x in range(0, image.width(), 3)
                for y in range(0, image.height(), 3)})  # fmt: skip
