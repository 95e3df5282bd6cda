"""Turns in a line are told before they come."""

from __future__ import annotations

from chanjing_studio.domain.models import Pace
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk
from tests.services.queue.stage import Stage


def test_the_hold_says_how_many_the_cloud_takes_and_when_the_turn_comes(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.create_pace = Pace(1, 30)
        async with stage.queue() as queue:
            await queue.submit(Talk("one"), ACCOUNT)
            second = await queue.submit(Talk("two"), ACCOUNT)
            third = await queue.submit(Talk("three"), ACCOUNT)
            for job, turn in ((second, 30), (third, 60)):
                held = await stage.until_shown(job.id, lambda job: bool(job.hold and job.hold.until))
                assert held.hold is not None
                assert str(held.hold.sentence) == f"In line: the cloud takes 2 a minute, its turn in {turn} s."

    run(scenario())
