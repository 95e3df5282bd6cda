"""What the Jobs page says while the queue stands still for want of beans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import NotEnough
from chanjing_studio.domain.models import HoldKind, JobState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.paused_banner import PausedBanner
from chanjing_studio.ui.jobs.till import Till
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk
from tests.services.queue.stage import Stage
from tests.ui.account.signing import part


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def test_a_paused_queue_is_told_and_let_go_on_after_topping_up(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        page, opened = Page(look), list[str]()
        qtbot.addWidget(page)
        banner = PausedBanner(page, lambda _cloud: _till(lambda: opened.append("top up")))
        text, action = part(page, QLabel, "bannerText"), part(page, QPushButton, "bannerAction")
        stage.cloud.plan["create"] = [NotEnough(Sentence("Not enough beans."))]
        async with stage.queue() as queue:
            banner.watch(queue)
            assert page.banner.isHidden()
            first = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(first.id, JobState.FAILED)
            banner.look()
            assert text.text() == "The queue is paused: not enough beans."
            second = await queue.submit(Talk("two"), ACCOUNT)
            await stage.until_shown(second.id, lambda job: bool(job.hold and job.hold.kind is HoldKind.BEANS))
            banner.look()
            assert "1 other job" in text.text()
            assert action.text() == "Top up"
            action.click()
            assert opened == ["top up"]
            assert action.text() == "Topped up: go on"
            action.click()
            assert page.banner.isHidden()
            await stage.until(second.id, JobState.DONE)

    run(scenario())


def test_the_banner_goes_when_another_account_is_in_use(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        page = Page(look)
        qtbot.addWidget(page)
        banner = PausedBanner(page, lambda _cloud: _till(lambda: None))
        stage.cloud.plan["create"] = [NotEnough(Sentence("Not enough beans."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
            banner.watch(queue)
            assert not page.banner.isHidden()
            queue.account_changed(replace(ACCOUNT, id="another"))
            banner.watch(queue)
            assert page.banner.isHidden()

    run(scenario())


def test_two_clouds_without_money_are_told_together_and_each_goes_on_by_itself(
    run: Run, stage: Stage, look: Look, words: Words, qtbot: QtBot
) -> None:
    async def scenario() -> None:
        page, opened = Page(look), list[str]()
        qtbot.addWidget(page)
        tills = {
            ACCOUNT.provider: _till(lambda: opened.append("first"), cloud="First", left="0 beans"),
            OTHER.provider: _till(lambda: opened.append("other"), cloud="Other", word="credits"),
        }
        banner = PausedBanner(page, tills.__getitem__)
        text, action = part(page, QLabel, "bannerText"), part(page, QPushButton, "bannerAction")
        stage.clouds[OTHER.provider] = stage.cloud
        stage.cloud.plan["create"] = [NotEnough(Sentence("Poor.")), NotEnough(Sentence("Poor."))]
        async with stage.queue() as queue:
            queue.account_changed(OTHER)
            for account in (ACCOUNT, OTHER):
                job = await queue.submit(Talk(account.id), account)
                await stage.until(job.id, JobState.FAILED)
            banner.watch(queue)
            assert text.text() == (
                "The queue of First is paused: not enough beans. Left: 0 beans. "
                "The queue of Other is paused: not enough credits."
            )
            for label in ("Top up First", "Topped up First: go on", "Top up Other"):
                assert action.text() == label
                action.click()
            assert opened == ["first", "other"]
            assert "First" not in text.text()
            goes_on = await queue.submit(Talk("goes on"), ACCOUNT)
            await stage.until(goes_on.id, JobState.DONE)
            assert [account.id for account in queue.paused] == [OTHER.id]
            action.click()
            assert page.banner.isHidden()

    run(scenario())


OTHER = replace(ACCOUNT, id="other", provider="other")


def _till(top_up: Callable[[], None], *, cloud: str = "", word: str = "beans", left: str = "") -> Till:
    return Till(
        cloud=Sentence(cloud) if cloud else None,
        word=Sentence(word),
        left=lambda: Sentence(left) if left else None,
        top_up=top_up,
    )
