"""Links of a cloud that are not safe to open are never handed out, and never passed over in silence."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import BadAnswer, Remedy
from chanjing_studio.domain.models import Job, JobState, RemoteStatus, Result
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.ui.jobs.actions import Action, card_actions
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, OTHER, Talk, done, making
from tests.services.queue.stage import Stage, eventually, lasts_until, story

BAD = "file:///etc/passwd"


def _linked(remote_id: str, link: str) -> RemoteStatus:
    return replace(done(remote_id), result=Result(url=link))


async def _made(stage: Stage, queue: JobQueue) -> Job:
    job = await queue.submit(Talk("one"), ACCOUNT)
    return await stage.until(job.id, JobState.DONE)


def test_a_job_with_nothing_but_a_bad_link_says_so_and_can_be_looked_at_again(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 10)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.MAKING)
            stage.cloud.state.tasks[0].course = [_linked("", BAD)]
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.result is None
            assert failed.problem is not None
            assert failed.problem.remedy is Remedy.LOOK_AGAIN
            assert "not safe to open" in str(failed.problem.cause)
            assert "not safe to open" in (await story(queue, job.id))[-1]
            assert card_actions(failed, candidates=False) == [Action.LOOK_AGAIN]
            stage.cloud.state.tasks[0].course = [_linked("", "http://res.example/a.mp4")]
            await queue.look_again(job.id)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.result == Result(url="https://res.example/a.mp4")
            assert stage.cloud.state.created == 1

    run(scenario())


def test_a_fresh_link_that_is_bad_leaves_the_last_one(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            stage.cloud.state.tasks[0].course = [_linked("", BAD)]
            assert await queue.fresh_link(job.id) == "https://res.example/task-1.mp4"
            assert "did not give a fresh link" in (await story(queue, job.id))[-1]

    run(scenario())


def test_a_cloud_elsewhere_gives_no_links_to_this_computer(run: Run, stage: Stage) -> None:
    here = "http://127.0.0.1:631/admin"

    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            stage.cloud.state.tasks[0].course = [_linked("", here)]
            assert await queue.fresh_link(job.id) == "https://res.example/task-1.mp4"
        async with stage.queue(replace(ACCOUNT, sandbox=True)) as queue:
            assert await queue.fresh_link(job.id) == here

    run(scenario())


def test_a_bad_link_that_was_written_down_is_neither_handed_out_nor_tried_nor_saved(
    run: Run, stage: Stage, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            await queue._journal.read(queue._ledger.keep, Entry(job=job.with_(result=Result(url=BAD))))  # pyright: ignore[reportPrivateUsage]
            stage.cloud.state.tasks[0].course = [making("", 10)]
            stage.cloud.calls.clear()
            for call in (
                queue.fresh_link(job.id),
                queue.link_opens(job.id),
                queue.save_result(job.id, tmp_path / "a.mp4", lambda _done, _total: None),
            ):
                with pytest.raises(BadAnswer, match="not safe to open"):
                    await call
            assert not {"fetch", "link_opens"} & set(stage.cloud.calls)

    run(scenario())


def test_the_link_of_an_account_that_is_not_signed_in_is_the_last_one_and_says_why(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            queue.account_changed(OTHER)
            assert await queue.fresh_link(job.id) == "https://res.example/task-1.mp4"
            assert "account of this job is not signed in" in (await story(queue, job.id))[-1]

    run(scenario())


def test_a_job_that_is_removed_while_its_link_is_asked_for_stays_removed(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        go_on = threading.Event()
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            stage.cloud.state.tasks[0].course = [_linked("", "https://res.example/new.mp4")]
            stage.cloud.plan["status"] = [lasts_until(go_on)]
            asking = asyncio.ensure_future(queue.fresh_link(job.id))
            await eventually(lambda: "status" in stage.cloud.calls)
            await queue.remove(job.id)
            go_on.set()
            assert await asking == "https://res.example/new.mp4"
            assert await queue.get(job.id) is None

    run(scenario())
