"""Jobs that are submitted together: all are written down, or none."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.shelf import JobQuery
from tests.conftest import Run
from tests.services.queue.pieces import Piece, opened, pieces
from tests.services.queue.scripted import ACCOUNT, OTHER, Talk, making
from tests.services.queue.stage import Stage


def test_they_are_sent_and_listed_in_their_order(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue(open_ledger=opened) as queue:
            jobs = await queue.submit_all(pieces(20), ACCOUNT)
            for job in jobs:
                await stage.until(job.id, JobState.DONE)
            assert [task.text for task in reversed(stage.cloud.state.tasks)] == [job.title for job in jobs]
            assert [job.id for job in await queue.page(JobQuery())] == [job.id for job in reversed(jobs)]

    run(scenario())


def test_where_one_cannot_be_written_there_is_none_and_nothing_is_sent(run: Run, stage: Stage) -> None:
    opened(stage.path).close()
    with closing(sqlite3.connect(stage.path)) as disk:
        disk.execute(
            "CREATE TRIGGER full BEFORE INSERT ON jobs WHEN (SELECT count(*) FROM jobs) = 2 "
            "BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        disk.commit()

    async def scenario() -> None:
        async with stage.queue(open_ledger=opened) as queue:
            with pytest.raises(LedgerTrouble):
                await queue.submit_all(pieces(5), ACCOUNT)
            assert await queue.page(JobQuery()) == []
            assert queue.running == {}
        assert "create" not in stage.cloud.calls

    run(scenario())


def test_all_parts_are_found_wherever_they_stand_and_no_others(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue(open_ledger=opened) as queue:
            stage.cloud.course = [making("", 5)]
            jobs = await queue.submit_all(pieces(3), ACCOUNT)
            await queue.submit(Talk('"part":{"group":"g"'), ACCOUNT)
            alone = await queue.submit(Piece("alone"), ACCOUNT)
            await queue.submit_all(pieces(2, "other"), ACCOUNT)
            await queue.submit_all(pieces(3), OTHER)
            await queue.remove(jobs[1].id)
            page, beside = await queue.listing(JobQuery(search="g 3", limit=1))
            assert [job.title for job in page] == ["g 3"]
            assert {job.account for job in beside} == {OTHER.id}
            assert len(beside) == 3
            _, beside = await queue.listing(JobQuery(search="g 1"))
            assert sorted(job.id for job in beside if job.account == ACCOUNT.id) == sorted([jobs[0].id, jobs[2].id])
            assert await queue.listing(JobQuery(search="alone")) == ([queue.running[alone.id]], [])

    run(scenario())


def test_after_a_restart_each_goes_on_and_none_is_sent_twice(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue(open_ledger=opened, account=None) as queue:
            jobs = await queue.submit_all(pieces(4), ACCOUNT)
        async with stage.queue(open_ledger=opened) as queue:
            for job in jobs:
                await stage.until(job.id, JobState.DONE)
        assert len(stage.cloud.state.tasks) == 4

    run(scenario())
