"""Rows that hold what this version did not write are read as far as they go, and names that are no text are kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import CloudWords, Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, Result, StoryLine, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.storage.ledger import rows
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger

KINDS = {"lip_sync": LipSyncSpec}
SPEC = LipSyncSpec(video=Path("/clips/host.mp4"), script="你好。")
JOB = Job(
    id="job-1", account="a", kind="lip_sync", spec=SPEC, title="你好", state=JobState.DONE, created=5.0, changed=6.0,
    ended=7.0, remote_id="r", message="m", result=Result(url="u"), problem=Problem(cause=Sentence("x")),
)  # fmt: skip
DEEP = "[" * 100_000
SAID = {"text": "No: {why}", "note": "", "count": -1, "values": {"why": "x"}}


def read(**columns: Any) -> Job:
    row = dict(zip(rows.JOB_COLUMNS.split(", "), rows.job_row(JOB), strict=True))
    return rows.job_of(tuple((row | columns).values()), KINDS)


@pytest.mark.parametrize(
    ("kept", "result"),
    [
        ({"url": "u", "seconds": 2.5, "from_the_future": 1}, Result(url="u", seconds=2.5)),
        ({"url": "u", "seconds": float("inf"), "cover_url": 5}, Result(url="u")),
        ({"url": "u", "seconds": -1}, Result(url="u")),
        ({"url": "u", "mute": True}, Result(url="u", mute=True)),
        ({"url": "u", "mute": "yes"}, Result(url="u")),
        ({"url": "u", "seconds": 10**400}, Result(url="u")),
        ({"url": None}, None),
        ({"url": ["u"]}, None),
    ],
)
def test_a_result_is_read_as_far_as_it_goes(kept: dict[str, Any], result: Result | None) -> None:
    assert read(result=json.dumps(kept)).result == result


@pytest.mark.parametrize(
    ("kept", "problem"),
    [
        ({"cause": SAID, "remedy": ["x"], "field": 1}, Problem(cause=Sentence("No: {why}", why="x"))),
        ({"cause": SAID, "remedy": "top_up"}, Problem(cause=Sentence("No: {why}", why="x"), remedy=Remedy.TOP_UP)),
        (
            {"cause": SAID, "cloud": {"code": 10**400, "message": "m", "http_status": "200", "new": 1}},
            Problem(cause=Sentence("No: {why}", why="x"), cloud=CloudWords(message="m")),
        ),
        ({"remedy": "top_up"}, None),
    ],
)
def test_a_problem_is_read_as_far_as_it_goes(kept: dict[str, Any], problem: Problem | None) -> None:
    assert read(problem=json.dumps(kept)).problem == problem


@pytest.mark.parametrize(
    "cause", [5, None, [], {}, {"text": "{who}", "values": {"what": 1}}, {"text": "{", "values": {"a": 1}}]
)
def test_a_cause_that_cannot_be_said_does_not_hide_the_problem(cause: object) -> None:
    problem = read(problem=json.dumps({"cause": cause, "remedy": "send_again"})).problem
    assert problem is not None
    assert problem.remedy is Remedy.SEND_AGAIN
    assert str(problem.cause)


@pytest.mark.parametrize("kept", [DEEP, b"\xff", 5, "", None, "null", '{"width": 1e400, "video": "\\u0000"}'])
def test_what_is_no_json_does_not_hide_the_job(kept: object) -> None:
    job = read(spec=kept, result=kept, problem=kept)
    assert (job.result, job.problem) == (None, None)
    assert job.spec.problems()


@pytest.mark.parametrize("at", [float("inf"), -1.0, 1e300, "soon", b"", None])
def test_a_time_that_is_none_is_the_beginning(at: Any) -> None:
    assert (read(created=at, changed=at).created, read(changed=at).changed) == (0.0, 0.0)
    assert read(ended=at).ended == (None if at is None else 0.0)
    assert rows.line_of((at, "note", json.dumps(SAID))).at == 0.0
    assert rows.step_of(("create", "done", at, at, "{}")).ended == (None if at is None else 0.0)


def test_a_text_that_is_none_is_empty() -> None:
    job = read(title=b"\xff", message=b"m", remote_id=b"r", state=b"?")
    assert (job.title, job.message, job.remote_id, job.state) == ("", "", "", JobState.UNSURE)


def test_a_line_that_cannot_be_said_keeps_its_place() -> None:
    line = rows.line_of((5.0, "end", DEEP))
    assert (line.at, line.sign) == (5.0, StorySign.END)
    assert str(line.sentence)


def test_a_file_whose_name_is_no_text_is_kept_as_it_is(tmp_path: Path) -> None:
    spec = replace(SPEC, video=Path("/clips/\udcff.mp4"), script="")
    job = JOB.with_(spec=spec, title="\udcff", result=None, problem=None, message="")
    ledger = Ledger.open(tmp_path / "jobs.db", KINDS)
    ledger.keep(Entry(job=job, lines=(StoryLine(5.0, StorySign.NOTE, Sentence("Uploaded “{name}”.", name="\udcff")),)))
    kept = ledger.job(job.id)
    assert kept is not None
    assert kept.spec == spec
    assert kept.title.encode()
    assert len(ledger.story(job.id)) == 1
    ledger.close()
