"""From a face and some words to a copied link that plays: all sixteen ways of the second cloud."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.second_cloud import WORDS, Way, choose_face, choose_sound, open_form
from tests.e2e.test_human import has_link, walk_to
from tests.e2e.test_making import plays

MADE = [("Video", "voice"), ("Video", "file"), ("Private", "voice"), ("Private", "file")]
PUBLIC = [("Public", "voice"), ("Public", "file"), ("Public", "own voice")]
WAYS = [
    *(Way(source, sound, mode) for source, sound in (*MADE, *PUBLIC) for mode in (1, 2)),
    *(Way("Photo", sound, 2) for sound in ("voice", "file")),
]


def golden(way: Way, order: Mapping[str, Any]) -> dict[str, Any]:
    """The body of the submit call; ids of the cloud stand for themselves."""
    code = {"Video": "0", "Public": "1", "Private": "2", "Photo": "3"}[way.source]
    seen = {"Video": "videoFileId", "Photo": "imageFileId"}.get(way.source, "aiAvatarId")
    body = {"avatarSourceFrom": code, seen: order[seen], "modeType": str(way.mode - 1)}
    if way.sound == "file":
        return body | {"audioSourceFrom": "0", "audioFileId": order["audioFileId"]}
    voice = {"voiceoverId": order["voiceoverId"]} if way.sound == "voice" else {}
    return body | {"audioSourceFrom": "1", "ttsText": WORDS, "voiceSpeed": 1.0} | voice


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.source}-{way.sound}-avatar{way.mode}")
def test_each_way_ends_in_a_link_that_plays(
    way: Way, run: Run, folder: Path, second: Cloud, clip: Path, photo: Path, sound: Path
) -> None:
    async def scenario() -> str:
        async with at_the_window(folder) as person:
            await open_form(person)
            await choose_face(person, way, clip=clip, photo=photo)
            await choose_sound(person, way, sound=sound)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            return await has_link(person)

    link = run(scenario(), 90)
    (task,) = second.tasks()
    assert task["order"] == golden(way, task["order"])
    _size, seconds, sounding = plays(link)
    assert seconds > 0.5
    assert sounding


async def own_voice_by_keys(person: Person) -> None:
    """A public avatar that moves with the sound, in its own voice; no mouse."""
    await walk_to(person, "kindList")
    await person.key(Qt.Key.Key_End)
    await person.until(lambda: person.sees("avatarFrom"))
    await walk_to(person, "avatarFromVideo")
    await person.key(Qt.Key.Key_Right)
    await person.until(lambda: person.sees("pickList") and person.rows("pickList"))
    await walk_to(person, "avatarMode1")
    await person.key(Qt.Key.Key_Right)
    await walk_to(person, "scriptEdit")
    await person.types(WORDS)
    await walk_to(person, "captionList")
    await person.key(Qt.Key.Key_Right)
    await walk_to(person, "pickList")
    await person.key(Qt.Key.Key_Right)
    await person.key(Qt.Key.Key_Return)
    await person.until(lambda: person.can_press("makeButton"))


def test_the_keyboard_alone_makes_one_with_captions(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> str:
        async with at_the_window(folder) as person:
            await own_voice_by_keys(person)
            await person.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await person.until(lambda: person.sees("jobTitle"))
            return await has_link(person)

    link = run(scenario(), 90)
    (task,) = second.tasks()
    way = Way("Public", "own voice", 2)
    assert task["order"] == golden(way, task["order"]) | {"captionId": task["order"]["captionId"]}
    assert task["order"]["captionId"]
    assert plays(link)[1] > 0.5
