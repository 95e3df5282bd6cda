"""The queue with the second cloud's real client, on the sandbox, beside the first cloud's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import HoldKind, Job, JobState
from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.providers.topview.client import codes
from chanjing_studio.providers.topview.client.address import topview_at
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Mode, Source, VideoAvatarSpec
from chanjing_studio.providers.topview.tasks.video_avatar.wire import VideoAvatarRoute
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.bench.accounts import signed_in
from tests.clips import make_clip
from tests.cloud import Cloud
from tests.conftest import Run
from tests.services.queue.stage import QUICK, Stage
from tests.vault import MemoryVault

KINDS = {"lip_sync": LipSyncSpec, "video_avatar": VideoAvatarSpec}
SUBMIT, QUERY = "/v1/video_avatar/task/submit", "/v1/video_avatar/task/query"
CREDENTIAL, CHECK = "/v1/upload/credential", "/v1/upload/check"


class Shop:
    """A stage with two clouds, both played by the sandbox."""

    def __init__(self, stage: Stage, cloud: Cloud, folder: Path) -> None:
        first, self.first_account = signed_in(cloud.address)
        second = TopView(topview_at(cloud.address), MemoryVault(), routes=(VideoAvatarRoute,), proxy="")
        self.account = second.sign_in(Keys("sandboxTopviewUid001", "sk-sandbox-topview"))
        self.stage, self.provider = stage, second
        stage.clouds = {first.name: first, second.name: second}
        ada = next(avatar for avatar in second.avatars(1).avatars if avatar.voice)
        person = Cast(id=ada.id, name=ada.name)
        self.spec = VideoAvatarSpec(source=Source.PUBLIC, avatar=person, script="Hello from the demo.")
        self.clip = make_clip(folder / "店长.mp4", seconds=1.0)
        voice = first.voices(1).voices[0]
        self.first_spec = LipSyncSpec(
            video=self.clip,
            video_container=Container.MP4,
            script="你好，欢迎光临。",
            voice_id=voice.id,
            width=160,
            height=240,
        )

    def queue(self) -> AbstractAsyncContextManager[JobQueue]:
        return self.stage.queue(self.account, QUICK, open_ledger=lambda path: Ledger.open(path, KINDS))

    async def make(self, queue: JobQueue, **changes: Any) -> Job:
        return await queue.submit(replace(self.spec, **changes), self.account)


@pytest.fixture
def shop(stage: Stage, cloud: Cloud, tmp_path: Path) -> Shop:
    cloud.lift_limits()
    cloud.set_options({"frames_a_second": 5})
    return Shop(stage, cloud, tmp_path)


def test_a_public_avatar_comes_to_a_link_without_a_percent(run: Run, shop: Shop, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            job = await shop.make(queue)
            done = await shop.stage.until(job.id, JobState.DONE)
            assert done.result
            assert {shown.percent for shown in shop.stage.shown if shown.id == job.id} == {None}
            target = tmp_path / "made.mp4"
            await queue.save_result(job.id, target, lambda _done, _total: None)
            assert target.read_bytes()[4:8] == b"ftyp"

    run(scenario(), 60)


def test_a_video_and_its_sound_are_sent_once_and_used_again(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            own: dict[str, Any] = {"source": Source.OWN_VIDEO, "video": shop.clip, "video_container": Container.MP4}
            voice = await asyncio.to_thread(lambda: shop.provider.voices(1).voices[0])
            for mode in Mode:
                job = await shop.make(queue, **own, voice_id=voice.id, mode=mode)
                await shop.stage.until(job.id, JobState.DONE)

    run(scenario(), 60)
    assert len(cloud.calls(CREDENTIAL)) == 1
    assert len(cloud.calls(SUBMIT)) == 2


def test_a_link_is_fetched_anew_when_it_is_wanted(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            job = await shop.make(queue)
            done = await shop.stage.until(job.id, JobState.DONE)
            before = len(await asyncio.to_thread(cloud.calls, QUERY))
            await asyncio.to_thread(cloud.advance_clock, 60)
            link = await queue.fresh_link(job.id)
            assert len(await asyncio.to_thread(cloud.calls, QUERY)) == before + 1
            assert done.result
            assert link != done.result.url

    run(scenario(), 60)


def test_an_unfinished_task_is_waited_for_in_order(
    run: Run, shop: Shop, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(codes._PAUSES, 4007, 0.05)  # pyright: ignore[reportPrivateUsage]
    cloud.set_options({"topview_tasks_at_once": 1, "frames_a_second": 5})

    async def scenario() -> None:
        async with shop.queue() as queue:
            jobs = [await shop.make(queue, script=f"Number {number}.") for number in range(3)]
            await shop.stage.until_held(jobs[1].id, HoldKind.BUSY)
            for job in jobs:
                await shop.stage.until(job.id, JobState.DONE)

    run(scenario(), 90)
    made = [task["order"]["ttsText"] for task in reversed(cloud.tasks()) if "order" in task]
    assert made == ["Number 0.", "Number 1.", "Number 2."]


def test_the_order_outlives_a_restart_while_a_task_is_unfinished(
    run: Run, shop: Shop, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(codes._PAUSES, 4007, 0.05)  # pyright: ignore[reportPrivateUsage]
    cloud.set_options({"topview_tasks_at_once": 1, "frames_a_second": 5})
    cloud.fault(SUBMIT, fate={"stuck_at": 0})

    async def scenario() -> None:
        async with shop.queue() as queue:
            jobs = [await shop.make(queue, script=f"Number {number}.") for number in range(4)]
            await shop.stage.until_held(jobs[1].id, HoldKind.BUSY)
        shop.stage.shown.clear()
        async with shop.queue():
            await shop.stage.until_held(jobs[1].id, HoldKind.BUSY)
            assert len(await asyncio.to_thread(cloud.tasks)) == 1
            await asyncio.to_thread(lambda: cloud.change_task(cloud.tasks()[0]["id"]))
            for job in jobs:
                await shop.stage.until(job.id, JobState.DONE)

    run(scenario(), 90)
    made = [task["order"]["ttsText"] for task in reversed(cloud.tasks())]
    assert made == [f"Number {number}." for number in range(4)]


def test_missing_credits_hold_back_this_cloud_alone(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            queue.account_changed(shop.first_account)
            await asyncio.to_thread(cloud.set_options, {"topview_credits": 0.0})
            poor = await shop.make(queue)
            failed = await shop.stage.until(poor.id, JobState.FAILED)
            assert failed.problem
            assert failed.problem.remedy is Remedy.TOP_UP
            assert "0 are left" in str(failed.problem.cause)
            held = await shop.make(queue, script="Another one.")
            await shop.stage.until_held(held.id, HoldKind.BEANS)
            other = await queue.submit(shop.first_spec, shop.first_account)
            await shop.stage.until(other.id, JobState.DONE)
            assert not shop.stage.last(held.id).state.ended
            await asyncio.to_thread(cloud.set_options, {"topview_credits": 500.0, "frames_a_second": 5})
            queue.resume_paused(shop.account.id)
            await shop.stage.until(held.id, JobState.DONE)

    run(scenario(), 90)


def _cut(cloud: Cloud) -> None:
    cloud.fault(SUBMIT, cut="handled")


def _broken(cloud: Cloud) -> None:
    cloud.fault(SUBMIT, code=5000)


def _unknown(cloud: Cloud) -> None:
    cloud.fault(SUBMIT, code=7777, msg="A code that nobody knows")


def _numberless(cloud: Cloud) -> None:
    cloud.fault(SUBMIT, drop=["result"])


@pytest.mark.parametrize("trouble", [_cut, _broken, _unknown, _numberless], ids=lambda order: order.__name__.strip("_"))
def test_what_nobody_knows_asks_the_user(run: Run, shop: Shop, cloud: Cloud, trouble: Callable[[Cloud], None]) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            await asyncio.to_thread(trouble, cloud)
            job = await shop.make(queue)
            asked = await shop.stage.until_shown(job.id, lambda one: one.problem is not None)
            assert asked.state is JobState.UNSURE
            assert asked.problem
            assert asked.problem.remedy is Remedy.SEND_AGAIN
            assert "keeps no list" in str(asked.problem.cause)

    run(scenario(), 60)
    assert len(cloud.calls(SUBMIT)) == 1


def test_a_file_that_the_cloud_lost_since_is_sent_again(run: Run, shop: Shop, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            own: dict[str, Any] = {"source": Source.OWN_VIDEO, "video": shop.clip, "video_container": Container.MP4}
            voice = await asyncio.to_thread(lambda: shop.provider.voices(1).voices[0])
            first = await shop.make(queue, **own, voice_id=voice.id)
            await shop.stage.until(first.id, JobState.DONE)
            for file in await asyncio.to_thread(cloud.files):
                await asyncio.to_thread(partial(cloud.change_file, file["id"], lost=True))
            second = await shop.make(queue, **own, voice_id=voice.id, mode=Mode.AVATAR2)
            await shop.stage.until(second.id, JobState.DONE)

    run(scenario(), 60)
    assert len(cloud.calls(CREDENTIAL)) == 2
    assert len(cloud.tasks()) == 2


@pytest.mark.parametrize(
    "odd", [{"drop": ["result"]}, {"put": {"result": None}}, {"code": 7777}, {"code": 4004}], ids=str
)
def test_answers_that_never_tell_of_the_video_leave_it_to_the_user_when_to_look_again(
    run: Run, shop: Shop, cloud: Cloud, odd: dict[str, Any]
) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            await asyncio.to_thread(lambda: cloud.fault(QUERY, times=None, **odd))
            job = await shop.make(queue)
            failed = await shop.stage.until(job.id, JobState.FAILED)
            assert failed.problem
            assert failed.problem.remedy is Remedy.LOOK_AGAIN

    run(scenario(), 60)


@pytest.mark.parametrize("status", [{"code": 401}, {"status": 401, "page": "401: Unauthorized"}])
def test_keys_that_are_refused_hold_the_job_until_the_next_sign_in(
    run: Run, shop: Shop, cloud: Cloud, status: dict[str, Any]
) -> None:
    async def scenario() -> None:
        async with shop.queue() as queue:
            await asyncio.to_thread(lambda: cloud.fault(SUBMIT, **status))
            job = await shop.make(queue)
            await shop.stage.until_held(job.id, HoldKind.ACCOUNT)
            queue.account_changed(shop.account)
            await shop.stage.until(job.id, JobState.DONE)

    run(scenario(), 60)


@pytest.mark.parametrize("word", ["fail", "failed"])
def test_both_words_for_a_failure_end_a_job(run: Run, shop: Shop, cloud: Cloud, word: str) -> None:
    cloud.set_options({"topview_failure_word": word})

    async def scenario() -> None:
        async with shop.queue() as queue:
            await asyncio.to_thread(lambda: cloud.fault(SUBMIT, fate={"fails": "demo failure"}))
            job = await shop.make(queue)
            failed = await shop.stage.until(job.id, JobState.FAILED)
            assert failed.problem
            assert "demo failure" in str(failed.problem.cause)

    run(scenario(), 60)


def test_odd_answers_while_it_is_made_end_nothing(
    run: Run, shop: Shop, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(codes._PAUSES, 5003, 0.05)  # pyright: ignore[reportPrivateUsage]
    cloud.fault(QUERY, drop=["result"])
    cloud.fault(QUERY, code=7777)
    cloud.fault(QUERY, code=5003)
    cloud.fault(QUERY, put={"result.status": 5})

    async def scenario() -> None:
        async with shop.queue() as queue:
            job = await shop.make(queue)
            await shop.stage.until(job.id, JobState.DONE)

    run(scenario(), 60)
    assert cloud.orders() == [True] * 4
