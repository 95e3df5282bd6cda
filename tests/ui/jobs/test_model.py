"""The rows of the Jobs page."""

import itertools
from typing import cast

from PySide6.QtCore import QModelIndex, Qt

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Hold, HoldKind, Job, JobState, Problem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.groups import Group
from chanjing_studio.ui.jobs.model import Header, JobModel, JobRole
from tests.ui.jobs.samples import a_job

NOW = 1_000_000.0


def model_of(*jobs: Job, finished: int = 0, complete: bool = True) -> JobModel:
    model = JobModel(clock=lambda: NOW)
    model.show_jobs(jobs, finished_in_all=finished, complete=complete)
    return model


def shown(model: JobModel) -> list[str]:
    rows = [cast("Header | Job", model.data(model.index(place), JobRole.ROW)) for place in range(model.rowCount())]
    return [f"[{row.group} {row.count}]" if isinstance(row, Header) else row.title for row in rows]


def test_running_jobs_stand_above_finished_ones_newest_first() -> None:
    model = model_of(
        a_job("old", JobState.DONE, created=1, ended=5),
        a_job("new", JobState.DONE, created=2, ended=9),
        a_job("runs", JobState.MAKING, created=0),
    )
    assert shown(model) == ["[running 1]", "runs", "[finished 2]", "new", "old"]


def test_a_job_that_ends_moves_down_and_the_others_keep_their_place_and_selection() -> None:
    model = model_of(a_job("a", JobState.MAKING, created=2), a_job("b", JobState.MAKING, created=1))
    kept = model.index_of("b")
    model.put(a_job("a", JobState.DONE, created=2, ended=3))
    assert shown(model) == ["[running 1]", "b", "[finished 1]", "a"]
    assert kept.row() == 2
    assert model.index_of("b").row() == 1


def test_progress_changes_one_row_and_nothing_else() -> None:
    model = model_of(a_job("a", JobState.MAKING), a_job("b", JobState.MAKING, created=-1))
    changed: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.append((first.row(), last.row()))

    model.dataChanged.connect(note)
    model.put(a_job("a", JobState.MAKING, percent=40))
    assert changed == [(1, 1)]


def test_jobs_that_need_a_decision_come_first_and_paused_ones_are_set_apart() -> None:
    unsure = a_job("unsure", JobState.UNSURE).with_(
        problem=Problem(cause=Sentence("Which one?"), remedy=Remedy.SEND_AGAIN)
    )
    paused = a_job("paused", JobState.WAITING).with_(hold=Hold(HoldKind.BEANS, Sentence("Paused.")))
    model = model_of(paused, a_job("runs", JobState.UPLOADING), unsure)
    assert shown(model) == ["[needs_you 1]", "unsure", "[running 1]", "runs", "[paused 1]", "paused"]


def test_the_last_job_of_a_group_takes_the_header_with_it() -> None:
    model = model_of(a_job("a", JobState.MAKING))
    model.drop("a")
    assert shown(model) == []


def test_more_finished_jobs_are_asked_for_once_until_they_arrive() -> None:
    model = model_of(a_job("a", JobState.DONE), finished=3, complete=False)
    asked = itertools.count()
    model.more_wanted.connect(lambda: next(asked))
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert next(asked) == 1
    model.add_page([a_job("b", JobState.DONE, ended=-1), a_job("c", JobState.FAILED, ended=-2)], complete=True)
    assert shown(model) == ["[finished 3]", "a", "b", "c"]
    assert not model.canFetchMore(QModelIndex())


def test_a_row_read_aloud_says_title_state_percent_and_age() -> None:
    model = model_of(
        a_job("Tea", JobState.MAKING, percent=63, created=NOW - 200).with_(answered=NOW - 3, moved=NOW - 8)
    )
    text = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Tea, Being made, 63%, answered 3 s ago, moved 8 s ago, 3 min ago"


def test_headers_cannot_be_selected() -> None:
    model = model_of(a_job("a", JobState.DONE))
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.entry_at(model.index(0)) is None
    assert model.count(Group.FINISHED) == 1


def test_counts_follow_a_job_from_group_to_group() -> None:
    job = a_job("a", JobState.MAKING)
    model = model_of(job)
    assert (model.count(Group.RUNNING), model.count(Group.FINISHED)) == (1, 0)
    model.put(job.with_(state=JobState.DONE))
    assert (model.count(Group.RUNNING), model.count(Group.FINISHED)) == (0, 1)
    model.drop(job.id)
    assert model.count(Group.FINISHED) == 0


def test_a_running_row_without_a_percent_names_its_cloud_where_there_are_several() -> None:
    model = JobModel(clock=lambda: NOW, cloud=lambda job: f"cloud of {job.id}")
    jobs = (
        a_job("silent", JobState.MAKING, created=3),
        a_job("counted", JobState.MAKING, created=2, percent=40),
        a_job("done", JobState.DONE, created=1, ended=5),
    )
    model.show_jobs(jobs, finished_in_all=1, complete=True)
    places = [model.index_of(job.id) for job in jobs]
    assert [model.data(place, JobRole.CLOUD) for place in places] == ["cloud of silent", "", ""]
    said = [str(model.data(place, Qt.ItemDataRole.AccessibleTextRole)) for place in places]
    assert [text.endswith("cloud of silent") for text in said] == [True, False, False]
