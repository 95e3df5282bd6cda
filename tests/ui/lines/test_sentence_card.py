"""Hear one of my sentences: what is offered, what is typed, what is heard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from chanjing_studio.domain.voices import VoiceState
from chanjing_studio.ui.lines.sentence_card import SentenceCard
from chanjing_studio.ui.theme.look import Look
from tests.booth import Booth
from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.ui.lines.scene import Scene
from tests.voices import until


class Beside:
    """The card beside the first voice of the booth."""

    def __init__(self, scene: Scene, card: SentenceCard) -> None:
        self.scene, self.card = scene, card

    @property
    def sentence(self) -> QComboBox:
        found = self.card.findChild(QComboBox, "voiceSentence")
        assert found is not None
        return found

    @property
    def read(self) -> QPushButton:
        found = self.card.findChild(QPushButton, "voiceReadIt")
        assert found is not None
        return found

    @property
    def note(self) -> str:
        found = self.card.findChild(QLabel, "voiceReadNote")
        assert found is not None
        return found.text()

    async def press(self) -> None:
        """Press the button once it can be pressed."""
        await until(self.read.isEnabled)
        self.read.click()


@pytest.fixture
def scene(look: Look, cloud: Cloud, tmp_path: Path) -> Iterator[Scene]:
    cloud.lift_limits()
    made = Scene(Booth(tmp_path, cloud), look, tmp_path)
    made.free = True
    yield made
    made.close()


@asynccontextmanager
async def beside(scene: Scene, look: Look) -> AsyncGenerator[Beside]:
    async with scene.running() as trials:
        card = SentenceCard(look, scene.needs(trials))
        card.show_voice(scene.booth.voices[0])
        yield Beside(scene, card)
        card.hide()
        card.deleteLater()


def test_ones_own_sentences_are_offered_and_what_is_typed_stays(run: Run, scene: Scene, look: Look) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            await until(lambda: it.sentence.currentText() == "The old house.")
            assert [it.sentence.itemText(row) for row in range(it.sentence.count())] == [
                "The old house.",
                "Its door is new.",
            ]
            it.sentence.setCurrentText("Good morning.")
            it.card.hide()
            it.card.show()
            await asyncio.sleep(0.05)
            assert it.sentence.currentText() == "Good morning."

    run(scenario())


def test_another_voice_or_sentence_is_another_line_and_what_was_made_is_known_again(
    run: Run, scene: Scene, look: Look, cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            await it.press()
            await until(lambda: it.read.text() == "Stop")
            it.card.show_voice(scene.booth.voices[1])
            await until(lambda: it.read.text() == "Read it…" and scene.player.key == "")
            it.card.show_voice(scene.booth.voices[0])
            await until(lambda: it.note.startswith("Made before, costs nothing"))
            it.sentence.setCurrentIndex(1)
            await until(lambda: it.read.text() == "Read it…")

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_a_press_right_after_a_key_does_not_read_the_sentence_before(run: Run, scene: Scene, look: Look) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            await until(it.read.isEnabled)
            it.sentence.setCurrentText("Good morning.")
            assert not it.read.isEnabled()
            await it.press()
            await until(lambda: it.read.text() == "Stop")
            assert [job.title for job in scene.booth.stage.shown][-1] == "Good morning."

    run(scenario())


def test_another_account_is_asked_anew_and_hears_nothing_of_the_one_before(
    run: Run, scene: Scene, look: Look, cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            await it.press()
            await until(lambda: it.read.text() == "Stop")
            present = scene.booth.account
            assert present is not None
            scene.booth.account = replace(present, id="another")
            scene.news.account_changed.emit()
            await until(lambda: it.read.text() == "Read it…" and it.read.isEnabled())
            assert scene.player.key == ""
            scene.booth.account = present
            scene.news.account_changed.emit()
            await until(lambda: it.note.startswith("Made before, costs nothing"))

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_what_is_no_longer_in_sight_is_no_longer_heard_and_esc_ends_it_too(run: Run, scene: Scene, look: Look) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            await it.press()
            await until(lambda: it.read.text() == "Stop")
            QTest.keyClick(it.card, Qt.Key.Key_Escape)
            await until(lambda: scene.player.key == "")
            await it.press()
            await until(lambda: it.read.text() == "Stop")
            it.card.show_voice(None)
            await until(lambda: scene.player.key == "")

    run(scenario())


def test_whoever_leaves_before_it_is_made_does_not_hear_it_by_itself(run: Run, scene: Scene, look: Look) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            await it.press()
            it.card.hide()
            await until(lambda: it.note.startswith("Made · "))
            await asyncio.sleep(0.05)
            assert scene.player.key == ""
            it.card.show()
            await it.press()
            await until(lambda: it.read.text() == "Stop")

    run(scenario())


def test_a_voice_that_cannot_speak_says_why(run: Run, scene: Scene, look: Look) -> None:
    async def scenario() -> None:
        async with beside(scene, look) as it:
            it.card.show_voice(replace(scene.booth.voices[1], own=True, state=VoiceState.GONE))
            await until(lambda: "no longer has this voice" in it.note)
            assert not it.read.isEnabled()
            it.card.show_voice(scene.booth.voices[1])  # as when it is done
            await until(it.read.isEnabled)

    run(scenario())
