"""A form, its dialogs, the settings and the first start on the smallest windows, in longer English and in Chinese."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from chanjing_studio.ui.words import Language
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import fill_in
from tests.i18n.reading import words_in_force
from tests.layout.room import without_room

SIZES = (1366, 768), (1000, 640)
_MOST_LOOKS = 8
SPOKEN = Language.CHINESE, Language.ENGLISH  # English at last: scripts are written for it
pytestmark = [
    pytest.mark.usefixtures("longer"),
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class Walk:
    """What was found on the way through the program, by the place where it was."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.found = dict[str, list[str]]()

    async def look(self, place: str) -> None:
        """At what is in front now, in both languages."""
        for language in SPOKEN:
            words_in_force().choose(language)
            await self._look(f"{place}, {language}")

    async def ask(self, place: str, opens: str) -> None:
        """Look at the dialog that a button opens, in both languages, and close it."""
        for language in SPOKEN:
            words_in_force().choose(language)
            await self.person.press(opens)
            await self.person.until(lambda: in_front(self.person.window) is not self.person.window)
            await self._look(f"{place}, {language}")
            await self.close()

    async def close(self) -> None:
        """The dialog in front, as with Esc."""
        window, dialog = self.person.window, in_front(self.person.window)
        assert isinstance(dialog, QDialog)
        dialog.reject()
        await self.person.until(lambda: in_front(window) is window)

    async def _look(self, place: str) -> None:
        for size in SIZES:
            self.person.window.resize(*size)
            for fault in await _lasting_faults(self.person.window):
                self.found.setdefault(fault, []).append(f"{place} {size[0]}")

        self.person.window.resize(*SIZES[0])  # on the smaller one the pages show one thing at a time

    def assert_nothing_found(self) -> None:
        """Fails with all of it."""
        assert not self.found, "\n".join(f"{fault}   [{'; '.join(where)}]" for fault, where in self.found.items())


def in_front(window: QWidget) -> QWidget:
    """The dialog on the screen, else the window."""
    return next((one for one in window.findChildren(QDialog) if one.isVisible()), window)


async def _lasting_faults(window: QWidget) -> list[str]:
    """What has no room when all is in its place: layouts ask their parents for room, level by level."""
    for _ in range(8):
        await asyncio.sleep(0)
    found = without_room(in_front(window))
    for _ in range(_MOST_LOOKS):
        if not found:
            break
        await asyncio.sleep(0.02)
        found = without_room(in_front(window))
    return found


async def lip_sync(walk: Walk, clip: Path, sound: Path) -> None:
    person = walk.person
    await person.until(lambda: person.sees("scriptEdit"))
    await walk.look("lip-sync, empty")
    await person.press("moreOptions")
    await person.drop(clip)
    await person.write("scriptEdit", "1 😀")
    await walk.look("lip-sync, to mend")
    await person.press("driveByAudio")
    await person.drop(sound)
    await person.until(lambda: "0002" in person.hears("audioInfo"))
    await walk.look("lip-sync, recording")
    await person.press("driveByText")
    await fill_in(person, clip)
    await walk.look("lip-sync, ready")
    await walk.ask("also send", "alsoSend-topview")
    await walk.ask("hear a line", "lineHear")


async def settings(walk: Walk) -> None:
    person = walk.person
    await person.press("navSettings")
    await person.until(lambda: person.sees("settingsLanguage"))
    await walk.look("settings")
    await walk.ask("sign out", "accountSignOut")
    await walk.ask("clear the cache", "settingsClearCache")
    await person.press("accountChange")
    await walk.look("other keys")


async def first_start(walk: Walk) -> None:
    person = walk.person
    await walk.look("first start, language")
    await person.press("welcomeNext")
    await walk.look("first start, account")
    await person.press("welcomeAccount")
    await walk.look("first start, keys")


def test_a_form_its_dialogs_and_the_settings_have_room_for_their_words(
    run: Run, folder: Path, clip: Path, sound: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            walk = Walk(person)
            await lip_sync(walk, clip, sound)
            await settings(walk)
            walk.assert_nothing_found()

    run(scenario(), 580)


def test_the_first_start_has_room_for_its_words(run: Run, folder: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            walk = Walk(person)
            await first_start(walk)
            walk.assert_nothing_found()

    run(scenario(), 300)
