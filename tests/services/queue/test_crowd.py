"""Many jobs at once, the cloud's limits in force: it never has to say that it is too much."""

from __future__ import annotations

from pathlib import Path

from tests.cloud import CREATE, FILE, OFFER, Cloud
from tests.conftest import Run
from tests.faults.crowd import Crowd, shorten_limits

JOBS, SPEED = 60, 120.0


def test_a_crowd_is_never_too_many(run: Run, cloud: Cloud, tmp_path: Path) -> None:
    shorten_limits(cloud, SPEED)
    crowd = Crowd(cloud, tmp_path, speed=SPEED)

    async def scenario() -> None:
        async with crowd.queue() as queue:
            await crowd.submit(queue, JOBS)
            await crowd.sent(JOBS)

    run(scenario(), 60)
    report = crowd.report(seconds=0.0)
    assert report.too_many == 0
    assert report.created == report.calls[CREATE] == JOBS
    assert report.calls[OFFER] == 1
    assert report.calls[FILE] < 10


def test_a_restart_amid_a_crowd_is_not_too_many_either(run: Run, cloud: Cloud, tmp_path: Path) -> None:
    shorten_limits(cloud, SPEED / 4)
    crowd = Crowd(cloud, tmp_path, speed=SPEED / 4)

    async def scenario() -> None:
        async with crowd.queue() as queue:
            await crowd.submit(queue, 25)
            await crowd.sent(9)
        async with crowd.queue():
            await crowd.sent(25)

    run(scenario(), 60)
    report = crowd.report(seconds=0.0)
    assert report.too_many == 0
    assert report.created == report.calls[CREATE] == 25
