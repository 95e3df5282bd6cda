"""Jobs that are submitted together: all are written down, or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Self

import pytest

from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.domain.models import JobState, Json
from chanjing_studio.domain.parts import Part, kept_part
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, OTHER, Talk, making
from tests.services.queue.stage import Stage


@dataclass(frozen=True, slots=True)
class Piece(Talk):
    """A talk that may be a part."""

    part: Part | None = None

    def to_json(self) -> Json:
        part = self.part
        kept = {"group": part.group, "number": part.number, "of": part.of} if part else None
        return {"text": self.text, "part": kept}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(kept["text"], part=kept_part(kept["part"]) if kept["part"] else None)


def pieces(count: int, group: str = "g") -> list[Piece]:
    return [
        Piece(f"{group} {number}", part=Part(group=group, number=number, of=count)) for number in range(1, count + 1)
    ]


def opened(path: Any) -> Ledger:
    return Ledger.open(path, {"talk": Piece})


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
