"""Voices are searched, filtered and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
)

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.delegate import Part
from tests.conftest import Run
from tests.ui.voices.scene import Scene, close_scene, on_loop, open_scene, radio
from tests.voices import Desk, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]


@on_loop
async def test_search_and_down_lead_into_the_list(scene: Scene, run: Run) -> None:
    QTest.keyClicks(scene.search, "sichuan")
    assert all("四川" in name for name in scene.names())
    assert scene.words("voiceCount") == f"{scene.rows} of 98 voices"
    assert scene.words("voiceShownName") == scene.names()[0]

    QTest.keyClick(scene.search, Qt.Key.Key_Down)
    assert scene.page.focusWidget() is scene.list

    QTest.keyClicks(scene.search, "zzz")
    assert scene.rows == 0
    assert not scene.button("voiceUse").isEnabled()
    scene.button("voicesNoneAction").click()
    assert scene.rows == 98


@on_loop
async def test_a_voice_stays_selected_while_one_types(scene: Scene, run: Run) -> None:
    scene.click(3)
    name = scene.voice(3).name
    scene.search.insert(name[:2])

    assert scene.words("voiceShownName") == name


@on_loop
async def test_favourites_survive_a_restart_and_stand_first(
    scene: Scene, look: Look, here: Desk, tmp_path: Path, run: Run
) -> None:
    names = scene.names()
    scene.click(5, Part.STAR)
    scene.click(9)
    scene.press(Qt.Key.Key_F)
    assert scene.button("voiceFavourite").isChecked()
    scene.button("voiceFavourite").toggle()  # as a screen reader does
    scene.button("voiceFavourite").toggle()
    later = open_scene(look, tmp_path)
    await later.load(here, rows=100)

    assert later.names()[:4] == ["—", names[9], names[5], "—"]
    later.button("voiceFavouritesFirst").click()
    assert later.names() == names
    await close_scene(later)


@on_loop
async def test_a_used_voice_is_among_the_recent_ones(scene: Scene, run: Run) -> None:
    name = scene.voice(6).name
    scene.click(6, twice=True)
    scene.button("voiceFavouritesFirst").click()
    scene.button("voiceFavouritesFirst").click()

    assert scene.names()[:3] == ["—", name, "—"]


@on_loop
async def test_the_gender_filter_narrows(scene: Scene, run: Run) -> None:
    radio(scene, "voiceGenderMale").click()

    assert 0 < scene.rows < 98
    assert all(" Male ·" in scene.row(name) for name in scene.names())


@on_loop
async def test_language_chips_are_those_of_the_voices_and_add_up(scene: Scene, run: Run) -> None:
    chips = {each.text(): each for each in scene.page.findChildren(QPushButton) if "Language" in each.objectName()}
    assert list(chips)[:2] == ["Multilingual", "English"]

    chips["English"].click()
    english = scene.rows
    chips["Cantonese"].click()

    assert 20 <= english < scene.rows < 98


@on_loop
async def test_next_and_previous_are_heard(scene: Scene, run: Run) -> None:
    scene.button("voiceNext").click()
    await until(lambda: scene.player.key.endswith(scene.voice(1).id))
    scene.button("voicePrevious").click()
    await until(lambda: scene.player.key.endswith(scene.voice(0).id))


@on_loop
async def test_escape_ends_the_sound_and_then_goes_back_to_the_form(scene: Scene, run: Run) -> None:
    back: list[bool] = []
    scene.page.returned.connect(lambda: back.append(True))
    scene.page.ask(Sentence("Lip-sync"), scene.voice(4))
    assert scene.button("voiceUse").text() == "Use in Lip-sync"
    assert scene.words("voiceShownName") == scene.voice(4).name

    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.key)
    scene.press(Qt.Key.Key_Escape)
    assert (scene.player.key, back) == ("", [])
    scene.press(Qt.Key.Key_Escape)
    assert back == [True]


@on_loop
async def test_leaving_the_page_ends_the_sound(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.key)
    scene.page.hide()

    assert scene.player.key == ""
