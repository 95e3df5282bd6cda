"""Jobs in the cloud are followed honestly and with few calls."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from itertools import pairwise

import pytest

from chanjing_studio.domain.errors import BadAnswer, Busy, CloudWords, Refused, Remedy, TokenDied, Unreachable
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import HoldKind, JobState, Pace, RemotePhase, RemoteStatus, Result
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.journal import AT_ONCE
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk, done, making
from tests.services.queue.stage import QUICK, Stage, story

OFF = Unreachable(Sentence("No network."))


def test_a_hundred_jobs_cost_no_more_calls_than_one_times_pages(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue(pauses=replace(QUICK, follow_first=0.2, follow_longest=0.2)) as queue:
            jobs = [await queue.submit(Talk(f"number {count}"), ACCOUNT) for count in range(100)]
            for job in jobs:
                await stage.until_shown(job.id, lambda job: job.percent == 5)
            stage.cloud.calls.clear()
            before = stage.last(jobs[0].id).answers
            await stage.until_shown(jobs[0].id, lambda job: len(job.answers) >= len(before) + 3)
            rounds = len(stage.last(jobs[0].id).answers) - len(before)
        assert set(stage.cloud.calls) == {"recent"}
        assert len(stage.cloud.calls) <= 2 * (rounds + 1)

    run(scenario())


async def _most_in_one_turn(stage: Stage, seconds: float) -> int:
    """How many changes the window gets at the most before the loop comes round again."""
    most, seen, end = 0, len(stage.shown), time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(0)
        most, seen = max(most, len(stage.shown) - seen), len(stage.shown)
    return most


def test_the_window_may_draw_in_the_middle_of_a_round(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue() as queue:
            jobs = [await queue.submit(Talk(f"number {count}"), ACCOUNT) for count in range(60)]
            for job in jobs:
                await stage.until_shown(job.id, lambda job: job.percent == 5)
            assert 0 < await _most_in_one_turn(stage, 0.3) <= AT_ONCE

    run(scenario())


def test_a_job_that_is_not_in_the_list_is_asked_for_by_itself(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.page_size = 2
        stage.cloud.course = [making("", 5)] * 3 + [done("")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.MAKING)
            for count in range(10):
                stage.cloud.make(f"newer {count}")
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("status") >= 1

    run(scenario())


def test_percent_is_shown_as_told_even_when_it_falls(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 50), making("", 50), making("", 40), done("")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        percents = [one.percent for one in stage.shown if one.percent is not None]
        assert percents.index(40) > percents.index(50)
        assert stage.last(job.id).answers == "mamm"

    run(scenario())


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (OFF, HoldKind.NETWORK),
        (Busy(Sentence("Too many requests."), retry_after=0.01), HoldKind.BUSY),
        (BadAnswer(Sentence("Not JSON.")), HoldKind.BUSY),
        (TokenDied(Sentence("Another program uses this key.")), HoldKind.BUSY),
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_answer_is_a_tick_and_a_hold_and_never_a_failure(
    run: Run, stage: Stage, fault: Exception, kind: HoldKind
) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5), done("")]
        stage.cloud.plan["recent"] = [None, None, *[fault] * 8]
        stage.cloud.plan["status"] = [fault] * 8
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            held = await stage.until_shown(job.id, lambda job: job.answers.count("x") >= 3)
            assert held.hold is not None
            assert held.hold.kind is kind
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.hold is None
            assert any("The cloud answers again" in line for line in await story(queue, job.id))

    run(scenario())


def test_a_long_fight_over_the_key_is_one_line_of_the_story(run: Run, stage: Stage) -> None:
    fight = TokenDied(Sentence("Another program uses this key."))

    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        stage.cloud.plan["create"] = [fight] * 4
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
            assert (await story(queue, job.id)).count(str(fight)) == 1
            stage.cloud.plan["recent"] = [fight] * 6
            await stage.until_shown(job.id, lambda job: "x" * 6 in job.answers and job.hold is None)
            assert (await story(queue, job.id)).count(str(fight)) == 2

    run(scenario())


def test_unknown_states_mean_waiting(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        waiting = RemoteStatus(remote_id="", phase=RemotePhase.WAITING, message="state 15")
        stage.cloud.course = [waiting, waiting, done("")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
            assert (await story(queue, job.id)).count("The cloud says: state 15") == 1

    run(scenario())


def _linkless(link_after: int) -> list[RemoteStatus]:
    empty = RemoteStatus(remote_id="", phase=RemotePhase.DONE)
    return [empty] * link_after + [done("")]


def test_done_without_a_link_is_looked_at_again(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = _linkless(3)
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.result is not None

    run(scenario())


def test_following_leaves_room_for_other_questions_where_a_cloud_takes_few(run: Run, stage: Stage) -> None:
    """Else a press that asks the cloud for something would wait for the rest of the minute."""
    asked: list[float] = []

    async def scenario() -> None:
        stage.cloud.read_pace = Pace(10, 60)
        stage.cloud.course = [making("", 5)] * 8 + [done("")]
        stage.cloud.watched = lambda: asked.append(time.monotonic()) if stage.cloud.calls[-1] == "recent" else None
        async with stage.queue(pauses=QUICK) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)

    run(scenario())
    rounds = asked[1:]  # before the create call the list is looked at too
    assert min(after - before for before, after in pairwise(rounds)) >= 60 * QUICK.pace_scale / 10


def test_a_voice_is_done_without_a_link(run: Run, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is used by its number."""
    monkeypatch.setattr(Talk, "makes", Makes.VOICE)

    async def scenario() -> None:
        stage.cloud.course = [RemoteStatus(remote_id="", phase=RemotePhase.DONE, result=Result(url=""))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.result == Result(url="")

    run(scenario())


def test_done_without_a_link_for_long_is_told_and_can_be_looked_at_once_more(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = _linkless(6)
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem is not None
            assert failed.problem.remedy is Remedy.LOOK_AGAIN
            await queue.look_again(job.id)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_a_finished_task_whose_link_field_is_missing_is_told_in_the_end(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        lacking = BadAnswer(
            Sentence("The cloud's answer lacks data.video_url."), words=CloudWords(0), field="video_url"
        )
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.MAKING)
            stage.cloud.plan["status"] = [lacking] * 9
            stage.cloud.state.tasks.clear()
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem is not None
            assert failed.problem.field == "video_url"

    run(scenario())


def test_the_clouds_reason_for_a_failure_is_kept(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [RemoteStatus(remote_id="", phase=RemotePhase.FAILED, message="no face")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem is not None
            assert failed.problem.cloud.message == "no face"
            assert (await story(queue, job.id))[-1] == "The cloud could not make it: no face"

    run(scenario())


def test_a_task_the_cloud_denies_again_and_again_is_told(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.MAKING)
            stage.cloud.plan["status"] = [Refused(Sentence("No such task."))] * 9
            stage.cloud.state.tasks.clear()
            failed = await stage.until(job.id, JobState.FAILED)
            assert failed.problem is not None
            assert failed.problem.remedy is Remedy.LOOK_AGAIN

    run(scenario())


def test_looking_again_does_not_wait_for_the_pause(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5), done("")]
        async with stage.queue(pauses=replace(QUICK, follow_first=60, follow_longest=60)) as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until_shown(job.id, lambda job: job.percent == 5)
            await queue.look_again(job.id)
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_two_jobs_that_are_one_task_in_the_cloud_are_both_followed(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.course = [making("", 5)]
        stage.cloud.make("made elsewhere")
        async with stage.queue() as queue:
            (one,) = await queue.elsewhere()
            jobs = [await queue.adopt_elsewhere(one) for _ in range(2)]
            for percent in (5, 60):
                stage.cloud.state.tasks[0].course = [making("", percent)]
                for job in jobs:
                    await stage.until_shown(job.id, lambda job, percent=percent: job.percent == percent)

    run(scenario())
