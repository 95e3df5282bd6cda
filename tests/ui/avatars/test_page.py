"""Avatars are seen, heard and chosen."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.theme.look import Look
from tests.avatars import PICTURES, AvatarDesk
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.avatars.scene import Scene, close_scene, open_scene
from tests.ui.voices.scene import on_loop
from tests.voices import SAMPLES, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(90)]


@on_loop
async def test_all_avatars_are_there_and_counted(scene: Scene, run: Run) -> None:
    assert scene.words("avatarCount") == "24 public"
    assert scene.spoken(0) == "若琳 Joanne, female, 3 figures, 4K, see-through"
    assert scene.words("avatarShownName") == "若琳 Joanne"
    assert not scene.radio("avatarSourceOwn").isVisible()


@on_loop
async def test_the_panel_tells_each_figure_with_its_size(scene: Scene, run: Run) -> None:
    assert scene.radio("avatarFigure1").isChecked()
    assert scene.words("avatarFacts") == "Seated · 2160×3840 · background can be removed"

    scene.radio("avatarFigure2").click()

    assert scene.words("avatarFacts") == "Circle · 728×728 · background stays"


@on_loop
async def test_space_plays_the_clip_pauses_it_and_esc_ends_it(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    assert scene.button("avatarPreview").accessibleName() == "The clip is fetched: press to stop"
    await until(lambda: scene.player.position > 0)
    assert scene.button("avatarPreview").accessibleName() == "Pause the clip"

    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.button("avatarPreview").accessibleName() == "Play the clip")
    assert scene.player.key

    QTest.keyClick(scene.grid, Qt.Key.Key_Escape)
    assert scene.player.key == ""
    assert scene.returned == []


@on_loop
async def test_a_clip_shows_its_own_figure_and_ends_by_itself(scene: Scene, cloud: Cloud, run: Run) -> None:
    scene.radio("avatarFigure0").click()
    scene.button("avatarPreview").click()
    await until(lambda: scene.player.position > 0)

    assert scene.player.key.endswith("-whole_body.webm")
    await until(lambda: scene.player.key == "")
    assert scene.button("avatarPreview").accessibleName() == "Play the clip"


@on_loop
async def test_a_resting_pointer_plays_the_clip_and_leaving_ends_it(scene: Scene, run: Run) -> None:
    scene.point_at(1)
    await until(lambda: scene.player.key)
    clip = scene.avatar(1).figures[1].preview_url
    assert scene.player.key.endswith(clip)

    scene.point_at(2)
    await until(lambda: scene.player.key and not scene.player.key.endswith(clip))
    scene.point_at(None)

    assert scene.player.key == ""


@on_loop
async def test_a_pointer_passing_by_fetches_nothing(scene: Scene, cloud: Cloud, run: Run) -> None:
    for place in range(5):
        scene.point_at(place)
    scene.point_at(None)
    await until(lambda: len(cloud.calls(PICTURES)) >= 10)

    assert [call["path"] for call in cloud.calls(PICTURES) if call["path"].endswith(".webm")] == []


@on_loop
async def test_a_pointer_does_not_end_what_was_asked_for(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.position > 0)
    key = scene.player.key
    scene.point_at(3)
    await asyncio.sleep(0.5)

    assert scene.player.key == key


@on_loop
async def test_its_voice_is_asked_for_and_says_when_it_cannot_be_heard(scene: Scene, cloud: Cloud, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.position > 0)
    voice = scene.avatar(0).voice
    assert voice

    missed: list[str] = []

    def note(voice_id: str, _why: object) -> None:
        missed.append(voice_id)

    scene.audition.missing.connect(note)
    scene.button("avatarAudition").click()  # the account's voices were not opened here

    assert missed == [voice.id]
    assert scene.words("avatarVoiceTraits") == "No sample; still usable"


@on_loop
async def test_a_clip_that_cannot_be_had_says_why_and_the_avatar_stays_usable(
    scene: Scene, cloud: Cloud, run: Run
) -> None:
    cloud.fault(f"{PICTURES}*.webm", page="<html>sign in</html>", status=200)
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("avatarNote"))

    assert scene.words("avatarNote") == "What the cloud gave as this avatar's clip is not a video."
    scene.press(Qt.Key.Key_Return)
    assert [choice.avatar for choice in scene.chosen] == [scene.avatar(0)]


@pytest.mark.parametrize("way", ["enter", "double click", "button"])
@on_loop
async def test_an_avatar_is_chosen_in_its_figure(scene: Scene, way: str, run: Run) -> None:
    avatar = scene.avatar(3)
    scene.click(3)
    scene.radio("avatarFigure2").click()
    match way:
        case "enter":
            scene.press(Qt.Key.Key_Return)
        case "double click":
            scene.click(3, twice=True)
        case _:
            scene.button("avatarUse").click()

    assert [(choice.avatar, choice.figure.type) for choice in scene.chosen] == [(avatar, "circle_view")]


@on_loop
async def test_what_a_screen_reader_selects_is_what_is_used(scene: Scene, run: Run) -> None:
    index = scene.grid.model().index(7, 0)
    scene.grid.selectionModel().select(index, scene.grid.selectionModel().SelectionFlag.ClearAndSelect)

    scene.button("avatarUse").click()

    assert [choice.avatar for choice in scene.chosen] == [scene.avatar(7)]


@on_loop
async def test_a_form_gets_the_avatar_it_asked_for_and_esc_goes_back(scene: Scene, run: Run) -> None:
    scene.click(4)
    scene.press(Qt.Key.Key_Return)
    kept = scene.chosen[0]
    scene.page.ask(Sentence("Digital human"), kept)
    assert scene.button("avatarUse").text() == "Use in Digital human"
    assert scene.words("avatarShownName") == kept.avatar.name

    QTest.keyClick(scene.grid, Qt.Key.Key_Escape)

    assert scene.returned == [True]


@on_loop
async def test_the_keyboard_goes_through_the_grid_in_both_directions(scene: Scene, run: Run) -> None:
    columns = scene.grid.viewport().width() // scene.grid.gridSize().width()
    scene.press(Qt.Key.Key_Right)
    scene.press(Qt.Key.Key_Down)

    assert scene.words("avatarShownName") == scene.avatar(1 + columns).name


@on_loop
async def test_a_favourite_is_one_by_key_star_and_button_and_at_the_next_start(
    scene: Scene, look: Look, here: AvatarDesk, run: Run
) -> None:
    scene.press(Qt.Key.Key_F)
    scene.click(1)
    QTest.mouseClick(scene.grid.viewport(), Qt.MouseButton.LeftButton, pos=scene.star(1))
    scene.click(2)
    scene.button("avatarFavourite").click()
    assert [scene.spoken(place).endswith("favourite") for place in range(4)] == [True, True, True, False]
    await here.library.close()

    later = open_scene(look, here.background)
    await later.load(here)
    later.radio("avatarSourceFavourites").click()

    assert later.names() == scene.names()[:3]
    assert later.words("avatarCount") == "3 favourites"
    await close_scene(later)


@on_loop
async def test_two_quick_presses_of_the_star_choose_nothing(scene: Scene, run: Run) -> None:
    scene.click(1)
    at: QPoint = scene.star(1)
    QTest.mouseClick(scene.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(scene.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert scene.chosen == []


@on_loop
async def test_the_clip_and_the_voice_are_kept_for_the_next_time(
    scene: Scene, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    for _ in range(2):
        scene.press(Qt.Key.Key_Space)
        await until(lambda: scene.player.position > 0)
        QTest.keyClick(scene.grid, Qt.Key.Key_Escape)

    assert len([call for call in cloud.calls(PICTURES) if call["path"].endswith(".webm")]) == 1
    assert cloud.calls(SAMPLES) == []
