"""Jobs from a backup, a damaged or a newer list: followed, looked for, asked about, and never sent by themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import Busy, Refused
from chanjing_studio.domain.models import HoldKind, JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.ledger.schema import migrate
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, KINDS, Talk, making
from tests.services.queue.stage import Stage, story


async def _back_up(stage: Stage) -> None:
    """As at the start of the next day."""
    background = Background()
    ledger = await background.in_order(Ledger.open, stage.path, KINDS)
    await background.in_order(ledger.back_up)
    await background.in_order(ledger.close)
    background.close()


async def _a_job_that_waits(stage: Stage, clip: Path) -> str:
    """The cloud is too busy for it until the program is closed."""
    stage.cloud.plan["create"] = [Busy(Sentence("Busy."), retry_after=60)]
    async with stage.queue() as queue:
        job = await queue.submit(Talk("one", clip), ACCOUNT)
        await stage.until_held(job.id, HoldKind.BUSY)
    return job.id


async def _asks(stage: Stage, job_id: str) -> str:
    job = await stage.until_shown(job_id, lambda job: job.state is JobState.UNSURE and job.problem is not None)
    assert job.problem is not None
    return str(job.problem.cause)


async def _lost_after(stage: Stage, clip: Path, *, sent: bool) -> str:
    """A job was waiting when the backup was made; perhaps it was sent since; then the list is lost."""
    job_id = await _a_job_that_waits(stage, clip)
    await _back_up(stage)
    if sent:
        async with stage.queue():
            await stage.until(job_id, JobState.DONE)
    stage.path.write_bytes(b"no database" * 1000)
    stage.shown.clear()
    return job_id


@pytest.mark.parametrize("sent", [True, False])
def test_a_job_that_waited_in_the_backup_is_never_sent_without_asking(
    run: Run, stage: Stage, clip: Path, sent: bool
) -> None:
    async def scenario() -> None:
        job_id = await _lost_after(stage, clip, sent=sent)
        calls = stage.cloud.calls.count("create")
        async with stage.queue() as queue:
            await queue.restore()
            cause = await _asks(stage, job_id)
            assert ("lists 1 jobs" in cause) is sent
            assert ("shows no job" in cause) is not sent
            assert stage.cloud.calls.count("create") == calls
            if sent:
                await queue.adopt(job_id, stage.last(job_id).candidates[0].remote_id)
            else:
                await queue.send_again(job_id)
            await stage.until(job_id, JobState.DONE)
            told = "\n".join(await story(queue, job_id))
            assert "Brought back from the backup of" in told
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_cloud_without_a_list_asks_too(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        job_id = await _lost_after(stage, clip, sent=True)
        stage.cloud.plan["recent"] = [Refused(Sentence("No list today."))]
        async with stage.queue() as queue:
            await queue.restore()
            assert "cannot be looked at" in await _asks(stage, job_id)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_job_that_was_being_made_in_the_backup_is_followed(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 10)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 10)
        await _back_up(stage)
        stage.path.unlink()
        stage.shown.clear()
        async with stage.queue() as queue:
            await queue.restore()
            await stage.until_shown(job.id, lambda job: job.percent == 10)
            assert queue.running[job.id].state is JobState.MAKING
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_failed_job_that_was_made_again_since_is_looked_for_before_it_is_sent(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Refused(Sentence("No."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
        await _back_up(stage)
        async with stage.queue() as queue:
            await queue.retry(job.id)
            await stage.until(job.id, JobState.DONE)
        stage.path.write_bytes(b"no database" * 1000)
        stage.shown.clear()
        async with stage.queue() as queue:
            await queue.restore()
            await queue.retry(job.id)
            assert "lists 1 jobs" in await _asks(stage, job.id)
        assert stage.cloud.state.created == 1

    run(scenario())


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")


def _harmed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        page: int = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'jobs_in_order'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


@pytest.mark.parametrize("harm", [_newer, _harmed])
def test_a_waiting_job_read_from_another_list_asks_and_the_others_of_its_kind_go_on(
    run: Run, stage: Stage, clip: Path, harm: Callable[[Path], None]
) -> None:
    async def scenario() -> None:
        job_id = await _a_job_that_waits(stage, clip)
        harm(stage.path)
        stage.shown.clear()
        calls = stage.cloud.calls.count("create")
        async with stage.queue() as queue:
            assert "shows no job" in await _asks(stage, job_id)
            assert stage.cloud.calls.count("create") == calls
            other = await queue.submit(Talk("two", clip), ACCOUNT)
            await stage.until(other.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


class _Shared(Ledger):
    """As on a disk that does not let a program hold a file for itself."""

    @classmethod
    def at(cls, path: Path) -> Ledger:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection)
        return cls(connection, KINDS)


def test_a_lock_in_the_middle_of_work_is_waited_for_and_nothing_is_shown_as_lost(
    run: Run, stage: Stage, clip: Path
) -> None:
    async def scenario() -> None:
        async with stage.queue(open_ledger=_Shared.at) as queue:
            with closing(sqlite3.connect(stage.path, isolation_level=None, check_same_thread=False)) as other:

                def lock() -> None:
                    other.execute("BEGIN IMMEDIATE")

                stage.cloud.plan["created"] = [lock]
                job = await queue.submit(Talk("one", clip), ACCOUNT)
                held = await stage.until_held(job.id, HoldKind.DISK)
                assert held.problem is None
                assert held.hold is not None
                assert "in use" in str(held.hold.sentence)
                assert [one.id for one in await queue.page(JobQuery())] == [job.id]
                other.execute("COMMIT")
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_lock_while_a_lost_file_is_forgotten_is_waited_for_too(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue(open_ledger=_Shared.at) as queue:
            with closing(sqlite3.connect(stage.path, isolation_level=None, check_same_thread=False)) as other:

                def lose_it() -> None:
                    stage.cloud.state.uploads.clear()
                    other.execute("BEGIN IMMEDIATE")

                stage.cloud.plan["file_status"] = [lose_it]
                job = await queue.submit(Talk("one", clip), ACCOUNT)
                await stage.until_held(job.id, HoldKind.DISK)
                other.execute("COMMIT")
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())
