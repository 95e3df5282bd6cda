"""The list of jobs on its way to being open."""

from __future__ import annotations

from pathlib import Path

import pytest

from chanjing_studio.app.job_list import JobList
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.conftest import Run
from tests.services.queue.scripted import KINDS


def test_an_error_of_the_program_itself_leaves_the_file_free_for_the_next_try(run: Run, tmp_path: Path) -> None:
    background = Background()
    tried: list[Ledger] = []

    def make(ledger: Ledger) -> JobQueue:
        tried.append(ledger)
        if len(tried) == 1:
            raise ValueError
        return JobQueue(ledger, background, clouds={}, on_change=lambda _: None)

    async def scenario() -> None:
        jobs = JobList(
            background,
            tmp_path / "jobs.db",
            kinds=KINDS,
            make=make,
            opened=lambda: None,
            note=lambda _: None,
            pause=60.0,
        )
        with pytest.raises(ValueError):  # noqa: PT011
            await jobs.open()
        assert await jobs.open() is jobs.queue
        await jobs.close()
        background.close()

    run(scenario())
