"""Looking for avatars: words, chips, whose they are, their order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from chanjing_studio.domain.avatars import Figure
from chanjing_studio.domain.voices import Gender
from chanjing_studio.services.avatar_catalogue import AvatarCatalogue, Avatars, ListedAvatar
from chanjing_studio.ui.words import Language, Words
from tests.avatars import AVATARS, AvatarDesk, an_avatar
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.avatars.scene import Scene
from tests.ui.voices.scene import on_loop
from tests.voices import until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(90)]


@on_loop
async def test_every_letter_narrows_by_name_and_tag(scene: Scene, run: Run) -> None:
    QTest.keyClicks(scene.search, "joanne")
    assert scene.names() == ["若琳 Joanne"]
    assert scene.words("avatarCount") == "1 of 24 avatars"

    scene.search.setText("商务 若琳")
    assert scene.names() == ["若琳 Joanne"]


@on_loop
async def test_chips_narrow_and_all_releases_them(scene: Scene, run: Run) -> None:
    scene.button("avatarWomen").click()
    women = scene.cards
    assert {scene.avatar(place).gender for place in range(women)} == {Gender.FEMALE}
    assert not scene.button("avatarAll").isChecked()

    scene.button("avatarMen").click()
    assert scene.cards == 24 - women
    assert not scene.button("avatarWomen").isChecked()

    scene.button("avatar4K").click()
    assert scene.cards == 0
    assert scene.says("No avatar matches")

    scene.button("avatarAll").click()
    assert scene.cards == 24
    assert scene.button("avatarAll").isChecked()


@on_loop
async def test_tags_of_the_list_are_chips_and_several_add_up(scene: Scene, run: Run) -> None:
    tags = [each for each in scene.page.findChildren(QPushButton) if each.objectName().startswith("avatarTag")]
    assert {each.accessibleName() for each in tags} == {"商务", "知识", "带货", "生活", "教育", "卡通"}
    business, cartoon = (next(each for each in tags if each.text() == name) for name in ("商务", "卡通"))

    cartoon.click()
    assert scene.names() == ["卡通小蝉 Chan"]
    business.click()
    assert scene.cards > 1
    scene.button("avatarSeeThrough").click()
    assert all(any(figure.bare for figure in scene.avatar(place).figures) for place in range(scene.cards))


@on_loop
async def test_all_alone_stays_chosen_when_pressed(scene: Scene, run: Run) -> None:
    scene.button("avatarAll").click()

    assert scene.button("avatarAll").isChecked()


@on_loop
async def test_when_nothing_matches_one_press_shows_all_again(scene: Scene, run: Run) -> None:
    scene.search.setText("nobody of this name")
    assert scene.words("avatarShownName") == "No avatar selected"
    assert not scene.button("avatarUse").isEnabled()

    scene.button("avatarsNoneAction").click()

    assert scene.cards == 24
    assert scene.grid.hasFocus() or not QApplication.activeWindow()


@on_loop
async def test_down_leads_from_the_search_into_the_grid(scene: Scene, run: Run) -> None:
    scene.page.activateWindow()
    scene.search.setFocus()
    QTest.keyClick(scene.search, Qt.Key.Key_Down)

    assert scene.page.focusWidget() is scene.grid


@on_loop
async def test_the_order_puts_names_or_what_was_used_last_first(scene: Scene, run: Run) -> None:
    order = scene.part(QComboBox, "avatarSort")
    scene.click(5)
    scene.press(Qt.Key.Key_Return)
    used, first = scene.chosen[0].avatar.name, scene.names()[0]

    order.setCurrentIndex(2)
    assert scene.names()[:2] == [used, first]
    order.setCurrentIndex(1)
    assert scene.names()[0] not in (used, first)
    order.setCurrentIndex(0)
    assert scene.names()[0] == first


@on_loop
async def test_the_selected_avatar_stays_selected_while_it_is_shown(scene: Scene, run: Run) -> None:
    scene.click(3)
    name = scene.words("avatarShownName")
    scene.search.setText(name.split()[1])
    assert scene.words("avatarShownName") == name
    scene.search.clear()

    assert scene.words("avatarShownName") == name


@on_loop
async def test_no_favourites_yet_says_how_to_get_one(scene: Scene, run: Run) -> None:
    scene.radio("avatarSourceFavourites").click()
    assert scene.says("No favourites yet")

    scene.button("avatarsNoneAction").click()

    assert scene.cards == 24
    assert scene.radio("avatarSourcePublic").isChecked()


@on_loop
async def test_a_favourite_that_the_cloud_withdrew_is_counted_and_not_shown(
    scene: Scene, here: AvatarDesk, cloud: Cloud, run: Run
) -> None:
    scene.press(Qt.Key.Key_F)
    scene.click(1)
    scene.press(Qt.Key.Key_F)
    cloud.fault(AVATARS, put={"data.list.0.id": "f" * 32}, times=1)
    await _look_again(scene, here.catalogue)
    scene.radio("avatarSourceFavourites").click()

    assert scene.cards == 1
    assert scene.words("avatarCount") == "1 favourite, 1 no longer offered"


@on_loop
async def test_own_avatars_are_a_choice_once_there_are_any(scene: Scene, run: Run) -> None:
    own = ListedAvatar(an_avatar("Mine", own=True, voice=None), "mine", bare=False)
    scene.page.browser.show_avatars(Avatars((own, ListedAvatar(an_avatar("Hers"), "hers", bare=False))))
    assert scene.words("avatarCount") == "1 public, 1 of your own"
    assert scene.names() == ["Hers"]

    scene.radio("avatarSourceOwn").click()

    assert scene.spoken(0) == "Mine, own avatar, female, 1 figure"
    assert scene.words("avatarVoice") == "No voice of its own"


@on_loop
async def test_everything_is_said_in_the_language_in_force(scene: Scene, words: Words, run: Run) -> None:
    words.choose(Language.CHINESE)
    await until(lambda: scene.words("avatarCount") == "公共 24 个")

    assert scene.spoken(0) == "若琳 Joanne，女，3 个形态，4K，透明"
    assert scene.words("avatarFacts") == "半身 · 2160×3840 · 可以去背景"
    assert scene.radio("avatarFigure1").text() == "半身"
    assert scene.radio("avatarFigure1").isChecked()
    assert scene.button("avatarWomen").text() == "女"


async def _look_again(scene: Scene, catalogue: AvatarCatalogue) -> None:
    scene.page.browser.show_avatars(await catalogue.refresh())


@on_loop
async def test_only_what_the_avatars_of_a_source_differ_in_is_offered(scene: Scene, run: Run) -> None:
    """A cloud sorts its public avatars and tells of own ones nothing but their names."""
    bare = replace(an_avatar("Mine", own=True, voice=None), tags=(), gender=Gender.UNKNOWN, uhd=None)
    mine = ListedAvatar(bare, "mine", bare=False)
    hers = ListedAvatar(replace(an_avatar("Hers"), tags=("Black",)), "hers", bare=False)
    scene.page.browser.show_avatars(Avatars((mine, hers)))
    assert scene.button("avatarTag0").text() == "Black"
    scene.button("avatarTag0").click()

    scene.radio("avatarSourceOwn").click()

    assert scene.names() == ["Mine"]
    shown = [chip for chip in scene.page.findChildren(QPushButton) if chip.property("role") == "chip"]
    assert not any(chip.isVisible() for chip in shown)
    scene.radio("avatarSourcePublic").click()
    await until(lambda: scene.button("avatarTag0").isVisible())


@on_loop
async def test_one_figure_without_a_name_is_no_choice_and_is_not_counted(scene: Scene, run: Run) -> None:
    alone = replace(an_avatar("Alone"), figures=(Figure(type=""),), tags=("Black", "Young"))
    scene.page.browser.show_avatars(Avatars((ListedAvatar(alone, "alone", bare=False),)))

    assert "figure" not in scene.spoken(0)
    assert scene.words("avatarFacts") == "Black · Young"
    assert not any(one.isVisible() for one in scene.page.findChildren(QWidget, "avatarFigure"))
