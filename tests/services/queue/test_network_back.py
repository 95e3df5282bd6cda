"""The network comes back: whoever waited for it goes on at once, and a cloud that asks for peace has it."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from pathlib import Path

from chanjing_studio.domain.errors import Busy, Unreachable
from chanjing_studio.domain.models import HoldKind, JobState
from chanjing_studio.domain.words import Sentence
from tests.cloud import DETAIL, LIST, OFFER, Cloud
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk, making
from tests.services.queue.stage import QUICK, Stage, eventually
from tests.services.queue.test_jobs_sandbox import KINDS, Shop, shop

__all__ = ["KINDS", "shop"]

LONG = replace(QUICK, first=60, longest=60, follow_first=60, follow_longest=60)
AT_ONCE = 5.0
"""Seconds, on a busy machine: less than one on a quiet one, where the pauses are of a minute."""
NO_NETWORK = Unreachable(Sentence("No network."))


async def _held(stage: Stage, job_id: str) -> None:
    held = await stage.until_held(job_id, HoldKind.NETWORK)
    assert held.hold is not None
    assert held.hold.until is not None
    assert held.hold.until - time.time() > 30


def test_a_job_that_waits_for_the_network_goes_on_at_once(run: Run, shop: Shop, cloud: Cloud) -> None:
    """With the real client: its upload finds no network, and then it does."""

    async def scenario() -> None:
        cloud.fault(OFFER, times=1, cut="before")
        async with shop.queue(replace(LONG, follow_first=0.05, follow_longest=0.1)) as queue:
            job = await shop.make(queue)
            await _held(shop.stage, job.id)
            before = len(cloud.calls(OFFER))
            queue.network_changed()
            await eventually(lambda: len(cloud.calls(OFFER)) > before, AT_ONCE)
            await shop.stage.until(job.id, JobState.DONE)

    run(scenario())


def test_a_job_in_the_cloud_is_asked_about_at_once(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        for path in (LIST, DETAIL):
            cloud.fault(path, times=None, skip=1 if path == LIST else 0, cut="before")
        async with shop.queue(LONG) as queue:
            job = await shop.make(queue)
            await shop.stage.until(job.id, JobState.MAKING)
            await shop.stage.until_held(job.id, HoldKind.NETWORK)
            cloud.reset(everything=False)
            queue.network_changed()
            await eventually(lambda: bool(cloud.calls(LIST)), AT_ONCE)

    run(scenario())


def test_pauses_are_short_again_once_the_network_was_another(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [NO_NETWORK] * 3
        async with stage.queue(pauses=replace(QUICK, first=20, longest=600, jitter=0)) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            for failed in (1, 2):
                await eventually(lambda failed=failed: stage.cloud.calls.count("create") == failed)
                held = await stage.until_held(job.id, HoldKind.NETWORK)
                assert held.hold is not None
                assert held.hold.until is not None
                assert held.hold.until - time.time() < 21
                queue.network_changed()
            await eventually(lambda: stage.cloud.calls.count("create") == 3)
            await stage.until_held(job.id, HoldKind.NETWORK)
            await queue.look_again(job.id)
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_what_broke_with_the_network_of_before_is_tried_at_once(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue(pauses=LONG) as queue:
            job, go_on = await stage.stuck_upload(queue, clip)
            stage.cloud.plan["chunk"] = [NO_NETWORK]
            queue.network_changed()
            go_on.set()
            await eventually(lambda: stage.cloud.calls.count("upload") == 2)
            await queue.cancel(job.id)

    run(scenario())


def test_a_cloud_that_asks_for_peace_has_it(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Busy(Sentence("Busy."), retry_after=0.5)]
        async with stage.queue() as queue:
            began = asyncio.get_running_loop().time()
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_held(job.id, HoldKind.BUSY)
            queue.network_changed()
            await stage.until(job.id, JobState.DONE)
            assert asyncio.get_running_loop().time() - began >= 0.5

    run(scenario())


def test_a_cloud_that_asks_for_peace_while_it_makes_has_it(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 10)] * 50
        stage.cloud.plan["recent"] = [None, Busy(Sentence("Busy."), retry_after=60.0)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_held(job.id, HoldKind.BUSY)
            asked = stage.cloud.calls.count("recent")
            queue.network_changed()
            await asyncio.sleep(0)
            assert stage.cloud.calls.count("recent") == asked

    run(scenario())
