"""A line is heard before all of a script is made: in several voices, each paid for once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import creates, look_at_job, write_speech

OTHER = "Olivia"


def _speaks(cloud: Cloud) -> list[str]:
    """What the cloud was asked to say, each a paid call."""
    return [task["order"]["text"]["text"] for task in reversed(cloud.tasks())]


def _select(person: Person, words: str, *, nothing: bool = False) -> None:
    """As the arrow keys with Shift do; or put the cursor before them."""
    (script,) = [each for each in person.window.findChildren(QTextEdit, "scriptEdit") if each.isVisible()]
    start = script.toPlainText().index(words)
    cursor = script.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words) * (not nothing), QTextCursor.MoveMode.KeepAnchor)
    script.setTextCursor(cursor)


async def _hear(person: Person, row: int) -> None:
    await person.until(lambda: person.can_press(f"linePlay{row}"))
    await person.until(lambda: person.hears(f"linePlay{row}").startswith("Stop"))


async def _add_voice(person: Person) -> str:
    await person.press("lineAddVoice")
    await person.until(lambda: person.sees("lineVoiceList") and len(person.rows("lineVoiceList")) > 3)
    await person.write("lineVoiceSearch", OTHER)
    await person.until(lambda: OTHER in person.rows("lineVoiceList")[0])
    await person.press("lineVoiceAdd")
    await person.until(lambda: person.sees("linePlay1"))
    return person.hears("lineVoice1")


def test_two_voices_are_compared_on_a_sentence_and_the_second_one_is_used(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            _select(person, "Its door is new.")
            await person.press("lineHear")
            assert person.value("lineText") == "Its door is new."
            await person.until_hears("linePrice", "1 paid call.")
            other = await _add_voice(person)
            await person.until_hears("lineMake", "2 calls")
            await person.until_hears("linePrice", "2 paid calls")
            assert creates(open_cloud) == 0
            await person.press("lineMake")
            await _both_are_heard(person)
            await person.press("lineClose")
            await _both_are_still_there(person)
            await person.press("lineUse1")
            await person.until(lambda: not person.sees("lineText"))
            await person.until_hears("voiceName", other)

    run(scenario(), 60)
    assert _speaks(open_cloud) == ["Its door is new."] * 2
    assert len(open_cloud.calls(SPEAK)) == 2


async def _both_are_still_there(person: Person) -> None:
    await person.press("lineHear")
    await person.until_hears("lineState0", "Made before, costs nothing")
    await _add_voice(person)
    await person.until_hears("lineState1", "Made before, costs nothing")
    await person.press("lineMake")
    await _hear(person, 0)


async def _both_are_heard(person: Person) -> None:
    for row in (0, 1):
        await person.until(lambda row=row: person.can_press(f"linePlay{row}"))
    if not any(person.hears(f"linePlay{row}").startswith("Stop") for row in (0, 1)):
        await person.until(lambda: "Stop" in person.hears("linePlay0") + person.hears("linePlay1"), 2)
    for row in (1, 0):
        if not person.hears(f"linePlay{row}").startswith("Stop"):
            await person.press(f"linePlay{row}")
        await _hear(person, row)
        await person.press(f"linePlay{row}")


def test_the_sentence_at_the_cursor_is_heard_by_its_key_and_goes_on_after_esc_and_a_restart(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def presses_and_leaves() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            open_cloud.fault(SPEAK, fate={"stuck_at": 1})
            _select(person, "Its door is new.")
            await person.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
            await person.until(lambda: person.can_press("lineMake"))
            await person.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await person.until_hears("lineState0", "Being made")
            await person.key(Qt.Key.Key_Escape)
            await person.until(lambda: not person.sees("lineText"))
            await look_at_job(person, "Its door is new.")

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            open_cloud.change_task(open_cloud.tasks()[0]["id"])
            await person.press("navCreate")
            await person.until(lambda: person.can_press("lineHear"))
            _select(person, "door", nothing=True)
            await person.press("lineHear")
            await person.until(lambda: person.can_press("linePlay0"))
            await person.press("linePlay0")
            await _hear(person, 0)

    run(presses_and_leaves())
    run(comes_back())
    assert len(open_cloud.calls(SPEAK)) == 1


def test_one_that_fails_says_why_and_how_to_go_on_while_the_other_is_heard(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await person.press("lineHear")
            await _add_voice(person)
            open_cloud.fault(SPEAK, fate={"fails": "今天不行"})
            await person.until_hears("lineMake", "2 calls")
            await person.press("lineMake")
            await person.until(lambda: "Failed;" in person.hears("lineState0") + person.hears("lineState1"))
            await person.until_hears("lineMake", "1 call)")
            await person.press("lineMake")
            for row in (0, 1):
                await person.until(lambda row=row: person.can_press(f"linePlay{row}"))

    run(scenario(), 60)
    assert len(open_cloud.calls(SPEAK)) == 3


def test_the_sandbox_says_that_it_costs_nothing(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home, sandbox=True) as person:
            await write_speech(person)
            await person.press("lineHear")
            await person.until_hears("linePrice", "Costs nothing in the sandbox")

    run(scenario())


@pytest.mark.parametrize(("words", "why"), [("88 88.", "digits alone"), ("Hello 😀 there.", "emoji")])
def test_what_the_cloud_would_refuse_is_not_sent(run: Run, home: Path, open_cloud: Cloud, words: str, why: str) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await person.write("scriptEdit", words)
            await person.press("lineHear")
            await person.until_hears("linePrice", why)
            assert not person.can_press("lineMake")

    run(scenario())
    assert creates(open_cloud) == 0


def test_in_the_list_of_jobs_it_is_told_from_a_speech_and_made_another_it_is_one(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await person.press("lineHear")
            await person.press("lineMake")
            await _hear(person, 0)
            await person.press("lineClose")
            await look_at_job(person, "Its door is new.")
            await person.until_hears("jobFacts", "Speech · Chanjing · a line to hear")
            await person.press("jobMakeAnother")
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobFacts") and "a line" not in person.hears("jobFacts"))

    run(scenario())
