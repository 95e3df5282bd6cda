"""The sentences of a finished video: asked for by the newest link, by the last one known, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chanjing_studio.domain.errors import BadAnswer, NotSignedIn, Refused
from chanjing_studio.domain.models import Job, JobState, RemoteStatus
from chanjing_studio.services.jobs import JobQueue
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, OTHER, Talk, done, making
from tests.services.queue.stage import Stage

OLD, NEW = "https://res.example/old.json", "https://res.example/new.json"


def _timed(url: str) -> RemoteStatus:
    status = done("")
    assert status.result
    return replace(status, result=replace(status.result, timing_url=url))


async def _made(stage: Stage, queue: JobQueue, url: str) -> Job:
    stage.cloud.course = [making("", 10)]
    job = await queue.submit(Talk("one"), ACCOUNT)
    await stage.until(job.id, JobState.MAKING)
    stage.cloud.state.tasks[0].course = [_timed(url)]
    return await stage.until(job.id, JobState.DONE)


async def _asked(queue: JobQueue, job: Job) -> str:
    (line,) = await queue.timed_lines(job.id)
    assert line.end == 6.2
    return line.text


def test_the_newest_link_is_asked_for_before_each_use(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue, OLD)
            stage.cloud.state.tasks[0].course = [_timed(NEW)]
            assert await _asked(queue, job) == NEW

    run(scenario())


@pytest.mark.parametrize("now", [making("", 10), _timed(""), _timed("file:///etc/passwd")])
def test_the_last_one_known_is_used_where_the_cloud_gives_no_other(run: Run, stage: Stage, now: RemoteStatus) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue, OLD)
            stage.cloud.state.tasks[0].course = [now]
            assert await _asked(queue, job) == OLD

    run(scenario())


def test_where_there_is_none_it_is_said(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue, "")
            with pytest.raises(Refused, match="no timing file"):
                await queue.timed_lines(job.id)
            assert "timed_lines" not in stage.cloud.calls

    run(scenario())


def test_a_link_that_is_not_safe_is_not_opened(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue, "http://name:word@res.example/a.json")
            assert job.result
            assert job.result.timing_url == ""
            with pytest.raises((BadAnswer, Refused)):
                await queue.timed_lines(job.id)

    run(scenario())


def test_another_accounts_video_is_not_asked_for(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue, OLD)
            queue.account_changed(OTHER)
            with pytest.raises(NotSignedIn, match="another account"):
                await queue.timed_lines(job.id)

    run(scenario())
