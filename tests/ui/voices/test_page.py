"""Voices are heard and chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.delegate import Part
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.voices.scene import Scene, close_scene, on_loop, open_scene
from tests.voices import SAMPLES, Desk, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]


@on_loop
async def test_all_voices_are_there_and_counted(scene: Scene, run: Run) -> None:
    assert scene.words("voiceCount") == "98 voices, 0 heard"
    assert scene.row("Emma") == "Emma, Female · English · Warm American narrator, good for explainers"


@on_loop
async def test_the_voice_clicked_is_the_voice_asked_for(scene: Scene, cloud: Cloud, run: Run) -> None:
    for place in (0, 2, 5):
        scene.click(place, Part.PLAY)
        await until(lambda: scene.player.key)
        assert cloud.calls(SAMPLES)[-1]["path"] == f"{SAMPLES}{scene.voice(place).id}.wav"
        assert scene.words("voiceShownName") == scene.voice(place).name
        scene.click(place, Part.USE)
        assert scene.chosen[-1] == scene.voice(place)


@on_loop
async def test_space_plays_and_space_stops(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    assert scene.row(scene.voice(0).name).endswith("fetching the sample")
    await until(lambda: scene.player.position > 0)
    assert scene.row(scene.voice(0).name).endswith("playing")
    assert scene.button("voiceAudition").text() == "Stop"

    scene.press(Qt.Key.Key_Space)

    assert scene.player.key == ""
    assert scene.button("voiceAudition").text() == "Audition"


@on_loop
async def test_only_one_plays(scene: Scene, run: Run) -> None:
    first, second = scene.voice(0), scene.voice(1)
    scene.click(0, Part.PLAY)
    await until(lambda: scene.player.key.endswith(first.id))
    scene.click(1, Part.PLAY)
    assert not scene.row(first.name).endswith("playing")
    await until(lambda: scene.player.key.endswith(second.id))

    assert [name for name in scene.names() if scene.row(name).endswith("playing")] == [second.name]


@on_loop
async def test_a_voice_left_while_its_sample_is_fetched_is_never_heard(scene: Scene, cloud: Cloud, run: Run) -> None:
    cloud.fault(f"{SAMPLES}*", delay=0.5)
    scene.click(0, Part.PLAY)
    scene.click(1, Part.PLAY)
    await until(lambda: scene.player.key)

    assert scene.player.key.endswith(scene.voice(1).id)


@on_loop
async def test_a_heard_voice_shows_its_print_for_good(
    scene: Scene, look: Look, here: Desk, tmp_path: Path, run: Run
) -> None:
    name = scene.voice(0).name
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceCount") == "98 voices, 1 heard")
    scene.press(Qt.Key.Key_Space)
    later = open_scene(look, tmp_path)
    await later.load(here, rows=98)

    assert "heard now" in later.row(name)
    later.button("voiceUnheard").click()
    assert name not in later.names()
    await close_scene(later)


@on_loop
async def test_a_voice_whose_sample_fails_says_so_and_stays_usable(scene: Scene, cloud: Cloud, run: Run) -> None:
    voice = scene.voice(0)
    cloud.fault(f"{SAMPLES}*", status=404, times=1)
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceNote"))

    assert scene.words("voiceNote") == "No sample; the voice is still usable."
    assert scene.row(voice.name).endswith("No sample; still usable")
    scene.press(Qt.Key.Key_Return)
    assert scene.chosen == [voice]

    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.key)
    assert scene.words("voiceNote") == ""


@on_loop
async def test_a_sample_that_is_no_sound_is_no_sample(scene: Scene, cloud: Cloud, run: Run) -> None:
    cloud.fault(f"{SAMPLES}*", page="<html>sign in to this network</html>", status=200)
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceNote"))

    assert scene.row(scene.voice(0).name).endswith("No sample; still usable")


@pytest.mark.parametrize("way", ["enter", "double click", "button", "row's button"])
@on_loop
async def test_a_voice_is_chosen_in_four_ways(scene: Scene, way: str, run: Run) -> None:
    voice = scene.voice(2)
    scene.click(2)
    match way:
        case "enter":
            scene.press(Qt.Key.Key_Return)
        case "double click":
            scene.click(2, twice=True)
        case "button":
            scene.button("voiceUse").click()
        case _:
            scene.click(2, Part.USE)

    assert scene.chosen == [voice]


@on_loop
async def test_two_quick_presses_of_the_star_choose_nothing(scene: Scene, run: Run) -> None:
    scene.click(1, Part.STAR)
    scene.click(1, Part.STAR, twice=True)

    assert scene.chosen == []


@on_loop
async def test_what_a_screen_reader_selects_is_what_is_used(scene: Scene, run: Run) -> None:
    index = scene.list.model().index(7, 0)
    scene.list.selectionModel().select(index, scene.list.selectionModel().SelectionFlag.ClearAndSelect)

    scene.button("voiceUse").click()

    assert scene.chosen == [scene.voice(7)]
