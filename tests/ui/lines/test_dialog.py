"""Hear this line: what the dialog says and does before, while and after a line is made."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QListView, QPlainTextEdit, QWidget

from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.domain.voices import VoiceState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.ui.lines.dialog import least_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Language, Words
from tests.booth import Booth
from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.ui.lines.scene import Scene
from tests.voices import until


@pytest.fixture
def scene(look: Look, words: Words, cloud: Cloud, tmp_path: Path) -> Iterator[Scene]:
    del words
    cloud.lift_limits()
    made = Scene(Booth(tmp_path, cloud), look, tmp_path)
    yield made
    made.close()


def test_up_to_four_voices_are_compared_and_one_is_taken_away_again(run: Run, scene: Scene) -> None:
    async def scenario() -> None:
        async with scene.open():
            for number in (2, 3, 4):
                await scene.add_voice()
                await until(lambda number=number: f"{number} calls" in scene.words("lineMake"))
            assert scene.words("lineAddVoice") == ""
            names = [scene.words(f"lineVoice{place}") for place in range(4)]
            assert len(set(names)) == 4
            await scene.press("lineRemove1")
            await until(lambda: "3 calls" in scene.words("lineMake"))
            assert [scene.words(f"lineVoice{place}") for place in range(3)] == [names[0], *names[2:]]
            assert scene.words("lineAddVoice") == "Add a voice"

    run(scenario())


def test_esc_goes_back_from_the_choice_of_a_voice_and_then_closes(run: Run, scene: Scene) -> None:
    async def scenario() -> None:
        async with scene.open() as dialog:
            await scene.press("lineAddVoice")
            await until(lambda: (found := scene.find(QListView, "lineVoiceList")) and found.isVisible())
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            await until(lambda: (found := scene.find(QWidget, "lineVoices")) and found.isVisible())
            assert dialog.isVisible()
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            await until(lambda: not dialog.isVisible())

    run(scenario())


def test_enter_presses_nothing_that_costs(run: Run, scene: Scene, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with scene.open() as dialog:
            await until(lambda: "1 call" in scene.words("lineMake"))
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            await asyncio.sleep(0.05)
            assert dialog.isVisible()
            assert scene.words("lineState0") == "Not made yet"

    run(scenario())
    assert not cloud.calls(SPEAK)


def test_while_a_voice_is_chosen_no_key_makes_anything(run: Run, scene: Scene, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with scene.open() as dialog:
            await until(lambda: "1 paid call" in scene.words("linePrice"))
            await scene.press("lineAddVoice")
            await until(lambda: (found := scene.find(QListView, "lineVoiceList")) and found.isVisible())
            dialog.activateWindow()
            await until(dialog.isActiveWindow)
            QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            assert scene.words("lineState0") == "Not made yet"
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await until(lambda: scene.words("lineState0").startswith("Made"))

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_without_a_voice_in_the_form_one_is_added_here(run: Run, scene: Scene) -> None:
    async def scenario() -> None:
        async with scene.open(replace(scene.booth.line, voice_id="", voice_name="")):
            await until(lambda: scene.find(QWidget, "lineMake"))
            make = scene.find(QAbstractButton, "lineMake")
            assert make is not None
            assert not make.isEnabled()
            assert scene.words("linePrice") == "Add a voice to hear the line in it"
            await scene.add_voice()
            await until(make.isEnabled)
            await scene.press("lineUse0")

    run(scenario())
    assert [voice.id for voice in scene.used] == [scene.booth.voices[0].id]
    assert scene.marks.voice_marks().recent == (scene.booth.voices[0].id,)


def test_a_voice_that_cannot_speak_yet_says_why_and_is_not_taken(run: Run, scene: Scene) -> None:
    own, unmade, *others = scene.booth.voices
    scene.booth.voices = (own, replace(unmade, own=True, state=VoiceState.MAKING), *others)

    async def scenario() -> None:
        async with scene.open():
            await scene.add_voice()
            await until(lambda: "still being made" in scene.words("lineNote"))
            assert scene.words("lineVoice1") == ""
            await scene.press("lineVoiceBack")
            assert scene.words("lineNote") == ""

    run(scenario())


def test_who_is_not_signed_in_is_told_and_goes_on_once_they_are(run: Run, scene: Scene) -> None:
    account, scene.booth.account = scene.booth.account, None

    async def scenario() -> None:
        async with scene.open():
            await until(lambda: scene.words("linePrice") == "Sign in to the cloud, or try the sandbox")
            scene.booth.account = account
            scene.news.account_changed.emit()
            await until(lambda: "1 paid call" in scene.words("linePrice"))

    run(scenario())


def test_a_sound_that_cannot_be_fetched_says_so_and_is_fetched_by_another_press(
    run: Run, scene: Scene, cloud: Cloud
) -> None:
    async def scenario() -> None:
        await asyncio.to_thread(lambda: cloud.fault("/res/speech/*", times=20, status=404))
        async with scene.open():
            await scene.press("lineMake")
            await until(lambda: scene.words("lineState0").startswith("It is made, but cannot be heard now. "))
            await asyncio.to_thread(lambda: cloud.reset(everything=False))
            await scene.press("linePlay0")
            await until(lambda: scene.words("lineState0").startswith("Made · "))
            await until(lambda: scene.player.key.startswith("line "))

    run(scenario())
    assert len(cloud.tasks()) == 1


def test_what_cannot_be_written_down_is_not_made_and_says_why(
    run: Run, scene: Scene, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LedgerTrouble(Sentence("The disk is full."))

    async def scenario() -> None:
        async with scene.open():
            await until(lambda: "1 call" in scene.words("lineMake"))
            with monkeypatch.context() as patch:
                patch.setattr(Ledger, "keep", full)
                await scene.press("lineMake")
                await until(lambda: scene.words("lineState0") == "The disk is full.")
            await scene.press("lineMake")
            await until(lambda: scene.words("lineState0").startswith("Made · "))

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_everything_is_said_in_the_language_that_is_chosen_meanwhile(run: Run, scene: Scene, words: Words) -> None:
    async def scenario() -> None:
        async with scene.open():
            await until(lambda: "1 call" in scene.words("lineMake"))
            words.choose(Language.CHINESE)
            await until(lambda: scene.words("lineTitle") == "听听这一句")
            assert scene.words("lineState0") == "还没有生成"
            assert "1 次" in scene.words("lineMake")

    run(scenario())


def test_every_control_has_its_names_and_tab_leads_to_it(run: Run, scene: Scene) -> None:
    async def scenario() -> None:
        async with scene.open() as dialog:
            await scene.add_voice()
            await until(lambda: "2 calls" in scene.words("lineMake"))
            assert _unreachable(dialog) == []
            await scene.press("lineAddVoice")
            await until(lambda: (found := scene.find(QListView, "lineVoiceList")) and found.isVisible())
            assert _unreachable(dialog) == []

    run(scenario())


def _unreachable(dialog: QDialog) -> list[str]:
    """The controls in sight that have no name for scripts or for ears, or to which Tab does not lead."""
    parts = [part for part in dialog.findChildren(QWidget) if part.isVisible() and part.isEnabled()]
    controls = [part for part in parts if isinstance(part, QAbstractButton | QListView | QPlainTextEdit | QLineEdit)]
    dialog.activateWindow()
    reached = set[QWidget | None]()
    for _ in range(len(parts)):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    return [
        part.objectName() for part in controls if not _is_a_part(part) and (not _named(part) or part not in reached)
    ]


def _named(part: QWidget) -> bool:
    heard = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    return bool(part.objectName() and heard.strip())


def _is_a_part(part: QWidget) -> bool:
    return isinstance(part.parentWidget(), QLineEdit) and part.objectName().endswith("Clear")


@pytest.mark.parametrize(
    ("screen", "least"),
    [(QSize(1440, 900), QSize(720, 360)), (QSize(1280, 640), QSize(720, 340)), (QSize(768, 352), QSize(720, 64))],
)
def test_on_a_small_screen_the_choice_of_a_voice_gives_way(screen: QSize, least: QSize) -> None:
    assert least_size(screen) == least
