"""The parts of one whole are one row of the list of jobs."""

from __future__ import annotations

import itertools
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, Qt

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Hold, HoldKind, Job, JobState, Problem
from chanjing_studio.domain.parts import Whole, wholes_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.entries import line, spoken_part, title
from chanjing_studio.ui.jobs.groups import Group
from chanjing_studio.ui.jobs.model import Header, JobModel, JobRole, Row
from tests.ui.jobs.samples import a_job
from tests.wholes import a_part

NOW = 1_000.0


def model_of(*jobs: Job, finished: int = 0) -> JobModel:
    model = JobModel(clock=lambda: NOW)
    model.show_jobs(jobs, finished_in_all=finished, complete=True)
    return model


def row_of(model: JobModel, place: int) -> Row:
    return cast("Row", model.data(model.index(place), JobRole.ROW))


def shown(model: JobModel) -> list[str]:
    rows = [row_of(model, place) for place in range(model.rowCount())]
    return [f"[{row.group}]" if isinstance(row, Header) else title(row) for row in rows]


def aloud(model: JobModel, place: int = 1) -> str:
    return cast("str", model.data(model.index(place), Qt.ItemDataRole.AccessibleTextRole))


def parts(count: int, state: JobState = JobState.MAKING) -> list[Job]:
    return [a_part(number, of=count, state=state) for number in range(1, count + 1)]


def done(job: Job, seconds: float = 2.0) -> Job:
    number = int(job.id.removeprefix("part-"))
    return a_part(number, of=20, seconds=seconds).with_(spec=job.spec, ended=NOW - 60)


def test_parts_stand_together_as_one_row_where_the_newest_belongs() -> None:
    model = model_of(a_job("new", JobState.MAKING, created=100), *parts(3), a_job("old", JobState.MAKING, created=0.5))
    assert shown(model) == ["[running]", "new", "Old house", "old"]
    assert model.count(Group.RUNNING) == 5


def test_the_row_says_title_parts_state_and_how_many_are_made() -> None:
    jobs = parts(5)
    model = model_of(done(jobs[0]), *jobs[1:])
    assert aloud(model).startswith("Old house, 5 parts, Being made, 1 of 5 parts made")
    model.put(a_part(2, of=5, state=JobState.FAILED))
    assert "1 of 5 parts made, 1 failed" in aloud(model)


def test_a_whole_that_is_made_says_how_long_it_is() -> None:
    jobs = parts(2)
    model = model_of(*(done(job, 61.0) for job in jobs))
    assert shown(model) == ["[finished]", "Old house"]
    assert aloud(model) == "Old house, 2 parts, Done, 2:02, 2 of 2 parts made, 60 s ago"


def test_a_whole_that_has_ended_says_what_is_missing() -> None:
    jobs = parts(3)
    model = model_of(done(jobs[0]), a_part(2, of=3, state=JobState.FAILED))
    assert "2 parts are missing, 1 of 3 parts made, 1 failed" in aloud(model)


def test_a_part_that_was_made_again_has_not_failed_any_more() -> None:
    failed, other = a_part(1, of=2, state=JobState.FAILED), done(parts(2)[1])
    model = model_of(failed, other)
    assert "failed" in aloud(model)
    model.put(a_part(1, of=2, seconds=2.0, created=90.0, id="again"))
    assert shown(model) == ["[finished]", "Old house"]
    assert "failed" not in aloud(model)
    assert "2 of 2 parts made" in aloud(model)


def test_a_part_that_needs_the_user_brings_its_whole_to_the_top_and_back() -> None:
    jobs = parts(3)
    model = model_of(a_job("other", JobState.MAKING, created=100), *jobs)
    unsure = jobs[1].with_(
        state=JobState.UNSURE, problem=Problem(cause=Sentence("Which one?"), remedy=Remedy.SEND_AGAIN)
    )
    model.put(unsure)
    assert shown(model) == ["[needs_you]", "Old house", "[running]", "other"]
    assert ", 1 part" in aloud(model)
    model.put(jobs[1])
    assert shown(model) == ["[running]", "other", "Old house"]


def test_the_last_part_that_ends_brings_the_whole_down_and_the_selection_stays_with_it() -> None:
    jobs = parts(2)
    model = model_of(*jobs, a_job("other", JobState.MAKING, created=0.5), a_job("ended", JobState.DONE, created=0.2))
    kept = [model.index_of("part-1"), model.index_of("other")]
    held = [QModelIndex(index) for index in kept]
    assert held[0].row() == 1
    model.put(done(jobs[0]))
    assert shown(model) == ["[running]", "Old house", "other", "[finished]", "ended"]
    model.put(done(jobs[1]))
    assert shown(model) == ["[running]", "other", "[finished]", "Old house", "ended"]
    assert model.index_of("part-1") == model.index_of("part-2") == model.index(3)
    assert model.count(Group.FINISHED) == 3


def test_progress_of_a_part_changes_one_row_and_nothing_else() -> None:
    jobs = parts(3)
    model = model_of(*jobs, a_job("other", JobState.MAKING))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))  # pyright: ignore
    model.put(jobs[2].with_(percent=40))
    assert changed == [(1, 1)]
    assert cast("Whole", model.entry_of("part-1")).jobs[2].percent == 40


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_a_part_that_is_removed_is_missing_and_the_last_takes_the_row_with_it(gone: int) -> None:
    model = model_of(*(done(job) for job in parts(3)), a_job("other", JobState.DONE, created=1.5))
    model.drop(f"part-{gone}")
    assert sorted(shown(model)) == ["Old house", "[finished]", "other"]
    assert ", 1 part" in aloud(model, shown(model).index("Old house"))
    for number in {1, 2, 3} - {gone}:
        model.drop(f"part-{number}")
    assert shown(model) == ["[finished]", "other"]


def test_removing_the_part_that_needed_the_user_takes_the_whole_off_the_top() -> None:
    needy = a_part(1, of=2, state=JobState.UNSURE).with_(problem=Problem(cause=Sentence("?")))
    model = model_of(needy, done(parts(2)[1]), a_job("runs", JobState.MAKING))
    model.drop("part-1")
    assert shown(model) == ["[running]", "runs", "[finished]", "Old house"]


def test_a_whole_that_waits_for_beans_is_paused() -> None:
    held = [job.with_(state=JobState.WAITING, hold=Hold(HoldKind.BEANS, Sentence("Paused."))) for job in parts(2)]
    model = model_of(done(parts(3)[2]), *held)
    assert shown(model) == ["[paused]", "Old house"]
    assert "Paused" in aloud(model)


def test_the_next_page_begins_after_the_last_that_was_asked_for_and_not_after_a_part_of_it() -> None:
    model = JobModel(clock=lambda: NOW)
    page, beside = [done(parts(3)[0])], [done(job) for job in parts(3)]
    model.show_jobs(page, finished_in_all=5, complete=False, beside=beside)
    assert shown(model) == ["[finished]", "Old house"]
    last = model.last_job()
    assert last
    assert last.id == "part-1"
    asked = itertools.count()
    model.more_wanted.connect(lambda: next(asked))
    model.fetchMore(QModelIndex())
    model.add_page([done(parts(3)[1]), a_job("old", JobState.DONE)], complete=True, beside=beside)
    assert shown(model) == ["[finished]", "Old house", "old"]


def test_another_account_s_part_stands_for_itself() -> None:
    model = model_of(a_part(1, of=2), a_part(2, of=2, account="other"))
    assert shown(model).count("Old house") == 2


def test_twenty_parts_are_one_row_in_their_order() -> None:
    model = model_of(*reversed(parts(20)))
    assert shown(model) == ["[running]", "Old house"]
    whole = cast("Whole", model.entry_of("part-7"))
    assert [job.id for job in whole.jobs] == [f"part-{number}" for number in range(1, 21)]


def test_a_part_read_aloud_says_which_it_is() -> None:
    said = spoken_part(a_part(2, of=5).with_(percent=40), NOW)
    assert said.startswith("Old house, part 2 of 5, Being made, 40%")
    assert title(a_part(2, of=5)) == "Old house (2 of 5)"


def test_the_line_tells_how_many_parts_are_made() -> None:
    (whole,) = wholes_of([done(parts(4)[0]), *parts(4)[1:]]).values()
    assert line(whole).made == 0.25
