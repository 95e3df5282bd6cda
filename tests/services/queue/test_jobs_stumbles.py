"""What goes wrong with one job is told, and is that job's alone."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import Unreachable
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, KINDS, Talk, done, making
from tests.services.queue.stage import Stage, eventually

OFF = Unreachable(Sentence("No network."))


def _asking(before: Callable[[Entry], None]) -> Callable[[Path], Ledger]:
    """Opens a list of jobs that makes this call before it takes an entry."""

    def opened(path: Path) -> Ledger:
        ledger = Ledger.open(path, KINDS)
        keep = ledger.keep

        def kept(*entries: Entry) -> None:
            for entry in entries:
                before(entry)
            keep(*entries)

        ledger.keep = kept
        return ledger

    return opened


class SlowDisk:
    """Takes the first entry that is ``slow`` only when it may go on; ``writing`` is whose entry that is."""

    def __init__(self, slow: Callable[[Entry], bool]) -> None:
        self.go_on = threading.Event()
        self.writing = ""
        self._slow = slow
        self.open = _asking(self._stand_still)

    def _stand_still(self, entry: Entry) -> None:
        if self._slow(entry) and not self.writing:
            self.writing = entry.job.id
            assert self.go_on.wait(10)


async def _two_that_end(stage: Stage, queue: JobQueue, *, silent: int = 0) -> list[str]:
    """Two jobs that are followed, and done by the next answer, which so many times does not come."""
    stage.cloud.course = [making("", 5)]
    jobs = [(await queue.submit(Talk(text), ACCOUNT)).id for text in ("one", "two")]
    for job_id in jobs:
        await stage.until_shown(job_id, lambda job: job.percent == 5)
    stage.cloud.plan["recent"] = [OFF] * silent
    for task in stage.cloud.state.tasks:
        task.course = [done(task.id)]
    return jobs


def test_a_bug_on_the_way_is_told_and_the_job_can_go_on(
    run: Run, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario() -> None:
        stage.cloud.plan["recent"] = [None, ZeroDivisionError("a bug")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            told = await stage.until_shown(job.id, lambda job: job.problem is not None)
            assert told.state is JobState.MAKING
            await queue.retry(job.id)
            await stage.until(job.id, JobState.DONE)
        assert "stumbled" in caplog.text
        assert stage.cloud.state.created == 1

    run(scenario())


def test_an_end_that_is_being_written_while_the_account_comes_back_is_no_stumble(
    run: Run, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario() -> None:
        disk = SlowDisk(lambda entry: entry.job.state is JobState.DONE)
        async with stage.queue(open_ledger=disk.open) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await eventually(lambda: bool(disk.writing))
            queue.signed_out(ACCOUNT.provider)
            queue.account_changed(ACCOUNT)
            await asyncio.sleep(0.05)
            disk.go_on.set()
            await stage.until(job.id, JobState.DONE)
            await eventually(lambda: not queue.running)

    run(scenario())
    assert "stumbled" not in caplog.text


def _answers_again(entry: Entry) -> bool:
    return any(str(line.sentence).startswith("The cloud answers again") for line in entry.lines)


def test_a_job_that_is_removed_at_the_moment_of_its_end_stumbles_no_other(
    run: Run, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async def scenario() -> None:
        disk = SlowDisk(_answers_again)
        async with stage.queue(open_ledger=disk.open) as queue:
            jobs = await _two_that_end(stage, queue, silent=3)
            await eventually(lambda: bool(disk.writing))
            removing = asyncio.ensure_future(queue.remove(disk.writing))
            await eventually(lambda: disk.writing not in queue.running)
            disk.go_on.set()
            await removing
            (other,) = (job_id for job_id in jobs if job_id != disk.writing)
            await stage.until(other, JobState.DONE)

    run(scenario())
    assert "stumbled" not in caplog.text


def test_a_bug_in_the_news_of_one_job_stumbles_no_other(
    run: Run, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    bugs: list[str] = []

    def buggy(entry: Entry) -> None:
        if entry.job.state is JobState.DONE and not bugs:
            bugs.append(entry.job.id)
            raise ZeroDivisionError("a bug")

    async def scenario() -> None:
        async with stage.queue(open_ledger=_asking(buggy)) as queue:
            jobs = await _two_that_end(stage, queue)
            await eventually(lambda: bool(bugs))
            (other,) = (job_id for job_id in jobs if job_id not in bugs)
            await stage.until(other, JobState.DONE)
            await stage.until_shown(bugs[0], lambda job: job.problem is not None)
            await queue.retry(bugs[0])
            await stage.until(bugs[0], JobState.DONE)
        assert not any(job.problem for job in stage.shown if job.id == other)

    run(scenario())
    assert caplog.text.count("stumbled") == 1
