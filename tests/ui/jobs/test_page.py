"""The Jobs page: what it says when nothing is there, and its two steps in a small window."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.jobs.needs import JobsNeeds
from chanjing_studio.ui.jobs.page import JobsPage
from chanjing_studio.ui.jobs.till import Till
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk, making
from tests.services.queue.stage import Stage, eventually
from tests.ui.account.signing import part, press

SMALL = SizeClass(short=True, compact=True, narrow=True)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


@asynccontextmanager
async def page_of(
    stage: Stage, look: Look, qtbot: QtBot, *titles: str, begin: Callable[[], None] = lambda: None
) -> AsyncGenerator[JobsPage]:
    """The page in sight, with a finished job for each title."""
    async with stage.queue() as queue:
        for title in titles:
            job = await queue.submit(Talk(title), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        page = JobsPage(look, replace(needs(queue), begin=begin))
        qtbot.addWidget(page)
        page.show()
        page.shown()
        await eventually(lambda: not page.runner.busy)
        yield page
        page.runner.cancel()


def needs(queue: JobQueue) -> JobsNeeds:
    async def opened() -> JobQueue:
        return queue

    def nothing(*_: Any) -> None:
        return None

    async def opened_nothing(_: object) -> None:
        return None

    return JobsNeeds(
        queue=opened,
        background=Background(),
        player=Player(),
        picture=nothing,
        cloud=lambda _job: "",
        forget=nothing,
        facts=lambda _: "",
        begin=nothing,
        hear=nothing,
        use_voice=nothing,
        use_avatar=opened_nothing,
        change=nothing,
        sign_in=nothing,
        top_up=nothing,
        till=lambda _cloud: Till(cloud=None, word=Sentence("beans"), left=nothing, top_up=nothing),
        save_folder=Path.home,
        browse=nothing,
        reveal=nothing,
    )


async def search(page: JobsPage, text: str) -> None:
    part(page, QLineEdit, "jobSearch").setText(text)
    before = rows(page)
    await eventually(lambda: rows(page) != before and not page.runner.busy)


def rows(page: JobsPage) -> int:
    return part(page, QListView, "jobList").model().rowCount()


def sees(page: JobsPage, name: str) -> bool:
    return part(page, QWidget, name).isVisible()


def empty_words(page: JobsPage) -> str:
    return " ".join(each.text() for each in part(page, QWidget, "jobsEmpty").findChildren(QLabel))


def test_without_jobs_it_says_what_will_stand_here_and_leads_to_where_jobs_are_made(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        led: list[str] = []
        async with page_of(stage, look, qtbot, begin=lambda: led.append("create")) as page:
            assert sees(page, "jobsEmpty")
            assert "No jobs yet" in empty_words(page)
            press(page, "jobsEmptyAction")
            assert led == ["create"]

    run(scenario())


def test_until_the_list_is_read_it_does_not_say_that_there_are_no_jobs(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
            read = asyncio.Event()

            async def in_a_while() -> JobQueue:
                await read.wait()
                return queue

            late = JobsPage(look, replace(needs(queue), queue=in_a_while))
            qtbot.addWidget(late)
            late.resize(1280, 800)
            late.set_size_class(SizeClass())
            late.show()
            late.shown()
            await asyncio.sleep(0)
            assert not sees(late, "jobsEmpty")
            assert part(late, QLabel, "pageSubtitle").text() == ""
            place = part(late, QWidget, "jobList").mapTo(late, QPoint())
            read.set()
            await eventually(lambda: rows(late) == 2 and not late.runner.busy)
            assert sees(late, "jobTitle")
            assert part(late, QWidget, "jobList").mapTo(late, QPoint()) == place
            late.runner.cancel()

    run(scenario())


@pytest.mark.parametrize("size", [SizeClass(), SMALL])
def test_a_search_without_a_match_is_told_from_a_list_without_jobs_and_can_be_taken_back(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot, size: SizeClass
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot, "one", "two") as page:
            page.set_size_class(size)
            await search(page, "zzz")
            assert "No job matches" in empty_words(page)
            assert part(page, QLabel, "pageSubtitle").text() == "0 jobs found"
            assert sees(page, "jobSearch")
            press(page, "jobsEmptyAction")
            await eventually(lambda: rows(page) == 3)
            assert part(page, QLabel, "pageSubtitle").text() == "0 running · 2 done"
            assert part(page, QLineEdit, "jobSearch").text() == ""

    run(scenario())


def test_in_a_small_window_the_way_back_stands_beside_the_story_only(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot, "one") as page:
            page.set_size_class(SMALL)
            assert sees(page, "jobList")
            assert not sees(page, "jobsBack")
            jobs = part(page, QListView, "jobList")
            jobs.activated.emit(jobs.currentIndex())
            assert not sees(page, "jobList")
            part(page, QPushButton, "jobsBack").click()
            assert sees(page, "jobList")

    run(scenario())


def test_a_filter_chosen_without_a_click_counts(run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot, "one") as page:
            part(page, QRadioButton, "jobFilterRunning").toggle()  # as a screen reader does
            await eventually(lambda: rows(page) == 0)

    run(scenario())


def test_who_comes_to_the_page_goes_on_in_its_list(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot, "one") as page:
            assert page.focusWidget() is part(page, QListView, "jobList")

    run(scenario())


def test_a_job_that_ends_while_the_list_is_read_is_shown_as_it_ended(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with page_of(stage, look, qtbot) as page:
            queue = await page._needs.queue()  # pyright: ignore[reportPrivateUsage]
            stage.cloud.course = [making("", 10)]
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 10)
            count = queue.counts

            async def in_a_while(query: JobQuery) -> dict[JobGroup, int]:
                found = await count(query)
                await queue.cancel(job.id)
                page.put(stage.last(job.id))
                return found

            monkeypatch.setattr(queue, "counts", in_a_while)
            page.shown()
            await eventually(lambda: not page.runner.busy)
            model = part(page, QListView, "jobList").model()
            said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows(page))]
            assert "10%" not in " ".join(map(str, said))
            assert rows(page) > 0

    run(scenario())
