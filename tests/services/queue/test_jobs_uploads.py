"""A job's files on their way to the cloud."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import (
    AnswerLost,
    Busy,
    FileTrouble,
    Refused,
    Remedy,
    Unreachable,
    UploadRefused,
)
from chanjing_studio.domain.models import FilePhase, HoldKind, JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.domain.words import Sentence
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk
from tests.services.queue.stage import Stage, story

OFF = Unreachable(Sentence("No network."))
LOST = AnswerLost(Sentence("Cut."))
BUSY = Busy(Sentence("The cloud is busy."), retry_after=0.01)


def test_a_file_the_cloud_still_has_is_not_sent_again(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            first = await queue.submit(Talk("one", clip), ACCOUNT)
            second = await queue.submit(Talk("two", clip), ACCOUNT)
            await stage.until(first.id, JobState.DONE)
            await stage.until(second.id, JobState.DONE)
            assert len(stage.cloud.state.uploads) == 1
            third = await queue.submit(Talk("three", clip), ACCOUNT)
            await stage.until(third.id, JobState.DONE)
            assert len(stage.cloud.state.uploads) == 1
            assert any("still in the cloud: not sent again" in line for line in await story(queue, third.id))

    run(scenario())


def test_a_file_that_the_cloud_refuses_is_asked_for_once_and_fails_the_job_with_its_reason(
    run: Run, stage: Stage, clip: Path
) -> None:
    async def scenario() -> None:
        stage.cloud.file_phase = FilePhase.REFUSED
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            failed = await stage.until(job.id, JobState.FAILED)
        assert failed.problem is not None
        assert failed.problem.remedy is Remedy.CHOOSE_FILE
        assert failed.problem.cloud.message == "bad content"
        assert stage.cloud.calls.count("file_status") == 1
        assert stage.cloud.state.created == 0

    run(scenario())


def test_a_file_the_cloud_still_looks_at_is_waited_for(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        stage.cloud.file_phase = FilePhase.CHECKING
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            held = await stage.until_shown(job.id, lambda job: job.hold is not None)
            assert str(held.hold.sentence if held.hold else "") == "The cloud is looking at “店长 clip.mp4”."
            stage.cloud.file_phase = FilePhase.READY
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_a_missing_file_makes_no_job(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            with pytest.raises(FileTrouble, match=r"“gone\.mp4” is not there"):
                await queue.submit(Talk("one", tmp_path / "gone.mp4"), ACCOUNT)
            assert sum((await queue.counts(JobQuery())).values()) == 0

    run(scenario())


def test_a_file_that_changed_after_the_button_fails_the_job(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue(account=None) as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            _change(clip)
            queue.account_changed(ACCOUNT)
            failed = await stage.until(job.id, JobState.FAILED)
        assert failed.problem is not None
        assert failed.problem.remedy is Remedy.CHOOSE_FILE
        assert stage.cloud.calls == []

    run(scenario())


def _change(clip: Path) -> None:
    clip.write_bytes(b"something else")


@pytest.mark.parametrize("fault", [OFF, LOST, BUSY], ids=lambda fault: type(fault).__name__)
def test_an_upload_that_breaks_waits_and_goes_on(run: Run, stage: Stage, clip: Path, fault: Exception) -> None:
    async def scenario() -> None:
        stage.cloud.plan["chunk"] = [None, None, fault]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        holds = {one.hold.kind for one in stage.shown if one.hold}
        assert holds == {HoldKind.BUSY if fault is BUSY else HoldKind.NETWORK}
        assert stage.cloud.calls.count("upload") == 2
        assert stage.last(job.id).hold is None

    run(scenario())


@pytest.mark.parametrize(("times", "end"), [(1, JobState.DONE), (2, JobState.FAILED)])
def test_the_storage_may_refuse_once(run: Run, stage: Stage, clip: Path, times: int, end: JobState) -> None:
    async def scenario() -> None:
        stage.cloud.plan["upload"] = [UploadRefused(Sentence("The storage said no."))] * times
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            await stage.until(job.id, end)

    run(scenario())


@pytest.mark.skipif(os.name != "posix", reason="this system has no such files")
def test_what_only_looks_like_a_file_is_said_and_not_waited_for(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        pipe, device = tmp_path / "pipe.mp4", tmp_path / "device.mp4"
        os.mkfifo(pipe)
        device.symlink_to("/dev/zero")
        async with stage.queue() as queue:
            for path in (pipe, device, tmp_path):
                with pytest.raises(FileTrouble, match=path.name):
                    await queue.submit(Talk("one", path), ACCOUNT)
            assert not queue.running

    run(scenario())


def test_a_job_that_is_made_again_asks_once_more_whether_the_cloud_has_its_file(
    run: Run, stage: Stage, clip: Path
) -> None:
    no_file = Refused(Sentence("No such file."), field="files")

    async def scenario() -> None:
        stage.cloud.plan["create"] = [no_file, no_file]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
            stage.cloud.state.uploads.clear()
            await queue.retry(job.id)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("upload") == 2

    run(scenario())
