"""The digital human form and a speech that was made here: its sound, and its sentences as subtitles."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QListWidget, QPushButton

from chanjing_studio.domain.errors import Unreachable
from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.form.form import HumanForm
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.kept_word import KeptWord
from chanjing_studio.ui.speeches import Speeches
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.providers.chanjing.tasks.digital_human.conftest import Files, Filled
from tests.voices import until

LINES = (TimedLine(0.0, 1.5, "The old house."), TimedLine(1.5, 3.0, "Its door is new."))
OFFER = "2 sentences of this speech are known, with their times."


def a_speech(title: str, lines: tuple[TimedLine, ...] = LINES) -> Job:
    return Job(
        id=title,
        account="a",
        kind=SpeechSpec.kind,
        spec=SpeechSpec(script=title),
        title=title,
        state=JobState.DONE,
        created=0.0,
        changed=0.0,
        result=Result(url="https://res.example/a.wav", seconds=3.0, lines=lines),
    )


class Shelf:
    """Speeches, and where their sound is; None for one that cannot be had now."""

    def __init__(self, sound: Path | None, *jobs: Job) -> None:
        self.sound, self.jobs = sound, jobs
        self.comes: asyncio.Event | None = None

    @property
    def offered(self) -> Speeches:
        return Speeches(self._listed, self._sound)

    async def _listed(self) -> Sequence[Job]:
        return self.jobs

    async def _sound(self, job: Job) -> Path:
        if self.comes:
            await self.comes.wait()
        if self.sound is None:
            raise Unreachable(Sentence("There is no network."))
        return self.sound


@pytest.fixture
def shelf(files: Files) -> Shelf:
    return Shelf(files.sound, a_speech("The old house."), a_speech("Tea.", ()))


@pytest.fixture
def tools(tools: FormTools, shelf: Shelf) -> FormTools:
    return replace(tools, speeches=shelf.offered)


async def dialog_of(filled: Filled) -> QDialog:
    """The list of speeches, once it is open."""
    await until(lambda: filled.form.findChild(QDialog, "speechesDialog") is not None)
    return filled.find(QDialog, "speechesDialog")


async def pick(filled: Filled, row: int) -> None:
    """Choose a speech from the list with the keyboard."""
    filled.use_recording()
    filled.press("audioFromSpeech")
    listed = (await dialog_of(filled)).findChild(QListWidget, "speechesList")
    assert listed is not None
    for _ in range(row):
        QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)


def test_a_speech_that_is_picked_becomes_the_recording(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        await pick(filled, 0)
        await until(lambda: filled.fields == ["avatar"])

    run(scenario())
    assert filled.spec.driver is Driver.AUDIO
    assert filled.spec.audio_seconds == pytest.approx(3, abs=0.1)
    assert filled.spec.lines == ()
    assert filled.words("sentenceOffer") == OFFER


def test_a_speech_that_comes_late_does_not_come_into_another_job(
    filled: Filled, files: Files, shelf: Shelf, run: Run
) -> None:
    async def scenario() -> None:
        shelf.comes = asyncio.Event()
        await pick(filled, 0)
        await until(lambda: filled.find(QPushButton, "audioFromSpeech").text() == "Fetching the speech…")
        filled.form.fill(HumanSpec(script="mine"))
        shelf.comes.set()
        await until(lambda: filled.find(QPushButton, "audioFromSpeech").text() == "Use a speech made here…")
        assert filled.spec.audio is None
        assert filled.spec.driver is Driver.TEXT

    run(scenario())


def test_its_sentences_become_subtitles_and_go_back_by_one_press_each(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        filled.form.take_sound(files.sound, LINES)
        await until(lambda: filled.fields == ["avatar"])

    run(scenario())
    action = filled.find(QPushButton, "sentenceOfferAction")
    action.setFocus()
    filled.press("sentenceOfferAction")
    assert filled.spec.lines == LINES
    assert filled.words("linesInfo") == "2 own lines, shown at their own times"
    assert filled.words("sentenceOffer") == "The subtitles are this speech's own sentences."
    assert QApplication.focusWidget() in (action, None)
    filled.press("sentenceOfferAction")
    assert filled.spec.lines == ()
    assert filled.words("sentenceOffer") == OFFER


def test_the_sentences_of_one_sound_are_no_subtitles_of_another(
    filled: Filled, files: Files, run: Run, tmp_path: Path
) -> None:
    other = tmp_path / "other.mp3"
    other.write_bytes(files.sound.read_bytes())

    async def scenario() -> None:
        filled.form.take_sound(files.sound, LINES)
        await until(lambda: filled.fields == ["avatar"])
        filled.press("sentenceOfferAction")
        assert filled.spec.lines == LINES
        await filled.drop(other)
        await until(lambda: filled.fields == ["avatar"])

    run(scenario())
    assert filled.spec.lines == ()
    assert not filled.sees("sentenceOffer")


def test_a_job_that_was_made_with_them_opens_with_them(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        filled.form.take_sound(files.sound, LINES)
        await until(lambda: filled.fields == ["avatar"])
        filled.press("sentenceOfferAction")
        made = filled.spec
        filled.form.clear()
        assert filled.spec.lines == ()
        filled.form.fill(made)
        await until(lambda: filled.fields == ["avatar"])
        assert filled.spec.lines == LINES
        assert not filled.sees("sentenceOffer")
        filled.press("audioClear")
        assert filled.spec.lines == LINES

    run(scenario())


def test_nothing_is_offered_where_there_will_be_no_subtitles(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        filled.form.take_sound(files.sound, LINES)
        await until(lambda: filled.fields == ["avatar"])
        assert filled.sees("sentenceOffer")
        filled.form.desk.editor.select(Layer.CAPTIONS)
        filled.find(QCheckBox, "subtitleShow").setChecked(False)
        await until(lambda: not filled.sees("sentenceOffer"))
        filled.find(QCheckBox, "subtitleShow").setChecked(True)
        await until(lambda: filled.sees("sentenceOffer"))
        filled.form.take_sound(files.sound, ())
        assert not filled.sees("sentenceOffer")

    run(scenario())


def test_a_speech_that_cannot_be_fetched_now_says_so(filled: Filled, shelf: Shelf, run: Run) -> None:
    shelf.sound = None

    async def scenario() -> None:
        await pick(filled, 1)
        await until(lambda: bool(filled.told))

    run(scenario())
    assert str(filled.told[0]) == "There is no network."
    assert filled.find(QPushButton, "audioFromSpeech").text() == "Use a speech made here…"
    assert filled.spec.audio is None


@pytest.mark.parametrize(
    ("language", "said"), [(Language.ENGLISH, "No speech is done yet."), (Language.CHINESE, "还没有做好的语音。")]
)
def test_without_speeches_the_dialog_says_how_to_make_one(
    filled: Filled, shelf: Shelf, words: Words, run: Run, language: Language, said: str
) -> None:
    shelf.jobs = ()

    async def scenario() -> None:
        words.choose(language)
        filled.use_recording()
        filled.press("audioFromSpeech")
        dialog = await dialog_of(filled)
        text = dialog.findChild(QLabel, "speechesText")
        assert text is not None
        assert text.text().startswith(said)
        use = dialog.findChild(QPushButton, "speechesUse")
        assert use is not None
        assert not use.isVisible()
        dialog.reject()
        await until(lambda: filled.find(QPushButton, "audioFromSpeech").isEnabled())

    run(scenario())


@pytest.mark.parametrize(("kept", "shown"), [("", None), ("tiktok", Place.TIKTOK), ("somewhere else", None)])
def test_where_videos_are_shown_is_remembered(tools: FormTools, run: Run, kept: str, shown: Place | None) -> None:
    now: list[str] = []
    form = HumanForm(replace(tools, safe_area=KeptWord(lambda: kept, now.append)))
    assert form.desk.place is shown
    assert now == []
    blank = form.draft()
    places = form.findChild(QComboBox, "safeArea")
    assert places is not None
    for place in (Place.DOUYIN, None):
        places.setCurrentIndex((None, *Place).index(place))
    assert now == ["douyin", ""]
    assert form.draft() == blank
    form.deleteLater()
