"""Cancelled, removed, stopped, and gone on with."""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import Refused
from chanjing_studio.domain.models import HoldKind, JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.domain.words import Sentence
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, OTHER, Talk, making
from tests.services.queue.stage import QUICK, Stage, eventually, lasts_until, story


def test_a_cancelled_upload_stops_at_its_next_chunk(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job, go_on = await stage.stuck_upload(queue, clip)
            assert stage.last(job.id).state is JobState.UPLOADING
            await queue.cancel(job.id)
            go_on.set()
            assert stage.last(job.id).state is JobState.CANCELLED
            assert (await story(queue, job.id))[-1] == "You stopped it before it was sent: it costs nothing."
        assert stage.cloud.calls.count("chunk") <= 2
        assert stage.cloud.state.created == 0

    run(scenario())


def test_a_create_in_flight_is_waited_for_and_its_number_kept(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        go_on = threading.Event()
        stage.cloud.course = [making("", 5)]
        stage.cloud.plan["created"] = [lasts_until(go_on)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.CREATING)
            await eventually(lambda: stage.cloud.state.created > 0)
            first, second = asyncio.ensure_future(queue.cancel(job.id)), asyncio.ensure_future(queue.cancel(job.id))
            await stage.until_shown(job.id, lambda job: job.hold is not None)
            go_on.set()
            await asyncio.gather(first, second)
            cancelled = await queue.get(job.id)
            assert cancelled is not None
            assert (cancelled.state, cancelled.remote_id) == (JobState.CANCELLED, "task-1")
            await queue.retry(job.id)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
        assert stage.cloud.state.created == 1

    run(scenario())


@pytest.mark.parametrize("moment", ["chunk", "created"])
def test_a_stop_that_the_closing_of_the_window_overtakes_is_kept(
    run: Run, stage: Stage, clip: Path, moment: str
) -> None:
    async def scenario() -> None:
        go_on = threading.Event()
        stage.cloud.plan[moment] = [lasts_until(go_on)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            await eventually(lambda: moment in stage.cloud.calls or stage.cloud.state.created > 0)
            # The page that asked goes first, then the queue.
            asking = asyncio.ensure_future(queue.cancel(job.id))
            await asyncio.sleep(0)
            asking.cancel()
            asyncio.get_running_loop().call_later(0.05, go_on.set)
        async with stage.queue() as queue:
            stopped = await queue.get(job.id)
            assert stopped is not None
            assert stopped.state is JobState.CANCELLED
            assert stopped.remote_id == ("task-1" if moment == "created" else "")

    run(scenario())


def test_a_failed_job_that_is_made_again_by_ten_presses_is_made_again_once(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Refused(Sentence("No."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
            await asyncio.gather(*(queue.retry(job.id) for _ in range(10)))
            await stage.until(job.id, JobState.DONE)
            assert (await story(queue, job.id)).count("Making it again.") == 1
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_job_in_the_cloud_is_said_to_go_on_there(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
            await queue.cancel(job.id)
            assert "goes on making it, which may cost money" in (await story(queue, job.id))[-1]

    run(scenario())


def test_a_removed_job_is_gone_from_the_list(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
            await queue.remove(job.id)
            assert await queue.page(JobQuery()) == []
            assert await queue.get(job.id) is None
            assert [one.status.remote_id for one in await queue.elsewhere()] == ["task-1"]

    run(scenario())


def test_a_program_closed_in_an_upload_goes_on_at_the_next_start(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job, go_on = await stage.stuck_upload(queue, clip)
        go_on.set()
        async with stage.queue():
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_program_closed_in_a_create_keeps_the_number_if_it_comes_in_time(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [lambda: time.sleep(0.1)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await eventually(lambda: stage.cloud.state.created > 0)
        assert stage.last(job.id).remote_id == "task-1"

    run(scenario())


def test_a_create_that_outlasts_the_closing_is_looked_for_at_the_next_start(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        go_on = threading.Event()
        stage.cloud.plan["created"] = [lasts_until(go_on)]
        async with stage.queue(pauses=replace(QUICK, stop=0.05)) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await eventually(lambda: stage.cloud.state.created > 0)
        go_on.set()
        assert stage.last(job.id).state is JobState.CREATING
        async with stage.queue():
            ended = await stage.until(job.id, JobState.DONE)
        assert ended.remote_id == "task-1"
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_another_account_stops_the_jobs_of_the_one_before(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
            queue.account_changed(OTHER)
            await stage.until_shown(job.id, lambda job: job.hold is not None)
            asked = len(stage.cloud.calls)
            await asyncio.sleep(0.1)
            assert len(stage.cloud.calls) == asked
            queue.account_changed(ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.hold is None)

    run(scenario())


def test_accounts_that_change_twice_in_one_turn_do_not_send_a_job_twice(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job, go_on = await stage.stuck_upload(queue, clip)
            for account in (OTHER, ACCOUNT, OTHER, ACCOUNT):
                queue.account_changed(account)
            go_on.set()
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_job_stopped_while_accounts_change_stays_stopped(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job, go_on = await stage.stuck_upload(queue, clip)
            stopping = asyncio.ensure_future(queue.cancel(job.id))
            for account in (OTHER, ACCOUNT):
                queue.account_changed(account)
            go_on.set()
            await stopping
            await eventually(lambda: not queue.running)
            assert stage.last(job.id).state is JobState.CANCELLED
            await eventually(lambda: len(asyncio.all_tasks()) <= 2)
        assert stage.cloud.state.created == 0

    run(scenario())


def test_signing_out_of_another_cloud_stops_nothing(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            queue.signed_out("another cloud")
            await stage.until(job.id, JobState.DONE)
        assert not any(job.hold and job.hold.kind is HoldKind.ACCOUNT for job in stage.shown)

    run(scenario())


def test_nothing_is_periodic_when_no_job_runs(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
            await eventually(lambda: len(asyncio.all_tasks()) <= 2)

    run(scenario())
