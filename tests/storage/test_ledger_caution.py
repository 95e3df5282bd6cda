"""What comes from a damaged, a newer or an older list is never sent without asking, and never thrown away."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, Result
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import CREATE, DOUBT, Entry, Step, StepState
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.services.queue.scripted import KINDS, Talk
from tests.storage.test_ledger import job, line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 folder" / "jobs.db"


def wrong_header(path: Path) -> None:
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


def no_database(path: Path) -> None:
    path.write_bytes(b"this is not a database" * 100)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def taken_away(path: Path) -> None:
    path.unlink()


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")


def harmed_index(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'jobs_in_order'"
        page: int = raw.execute(query).fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


def in_every_state() -> list[Entry]:
    """One job for each state, with the create step that belongs to it."""
    sent = Step(name=CREATE, state=StepState.RUNNING, started=1.0, learned={"listed": ["x"]})
    over = Step(name=CREATE, state=StepState.DONE, started=1.0, ended=2.0)
    problem = Problem(cause=Sentence("Bad."), remedy=Remedy.TRY_AGAIN)
    return [
        Entry(job=job(1), steps=(Step(name=CREATE),)),
        Entry(job=job(2, state=JobState.UPLOADING), steps=(Step(name=CREATE),)),
        Entry(job=job(3, state=JobState.CREATING), steps=(sent,)),
        Entry(job=job(4, state=JobState.UNSURE, problem=problem), steps=(sent,)),
        Entry(job=job(5, state=JobState.MAKING, remote_id="r5"), steps=(over,)),
        Entry(job=job(6, state=JobState.DONE, remote_id="r6", result=Result(url="u")), steps=(over,)),
        Entry(job=job(7, state=JobState.FAILED, problem=problem, ended=3.0), steps=(over,)),
        Entry(job=job(8, state=JobState.CANCELLED, ended=3.0), steps=(Step(name=CREATE),)),
    ]


def keep(path: Path, *entries: Entry, back_up: bool = False) -> None:
    ledger = Ledger.open(path, KINDS)
    for entry in entries:
        ledger.keep(entry)
    if back_up:
        ledger.back_up()
    ledger.close()


def states(ledger: Ledger) -> dict[int, JobState]:
    return {int(one.id[-5:]): one.state for one in ledger.page(JobQuery(limit=100))}


def in_doubt(ledger: Ledger, number: int) -> bool:
    """Whether nothing that is in the cloud's list counts as known before it was sent."""
    step = ledger.steps(f"job-{number:05}")[CREATE]
    return step.state is StepState.UNSURE and step.learned == {"listed": None, DOUBT: True}


CAREFUL = {
    1: JobState.UNSURE, 2: JobState.UNSURE, 3: JobState.UNSURE, 4: JobState.UNSURE, 5: JobState.MAKING,
    6: JobState.DONE, 7: JobState.FAILED, 8: JobState.CANCELLED,
}  # fmt: skip


@pytest.mark.parametrize("harm", [newer, harmed_index, wrong_header])
def test_jobs_read_from_another_list_wait_for_the_user_and_the_others_stay_what_they_were(
    path: Path, harm: Callable[[Path], None]
) -> None:
    keep(path, *in_every_state())
    harm(path)
    ledger = Ledger.open(path, KINDS)
    assert states(ledger) == CAREFUL
    assert [in_doubt(ledger, number) for number in range(1, 9)] == [True] * 5 + [False] + [True] * 2
    told = [str(one.sentence) for one in ledger.story("job-00001")]
    assert told[-1] == "What happened to it after that is not known: nothing is sent without asking you."
    assert "list of jobs" in told[-2]
    assert ledger.counts(JobQuery())[JobGroup.ENDED] == 3
    assert ledger.offer is None
    ledger.close()


@pytest.mark.parametrize("harm", [no_database, emptied, taken_away])
def test_a_backup_is_offered_when_the_list_is_gone_and_its_jobs_come_back_unsent(
    path: Path, harm: Callable[[Path], None]
) -> None:
    keep(path, *in_every_state(), back_up=True)
    harm(path)
    ledger = Ledger.open(path, KINDS)
    assert ledger.notice is not None
    assert ledger.offer is not None
    assert ledger.offer.jobs == 8
    assert abs(ledger.offer.date.timestamp() - ledger.offer.backup.stat().st_mtime) < 60
    unfinished = ledger.restore()
    assert [one.id[-1] for one in unfinished] == list("12345")
    assert states(ledger) == CAREFUL
    assert in_doubt(ledger, 1)
    assert ledger.ever_known("a", "talk", {"r5", "r6", "r7"}) == {"r5", "r6"}
    assert str(ledger.story("job-00001")[0].sentence).startswith("Brought back from the backup of 20")
    assert ledger.offer is None
    assert ledger.restore() == []
    ledger.close()
    again = Ledger.open(path, KINDS)
    assert (again.notice, again.offer) == (None, None)
    again.close()
    assert sorted(one.name for one in path.parent.iterdir() if "kept" not in one.name) == ["backups", "jobs.db"]


def test_what_is_newer_than_the_backup_stays_and_what_was_removed_stays_away(path: Path) -> None:
    keep(path, *[Entry(job=job(number), lines=(line("old"),)) for number in range(1, 4)], back_up=True)
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1, state=JobState.DONE, remote_id="r1"), lines=(line("new"),)))
    ledger.remove("job-00002")
    ledger.remove("job-00003")
    ledger.keep(Entry(job=job(4)))
    ledger.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM removed WHERE job = 'job-00003'")  # as if that row could not be read
        raw.commit()
    harmed_index(path)
    ledger = Ledger.open(path, KINDS)
    assert ledger.offer is not None
    assert ledger.offer.jobs == 1
    ledger.restore()
    assert states(ledger) == {1: JobState.DONE, 3: JobState.UNSURE, 4: JobState.UNSURE}
    assert [str(one.sentence) for one in ledger.story("job-00001")] == ["old", "new"]
    assert str(ledger.story("job-00003")[0].sentence) == "old"
    ledger.close()


def test_an_offer_stands_until_it_is_taken_up_and_no_backup_is_made_or_thrown_away_meanwhile(path: Path) -> None:
    keep(path, Entry(job=job(1)), back_up=True)
    no_database(path)
    keep(path, Entry(job=job(2)))
    backups = sorted((path.parent / "backups").iterdir())
    ledger = Ledger.open(path, KINDS)
    assert ledger.notice is None
    assert ledger.offer is not None
    ledger.back_up()
    assert sorted((path.parent / "backups").iterdir()) == backups
    ledger.restore()
    assert states(ledger) == {1: JobState.UNSURE, 2: JobState.WAITING}
    ledger.close()


@pytest.mark.parametrize("noted", ["{", "[]", "7", '{"backup": 7, "since": 0}', '{"backup": "x", "since": "soon"}'])
def test_an_offer_whose_note_is_damaged_is_made_anew(path: Path, noted: str) -> None:
    keep(path, Entry(job=job(1)), back_up=True)
    no_database(path)
    Ledger.open(path, KINDS).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE facts SET value = ? WHERE name = 'offer'", (noted,))
        raw.commit()
    ledger = Ledger.open(path, KINDS)
    assert ledger.offer is not None
    assert ledger.offer.jobs == 1
    ledger.close()


def test_a_backup_that_cannot_be_read_any_more_is_not_offered(path: Path) -> None:
    keep(path, Entry(job=job(1)), back_up=True)
    for backup in (path.parent / "backups").iterdir():
        backup.write_bytes(b"nothing" * 1000)
    no_database(path)
    ledger = Ledger.open(path, KINDS)
    assert ledger.offer is None
    assert ledger.notice is not None
    ledger.close()


def test_a_byte_that_is_no_text_hides_neither_the_list_nor_the_story(path: Path) -> None:
    problem = Problem(cause=Sentence("Bad."))
    done = job(1, state=JobState.FAILED, result=Result(url="u"), problem=problem)
    keep(path, Entry(job=done, lines=(line("one"),)), Entry(job=job(2)))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE jobs SET title = CAST(x'ff4120' AS TEXT) WHERE id = 'job-00002'")
        raw.execute('UPDATE jobs SET result = \'{"url": "u", "stars": 5}\', problem = \'{"cause": {}, "new": 1}\'')
        raw.execute("UPDATE story SET sentence = 'x'")
        raw.commit()
    ledger = Ledger.open(path, KINDS)
    first, second = ledger.page(JobQuery())
    assert first.title == "�A "
    assert second.result == Result(url="u")
    assert "cannot be read any more" in str(second.problem and second.problem.cause)
    assert "cannot be read any more" in str(ledger.story("job-00001")[0].sentence)
    assert isinstance(first, Job)
    assert isinstance(first.spec, Talk)
    ledger.close()
