"""The queue with the real client, on the sandbox: bad luck on the wire, and one video all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import HoldKind, Job, JobState
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.queue.patience import Pauses
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.bench.accounts import signed_in
from tests.clips import make_clip
from tests.cloud import CREATE, DETAIL, LIST, NO_BEANS, OFFER, UPLOAD, Cloud
from tests.conftest import Run
from tests.services.queue.stage import QUICK, Stage, eventually, story

KINDS = {"lip_sync": LipSyncSpec}


def _unseen(_done: int, _total: int) -> None:
    return


class Shop:
    """A stage whose cloud is the sandbox, with an account and a clip."""

    def __init__(self, stage: Stage, cloud: Cloud, folder: Path) -> None:
        provider, self.account = signed_in(cloud.address)
        self.stage = stage
        stage.clouds = {self.account.provider: provider}
        voice = provider.voices(1).voices[0]
        clip = make_clip(folder / "店长.mp4", seconds=1.0)
        self.spec = LipSyncSpec(video=clip, script="你好，欢迎光临。", voice_id=voice.id, width=160, height=240)

    def queue(self, pauses: Pauses = QUICK) -> AbstractAsyncContextManager[JobQueue]:
        return self.stage.queue(self.account, pauses, open_ledger=lambda path: Ledger.open(path, KINDS))

    async def make(self, queue: JobQueue) -> Job:
        return await queue.submit(self.spec, self.account)


@pytest.fixture
def shop(stage: Stage, cloud: Cloud, tmp_path: Path) -> Shop:
    cloud.lift_limits()
    return Shop(stage, cloud, tmp_path)


def _lost_create(cloud: Cloud) -> None:
    cloud.fault(CREATE, cut="handled")


def _half_answered_create(cloud: Cloud) -> None:
    cloud.fault(CREATE, cut="answer")


def _create_not_understood(cloud: Cloud) -> None:
    cloud.fault(CREATE, drop=["data"])


def _too_many(cloud: Cloud) -> None:
    cloud.fault(CREATE, times=2, code=40001)


def _busy_page(cloud: Cloud) -> None:
    cloud.fault(CREATE, status=429, headers={"Retry-After": "0"})


def _upload_cut(cloud: Cloud) -> None:
    cloud.fault(UPLOAD, method="PUT", cut="body", after_bytes=500)


def _upload_refused_once(cloud: Cloud) -> None:
    cloud.fault(UPLOAD, method="PUT", status=403)


def _no_address(cloud: Cloud) -> None:
    cloud.fault(OFFER, times=2, status=503)


def _list_down(cloud: Cloud) -> None:
    cloud.fault(LIST, skip=1, times=6, status=502, page="<html>bad gateway</html>")


def _list_broken(cloud: Cloud) -> None:
    cloud.fault(LIST, times=4, broken_json=True)


def _list_cut(cloud: Cloud) -> None:
    cloud.fault(LIST, times=6, cut="before")
    cloud.fault(DETAIL, times=4, cut="before")


def _token_killed(cloud: Cloud) -> None:
    cloud.rival_signs_in()


def _link_late(cloud: Cloud) -> None:
    cloud.fault(LIST, skip=2, times=2, drop=["data.list.*.video_url"])


@pytest.mark.parametrize(
    "bad_luck",
    [
        _lost_create, _half_answered_create, _create_not_understood, _too_many, _busy_page, _upload_cut,
        _upload_refused_once, _no_address, _list_down, _list_broken, _list_cut, _token_killed, _link_late,
    ],
    ids=lambda order: order.__name__.strip("_"),
)  # fmt: skip
def test_one_video_all_the_same(run: Run, shop: Shop, cloud: Cloud, bad_luck: Callable[[Cloud], None]) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            await asyncio.to_thread(bad_luck, cloud)
            job = await shop.make(queue)
            await eventually(lambda: shop.stage.last(job.id).state.ended, 30)
            ended = shop.stage.last(job.id)
            assert ended.state is JobState.DONE, await story(queue, job.id)
            assert ended.result is not None
            assert ended.result.url == await queue.fresh_link(job.id)
            assert await queue.link_opens(job.id)

    run(scenario(), 50)
    assert len(cloud.tasks()) == 1


def test_beans_that_are_missing_late_pause_the_queue_and_burn_no_other_job(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            await asyncio.to_thread(lambda: cloud.fault(CREATE, fate={"fails": NO_BEANS}))
            first = await shop.make(queue)
            failed = await shop.stage.until(first.id, JobState.FAILED)
            assert failed.problem is not None
            assert failed.problem.remedy is Remedy.TOP_UP
            assert NO_BEANS in failed.problem.cloud.message
            second = await shop.make(queue)
            await shop.stage.until_held(second.id, HoldKind.BEANS)
            assert len(await asyncio.to_thread(cloud.tasks)) == 1
            queue.resume_paused(second.account)
            await shop.stage.until(second.id, JobState.DONE)

    run(scenario(), 50)
    assert len(cloud.files()) == 1


def test_the_clouds_own_limit_is_kept_and_shown(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        await asyncio.to_thread(lambda: cloud.limit("video_lip_sync/create", calls=1, seconds=1))
        # The cloud counts the calls it refuses: asking again at once would never get through.
        async with shop.queue(replace(QUICK, first=1.1, longest=1.1)) as queue:
            jobs = [await shop.make(queue) for _ in range(3)]
            for job in jobs:
                await eventually(lambda job=job: shop.stage.last(job.id).state is JobState.DONE, 20)
        assert any(job.hold and job.hold.kind is HoldKind.BUSY for job in shop.stage.shown)

    run(scenario(), 50)
    assert len(cloud.tasks()) == 3


def test_a_task_made_elsewhere_is_adopted_and_its_result_saved(
    run: Run, shop: Shop, cloud: Cloud, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            job = await shop.make(queue)
            await eventually(lambda: shop.stage.last(job.id).state is JobState.DONE, 20)
            await queue.remove(job.id)
            (found,) = await queue.elsewhere()
            adopted = await queue.adopt_elsewhere(found)
            await eventually(lambda: shop.stage.last(adopted.id).state is JobState.DONE, 20)
            await queue.save_result(adopted.id, tmp_path / "成片.mp4", _unseen)

    run(scenario(), 50)
    assert (tmp_path / "成片.mp4").stat().st_size > 1000


def test_a_file_the_cloud_lost_since_is_sent_again(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            first = await shop.make(queue)
            await eventually(lambda: shop.stage.last(first.id).state is JobState.DONE, 20)
            (file,) = await asyncio.to_thread(cloud.files)
            await asyncio.to_thread(lambda: cloud.change_file(file["id"], status=99))
            second = await shop.make(queue)
            await eventually(lambda: shop.stage.last(second.id).state.ended, 20)
            assert shop.stage.last(second.id).state is JobState.DONE
            told = await story(queue, second.id)
        assert any(line.endswith("Looking whether the cloud still has the files.") for line in told)

    run(scenario(), 50)
    assert len(cloud.files()) == 2
    assert len(cloud.tasks()) == 2
