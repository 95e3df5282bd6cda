"""A canvas is kept as a look, and a video is made of it another day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_human import WORDS, choose_avatar, make_human, walk_to

NAME = "早间 <1>: “A/B”"


async def arrange(person: Person, wall: Path) -> None:
    """Another canvas than the first: its size, its background, its subtitles."""
    await choose_avatar(person)
    await person.drop(wall)
    await person.choose("canvasPreset", 2)
    await person.select_row("layerList", 1)
    await person.set_number("subtitleSize", 50)
    await person.set_number("layerX", 20)
    await person.select_row("layerList", 0)


async def keep(person: Person) -> None:
    await person.press("looksOpen")
    await person.press("lookKeep")
    await person.write("lookNameEdit", NAME)
    await person.press("lookNameKeep")
    await person.until(lambda: any(NAME in row for row in person.rows("lookList")))
    await person.press("lookClose")


async def make(person: Person) -> None:
    await person.write("scriptEdit", WORDS)
    await person.until(lambda: person.can_press("makeButton"))
    await make_human(person)


def sent(order: dict[str, Any]) -> dict[str, Any]:
    """What was asked for, but for the number of the picture's upload."""
    return order | {"bg": order["bg"] | {"file_id": "", "src_url": ""}}


def test_what_a_look_sends_on_another_day_is_what_it_was_kept_from(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    wall = tmp_path / "墙.png"
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("#804020"))
    picture.save(str(wall))

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await arrange(person, wall)
            await keep(person)
            await make(person)
        wall.unlink()
        async with at_the_window(home) as person:
            await person.press("navCreate")
            await person.select_row("kindList", 1)
            await person.press("clearDraft")
            await person.press("looksOpen")
            await person.select("lookList", NAME)
            await person.press("lookUse")
            await person.until(lambda: person.value("canvasPreset").startswith("Square"))
            await make(person)

    run(scenario(), 90)
    again, first = (task["order"] for task in open_cloud.tasks())
    assert sent(again) == sent(first)
    assert (first["screen_width"], first["screen_height"]) == (1080, 1080)


def test_the_keyboard_alone_uses_a_look(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.select_row("kindList", 1)
            await walk_to(person, "looksOpen")
            await person.key(Qt.Key.Key_Space)
            await person.until(lambda: len(person.rows("lookList")) > 1)
            await walk_to(person, "lookList")
            await person.key(Qt.Key.Key_End)
            await person.key(Qt.Key.Key_Return)
            await person.until(lambda: person.value("canvasPreset").startswith("Wide"))

    del open_cloud
    run(scenario(), 60)
