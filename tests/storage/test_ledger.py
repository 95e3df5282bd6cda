"""The ledger keeps every moment whole, pages quickly, and survives what happens to files."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import CloudWords, LedgerTrouble, Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, Result, StoryLine, StorySign
from chanjing_studio.domain.shelf import JobGroup, JobQuery, key_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import Entry, KeptFile, Step, StepState
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.ledger.rows import UnreadableSpec
from chanjing_studio.storage.ledger.schema import connect
from tests.services.queue.scripted import KINDS, Talk

FILE = KeptFile(account="a", service="s", digest="d", size=3, file_id="f", uploaded=1.0, gone=9.0)


def job(number: int, **changes: object) -> Job:
    made = Job(id=f"job-{number:05}", account="a", kind="talk", spec=Talk(f"script {number}"), title=f"Title {number}",
               state=JobState.WAITING, created=float(number), changed=float(number))  # fmt: skip
    return made.with_(**changes)


def line(text: str) -> StoryLine:
    return StoryLine(time.time(), StorySign.NOTE, Sentence("{text}", text=text))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 folder" / "jobs.db"


def keep(path: Path, *entries: Entry) -> None:
    ledger = Ledger.open(path, KINDS)
    for entry in entries:
        ledger.keep(entry)
    ledger.close()


def test_a_job_comes_back_as_it_was_written(path: Path) -> None:
    problem = Problem(
        cause=Sentence("Bad: {why}", why="x"), remedy=Remedy.TOP_UP, field="text", cloud=CloudWords(40000, "m")
    )
    written = job(1, state=JobState.FAILED, remote_id="r", result=Result(url="u", seconds=2.0), problem=problem,
                  message="m", uploaded=True, ended=5.0)  # fmt: skip
    step = Step(name="create", state=StepState.DONE, started=1.0, ended=2.0, learned={"listed": ["x"]})
    keep(path, Entry(job=written, steps=(step,), lines=(line("one"), line("two")), file=FILE, pauses_account=True))
    ledger = Ledger.open(path, KINDS)
    assert ledger.job(written.id) == written
    assert ledger.steps(written.id) == {"create": step}
    assert [str(one.sentence) for one in ledger.story(written.id)] == ["one", "two"]
    assert ledger.file("a", "s", "d") == FILE
    assert ledger.paused() == {"a"}
    assert ledger.ever_known("a", "talk", {"r", "other"}) == {"r"}
    ledger.resume("a")
    ledger.forget_file("a", "f")
    ledger.remove(written.id)
    assert (ledger.paused(), ledger.file("a", "s", "d"), ledger.job(written.id)) == (set(), None, None)
    assert ledger.story(written.id) == []
    assert ledger.ever_known("a", "talk", {"r"}) == {"r"}
    assert ledger.on_shelf("a", "talk", {"r"}) == set()
    ledger.close()


def test_a_moment_is_written_whole_or_not_at_all(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    broken = Step(name="create", learned={"listed": {1, 2}})
    with pytest.raises(TypeError):
        ledger.keep(Entry(job=job(1), steps=(broken,), lines=(line("one"),)))
    assert ledger.job("job-00001") is None
    ledger.keep(Entry(job=job(1)))
    ledger.close()


def test_the_list_is_paged_group_by_group_newest_first(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    unsure = Problem(cause=Sentence("?"))
    for number in range(30):
        ended = number < 20
        ledger.keep(Entry(job=job(number, state=JobState.DONE if ended else JobState.MAKING)))
    ledger.keep(Entry(job=job(5, state=JobState.UNSURE, problem=unsure)))
    seen: list[str] = []
    after = None
    while page := ledger.page(JobQuery(limit=7, after=after)):
        seen += [one.id for one in page]
        after = key_of(page[-1])
    numbers = [5, *range(29, 19, -1), *[number for number in range(19, -1, -1) if number != 5]]
    assert seen == [f"job-{number:05}" for number in numbers]
    assert ledger.counts(JobQuery()) == {JobGroup.NEEDS_YOU: 1, JobGroup.RUNNING: 10, JobGroup.ENDED: 19}
    assert [one.id for one in ledger.unfinished()] == ["job-00005", *[f"job-{number:05}" for number in range(20, 30)]]
    assert len(ledger.page(JobQuery(group=JobGroup.RUNNING))) == 10
    ledger.close()


def test_a_search_looks_through_titles_and_scripts_in_any_case_and_language(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1, title="Café 100% VISIT", spec=Talk("桂花拿铁 Straße"))))
    ledger.keep(Entry(job=job(2)))
    for search in ("café visit", "桂花", "STRASSE", "100%", "visit café"):
        assert [one.id for one in ledger.page(JobQuery(search=search))] == ["job-00001"], search
    assert ledger.page(JobQuery(search="café absent")) == []
    assert ledger.page(JobQuery(kind="other")) == []
    assert ledger.counts(JobQuery(search="title 2"))[JobGroup.RUNNING] == 1
    ledger.close()


def test_a_kind_or_state_this_version_does_not_know_is_listed_and_never_sent_again(path: Path) -> None:
    keep(path, Entry(job=job(1)), Entry(job=job(2, remote_id="r", result=Result(url="u"))))
    raw = sqlite3.connect(path)
    raw.execute("UPDATE jobs SET state = 'dancing', kind = 'hologram'")
    raw.commit()
    raw.close()
    ledger = Ledger.open(path, KINDS)
    newest, oldest = ledger.page(JobQuery())
    assert (oldest.state, newest.state) == (JobState.UNSURE, JobState.MAKING)
    assert isinstance(newest.spec, UnreadableSpec)
    assert newest.spec.to_json() == Talk("script 2").to_json()
    assert newest.spec.problems()
    assert newest.result == Result(url="u")
    ledger.close()


def _no_database(path: Path) -> None:
    path.write_bytes(b"this is not a database" * 100)


def _header(path: Path) -> None:
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


def _newer(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()


def _page_in_the_middle(path: Path) -> None:
    raw = sqlite3.connect(path)
    last_root: int = raw.execute("SELECT max(rootpage) FROM sqlite_schema").fetchone()[0]
    raw.close()
    content = bytearray(path.read_bytes())
    middle = last_root + 20
    content[middle * 4096 : (middle + 1) * 4096] = b"\xff" * 4096
    path.write_bytes(content)


def _cut_short(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3 // 4096 * 4096])


@pytest.mark.parametrize(
    ("harm", "least"), [(_no_database, 0), (_header, 300), (_newer, 300), (_page_in_the_middle, 200), (_cut_short, 50)]
)
def test_a_bad_database_is_kept_aside_and_what_can_be_read_is_carried_over(
    path: Path, harm: Callable[[Path], None], least: int
) -> None:
    keep(path, *[Entry(job=job(number, spec=Talk("word " * 200)), lines=(line("x"),)) for number in range(300)])
    harm(path)
    harmed = path.read_bytes()
    ledger = Ledger.open(path, KINDS)
    count = sum(ledger.counts(JobQuery()).values())
    assert least <= count <= 300
    assert ledger.notice is not None
    assert f"{count} jobs could be read" in str(ledger.notice)
    kept = [one for one in path.parent.iterdir() if "-kept-" in one.name]
    assert [one.read_bytes() for one in kept] == [harmed]
    ledger.keep(Entry(job=job(1000)))
    ledger.close()
    again = Ledger.open(path, KINDS)
    assert again.notice is None
    assert again.job("job-01000") is not None
    again.close()
    assert len([one for one in path.parent.iterdir() if "-kept-" in one.name]) == 1


def test_what_is_only_in_the_log_of_a_newer_database_is_carried_over_too(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path)
    ledger = Ledger(connection, KINDS)
    ledger.keep(Entry(job=job(1)))
    connection.execute("PRAGMA user_version = 99")
    copied = tmp_path / "copy" / "jobs.db"
    copied.parent.mkdir()
    for suffix in ("", "-wal"):
        copied.with_name("jobs.db" + suffix).write_bytes(path.with_name("jobs.db" + suffix).read_bytes())
    ledger.close()
    rescued = Ledger.open(copied, KINDS)
    back = rescued.job("job-00001")
    assert back is not None
    assert (back.title, back.state) == ("Title 1", JobState.UNSURE)
    rescued.close()


def test_a_database_that_another_program_holds_is_said_and_left_alone(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    with pytest.raises(LedgerTrouble, match="already open"):
        Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    ledger.close()
    assert [one.name for one in path.parent.iterdir()] == ["jobs.db"]


def test_a_full_disk_is_said_and_tears_nothing(path: Path) -> None:
    path.parent.mkdir()
    connection = connect(path)
    ledger = Ledger(connection, KINDS)
    pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LedgerTrouble, match="full"):
        ledger.keep(Entry(job=job(1, spec=Talk("x" * 100_000))))
    ledger.keep(Entry(job=job(2)))
    assert ledger.job("job-00001") is None
    ledger.close()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LedgerTrouble, match="cannot be read or written"):
        Ledger.open(tmp_path / "file" / "jobs.db", KINDS)


DIES = """
import os, signal, sys
from pathlib import Path
from tests.storage.test_ledger import KINDS, Entry, Ledger, connect, job
path = Path(sys.argv[1])
path.parent.mkdir()
connection = connect(path)
Ledger(connection, KINDS).keep(Entry(job=job(1)))
connection.execute("BEGIN IMMEDIATE")
connection.execute("DELETE FROM jobs")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_kept_is_there_after_a_kill(path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", DIES, str(path)], check=False, cwd=Path(__file__).parents[2], env=os.environ
    )
    assert ended.returncode == -signal.SIGKILL
    ledger = Ledger.open(path, KINDS)
    assert ledger.job("job-00001") == job(1)
    assert ledger.notice is None
    ledger.close()
