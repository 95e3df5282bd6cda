"""A pause and a reading, from the keys to the cloud, and over a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import is_done, write_speech

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SENT = '我去银<phoneme alphabet="py" ph="hang2">行</phoneme>，<break time="0.5s"/>等一等。'


def put_cursor(person: Person, place: int) -> None:
    [script] = [one for one in person.window.findChildren(QTextEdit, "scriptEdit") if one.isVisible()]
    cursor = script.textCursor()
    cursor.setPosition(place, QTextCursor.MoveMode.MoveAnchor)
    script.setTextCursor(cursor)
    script.setFocus()


def opened(person: Person) -> QMenu | None:
    menus = person.window.findChildren(QMenu, "scriptReadingMenu")
    return next((menu for menu in menus if menu.isVisible()), None)


async def choose_reading(person: Person, words: str) -> None:
    await person.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    menu = await person.until(lambda: opened(person))
    assert menu is not None
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    action.trigger()


def test_a_pause_and_a_reading_reach_the_cloud_also_after_a_restart(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def written() -> None:
        async with at_the_window(home) as person:
            await write_speech(person, "我去银行，等一等。")
            put_cursor(person, 5)
            await person.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
            put_cursor(person, 4)
            await choose_reading(person, "háng")
            await person.until(lambda: person.sees("draftKept"))

    async def made() -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.can_press("makeButton"))
            await person.press("makeButton")
            await is_done(person)
            assert "我去银行，等一等。" in person.reads_everything()
            assert "hang2" not in person.reads_everything()

    run(written())
    run(made())
    (task,) = open_cloud.tasks()
    assert task["order"]["text"] == {"text": SENT, "plain_text": "我去银行，等一等。"}


def test_what_the_dictionary_did_is_said_as_done_and_not_as_a_fault(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person, "行。行。")
            put_cursor(person, 1)
            await choose_reading(person, "háng")
            put_cursor(person, 1)
            await choose_reading(person, "Always read “行” as háng")
            await person.until(lambda: "“行” stands in your dictionary as háng." in person.reads_everything())
            await person.press("scriptDictionary")
            await person.until(lambda: "Your dictionary was applied in 1 place" in person.reads_everything())
            assert not person.sees("bannerText")

    run(scenario())
