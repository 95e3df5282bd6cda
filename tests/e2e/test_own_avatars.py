"""From a video of oneself to an avatar of one's own, and to a video in which it speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.cloud import PEOPLE, PERSON, UNPERSON, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_human import WORDS, make_human, walk_to
from tests.own_avatars import TOLD, delete_own, make_footage, make_own
from tests.own_items import told

NAME = "Me in the shop"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def footage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody who hums for half a minute."""
    return make_footage(tmp_path_factory.mktemp("people") / "我.mp4", seconds=32, size=(360, 640))


async def fill_in_footage(person: Person, footage: Path) -> None:
    """Go to the avatars and from there to the page that makes one; choose a video and name the avatar."""
    await person.press("navAvatars")
    await person.press("avatarMakeOwn")
    await person.choose_file("videoChoose", footage)
    await person.until_hears("footageNote3", "With sound")
    await person.write("avatarNameEdit", NAME)


async def make_avatar(person: Person, footage: Path) -> None:
    """Have the avatar made, and wait for it."""
    await fill_in_footage(person, footage)
    await person.until(lambda: person.sees("formProblem-consent"))
    assert not person.can_press("makeButton")
    await person.press("avatarConsent")
    await person.press("makeButton")
    await person.until(lambda: person.can_press("jobUseAvatar"), 60)


def test_a_video_becomes_an_avatar_that_speaks_in_another_video(
    run: Run, home: Path, open_cloud: Cloud, footage: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_avatar(person, footage)
            assert NAME in person.hears("jobTitle")
            assert not person.sees("jobLink")
            await person.press("jobUseAvatar")
            await person.until(lambda: person.sees("canvas"))
            await person.until_hears("avatarName", NAME)
            await person.write("scriptEdit", WORDS)
            await person.until(lambda: person.can_press("makeButton"))
            await make_human(person)

    run(scenario(), 110)
    video, avatar = open_cloud.tasks()
    (order,) = open_cloud.calls(PERSON)
    assert order["body"] == avatar["order"]
    assert avatar["order"]["name"] == NAME
    seen = video["order"]["person"]
    assert seen["id"] == avatar["id"]
    assert "figure_type" not in seen
    assert (seen["width"], seen["height"]) == (1080, 1920)  # its own ratio, as large as the canvas
    assert video["order"]["audio"]["tts"]["audio_man"] == avatar["ended"]["voice"]


def test_the_keyboard_alone_makes_one(run: Run, home: Path, open_cloud: Cloud, footage: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.key(Qt.Key.Key_3, CONTROL)
            await person.until(lambda: person.sees("avatarList"))
            await walk_to(person, "avatarMakeOwn")
            await person.key(Qt.Key.Key_Space)
            await walk_to(person, "videoChoose")
            await person.key(Qt.Key.Key_Space)
            await person.type_path(footage)
            await person.until_hears("footageNote3", "With sound")
            await walk_to(person, "avatarNameEdit")
            await person.types("Me")
            await walk_to(person, "avatarConsent")
            await person.key(Qt.Key.Key_Space)
            await person.until(lambda: person.can_press("makeButton"))
            await person.key(Qt.Key.Key_Return, CONTROL)
            await person.until(lambda: person.can_press("jobUseAvatar"), 60)

    run(scenario(), 110)
    assert len(open_cloud.calls(PERSON)) == 1


def test_a_failed_one_leads_back_to_its_form(run: Run, home: Path, open_cloud: Cloud, footage: Path) -> None:
    open_cloud.fault(PERSON, code=40002, msg="定制数字人数量到达上限")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_footage(person, footage)
            await person.press("avatarConsent")
            await person.press("makeButton")
            await person.until_hears("jobProblem", "as many avatars of its own as the cloud allows", 40)
            await person.press("jobMakeAnother")
            await person.until(lambda: person.value("avatarNameEdit") == NAME)
            await person.press("pageBack")
            await person.until(lambda: person.sees("avatarList"))

    run(scenario(), 100)
    assert len(open_cloud.calls(PERSON)) == 1


def test_one_that_was_deleted_elsewhere_meanwhile_is_told_where_it_is_wanted(
    run: Run, home: Path, open_cloud: Cloud, footage: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_avatar(person, footage)
            delete_own(open_cloud, open_cloud.tasks()[0]["id"])
            await person.press("jobUseAvatar")
            await person.until_hears("bannerText", "The cloud no longer has this avatar.")

    run(scenario(), 100)


def test_an_own_avatar_is_chosen_and_missed_once_it_is_deleted(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    make_own(open_cloud, tmp_path, "店长")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navAvatars")
            await person.until(lambda: person.can_press("avatarSourceOwn"))
            await person.press("avatarSourceOwn")
            await person.until(lambda: len(person.rows("avatarList")) == 1)
            await person.select("avatarList", "店长, own avatar")
            await person.press("avatarUse")
            await person.until_hears("avatarName", "店长")
            await person.press("navAvatars")
            await person.select("avatarList", "店长")
            await person.key(Qt.Key.Key_Delete)
            await person.press("questionDelete")
            await person.until(lambda: not any("店长" in row for row in person.rows("avatarList")))
            assert not person.sees("avatarSourceOwn")
        async with at_the_window(home) as person:
            await person.press("navCreate")
            await person.until(lambda: person.sees("canvas"))
            await person.until_hears("avatarProblem", "no longer in the cloud's list")
            assert not person.can_press("makeButton")

    run(scenario(), 60)
    assert len(open_cloud.calls(UNPERSON)) == 1


def test_one_that_is_being_made_elsewhere_says_so(run: Run, home: Path, open_cloud: Cloud) -> None:
    making = {**TOLD, "id": "C-2", "name": "Anna", "status": 1, "progress": 40, "width": 0, "height": 0, "is_open": 0}
    open_cloud.fault(PEOPLE, put=told(making), times=None)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navAvatars")
            await person.until(lambda: person.can_press("avatarSourceOwn"))
            await person.press("avatarSourceOwn")
            await person.until(lambda: person.rows("avatarList") == ["Anna, own avatar, being made, 40 percent"])
            await person.until_hears("avatarWhyNot", "still being made")
            assert not person.can_press("avatarUse")

    run(scenario(), 60)
