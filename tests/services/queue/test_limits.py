"""Turns in a line are told before they come."""

from __future__ import annotations

import time

from chanjing_studio.domain.models import Job, JobState, Pace
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk
from tests.services.queue.stage import TRUE_PACE, Stage


def test_the_hold_says_how_many_the_cloud_takes_and_when_the_turn_comes(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.create_pace = Pace(1, 30)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            await queue.submit(Talk("one"), ACCOUNT)
            second = await queue.submit(Talk("two"), ACCOUNT)
            third = await queue.submit(Talk("three"), ACCOUNT)
            for job, turn in ((second, 30), (third, 60)):
                held = await stage.until_shown(job.id, lambda job: bool(job.hold and job.hold.until))
                assert held.hold is not None
                seconds = held.hold.sentence.values["seconds"]
                assert seconds in range(turn - 3, turn + 1)
                assert str(held.hold.sentence) == f"In line: the cloud takes 2 a minute, its turn in {seconds} s."

    run(scenario())


def test_the_line_moves_up_when_one_in_it_is_cancelled(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.create_pace = Pace(1, 30)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            jobs = [await queue.submit(Talk(f"number {count}"), ACCOUNT) for count in range(4)]
            await stage.until_shown(jobs[3].id, lambda job: _turn_in(job) > 80)
            await queue.cancel(jobs[2].id)
            await stage.until_shown(jobs[3].id, lambda job: 50 < _turn_in(job) <= 60)
            assert stage.last(jobs[1].id).state is JobState.WAITING

    run(scenario())


def _turn_in(job: Job) -> float:
    return job.hold.until - time.time() if job.hold and job.hold.until else 0.0
