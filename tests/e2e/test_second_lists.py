"""Voices and avatars of the second cloud in the same pages and pickers as the first one's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from chanjing_studio.ui.avatars.grid import AvatarGrid
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.second_cloud import Way, choose_face, choose_sound, open_form
from tests.e2e.test_human import has_link


def chips(person: Person, prefix: str) -> dict[str, QPushButton]:
    """The chips on the screen by what they say."""
    found = person.window.findChildren(QPushButton)
    return {chip.text(): chip for chip in found if chip.isVisible() and chip.objectName().startswith(prefix)}


def test_voices_are_narrowed_by_age_style_and_accent(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await person.press("navVoices")
            await person.until(lambda: person.sees("voiceAge") and len(person.rows("voiceList")) > 3)
            every = len(person.rows("voiceList"))
            for name in ("voiceAge", "voiceStyle", "voiceAccent"):
                await person.until(lambda wanted=name: person.can_press(wanted))
                await person.choose(name, 1)
                await person.until(lambda: 0 < len(person.rows("voiceList")) < every or person.sees("voicesNone"))
                await person.choose(name, 0)
                await person.until(lambda: len(person.rows("voiceList")) == every)

    run(scenario(), 60)


def test_avatars_are_narrowed_by_gender_and_ethnicity_in_the_form_too(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.press("avatarFromPublic")
            await person.until(lambda: len(person.rows("pickList")) > 2)
            every = len(person.rows("pickList"))
            here = chips(person, "pick")
            assert "4K" not in here
            assert "See-through" not in here
            tag = next(chip for chip in here.values() if chip.objectName() == "pickTag0")
            await person.press(tag.objectName())
            await person.until(lambda: 0 < len(person.rows("pickList")) < every)
            await person.press("pickAll")
            await person.press("pickWomen")
            await person.until(lambda: 0 < len(person.rows("pickList")) < every)
            await person.press("navAvatars")
            await person.until(lambda: person.sees("avatarTag0"))
            assert tag.text() in chips(person, "avatarTag")

    run(scenario(), 60)


def test_an_avatar_chosen_on_the_page_comes_back_with_its_own_voice(
    run: Run, folder: Path, second: Cloud, clip: Path, photo: Path, sound: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.press("avatarFromPublic")
            await person.press("avatarChoose")
            await person.until(lambda: person.sees("avatarList") and len(person.rows("avatarList")) > 1)
            await person.press("avatarUse")
            await person.until(lambda: person.sees("avatarFrom"))
            await person.until_hears("voiceName", "own voice")
            await choose_sound(person, Way("Public", "voice", 1), sound=sound)
            await person.until(lambda: "own voice" not in person.hears("voiceName"))
            await person.press("ownVoiceAction")
            await person.until_hears("voiceName", "own voice")
            await choose_face(person, Way("Private", "voice", 1), clip=clip, photo=photo)
            await person.until(lambda: "own voice" not in person.hears("voiceName"))

    run(scenario(), 60)


def test_a_photo_that_was_used_stands_among_the_private_avatars_afterwards(
    run: Run, folder: Path, second: Cloud, clip: Path, photo: Path, sound: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.press("avatarFromPrivate")
            await person.until(lambda: len(person.rows("pickList")) > 0)
            before = len(person.rows("pickList"))
            await choose_face(person, Way("Photo", "file", 2), clip=clip, photo=photo)
            await person.drop(sound)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            await has_link(person)
            await person.press("navCreate")
            await person.press("avatarFromPrivate")
            await person.until(lambda: len(person.rows("pickList")) == before + 1)

    run(scenario(), 60)
    assert second.tasks()


def test_arrows_only_look_among_the_faces_and_a_screen_reader_chooses_one_at_once(
    run: Run, folder: Path, second: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.press("avatarFromPublic")
            await person.until(lambda: len(person.rows("pickList")) > 2)
            grid = person.window.findChild(AvatarGrid, "pickList")
            assert grid is not None
            grid.setFocus()
            QTest.keyClick(grid, Qt.Key.Key_Down)
            QTest.keyClick(grid, Qt.Key.Key_Right)
            assert person.sees("pickList")
            index = grid.model().index(1, 0)
            name = person.rows("pickList")[1].partition(",")[0]
            grid.selectionModel().clearSelection()
            grid.selectionModel().select(index, grid.selectionModel().SelectionFlag.ClearAndSelect)
            await person.until(lambda: not person.sees("pickList"))
            assert name in person.hears("avatarName")

    run(scenario(), 60)
