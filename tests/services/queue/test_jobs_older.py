"""Jobs from a list that an older or a newer program wrote, or that was damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import AnswerLost
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.words import Sentence
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk, done, making
from tests.services.queue.stage import Stage

LOST = AnswerLost(Sentence("Cut."))


def _written(stage: Stage, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(stage.path, isolation_level=None)) as database:
        database.execute(statement, values)


@pytest.mark.parametrize(
    "learned",
    [
        '{"size": "big", "mtime": [], "file_id": 7, "digest": {}}',
        '{"size": -1, "mtime": true, "file_id": null}',
        '{"size": 1e400, "mtime": 99999999999999999999999}',
        "[]",
    ],
)
def test_a_job_whose_file_was_noted_in_another_form_is_made(run: Run, stage: Stage, clip: Path, learned: str) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job, go_on = await stage.stuck_upload(queue, clip)
        go_on.set()
        _written(stage, "UPDATE steps SET learned = ? WHERE name LIKE 'upload%'", learned)
        async with stage.queue():
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


@pytest.mark.parametrize("listed", ["7", '"task-1"', '[["task-1"]]'])
def test_a_list_noted_in_another_form_is_no_list_to_compare_with(run: Run, stage: Stage, listed: str) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [LOST]
        stage.cloud.plan["recent"] = [None, *[LOST] * 1000]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.UNSURE)
        stage.cloud.plan["recent"].clear()
        _written(stage, "UPDATE steps SET learned = ? WHERE name = 'create'", f'{{"listed": {listed}}}')
        async with stage.queue():
            asks = await stage.until_shown(job.id, lambda job: job.problem is not None)
            assert [one.remote_id for one in asks.candidates] == ["task-1"]
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_file_in_the_cloud_that_was_noted_in_another_form_is_sent_again(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            first = await queue.submit(Talk("one", clip), ACCOUNT)
            await stage.until(first.id, JobState.DONE)
        _written(stage, "UPDATE files SET gone = 'later'")
        async with stage.queue() as queue:
            second = await queue.submit(Talk("two", clip), ACCOUNT)
            await stage.until(second.id, JobState.DONE)
        assert len(stage.cloud.state.uploads) == 2

    run(scenario())


def test_a_job_whose_wishes_cannot_be_read_is_not_sent_and_says_so(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue(account=None) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
        _written(stage, "UPDATE jobs SET spec = '[]'")
        async with stage.queue():
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem is not None
            assert "cannot read what was asked for" in str(failed.problem.cause)
        assert stage.cloud.state.created == 0

    run(scenario())


def test_a_job_in_the_cloud_that_this_version_cannot_ask_for_is_followed_again_by_one_that_can(
    run: Run, stage: Stage
) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
        stage.cloud.kind = "another"
        async with stage.queue():
            await stage.until(job.id, JobState.FAILED)
        stage.cloud.kind = "talk"
        stage.cloud.state.tasks[0].course = [done("task-1")]
        async with stage.queue() as queue:
            await queue.retry(job.id)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.remote_id == "task-1"
        assert stage.cloud.state.created == 1

    run(scenario())
