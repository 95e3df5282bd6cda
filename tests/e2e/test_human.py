"""From a chosen avatar to a copied link that plays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_making import plays
from tests.e2e.ways import creates, uploads

WORDS = "First, warm the leaves. Then pour slowly."
MOST_STOPS = 70
TAB, CONTROL = Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier


async def choose_avatar(person: Person) -> None:
    """Open the digital human form, go to the avatars, and use the first of them."""
    await person.select_row("kindList", 1)
    await person.press("avatarChoose")
    await person.until(lambda: person.sees("avatarList") and len(person.rows("avatarList")) > 1)
    await person.select_row("avatarList", 0)
    await person.press("avatarUse")
    await person.until(lambda: person.sees("canvas"))


async def fill_in_human(person: Person, words: str = WORDS) -> None:
    """Choose an avatar and type a script: everything a digital human needs, since the voice comes with them."""
    await choose_avatar(person)
    await person.write("scriptEdit", words)
    await person.until(lambda: person.can_press("makeButton"))


async def make_human(person: Person) -> str:
    """Press the button, and wait for the link."""
    await person.press("makeButton")
    await person.until(lambda: person.sees("jobTitle"))
    return await has_link(person)


async def has_link(person: Person) -> str:
    """Wait until it is done, in whatever language; gives the link that a copy puts on the clipboard."""
    await person.until(lambda: person.can_press("jobCopyLink"), 40)
    QGuiApplication.clipboard().clear()
    await person.press("jobCopyLink")
    await person.until(lambda: person.clipboard().startswith("http"))
    return person.clipboard()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_chosen_avatar_and_a_typed_script_become_a_link_that_plays(
    run: Run, home: Path, open_cloud: Cloud, language: str
) -> None:
    async def scenario() -> str:
        async with at_the_window(home, language=language) as person:
            await fill_in_human(person)
            return await make_human(person)

    link = run(scenario(), 60)
    (task,) = open_cloud.tasks()
    assert link == f"{open_cloud.address}/res/digital-human/{task['id']}.mp4"
    assert task["order"]["audio"]["tts"]["text"] == [WORDS]
    assert task["order"]["subtitle_config"]["show"] is True
    assert uploads(open_cloud) == 0
    size, seconds, sound = plays(link)
    assert size == (1080, 1920)
    assert seconds > 1.5
    assert sound


async def walk_to(person: Person, name: str) -> None:
    """Press Tab until the control of this name has the keyboard."""
    for _ in range(MOST_STOPS):
        focused = QApplication.focusWidget()
        if focused is not None and focused.objectName() == name:
            return
        await person.key(TAB)
    raise AssertionError(f"{name} is not reached")


async def choose_avatar_by_keys(person: Person) -> None:
    await walk_to(person, "kindList")
    await person.key(Qt.Key.Key_Right)
    await person.until(lambda: person.sees("canvas"))
    await walk_to(person, "avatarChoose")
    await person.key(Qt.Key.Key_Space)
    await person.until(lambda: person.sees("avatarList") and len(person.rows("avatarList")) > 1)
    await walk_to(person, "avatarList")
    await person.key(Qt.Key.Key_Right)
    await person.key(Qt.Key.Key_Return)
    await person.until(lambda: person.sees("canvas"))


async def enlarge_subtitles_by_keys(person: Person) -> None:
    await walk_to(person, "layerList")
    await person.key(Qt.Key.Key_Home)
    await person.key(Qt.Key.Key_Down)
    await walk_to(person, "subtitleSize")
    await person.key(Qt.Key.Key_Up)


def test_the_keyboard_alone_makes_one(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("kindList"))
            await choose_avatar_by_keys(person)
            await enlarge_subtitles_by_keys(person)
            await walk_to(person, "scriptEdit")
            await person.types(WORDS)
            await person.until(lambda: person.can_press("makeButton"))
            await person.key(Qt.Key.Key_Return, CONTROL)
            await person.until(lambda: person.sees("jobTitle"))
            await has_link(person)

    run(scenario(), 60)
    (task,) = open_cloud.tasks()
    assert task["order"]["subtitle_config"]["font_size"] == 65
    assert task["order"]["audio"]["tts"]["text"] == [WORDS]


def test_a_recording_a_background_and_own_lines_are_what_is_sent(
    run: Run, home: Path, open_cloud: Cloud, sound: Path, tmp_path: Path
) -> None:
    wall = tmp_path / "墙.png"
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("#804020"))
    picture.save(str(wall))
    lines = tmp_path / "lines.srt"
    lines.write_text("1\n00:00:00,000 --> 00:00:01,500\nWarm the leaves.\n", encoding="utf-8")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await choose_avatar(person)
            await person.drop(wall, sound, lines)
            await person.until(lambda: person.can_press("makeButton"))
            await person.until(lambda: person.sees("linesForget"))
            await make_human(person)

    run(scenario(), 60)
    (task,) = open_cloud.tasks()
    order = task["order"]
    assert order["audio"]["type"] == "audio"
    assert order["bg"]["width"] == 1080
    assert order["subtitle_config"]["subtitles"] == [{"begin_time": 0, "end_time": 1500, "text": "Warm the leaves."}]
    assert sorted(Path(file["path"]).suffix for file in open_cloud.files()) == [".png", ".wav"]


def test_make_another_opens_the_canvas_as_it_was(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await person.set_number("layerX", 77)
            await make_human(person)
            await person.press("navCreate")
            await person.press("clearDraft")
            await person.press("navJobs")
            await person.press("jobMakeAnother")
            await person.until(lambda: person.sees("canvas"))
            assert person.value("layerX") == "77"
            assert person.value("scriptEdit") == WORDS
            await person.until(lambda: person.can_press("makeButton"))

    run(scenario(), 60)
    assert creates(open_cloud) == 1


def test_a_draft_is_there_again_with_its_avatar(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def types_and_leaves() -> str:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await person.set_number("layerX", 55)
            return person.hears("avatarName")

    async def comes_back(name: str) -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("canvas"))
            assert person.hears("avatarName") == name
            assert person.value("layerX") == "55"
            await person.until(lambda: person.can_press("makeButton"))

    run(comes_back(run(types_and_leaves())))
