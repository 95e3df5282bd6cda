"""The page of a speech that was made in parts: one sound, one list of sentences."""

from __future__ import annotations

import wave
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.line_edits import reworded
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.parts import Whole, wholes_of
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.media.player import Player
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.kept_sounds import KeptSounds
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.ui.speech.needs import SpeechNeeds
from chanjing_studio.ui.speech.page import SpeechPage
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.services.queue.stage import Stage, eventually
from tests.ui.account.signing import part
from tests.wholes import a_part

RATE = 8000
ONE = (TimedLine(0.0, 1.0, "One"), TimedLine(1.0, 1.9, "Two"))
OTHER = (TimedLine(0.5, 3.0, "Three"),)


def parts(*, of: int = 2) -> list[Job]:
    """Two parts; the cloud's lengths are a little off."""
    return [a_part(1, of=of, seconds=1.9, lines=ONE), a_part(2, of=of, seconds=3.2, lines=OTHER)]


def whole_of(*jobs: Job) -> Whole:
    (whole,) = wholes_of(jobs).values()
    return whole


class Sight:
    """The page, and what lies around it."""

    def __init__(self, page: SpeechPage, queue: JobQueue, folder: Path) -> None:
        self.page, self.queue, self.folder = page, queue, folder
        self.used: list[Path] = []

    @property
    def screen(self) -> SpeechScreen:
        return part(self.page, SpeechScreen, "speechScreen")

    def has_sound(self) -> bool:
        return part(self.page, QPushButton, "speechSave").isEnabled()

    def banner(self) -> str:
        found = part(self.page, QLabel, "bannerText")
        return found.text() if found.isVisible() else ""

    def joined(self) -> list[Path]:
        return sorted(self.folder.glob("*.*.wav"))

    async def show(self, entry: Job | Whole) -> None:
        self.page.show_job(entry)
        await eventually(lambda: not self.page.runner.busy)


def a_sound(path: Path, seconds: float, *, rate: int = RATE) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"\1\2" * round(seconds * rate))


async def _as_it_is(sound: Path, _title: str) -> Path:
    return sound


@asynccontextmanager
async def page_of(folder: Path, look: Look, qtbot: QtBot, *jobs: Job) -> AsyncGenerator[Sight]:
    """The page on a real list of jobs, with sounds of 2 and 3 seconds that were fetched before."""
    background, player, stage = Background(), Player(), Stage(folder)
    ledger = Ledger.open(stage.path, {SpeechSpec.kind: SpeechSpec})
    for job in jobs:
        ledger.keep(Entry(job=job))
        a_sound(folder / f"{job.id}.wav", {"part-1": 2.0, "part-2": 3.0}.get(job.id, 1.0))
    ledger.close()

    def nothing(*_: object) -> None:
        return None

    async with stage.queue(open_ledger=lambda path: Ledger.open(path, {SpeechSpec.kind: SpeechSpec})) as queue:

        async def opened() -> JobQueue:
            return queue

        needs = SpeechNeeds(
            queue=opened,
            background=background,
            player=player,
            sounds=KeptSounds(background, queue=opened, place=lambda name: folder / f"{name}.wav"),
            named=_as_it_is,
            facts=lambda _: "Speech",
            save_folder=Path.home,
            use=nothing,
            back=nothing,
        )
        page = SpeechPage(look, needs)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        yield Sight(page, queue, folder)
        page.runner.cancel()
    player.close()
    background.close()


def test_the_sentences_of_all_parts_follow_one_another_by_the_sounds_own_lengths(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(tmp_path, look, qtbot, *parts()) as sight:
            await sight.show(whole_of(*parts()))
            assert [(line.start, line.end, line.text) for line in sight.screen.lines] == [
                (0.0, 1.0, "One"),
                (1.0, 1.9, "Two"),
                (2.5, 5.0, "Three"),
            ]
            assert sight.has_sound()
            assert not part(sight.page, QWidget, "speechCopyLink").isVisible()
            (joined,) = sight.joined()
            with wave.open(str(joined)) as sound:
                assert sound.getnframes() == 5 * RATE
            assert sight.banner() == ""

    run(scenario())


def test_a_corrected_sentence_is_kept_with_its_own_part_alone(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(tmp_path, look, qtbot, *parts()) as sight:
            await sight.show(whole_of(*parts()))
            sight.screen.subtitles.put_changed(reworded(sight.screen.lines, 2, text="Drei"))
            await eventually(lambda: not sight.page.runner.busy)
            first, second = [await sight.queue.get(name) for name in ("part-1", "part-2")]
            assert first
            assert second
            assert first == parts()[0]
            assert second.result
            assert second.result.lines == (TimedLine(0.5, 3.0, "Drei"),)
            await sight.show(whole_of(first, second))
            assert [line.text for line in sight.screen.lines] == ["One", "Two", "Drei"]

    run(scenario())


def test_sounds_of_different_kinds_are_not_joined_and_it_is_said(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(tmp_path, look, qtbot, *parts()) as sight:
            a_sound(tmp_path / "part-2.wav", 3.0, rate=16_000)
            await sight.show(whole_of(*parts()))
            assert "each can be opened by itself" in sight.banner()
            assert not sight.has_sound()
            assert len(sight.screen.lines) == 3
            assert part(sight.page, QPushButton, "subtitleExport").isEnabled()
            assert sight.joined() == []
            await sight.show(parts()[1])
            assert sight.has_sound()
            assert sight.banner() == ""

    run(scenario())


def test_what_is_missing_is_told_and_the_rest_is_there(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        jobs = [*parts(of=4), a_part(3, of=4, state=JobState.FAILED)]
        async with page_of(tmp_path, look, qtbot, *jobs) as sight:
            await sight.show(whole_of(*jobs))
            assert sight.banner() == "Without 2 parts that are not made: 3, 4"
            assert len(sight.screen.lines) == 3
            assert sight.has_sound()

    run(scenario())


def test_parts_that_are_made_while_the_rest_is_open_are_told_of(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot
) -> None:
    third, fourth = (a_part(number, of=4, seconds=1.0) for number in (3, 4))

    async def scenario() -> None:
        async with page_of(tmp_path, look, qtbot, *parts(of=4)) as sight:
            await sight.show(whole_of(*parts(of=4)))
            for other in (a_part(3, of=4), a_part(1, of=4, seconds=2.0), a_part(3, of=4, seconds=1.0, account="b")):
                sight.page.put(other)
            assert sight.banner() == "Without 2 parts that are not made: 3, 4"
            sight.page.put(fourth)
            assert sight.banner().startswith("1 part is made since you opened it: 4. ")
            sight.page.put(third)
            assert sight.banner().startswith("2 parts are made since you opened it: 3, 4. ")
            words.choose(Language.CHINESE)
            await eventually(lambda: "又生成了 2 段：第 3" in sight.banner())
            assert len(sight.screen.lines) == 3

    run(scenario())


def test_a_part_that_was_made_again_takes_its_place_in_another_sound(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        again = a_part(2, of=2, seconds=1.0, created=90.0, id="again", lines=(TimedLine(0.0, 1.0, "New"),))
        async with page_of(tmp_path, look, qtbot, *parts(), again) as sight:
            await sight.show(whole_of(*parts()))
            before = sight.screen.key
            await sight.show(whole_of(*parts(), again))
            assert [line.text for line in sight.screen.lines] == ["One", "Two", "New"]
            assert sight.screen.lines[-1].end == 3.0
            assert sight.screen.key != before
            assert len(sight.joined()) == 2

    run(scenario())


@pytest.mark.parametrize("number", [1, 2])
def test_a_single_part_can_still_be_opened(
    run: Run, tmp_path: Path, look: Look, words: Words, qtbot: QtBot, number: int
) -> None:
    async def scenario() -> None:
        async with page_of(tmp_path, look, qtbot, *parts()) as sight:
            await sight.show(whole_of(*parts()))
            await sight.show(parts()[number - 1])
            assert sight.screen.lines == (ONE, OTHER)[number - 1]
            assert part(sight.page, QWidget, "speechCopyLink").isVisible()
            assert part(sight.page, QLabel, "speechTitle").text() == f"Old house ({number} of 2)"

    run(scenario())
