"""A create call whose answer was lost: looked for, adopted, or asked about; never repeated blindly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Remedy, Unreachable
from chanjing_studio.domain.models import HoldKind, Job, JobState, Pace, Problem, RemotePhase, RemoteStatus
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.jobs.actions import Action, card_actions, row_actions
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk, making
from tests.services.queue.stage import QUICK, Stage, story

LOST = AnswerLost(Sentence("Cut."))


async def _asked(stage: Stage, queue: JobQueue, text: str = "one") -> Job:
    job = await queue.submit(Talk(text), ACCOUNT)
    return await stage.until_shown(job.id, lambda job: job.state is JobState.UNSURE and job.problem is not None)


def test_the_one_new_task_is_adopted(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.make("an older one")
        stage.cloud.plan["created"] = [LOST]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.remote_id == "task-2"
            assert "Found it in the cloud's list; cloud number task-2." in await story(queue, job.id)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_among_several_new_tasks_the_one_that_has_the_jobs_name_is_it(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.tells_names = True
        stage.cloud.plan["created"] = [lambda: _lost_among(stage, "a stranger", "another")]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            assert (await stage.until(job.id, JobState.DONE)).remote_id == "task-1"
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_it_is_found_where_a_list_without_times_begins_with_the_oldest(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.tells_names, stage.cloud.tells_times = True, False
        for name in ("an older one", "one"):  # of which one has the same name
            stage.cloud.make(name)
        stage.cloud.plan["created"] = [LOST]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            assert (await stage.until(job.id, JobState.DONE)).remote_id == "task-3"
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_the_only_new_task_is_not_taken_for_the_job_when_it_has_another_name(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.tells_names = True
        stage.cloud.plan["create"] = [lambda: _lost_among(stage, "a stranger")]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
            assert [one.name for one in job.candidates] == ["a stranger"]
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def _lost_among(stage: Stage, *names: str) -> None:
    """Others make something with the same account at that moment."""
    for name in names:
        stage.cloud.make(name)
    raise LOST


def test_a_task_that_shows_up_in_the_list_late_is_still_adopted(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [LOST]
        stage.cloud.plan["recent"] = [None, None, None, lambda: _appear(stage)]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def _appear(stage: Stage) -> None:
    stage.cloud.make("one")


def test_a_task_is_shown_also_when_the_computers_clock_was_a_day_ahead(run: Run, stage: Stage) -> None:
    """It was put right before the answer was missed: by the times alone the task is older than the call."""

    async def scenario() -> None:
        stage.cloud.plan["created"] = [lambda: _cut_a_day_ago(stage)]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
            assert [one.remote_id for one in job.candidates] == ["task-1"]
            await queue.adopt(job.id, "task-1")
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def _cut_a_day_ago(stage: Stage) -> None:
    stage.cloud.state.tasks[0].created -= 86400
    raise LOST


def test_nothing_new_in_the_list_asks_and_only_the_user_sends_again(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [LOST]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
            assert job.problem is not None
            assert job.problem.remedy is Remedy.LOOK_AGAIN
            assert card_actions(job, candidates=False) == [Action.LOOK_AGAIN, Action.SEND_AGAIN]
            assert (await queue.counts(JobQuery()))[JobGroup.NEEDS_YOU] == 1
            assert stage.cloud.calls.count("create") == 1
            await queue.look_again(job.id)
            await stage.until_shown(job.id, lambda job: job.problem is None)
            await stage.until_shown(job.id, lambda job: job.problem is not None)
            assert stage.cloud.calls.count("create") == 1
            await queue.send_again(job.id)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.state.created == 1

    run(scenario())


def test_several_new_tasks_are_shown_and_the_user_picks(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [lambda: _cut_beside_another(stage)]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
            assert [one.remote_id for one in job.candidates] == ["task-2", "task-1"]
            await queue.adopt(job.id, "task-1")
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.remote_id == "task-1"
            assert ended.candidates == ()
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def _cut_beside_another(stage: Stage) -> None:
    stage.cloud.make("made by someone else")
    raise LOST


def test_without_a_list_the_user_is_asked_at_once_and_not_offered_to_look(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.has_list = False
        stage.cloud.plan["created"] = [LOST]
        async with stage.queue(pauses=replace(QUICK, looks=(3600,))) as queue:
            job = await _asked(stage, queue)
            assert job.problem is not None
            assert "keeps no list of such jobs" in str(job.problem.cause)
            assert card_actions(job, candidates=False) == [Action.SEND_AGAIN]
            assert Action.CANCEL in row_actions(job, saved=False)
            assert not any("Looked in the cloud's list" in line for line in await story(queue, job.id))
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_without_a_list_it_is_asked_again_after_a_restart_and_after_a_stop(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.has_list = False
        stage.cloud.plan["created"] = [LOST]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
        stage.shown.clear()
        async with stage.queue(pauses=replace(QUICK, looks=(3600,))) as queue:
            await stage.until_shown(job.id, lambda job: job.problem is not None)
            await queue.cancel(job.id)
            await stage.until(job.id, JobState.CANCELLED)
            await queue.retry(job.id)
            again = await stage.until_shown(
                job.id, lambda job: job.state is JobState.UNSURE and job.problem is not None
            )
            assert card_actions(again, candidates=False) == [Action.SEND_AGAIN]
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_list_that_cannot_be_read_now_is_not_taken_for_none(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [LOST]
        stage.cloud.plan["recent"] = [None, *[BadAnswer(Sentence("Not JSON."))] * (1 + len(QUICK.looks))]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
            assert job.problem is not None
            assert "list cannot be looked at" in str(job.problem.cause)
            assert card_actions(job, candidates=False) == [Action.LOOK_AGAIN, Action.SEND_AGAIN]
            await queue.look_again(job.id)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_a_list_that_is_broken_once_does_not_lead_to_a_question(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [LOST]
        stage.cloud.plan["recent"] = [None, BadAnswer(Sentence("Not JSON."))]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)

    run(scenario())


def test_the_search_waits_for_the_network(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["created"] = [LOST]
        stage.cloud.plan["recent"] = [None, *[Unreachable(Sentence("No network."))] * 6]
        async with stage.queue() as queue:
            job = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(job.id, JobState.DONE)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_no_other_create_of_the_kind_goes_out_while_one_is_looked_for(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [LOST]
        async with stage.queue(pauses=replace(QUICK, looks=(0.1,))) as queue:
            first = await queue.submit(Talk("one"), ACCOUNT)
            await stage.until(first.id, JobState.UNSURE)
            second = await queue.submit(Talk("two"), ACCOUNT)
            await stage.until(second.id, JobState.DONE)
        given_up = next(place for place, job in enumerate(stage.shown) if job.id == first.id and job.problem)
        assert all(job.state is JobState.WAITING for job in stage.shown[:given_up] if job.id == second.id)

    run(scenario())


def test_a_new_task_that_could_be_either_of_two_unsure_jobs_is_not_guessed(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [LOST, None]
        stage.cloud.plan["created"] = [LOST]
        async with stage.queue() as queue:
            first = await _asked(stage, queue, "one")
            second = await _asked(stage, queue, "two")
            assert [one.remote_id for one in second.candidates] == ["task-1"]
            await queue.adopt(second.id, "task-1")
            await stage.until(second.id, JobState.DONE)
            await queue.look_again(first.id)
            again = await stage.until_shown(first.id, lambda job: job.problem is not None and not job.candidates)
            assert again.state is JobState.UNSURE

    run(scenario())


@pytest.mark.parametrize("removed", [False, True])
def test_a_task_that_belongs_or_belonged_to_another_job_is_never_adopted(run: Run, stage: Stage, removed: bool) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [LOST]
        async with stage.queue() as queue:
            lost = await _asked(stage, queue, "one")
            other = await queue.submit(Talk("two"), ACCOUNT)
            await stage.until(other.id, JobState.DONE)
            if removed:
                await queue.remove(other.id)
            await queue.look_again(lost.id)
            await stage.until_shown(lost.id, lambda job: job.problem is None)
            again = await stage.until_shown(lost.id, lambda job: job.problem is not None)
            assert again.candidates == ()

    run(scenario())


def test_cancelling_an_unsure_job_says_what_it_may_cost_and_retry_looks_first(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.plan["create"] = [LOST]
        async with stage.queue() as queue:
            job = await _asked(stage, queue)
            await queue.cancel(job.id)
            await stage.until(job.id, JobState.CANCELLED)
            assert "may be made there and cost money" in (await story(queue, job.id))[-1]
            await queue.retry(job.id)
            await stage.until_shown(job.id, lambda job: job.state is JobState.UNSURE and job.problem is not None)
        assert stage.cloud.calls.count("create") == 1

    run(scenario())


def test_an_unsure_job_is_looked_for_while_another_of_its_line_waits_for_beans(run: Run, stage: Stage) -> None:
    poor = Problem(cause=Sentence("No beans."), remedy=Remedy.TOP_UP)

    async def scenario() -> None:
        stage.cloud.create_pace = Pace(2, 60)
        stage.cloud.course = [making("", 5)]
        async with stage.queue(pauses=replace(QUICK, pace_scale=0.02)) as queue:
            made = await queue.submit(Talk("made"), ACCOUNT)
            await stage.until(made.id, JobState.MAKING)
            stage.cloud.plan["create"] = [LOST]
            unsure = await _asked(stage, queue, "unsure")
            next_one = await queue.submit(Talk("next"), ACCOUNT)
            await stage.until_held(next_one.id, HoldKind.LINE)
            stage.cloud.state.tasks[0].course = [RemoteStatus(remote_id="", phase=RemotePhase.FAILED, problem=poor)]
            await stage.until(made.id, JobState.FAILED)
            await stage.until_held(next_one.id, HoldKind.BEANS)
            await queue.look_again(unsure.id)
            await stage.until_shown(unsure.id, lambda job: job.problem is None)
            await stage.until_shown(unsure.id, lambda job: job.problem is not None)
            queue.resume_paused(ACCOUNT.id)
            await stage.until(next_one.id, JobState.MAKING)

    run(scenario())
