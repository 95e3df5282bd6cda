"""The way of a job from the button to the link."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import (
    AnswerLost,
    BadAnswer,
    Busy,
    NotEnough,
    NotSignedIn,
    Refused,
    Remedy,
    TokenDied,
    Unreachable,
)
from chanjing_studio.domain.models import HoldKind, JobState, Pace, Problem, RemotePhase, RemoteStatus
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.ledger.schema import connect
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, KINDS, OTHER, Talk, making
from tests.services.queue.stage import TRUE_PACE, Stage, lasts_until, story

OFF = Unreachable(Sentence("No network."))
LOST = AnswerLost(Sentence("Cut."))
BUSY = Busy(Sentence("The cloud is busy."), retry_after=0.01)


def test_a_job_with_a_file_goes_from_the_button_to_its_link(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await queue.submit(Talk("hello", clip), ACCOUNT)
            assert job.state is JobState.WAITING
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.result is not None
            assert ended.result.url == "https://res.example/task-1.mp4"
            assert ended.remote_id == "task-1"
            assert "m" in ended.answers
            assert job.id not in queue.running
            told = await story(queue, job.id)
        assert told[0] == "Job written down on this computer."
        assert told[1].startswith("Uploaded “店长 clip.mp4”")
        assert told[2:] == [
            "Began to send.",
            "Sent to be made; cloud number task-1.",
            "The cloud began.",
            "Done: 6.2 s long.",
        ]
        transfers = [one.transfer for one in stage.shown if one.transfer]
        assert transfers[-1].done == transfers[-1].total == 7000

    run(scenario())


def _bytes(path: Path) -> bytes:
    return path.read_bytes() + path.with_name(path.name + "-wal").read_bytes()


def test_the_row_is_on_disk_before_the_cloud_is_asked_anything(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        seen: list[bool] = []
        stage.cloud.watched = lambda: seen.append(b"hello there" in _bytes(stage.path))
        async with stage.queue() as queue:
            job = await queue.submit(Talk("hello there"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        assert seen
        assert all(seen)

    run(scenario())


@pytest.mark.parametrize(
    "fault", [OFF, BUSY, TokenDied(Sentence("Another program uses this key."))], ids=lambda fault: type(fault).__name__
)
def test_a_create_that_made_nothing_is_repeated_by_itself(run: Run, stage: Stage, fault: Exception) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [fault, fault]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("create") == 3
        assert stage.cloud.state.created == 1

    run(scenario())


def test_wrong_keys_wait_for_the_account(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [NotSignedIn(Sentence("App ID or Secret Key is not right."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            waiting = await stage.until_held(job.id, HoldKind.ACCOUNT)
            assert str(waiting.hold.sentence if waiting.hold else "") == "App ID or Secret Key is not right."
            assert waiting.state is JobState.WAITING
            queue.account_changed(ACCOUNT)
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_a_refused_create_fails_with_the_clouds_words_and_field(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Refused(Sentence("Emoji are not allowed."), field="text")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem == Problem(
                cause=Sentence("Emoji are not allowed."), remedy=Remedy.CHANGE_DRAFT, field="text"
            )
            await queue.retry(job.id)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_too_few_beans_hold_the_others_back_until_topped_up(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [NotEnough(Sentence("Not enough beans."))]
        async with stage.queue() as queue:
            first = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(first.id, JobState.FAILED)
            second = await queue.submit(Talk("two"), ACCOUNT)
            held = await stage.until_held(second.id, HoldKind.BEANS)
            assert held.state is JobState.WAITING
            assert queue.paused
            assert (await queue.counts(JobQuery()))[JobGroup.NEEDS_YOU] == 1
        async with stage.queue() as queue:
            assert queue.paused
            await stage.until_held(second.id, HoldKind.BEANS)
            assert stage.cloud.state.created == 0
            queue.resume_paused(ACCOUNT.id)
            await stage.until(second.id, JobState.DONE)
        async with stage.queue() as queue:
            assert not queue.paused

    run(scenario())


def test_beans_that_run_out_late_pause_the_queue(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        poor = Problem(cause=Sentence("Too few beans to pay for it."), remedy=Remedy.TOP_UP)
        stage.cloud.course = [making("", 5), RemoteStatus(remote_id="", phase=RemotePhase.FAILED, problem=poor)]
        async with stage.queue() as queue:
            first = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(first.id, JobState.FAILED)
            await queue.submit(Talk("two"), ACCOUNT)
            assert queue.paused
            assert "The queue is paused." in await story(queue, first.id)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_jobs_of_another_account_wait_for_it(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue(account=OTHER) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_held(job.id, HoldKind.ACCOUNT)
            assert stage.cloud.calls == []
            queue.account_changed(ACCOUNT)
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_creates_stand_in_line_and_say_so(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.create_pace = Pace(2, 0.3)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            jobs = [await queue.submit(Talk(f"number {count}"), ACCOUNT) for count in range(5)]
            for job in jobs:
                await stage.until(job.id, JobState.DONE)
        assert [task.text for task in reversed(stage.cloud.state.tasks)] == [f"number {count}" for count in range(5)]
        times = sorted(task.created for task in stage.cloud.state.tasks)
        assert all(later - sooner >= 0.3 for sooner, later in zip(times, times[2:], strict=False))
        assert any(job.hold and job.hold.kind is HoldKind.LINE for job in stage.shown)

    run(scenario())


def test_two_uploads_run_at_once_and_a_third_waits(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        go_on = threading.Event()
        stage.cloud.plan["upload"] = [lasts_until(go_on)] * 3
        async with stage.queue() as queue:
            jobs = [await queue.submit(Talk(str(count), _file(tmp_path, count)), ACCOUNT) for count in range(3)]
            await stage.until_held(jobs[2].id, HoldKind.LINE)
            await stage.until(jobs[1].id, JobState.UPLOADING)
            assert stage.last(jobs[2].id).state is JobState.WAITING
            go_on.set()
            for job in jobs:
                await stage.until(job.id, JobState.DONE)

    run(scenario())


def _file(folder: Path, number: int) -> Path:
    path = folder / f"{number}.mp4"
    path.write_bytes(bytes([number]) * 100)
    return path


def test_an_unreadable_answer_to_a_create_is_unsure_and_not_repeated(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [BadAnswer(Sentence("No task id."), field="data")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            found = await stage.until(job.id, JobState.DONE)
        assert found.remote_id == "task-1"
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_ledger_that_cannot_be_written_holds_the_job_and_nothing_is_sent(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        background = Background()
        connection = connect(stage.path)
        async with stage.queue(background=background, open_ledger=lambda _: Ledger(connection, KINDS)) as queue:
            stage.cloud.plan["recent"] = [lambda: _read_only(connection, "ON")]
            job = await queue.submit(Talk("one"), ACCOUNT)
            held = await stage.until_held(job.id, HoldKind.DISK)
            assert held.state is JobState.WAITING
            assert "create" not in stage.cloud.calls
            await background.in_order(_read_only, connection, "OFF")
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_closing_with_a_ledger_that_cannot_be_written_ends(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        background = Background()
        connection = connect(stage.path)
        async with stage.queue(background=background, open_ledger=lambda _: Ledger(connection, KINDS)) as queue:
            stage.cloud.plan["create"] = [lambda: _read_only(connection, "ON")]
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_held(job.id, HoldKind.DISK)
        async with stage.queue():
            found = await stage.until(job.id, JobState.DONE)
            assert found.remote_id == "task-1"
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_kind_that_the_cloud_does_not_make_is_told(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue(account=None) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            stage.cloud.kind = "something else"
            queue.account_changed(ACCOUNT)
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem is not None
            assert "cannot make this kind" in str(failed.problem.cause)

    run(scenario())


def _read_only(connection: sqlite3.Connection, switch: str) -> None:
    connection.execute(f"PRAGMA query_only = {switch}")
