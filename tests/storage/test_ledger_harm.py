"""Whatever stands in the place of the ledger's file: a sentence or a rescue, never an error without words."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import LedgerTrouble, LedgerWaits, Remedy
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.storage.ledger import rescue
from chanjing_studio.storage.ledger.entries import Entry, Step
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.log_file import close_log, open_log
from chanjing_studio.storage.traces import read_traces
from tests.services.queue.scripted import KINDS, Talk
from tests.storage.test_ledger import job, keep, line

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 folder" / "jobs.db"


@pytest.fixture
def whole(path: Path) -> bytes:
    """A list of 60 finished jobs, and a waiting one."""
    done = [
        Entry(
            job=job(number, state=JobState.DONE, spec=Talk("word " * 100)),
            steps=(Step(name="create"),),
            lines=(line("x"),),
        )
        for number in range(60)
    ]
    keep(path, *done, Entry(job=job(60)))
    return path.read_bytes()


def opens_or_is_rescued(path: Path) -> tuple[int, bool]:
    """How many jobs are there, and whether the user is told; everything of them can be looked at."""
    ledger = Ledger.open(path, KINDS)
    jobs = ledger.page(JobQuery(limit=1000))
    for one in jobs:
        ledger.story(one.id)
        ledger.steps(one.id)
    states = {one.id: one.state for one in jobs}
    told = ledger.notice is not None
    if told:
        assert states.get("job-00060") in (None, JobState.UNSURE)
    ledger.keep(Entry(job=job(1000)))
    ledger.close()
    return len(jobs), told


def test_any_byte_of_the_header_may_be_wrong(path: Path, whole: bytes) -> None:
    for place in range(100):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        count, _ = opens_or_is_rescued(path)
        assert count == 61, place
        _clear(path)


@pytest.mark.parametrize("filler", [b"\0" * PAGE, b"\xff" * PAGE])
def test_any_page_may_be_gone(path: Path, whole: bytes, filler: bytes) -> None:
    for number in range(len(whole) // PAGE):
        path.write_bytes(whole[: number * PAGE] + filler + whole[(number + 1) * PAGE :])
        count, told = opens_or_is_rescued(path)
        assert count == 61 or told, number
        _clear(path)


def test_any_cut_and_any_garbled_bytes(path: Path, whole: bytes) -> None:
    chance = random.Random(11)  # noqa: S311
    for _ in range(40):
        place = chance.randrange(PAGE, len(whole))
        if chance.random() < 0.5:
            path.write_bytes(whole[:place])
        else:
            path.write_bytes(whole[:place] + chance.randbytes(8) + whole[place + 8 :])
        opens_or_is_rescued(path)
        _clear(path)


def _clear(path: Path) -> None:
    for one in path.parent.iterdir():
        one.unlink()


def test_a_text_in_the_place_of_the_list_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("My shopping list")
    ledger = Ledger.open(path, KINDS)
    assert "0 jobs could be read" in str(ledger.notice)
    ledger.close()
    (kept,) = path.parent.glob("*-kept-*")
    assert kept.read_text() == "My shopping list"


def test_what_became_of_a_damaged_list_is_among_what_the_log_says_of_rescued_files(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_text("My shopping list")
    log = open_log(tmp_path)
    Ledger.open(path, KINDS).close()
    Ledger.open(path, KINDS).close()
    close_log(log)
    (note,) = read_traces(tmp_path).notes
    assert "0 jobs could be read" in note


def test_an_empty_file_of_a_first_start_that_was_cut_off_is_no_loss(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert opens_or_is_rescued(path) == (0, False)


def test_an_empty_file_beside_a_full_log_is_told_and_the_log_is_kept(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    log = path.with_name("jobs.db-wal").read_bytes()
    ledger.close()
    path.write_bytes(b"")
    path.with_name("jobs.db-wal").write_bytes(log)
    ledger = Ledger.open(path, KINDS)
    assert "gone" in str(ledger.notice)
    ledger.close()
    assert [one.read_bytes() for one in path.parent.glob("*-kept-*-wal")] == [log]


def test_a_folder_in_the_place_of_the_list_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(LedgerTrouble, match="A folder stands in the place") as caught:
        Ledger.open(path, KINDS)
    assert caught.value.remedy is Remedy.TRY_AGAIN
    path.rmdir()
    Ledger.open(path, KINDS).close()


AS_ANOTHER_USER = """
import os, sys
from pathlib import Path
from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.storage.ledger.ledger import Ledger
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    Ledger.open(Path(sys.argv[1]), {})
except LedgerTrouble as trouble:
    print(trouble)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
@pytest.mark.parametrize("modes", [(0o555, 0o444), (0o755, 0o444), (0o000, 0o644), (0o755, 0o000)])
def test_a_list_that_may_not_be_written_or_read_is_said(
    tmp_path_factory: pytest.TempPathFactory, path: Path, whole: bytes, modes: tuple[int, int]
) -> None:
    del whole
    for folder in (*path.parents[1].parents, path.parents[1]):
        if str(folder).startswith(str(tmp_path_factory.getbasetemp().parent)):
            folder.chmod(0o755)
    path.chmod(modes[1])
    path.parent.chmod(modes[0])
    command = [sys.executable, "-B", "-c", AS_ANOTHER_USER, str(path)]
    ended = subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[2], env=os.environ)
    path.parent.chmod(0o755)
    path.chmod(0o644)
    said = ended.stdout.decode()
    assert "write-protected" in said or "cannot be read or written" in said, ended.stderr.decode()
    assert opens_or_is_rescued(path) == (61, False)


def test_a_lock_that_goes_away_is_one_to_wait_for(path: Path, whole: bytes) -> None:
    del whole
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerWaits, match="in use"):
            Ledger.open(path, KINDS)
        other.execute("ROLLBACK")
    assert opens_or_is_rescued(path) == (61, False)


def test_nobody_else_gets_a_lock_while_the_list_is_open(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    with closing(sqlite3.connect(path, timeout=0)) as other, pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT count(*) FROM jobs")
    ledger.keep(Entry(job=job(1)))
    ledger.close()


@pytest.mark.parametrize("step", ["_copy", "_carry_over"])
def test_a_rescue_for_which_there_is_no_room_leaves_everything_as_it_was(
    path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path.write_bytes(whole[:PAGE] + b"\xff" * PAGE + whole[2 * PAGE :])
    before = path.read_bytes()
    done: Callable[..., object] = getattr(rescue, step)

    def no_room(*args: object) -> None:
        done(*args)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(rescue, step, no_room)
        with pytest.raises(LedgerWaits, match="full"):
            Ledger.open(path, KINDS)
    assert [one.name for one in path.parent.iterdir()] == ["jobs.db"]
    assert path.read_bytes() == before
    assert opens_or_is_rescued(path)[1]
