"""The clouds' limits are kept before a call is made, and nobody asks for what is known."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from pathlib import Path

from chanjing_studio.domain.errors import Busy, Refused
from chanjing_studio.domain.models import HoldKind, Job, JobState, Pace
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import TimedStep
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, KINDS, Talk
from tests.services.queue.stage import QUICK, TRUE_PACE, Stage, eventually, story

BUSY = Busy(Sentence("Too many calls."))


def _clip(folder: Path, number: int) -> Path:
    path = folder / f"{number}.mp4"
    path.write_bytes(bytes([number]) * 100)
    return path


def _about_files(stage: Stage) -> int:
    return sum(call in ("upload", "file_status") for call in stage.cloud.calls)


def _in_line(job: Job) -> bool:
    return bool(job.hold and job.hold.kind is HoldKind.LINE and job.hold.until and job.hold.until > time.time() + 5)


def test_many_jobs_with_one_file_ask_for_it_once(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            jobs = [await queue.submit(Talk(f"number {count}", clip), ACCOUNT) for count in range(20)]
            for job in jobs:
                await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("upload") == 1
        assert stage.cloud.calls.count("file_status") == 1

    run(scenario())


def test_questions_about_files_wait_in_line_and_say_until_when(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        stage.cloud.file_pace = Pace(3, 30)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            jobs = [await queue.submit(Talk(str(count), _clip(tmp_path, count)), ACCOUNT) for count in range(4)]
            await eventually(lambda: any(_in_line(stage.last(job.id)) for job in jobs))
            assert _about_files(stage) == 3
            held = next(stage.last(job.id) for job in jobs if _in_line(stage.last(job.id)))
            assert str(held.hold.sentence if held.hold else "").startswith("In line: the cloud takes 6 questions")
            plain = await queue.submit(Talk("without a file"), ACCOUNT)
            await stage.until(plain.id, JobState.DONE)
            began = time.monotonic()
            await asyncio.gather(*(queue.cancel(job.id) for job in jobs if job.id in queue.running))
            assert time.monotonic() - began < 2
        assert _about_files(stage) == 3

    run(scenario())


def test_reads_are_spread_out(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.read_pace = Pace(2, 0.3)
        asked: list[float] = []
        stage.cloud.watched = lambda: asked.append(time.monotonic()) if stage.cloud.calls[-1] == "recent" else None
        async with stage.queue(pauses=TRUE_PACE) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
            await asyncio.gather(*(queue.elsewhere() for _ in range(4)))
        assert len(asked) > 6
        assert all(later - sooner > 0.25 for sooner, later in zip(asked, asked[2:], strict=False))

    run(scenario())


def test_what_was_sent_just_before_a_restart_still_counts(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.create_pace = Pace(2, 30)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            for job in [await queue.submit(Talk(str(count)), ACCOUNT) for count in range(2)]:
                await stage.until(job.id, JobState.DONE)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            third = await queue.submit(Talk("three"), ACCOUNT)
            await stage.until_shown(third.id, _in_line)
        assert stage.cloud.calls.count("create") == 2

    run(scenario())


class LookedBack(Ledger):
    """Counts how often the last minute is looked at."""

    times = 0

    def steps_since(self, account: str, moment: float) -> list[TimedStep]:
        self.times += 1
        return super().steps_since(account, moment)


def test_a_crowd_that_comes_back_looks_back_once(run: Run, stage: Stage, clip: Path) -> None:
    ledgers: list[LookedBack] = []

    def opened(path: Path) -> Ledger:
        ledgers.append(LookedBack.open(path, KINDS))
        return ledgers[-1]

    async def scenario() -> None:
        stage.cloud.create_pace = Pace(1, 30)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            for count in range(30):
                await queue.submit(Talk(str(count), clip), ACCOUNT)
            await eventually(lambda: all(job.uploaded for job in queue.running.values()))
        stage.shown.clear()
        async with stage.queue(pauses=TRUE_PACE, open_ledger=opened) as queue:
            await eventually(lambda: sum(map(_in_line, queue.running.values())) >= 28)
        assert ledgers[0].times == 2  # for the files, and for the create calls

    run(scenario())


def test_questions_about_files_just_before_a_restart_still_count(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        stage.cloud.file_pace = Pace(4, 30)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            for job in [await queue.submit(Talk(str(count), _clip(tmp_path, count)), ACCOUNT) for count in range(2)]:
                await stage.until(job.id, JobState.DONE)
        async with stage.queue(pauses=TRUE_PACE) as queue:
            third = await queue.submit(Talk("three", _clip(tmp_path, 3)), ACCOUNT)
            await stage.until_shown(third.id, _in_line)
        assert _about_files(stage) == 4

    run(scenario())


def test_a_file_believed_to_be_there_is_sent_again_when_the_create_call_misses_it(
    run: Run, stage: Stage, clip: Path
) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            first = await queue.submit(Talk("one", clip), ACCOUNT)
            await stage.until(first.id, JobState.DONE)
            stage.cloud.state.uploads.clear()
            second = await queue.submit(Talk("two", clip), ACCOUNT)
            await stage.until(second.id, JobState.DONE)
            told = await story(queue, second.id)
        assert stage.cloud.calls.count("create") == 3
        assert stage.cloud.calls.count("upload") == 2
        assert "No such file. Looking whether the cloud still has the files." in told
        assert stage.cloud.state.created == 2

    run(scenario())


def test_a_job_refused_for_its_files_again_and_again_fails(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [Refused(Sentence("No such file."), field="files")] * 5
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one", clip), ACCOUNT)
            await stage.until(job.id, JobState.FAILED)
        assert stage.cloud.calls.count("create") == 2
        assert stage.cloud.calls.count("upload") == 1

    run(scenario())


def test_a_storm_of_refused_calls_ends_no_job_and_is_no_hammering(run: Run, stage: Stage, clip: Path) -> None:
    async def scenario() -> None:
        for method in ("upload", "file_status", "create", "recent"):
            stage.cloud.plan[method] = [BUSY] * 12
        async with stage.queue(pauses=replace(QUICK, first=0.05, longest=0.1)) as queue:
            began = time.monotonic()
            jobs = [await queue.submit(Talk(str(count), clip), ACCOUNT) for count in range(3)]
            for job in jobs:
                await stage.until(job.id, JobState.DONE)
        assert time.monotonic() - began > 12 * 0.05
        assert any(job.hold and job.hold.kind is HoldKind.BUSY for job in stage.shown)
        assert stage.cloud.state.created == 3

    run(scenario())
