"""Presses that come too late, too often, or while the disk is full: none of them sends a job a second time."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import AnswerLost, LedgerTrouble, LedgerWaits, NotEnough, Refused
from chanjing_studio.domain.models import HoldKind, JobState, StoryLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, KINDS, Talk, done, making
from tests.services.queue.stage import Stage, eventually

LOST = AnswerLost(Sentence("Cut."))


class Disk:
    """Has no room for entries that are ``unwanted``, nor for removals and notes while it is ``full``."""

    def __init__(self) -> None:
        self.full = False
        self.turned_away = 0
        self.unwanted: Callable[[Entry], bool] = lambda _: False

    def open(self, path: Path) -> Ledger:
        ledger = OnDisk.open(path, KINDS)
        ledger.disk = self
        return ledger

    def turn_away(self) -> None:
        if self.full:
            self.turned_away += 1
            raise LedgerWaits(Sentence("Full."))


class OnDisk(Ledger):
    """A list of jobs on such a disk."""

    disk = Disk()

    def keep(self, *entries: Entry) -> None:
        if any(map(self.disk.unwanted, entries)):
            raise LedgerWaits(Sentence("Full."))
        super().keep(*entries)

    def remove(self, job_id: str) -> None:
        self.disk.turn_away()
        super().remove(job_id)

    def resume(self, account: str) -> None:
        self.disk.turn_away()
        super().resume(account)

    def add_line(self, job_id: str, line: StoryLine) -> None:
        self.disk.turn_away()
        super().add_line(job_id, line)


def test_a_job_that_is_done_by_now_is_not_made_again_by_a_press_too_many(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
            await queue.look_again(job.id)
            await queue.retry(job.id)
            await queue.cancel(job.id)
            now = await queue.get(job.id)
            assert now is not None
            assert now.state is JobState.DONE
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_job_that_is_removed_a_moment_after_it_was_to_be_made_again_is_not_made(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Refused(Sentence("No."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
            await asyncio.gather(queue.retry(job.id), queue.remove(job.id))
            assert job.id not in queue.running
            assert await queue.get(job.id) is None
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_looking_again_at_a_job_that_failed_meanwhile_sends_nothing(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Refused(Sentence("No."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
            await queue.look_again(job.id)
            assert not queue.running
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_second_press_on_send_again_does_not_answer_for_the_call_that_the_first_one_made(
    run: Run, stage: Stage
) -> None:
    async def scenario() -> None:
        go_on = threading.Event()

        def late() -> None:
            assert go_on.wait(10)
            raise LOST

        stage.cloud.plan["create"] = [LOST]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.state is JobState.UNSURE and job.problem is not None)
            stage.cloud.plan["created"] = [late]
            await queue.send_again(job.id)
            await eventually(lambda: stage.cloud.state.created == 1)
            presses = [asyncio.ensure_future(queue.send_again(job.id)) for _ in range(9)]
            await asyncio.sleep(0)
            go_on.set()
            await asyncio.gather(*presses)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.remote_id == "task-1"
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_job_that_is_cancelled_before_it_could_be_written_that_it_is_sent_is_not_sent(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        disk = Disk()
        disk.unwanted = lambda entry: entry.job.state is JobState.CREATING
        async with stage.queue(open_ledger=disk.open) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_held(job.id, HoldKind.DISK)
            stopping = asyncio.ensure_future(queue.cancel(job.id))
            await asyncio.sleep(0)
            disk.unwanted = lambda _: False
            await stopping
            assert stage.last(job.id).state is JobState.CANCELLED
            assert "create" not in stage.cloud.calls
            await queue.retry(job.id)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_stopped_job_that_is_made_again_waits_for_a_full_disk(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        disk = Disk()
        disk.unwanted = lambda entry: entry.job.state is JobState.CREATING
        async with stage.queue(open_ledger=disk.open) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_held(job.id, HoldKind.DISK)
            disk.unwanted = lambda _: False
            await queue.cancel(job.id)
            disk.unwanted = lambda _: True
            again = asyncio.ensure_future(queue.retry(job.id))
            await stage.until_held(job.id, HoldKind.DISK)
            await queue.retry(job.id)  # a press too many
            disk.unwanted = lambda _: False
            await again
            assert (await stage.until(job.id, JobState.DONE)).hold is None
            assert not queue.running
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_job_that_cannot_be_removed_goes_on(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        disk = Disk()
        stage.cloud.course = [making("", 5)]
        async with stage.queue(open_ledger=disk.open) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
            disk.full = True
            with pytest.raises(LedgerTrouble):
                await queue.remove(job.id)
            stage.cloud.state.tasks[0].course = [done("task-1")]
            await stage.until(job.id, JobState.DONE)
            with pytest.raises(LedgerTrouble):
                await queue.remove(job.id)
            assert await queue.get(job.id) is not None

    run(scenario())


def test_a_full_disk_keeps_no_link_from_the_user(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        disk = Disk()
        async with stage.queue(open_ledger=disk.open) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.result is not None
            disk.full = True
            stage.cloud.plan["status"] = [LOST]
            assert await queue.fresh_link(job.id) == ended.result.url

    run(scenario())


def test_the_queue_goes_on_also_where_the_disk_does_not_take_that(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stumbles: list[object] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, stumble: stumbles.append(stumble))
        disk = Disk()
        stage.cloud.plan["create"] = [NotEnough(Sentence("No beans."))]
        async with stage.queue(open_ledger=disk.open) as queue:
            poor = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(poor.id, JobState.FAILED)
            waits = await queue.submit(Talk("two"), ACCOUNT)
            await stage.until_held(waits.id, HoldKind.BEANS)
            disk.full = True
            queue.resume_paused(ACCOUNT.id)
            await eventually(lambda: disk.turned_away == 1)
            await stage.until(waits.id, JobState.DONE)
        gc.collect()
        assert stumbles == []

    run(scenario())
