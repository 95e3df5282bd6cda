"""A voice of one's own: chosen, spoken with, named, deleted, and missed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.cloud import CLONES, SPEAK, UNCLONE, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_human import fill_in_human, make_human
from tests.e2e.ways import is_done, write_speech
from tests.own_voices import delete_own, make_own

GONE = "The cloud no longer has this voice. Choose another."


@pytest.fixture
def own(open_cloud: Cloud, tmp_path: Path) -> str:
    """The number of the account's own voice 店长."""
    (number,) = make_own(open_cloud, tmp_path, "店长")
    return number


async def choose_own(person: Person, write: Callable[[Person], Awaitable[None]] = write_speech) -> None:
    """Write a speech, or something else that is said, and choose the own voice for it by name."""
    await write(person)
    await person.press("voiceChoose")
    await person.until(lambda: any("店长" in row for row in person.rows("voiceList")))
    await person.select("voiceList", "店长, mine")
    await person.press("voiceUse")
    await person.until(lambda: person.sees("scriptEdit"))
    await person.until_hears("voiceName", "店长")


def test_a_speech_is_made_with_it(run: Run, home: Path, open_cloud: Cloud, own: str) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await choose_own(person)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            await is_done(person)

    run(scenario())
    assert open_cloud.tasks()[0]["order"]["audio_man"] == own


def test_deleted_with_the_keyboard_it_is_missed_in_the_draft_now_and_after_a_restart(
    run: Run, home: Path, open_cloud: Cloud, own: str
) -> None:
    async def deletes() -> None:
        async with at_the_window(home) as person:
            await choose_own(person)
            await person.press("navVoices")
            await person.until(lambda: person.sees("voiceList"))
            await person.select("voiceList", "店长")
            await person.key(Qt.Key.Key_Delete)
            await person.press("questionDelete")
            await person.until(lambda: not any("店长" in row for row in person.rows("voiceList")))
            await person.press("navCreate")
            await person.until_hears("formProblem", GONE)
            assert not person.can_press("makeButton")

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("formProblem", GONE)
            assert not person.can_press("makeButton")

    run(deletes())
    run(comes_back())
    assert len(open_cloud.calls(UNCLONE)) == 1
    assert open_cloud.calls(SPEAK) == []


def test_an_avatar_speaks_with_it_until_it_is_deleted(run: Run, home: Path, open_cloud: Cloud, own: str) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await choose_own(person, fill_in_human)
            await make_human(person)
            await person.press("navVoices")
            await person.select("voiceList", "店长")
            await person.key(Qt.Key.Key_Delete)
            await person.press("questionDelete")
            await person.press("navCreate")
            await person.until_hears("formProblem", GONE)
            assert not person.can_press("makeButton")

    run(scenario())
    assert open_cloud.tasks()[0]["order"]["audio"]["tts"]["audio_man"] == own


def test_one_deleted_elsewhere_is_named_as_the_cause_and_another_is_chosen(
    run: Run, home: Path, open_cloud: Cloud, own: str
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await choose_own(person)
            delete_own(open_cloud, own)
            await person.press("makeButton")
            await person.until_hears("jobProblem", GONE)

    run(scenario())


def test_a_new_name_is_there_at_the_next_start(run: Run, home: Path, open_cloud: Cloud, own: str) -> None:
    async def renames() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until(lambda: any("店长" in row for row in person.rows("voiceList")))
            await person.select("voiceList", "店长")
            await person.key(Qt.Key.Key_F2)
            await person.until(lambda: person.sees("voiceNewName"))
            await person.write("voiceNewName", "Anna of the shop")
            await person.press("renameSave")
            await person.until_hears("voiceShownName", "Anna of the shop")

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until(lambda: any("Anna of the shop, mine" in row for row in person.rows("voiceList")))

    run(renames())
    run(comes_back())


def test_a_voice_that_expired_meanwhile_is_told_before_sending(
    run: Run, home: Path, open_cloud: Cloud, own: str
) -> None:
    async def chooses() -> None:
        async with at_the_window(home) as person:
            await choose_own(person)

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until(lambda: any("Expired in the cloud" in row for row in person.rows("voiceList")))
            await person.press("navCreate")
            await person.until_hears("formProblem", "This voice has expired in the cloud. Choose another.")

    run(chooses())
    open_cloud.change_task(own, status=3)
    run(comes_back())
    assert open_cloud.calls(CLONES)
