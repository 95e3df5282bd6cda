"""Pauses grow, keep to what the cloud asks for, and end when somebody asks."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from chanjing_studio.domain.errors import Busy, ClockWrong, Unreachable
from chanjing_studio.domain.models import HoldKind, JobState
from chanjing_studio.domain.words import Sentence
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk
from tests.services.queue.stage import QUICK, Stage


def test_retry_after_is_honoured(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Busy(Sentence("Busy."), retry_after=0.3)]
        async with stage.queue() as queue:
            began = asyncio.get_running_loop().time()
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
            assert asyncio.get_running_loop().time() - began >= 0.3

    run(scenario())


def test_pauses_grow(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Unreachable(Sentence("No network."))] * 4
        async with stage.queue(pauses=replace(QUICK, first=0.02, longest=1, jitter=0)) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        untils = [one.hold.until - one.changed for one in stage.shown if one.hold and one.hold.until]
        assert len(untils) == 4
        assert untils == sorted(untils)

    run(scenario())


def test_a_long_pause_ends_when_somebody_asks(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Unreachable(Sentence("No network."))]
        async with stage.queue(pauses=replace(QUICK, first=60, longest=60)) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.hold is not None)
            await queue.look_again(job.id)
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_a_clock_that_is_off_is_said_instead_of_the_network(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [ClockWrong(Sentence("This computer's clock is 12 min slow."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            held = await stage.until_shown(job.id, lambda job: job.hold is not None)
            assert held.hold is not None
            assert held.hold.kind is HoldKind.NETWORK
            assert "12 min slow" in str(held.hold.sentence)
            assert held.hold.hindered
            await stage.until(job.id, JobState.DONE)

    run(scenario())
