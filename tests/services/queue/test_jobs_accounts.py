"""Two accounts at one window, on the sandbox: a job waits for its own, and nothing of it goes out under the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import NotSignedIn
from chanjing_studio.domain.models import Account, HoldKind, Job, JobState
from chanjing_studio.domain.provider import Keys, Provider
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.sandbox.voices import public_voices
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import LipSyncRoute
from chanjing_studio.services.background import Background
from chanjing_studio.services.clouds import Clouds
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.practice import Practice
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.clips import make_clip
from tests.cloud import APP_ID, CREATE, FILE, LIST, OFFER, SECRET_KEY, UPLOAD, Cloud
from tests.conftest import Run
from tests.services.queue.stage import Stage
from tests.vault import MemoryVault

FIRST, OTHER = Keys(APP_ID, SECRET_KEY), Keys("other", "other-secret")
TOKEN_DEAD: dict[str, Any] = {"code": 10400, "msg": "AccessToken已失效"}


class Office:
    """A queue whose accounts come and go through the real services, as the program's do."""

    def __init__(self, stage: Stage, cloud: Cloud, clip: Path) -> None:
        self.stage, self.cloud, self.vault = stage, cloud, MemoryVault()
        self.background = Background()
        voice = next(public_voices())
        self.spec = LipSyncSpec(video=clip, script="你好，欢迎光临。", voice_id=voice.id, width=160, height=240)
        self._queue: JobQueue | None = None
        self.clouds = self._new_clouds()

    @asynccontextmanager
    async def open(self) -> AsyncGenerator[JobQueue]:
        """The program, running; it comes back with the keys that are kept."""
        self.clouds = self._new_clouds()
        self.stage.clouds = {}
        async with self.stage.queue(
            None, open_ledger=lambda path: Ledger.open(path, {"lip_sync": LipSyncSpec})
        ) as queue:
            self._queue = queue
            await self.clouds.resume()
            yield queue
        self._queue = None

    async def make(self, queue: JobQueue) -> Job:
        assert self.clouds.account is not None
        return await queue.submit(self.spec, self.clouds.account)

    async def caught(self, queue: JobQueue, moment: str, **fault: Any) -> Job:
        """A job of the first account, while its call of this kind is on its way."""
        await self.clouds.sign_in(FIRST)
        await asyncio.to_thread(lambda: self.cloud.fault(moment, delay=0.4, **fault))
        job = await self.make(queue)
        await self.called(moment.removesuffix("*"))
        return job

    async def waits(self, job: Job) -> Job:
        """Wait until the job waits for its account."""
        return await self.stage.until_held(job.id, HoldKind.ACCOUNT)

    async def called(self, path: str) -> None:
        """Wait until the cloud meets such a call."""
        async with asyncio.timeout(8):
            while not await asyncio.to_thread(self.cloud.calls, path):  # noqa: ASYNC110 - it is another process
                await asyncio.sleep(0.005)

    def _new_clouds(self) -> Clouds:
        return Clouds(
            self.background,
            connect=self._connect,
            address=self.cloud.address,
            sandbox_keys=FIRST,
            practice=Practice(self.background, state=self.stage.path, pace="fast"),
            on_account=self._on_account,
        )

    def _connect(self, address: str) -> Provider:
        return Chanjing(chanjing_at(address), self.vault, routes=(LipSyncRoute,), proxy="", on_note=lambda _: None)

    def _on_account(self, provider: Provider, account: Account | None) -> None:
        self.stage.clouds[provider.name] = provider
        if self._queue and account:
            self._queue.account_changed(account)
        elif self._queue:
            self._queue.signed_out(provider.name)


@pytest.fixture
def office(stage: Stage, cloud: Cloud, tmp_path: Path) -> Iterator[Office]:
    cloud.lift_limits()
    cloud.add_account(OTHER.app_id, OTHER.secret_key)
    made = Office(stage, cloud, make_clip(tmp_path / "店长.mp4", seconds=1.0))
    yield made
    made.background.close()


MOMENTS = pytest.mark.parametrize("moment", [OFFER, UPLOAD, FILE, LIST, CREATE])


def _owners(cloud: Cloud) -> list[str]:
    """Whose tasks there are; each is made of its own account's files."""
    whose = {file["id"]: file["account"] for file in cloud.files()}
    assert all(whose[task["order"]["video_file_id"]] == task["account"] for task in cloud.tasks())
    return sorted(task["account"] for task in cloud.tasks())


@MOMENTS
def test_a_job_waits_while_another_account_is_signed_in_and_goes_on_under_its_own(
    run: Run, office: Office, cloud: Cloud, moment: str
) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            mine = await office.caught(queue, moment)
            await office.clouds.sign_in(OTHER)
            await office.waits(mine)
            before = len(await asyncio.to_thread(cloud.callers))
            theirs = await office.make(queue)
            await office.stage.until(theirs.id, JobState.DONE)
            assert set((await asyncio.to_thread(cloud.callers))[before:]) == {OTHER.app_id, ""}
            assert not office.stage.last(mine.id).state.ended
            await office.clouds.sign_in(FIRST)
            await office.stage.until(mine.id, JobState.DONE)

    run(scenario(), 50)
    assert _owners(cloud) == [OTHER.app_id, FIRST.app_id]
    assert sorted(cloud.callers(CREATE)) == [OTHER.app_id, FIRST.app_id]


def test_a_create_whose_token_dies_while_another_signs_in_is_not_sent_under_the_other(
    run: Run, office: Office, cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            job = await office.caught(queue, CREATE, **TOKEN_DEAD)
            await office.clouds.sign_in(OTHER)
            waiting = await office.waits(job)
            assert (waiting.state, waiting.remote_id) == (JobState.WAITING, "")
            assert await asyncio.to_thread(cloud.tasks) == []
            await office.clouds.sign_in(FIRST)
            await office.stage.until(job.id, JobState.DONE)

    run(scenario(), 50)
    assert _owners(cloud) == [FIRST.app_id]
    assert cloud.callers(CREATE) == [FIRST.app_id] * 2


def test_a_create_in_flight_at_a_sign_out_keeps_its_number(run: Run, office: Office, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            job = await office.caught(queue, CREATE)
            await office.clouds.sign_out()
            waiting = await office.waits(job)
            assert str(waiting.hold and waiting.hold.sentence) == "It goes on when you sign in."
            assert [waiting.remote_id] == [task["id"] for task in await asyncio.to_thread(cloud.tasks)]
            await office.clouds.sign_in(FIRST)
            await office.stage.until(job.id, JobState.DONE)

    run(scenario(), 50)
    assert len(cloud.calls(CREATE)) == 1


@MOMENTS
def test_signing_out_and_in_again_makes_one_video(run: Run, office: Office, cloud: Cloud, moment: str) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            job = await office.caught(queue, moment)
            await office.clouds.sign_out()
            await office.waits(job)
            await office.clouds.sign_in(FIRST)
            await office.stage.until(job.id, JobState.DONE)

    run(scenario(), 50)
    assert _owners(cloud) == [FIRST.app_id]


@MOMENTS
def test_signing_in_anew_with_the_same_keys_makes_one_video(
    run: Run, office: Office, cloud: Cloud, moment: str
) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            job = await office.caught(queue, moment)
            await office.clouds.sign_in(FIRST)
            await office.stage.until(job.id, JobState.DONE)

    run(scenario(), 50)
    assert _owners(cloud) == [FIRST.app_id]


def test_accounts_that_come_and_go_quickly_make_one_video(run: Run, office: Office, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            await office.clouds.sign_in(FIRST)
            job = await office.make(queue)
            for keys in (OTHER, FIRST) * 8:
                await office.clouds.sign_in(keys)
            await office.stage.until(job.id, JobState.DONE)

    run(scenario(), 50)
    assert _owners(cloud) == [FIRST.app_id]


def test_after_a_restart_the_other_account_is_back_under_its_own_token(run: Run, office: Office, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            job = await office.caught(queue, CREATE, **TOKEN_DEAD)
            await office.clouds.sign_in(OTHER)
        async with office.open() as queue:
            before = len(await asyncio.to_thread(cloud.callers))
            await office.waits(job)
            theirs = await office.make(queue)
            await office.stage.until(theirs.id, JobState.DONE)
            assert set((await asyncio.to_thread(cloud.callers))[before:]) == {OTHER.app_id, ""}

    run(scenario(), 50)
    assert _owners(cloud) == [OTHER.app_id]


def test_a_sign_in_that_fails_leaves_the_jobs_of_the_first_alone(run: Run, office: Office, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with office.open() as queue:
            account = await office.clouds.sign_in(FIRST)
            await asyncio.to_thread(lambda: cloud.fault(FILE, delay=0.3))
            job = await office.make(queue)
            with pytest.raises(NotSignedIn):
                await office.clouds.sign_in(Keys(OTHER.app_id, "wrong"))
            assert office.clouds.account == account
            await office.stage.until(job.id, JobState.DONE)

    run(scenario(), 50)
    assert not any(job.hold and job.hold.kind is HoldKind.ACCOUNT for job in office.stage.shown)
