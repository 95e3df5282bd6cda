"""The Jobs page with a speech that was made in parts: one entry, its parts, and the way between them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.models import Job, JobState, Problem, RemotePhase, RemoteStatus
from chanjing_studio.domain.parts import Whole
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.jobs.page import JobsPage
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.conftest import Run
from tests.services.queue.pieces import opened, pieces
from tests.services.queue.scripted import ACCOUNT, Talk, done, making
from tests.services.queue.stage import Stage, eventually
from tests.ui.account.signing import part, press
from tests.ui.jobs.test_page import needs, search, sees

SMALL = SizeClass(short=True, compact=True, narrow=True)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


class Sight:
    """The page, its queue, and what it asked to be opened."""

    def __init__(self, page: JobsPage, queue: JobQueue, heard: list[Job | Whole]) -> None:
        self.page, self.queue, self.heard = page, queue, heard

    def words(self, name: str) -> str:
        return part(self.page, QLabel, name).text()

    def rows(self, name: str) -> list[str]:
        model = part(self.page, QListView, name).model()
        return [cast("str", model.index(row, 0).data()) for row in range(model.rowCount())]

    def open_part(self, row: int) -> None:
        view = part(self.page, QListView, "wholeParts")
        view.setCurrentIndex(view.model().index(row, 0))
        QTest.keyClick(view, Qt.Key.Key_Return)

    async def answer(self, name: str) -> None:
        await eventually(lambda: bool(self.page.findChildren(QDialog)))
        part(self.page.findChildren(QDialog)[-1], QPushButton, name).click()
        await eventually(lambda: not self.page.runner.busy)
        await eventually(lambda: not self.page.findChildren(QDialog))


@asynccontextmanager
async def page_of(stage: Stage, look: Look, qtbot: QtBot, *, count: int = 3) -> AsyncGenerator[Sight]:
    async with stage.queue(open_ledger=opened) as queue:
        jobs = await queue.submit_all(pieces(count), ACCOUNT)
        heard: list[Job | Whole] = []
        page = JobsPage(look, replace(needs(queue), hear=heard.append))
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.set_size_class(SizeClass())
        page.show()
        for job in jobs:
            await eventually(lambda job=job: job.id not in queue.running or queue.running[job.id].remote_id != "")
        page.shown()
        await eventually(lambda: not page.runner.busy)
        yield Sight(page, queue, heard)
        page.runner.cancel()


def test_the_parts_are_one_entry_with_all_of_them_at_its_right(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with page_of(stage, look, qtbot) as sight:
            assert len(sight.rows("jobList")) == 2
            assert sees(sight.page, "wholeTitle")
            assert not sees(sight.page, "jobTitle")
            assert [row.split(", ")[1] for row in sight.rows("wholeParts")] == [f"part {n} of 3" for n in (1, 2, 3)]
            assert sees(sight.page, "wholeStop")
            assert not sees(sight.page, "wholeOpen")

    run(scenario())


def test_enter_leads_to_a_part_s_story_and_esc_back_to_that_part(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as sight:
            sight.open_part(1)
            assert sees(sight.page, "jobTitle")
            assert "part 2 of 3" in sight.words("jobFacts")
            assert sees(sight.page, "jobsAllParts")
            QTest.keyClick(sight.page, Qt.Key.Key_Escape)
            assert sees(sight.page, "wholeTitle")
            assert not sees(sight.page, "jobsAllParts")
            assert part(sight.page, QListView, "wholeParts").currentIndex().row() == 1
            sight.open_part(1)
            press(sight.page, "jobsAllParts")
            assert sees(sight.page, "wholeTitle")

    run(scenario())


def test_what_happens_to_a_part_is_shown_where_one_looks(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with page_of(stage, look, qtbot) as sight:
            first = stage.shown[0]
            sight.page.put(stage.last(first.id).with_(percent=40))
            assert "40%" in sight.rows("wholeParts")[0]
            sight.open_part(0)
            ended = stage.last(first.id).with_(state=JobState.DONE, result=done("1").result, ended=9.0)
            sight.page.put(ended)
            assert sees(sight.page, "jobTitle")
            assert sight.words("jobState") == "Done"
            QTest.keyClick(sight.page, Qt.Key.Key_Escape)
            assert sees(sight.page, "wholeOpen")
            assert "1 of 3 parts made" in sight.words("wholeNote")

    run(scenario())


def test_reading_the_list_again_leaves_one_at_the_part_one_looks_at(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as sight:
            sight.open_part(2)
            sight.page.shown()
            await eventually(lambda: not sight.page.runner.busy)
            assert "part 3 of 3" in sight.words("jobFacts")
            assert sees(sight.page, "jobsAllParts")

    run(scenario())


def test_a_search_for_the_words_of_one_part_finds_the_whole_with_all_of_them(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as sight:
            other = await sight.queue.submit(Talk("something else"), ACCOUNT)
            await stage.until(other.id, JobState.DONE)
            sight.page.shown()
            await eventually(lambda: len(sight.rows("jobList")) == 3)
            await search(sight.page, "g 2")
            assert len(sight.rows("jobList")) == 2
            assert len(sight.rows("wholeParts")) == 3

    run(scenario())


def test_open_gives_the_whole(run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as sight:
            await eventually(lambda: not sight.queue.running)
            sight.page.shown()
            await eventually(lambda: not sight.page.runner.busy)
            press(sight.page, "wholeOpen")
            (whole,) = sight.heard
            assert isinstance(whole, Whole)
            assert len(whole.ready) == 3

    run(scenario())


def test_all_parts_are_stopped_and_removed_when_one_is_sure(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with page_of(stage, look, qtbot) as sight:
            assert not sees(sight.page, "wholeRemove"), "what is under way may cost"
            press(sight.page, "wholeStop")
            await sight.answer("questionFollow")
            assert len(sight.queue.running) == 3
            press(sight.page, "wholeStop")
            await sight.answer("questionStop")
            assert not sight.queue.running
            sight.page.shown()
            await eventually(lambda: not sight.page.runner.busy)
            assert not sees(sight.page, "wholeStop")
            press(sight.page, "wholeRemove")
            await sight.answer("questionKeep")
            assert len(sight.rows("jobList")) == 2
            press(sight.page, "wholeRemove")
            await sight.answer("questionRemove")
            assert sight.rows("jobList") == []
            assert sees(sight.page, "jobsEmpty")
            assert part(sight.page, QLabel, "pageSubtitle").text() == "0 running · 0 done"

    run(scenario())


def test_the_parts_that_failed_are_made_again_with_one_press(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        problem = Problem(cause=Sentence("No."))
        stage.cloud.course = [RemoteStatus(remote_id="", phase=RemotePhase.FAILED, problem=problem)]
        async with page_of(stage, look, qtbot) as sight:
            await eventually(lambda: not sight.queue.running)
            sight.page.shown()
            await eventually(lambda: not sight.page.runner.busy)
            assert sight.words("wholeState") == "3 parts are missing"
            assert part(sight.page, QPushButton, "wholeAgain").text() == "Make 3 parts again"
            stage.cloud.course = [done("")]
            press(sight.page, "wholeAgain")
            await eventually(lambda: not sight.page.runner.busy and not sight.queue.running)
            assert len(stage.cloud.state.tasks) == 6
            sight.page.shown()
            await eventually(lambda: not sight.page.runner.busy)
            assert sight.words("wholeState") == "Done"
            assert not sees(sight.page, "wholeAgain")

    run(scenario())


def test_removing_one_part_leads_back_to_the_others(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as sight:
            await eventually(lambda: not sight.queue.running)
            sight.page.shown()
            await eventually(lambda: not sight.page.runner.busy)
            sight.open_part(0)
            press(sight.page, "jobRemove")
            await sight.answer("questionRemove")
            assert sees(sight.page, "wholeTitle")
            assert len(sight.rows("wholeParts")) == 2
            assert "missing" in sight.words("wholeState")

    run(scenario())


def test_in_a_small_window_list_whole_and_part_are_three_steps(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as sight:
            sight.page.set_size_class(SMALL)
            assert sees(sight.page, "jobList")
            assert not sees(sight.page, "wholeTitle")
            QTest.keyClick(part(sight.page, QWidget, "jobList"), Qt.Key.Key_Return)
            assert sees(sight.page, "wholeTitle")
            assert sees(sight.page, "jobsBack")
            sight.open_part(0)
            assert sees(sight.page, "jobTitle")
            assert sees(sight.page, "jobsAllParts")
            assert not sees(sight.page, "jobsBack")
            QTest.keyClick(sight.page, Qt.Key.Key_Escape)
            assert sees(sight.page, "wholeTitle")
            QTest.keyClick(sight.page, Qt.Key.Key_Escape)
            assert sees(sight.page, "jobList")
            assert not sees(sight.page, "wholeTitle")

    run(scenario())
