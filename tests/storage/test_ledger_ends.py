"""However the program or the computer ends, the ledger opens with moments that were written, and knows what is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import LedgerTrouble
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.storage.ledger import opening, rows, schema
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.services.queue.scripted import KINDS, Talk
from tests.storage.test_ledger import job, line

FILES = ("", "-wal", "-shm")
PAGE = 4096
FRAME = PAGE + 24


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "running" / "jobs.db"
    place.parent.mkdir()
    return place


def put_elsewhere(path: Path, place: Path) -> Path:
    """The files as a power cut would leave them."""
    place.mkdir(parents=True)
    for suffix in FILES:
        if (file := path.with_name(path.name + suffix)).exists():
            shutil.copy(file, place)
    return place / path.name


@pytest.fixture
def cut_off(path: Path, tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Ten jobs, each waiting and then done, none of which is in the database itself yet; and the power is cut."""
    ledger = Ledger.open(path, KINDS)
    for number in range(10):
        ledger.keep(Entry(job=job(number)))
        ledger.keep(Entry(job=job(number, state=JobState.DONE), lines=(line("x"),)))
    yield lambda name: put_elsewhere(path, tmp_path / name)
    ledger.close()


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Every close look that is taken."""
    taken: list[bool] = []
    look = opening.check

    def watched(connection: sqlite3.Connection) -> None:
        taken.append(True)
        look(connection)

    monkeypatch.setattr(opening, "check", watched)
    return taken


def states(ledger: Ledger) -> dict[int, JobState]:
    return {int(one.id[-5:]): one.state for one in ledger.page(JobQuery(limit=100_000))}


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def pragma(path: Path, name: str) -> object:
    ledger = Ledger.open(path, KINDS)
    connection: sqlite3.Connection = ledger._connection  # pyright: ignore[reportPrivateUsage]
    value = connection.execute(f"PRAGMA {name}").fetchone()[0]
    ledger.close()
    return value


def test_each_write_is_on_the_disk_before_it_counts(path: Path) -> None:
    assert pragma(path, "journal_mode") == "wal"
    assert pragma(path, "synchronous") == 2
    assert pragma(path, "foreign_keys") == 1
    assert pragma(path, "busy_timeout") == 2000
    assert pragma(path, "locking_mode") == "exclusive"


def test_after_an_end_in_order_there_is_no_close_look_and_no_trace(path: Path, checks: list[bool]) -> None:
    for number in range(3):
        ledger = Ledger.open(path, KINDS)
        ledger.keep(Entry(job=job(number)))
        ledger.close()
    assert checks == []
    assert [one.name for one in path.parent.iterdir()] == ["jobs.db"]


def test_after_any_other_end_everything_is_looked_at_closely(
    cut_off: Callable[[str], Path], checks: list[bool]
) -> None:
    path = cut_off("cut")
    ledger = Ledger.open(path, KINDS)
    assert checks == [True]
    assert ledger.notice is None
    assert set(states(ledger).values()) == {JobState.DONE}
    ledger.close()
    Ledger.open(path, KINDS).close()
    assert checks == [True]


def test_damage_that_only_a_close_look_finds_leads_to_a_rescue(cut_off: Callable[[str], Path]) -> None:
    path = cut_off("cut")
    Ledger.open(path, KINDS).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        pages = dict(raw.execute("SELECT name, rootpage FROM sqlite_schema WHERE name LIKE 'jobs\\_%' ESCAPE '\\'"))
        raw.execute("INSERT INTO facts VALUES ('open', 'yes')")
        raw.commit()
    content = bytearray(path.read_bytes())
    order, remote = ((pages[name] - 1) * PAGE for name in ("jobs_in_order", "jobs_by_remote"))
    content[order : order + PAGE] = content[remote : remote + PAGE]
    path.write_bytes(content)
    path.with_name("jobs.db-wal").touch()
    ledger = Ledger.open(path, KINDS)
    assert "10 jobs could be read" in str(ledger.notice)
    ledger.close()


def _end_all(ledger: Ledger, count: int) -> None:
    for number in range(count):
        ledger.keep(Entry(job=job(number, state=JobState.DONE), lines=(line("x"),)))


def test_damage_in_the_middle_of_work_is_said_and_looked_for_at_the_next_start(path: Path, checks: list[bool]) -> None:
    ledger = Ledger.open(path, KINDS)
    for number in range(300):
        ledger.keep(Entry(job=job(number, spec=Talk("word " * 200))))
    ledger.close()
    ledger = Ledger.open(path, KINDS)
    middle = path.stat().st_size // PAGE // 2
    harm = "import sys; f = open(sys.argv[1], 'r+b'); f.seek(int(sys.argv[2])); f.write(b'\\xff' * 40960)"
    subprocess.run([sys.executable, "-c", harm, str(path), str(middle * PAGE)], check=True)  # it takes no lock
    connection: sqlite3.Connection = ledger._connection  # pyright: ignore[reportPrivateUsage]
    connection.execute("PRAGMA shrink_memory")
    with pytest.raises(LedgerTrouble, match=r"damaged.*start it again"):
        _end_all(ledger, 300)
    ledger.close()
    again = Ledger.open(path, KINDS)
    assert "jobs could be read" in str(again.notice)
    assert len(states(again)) > 200
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGSTOP")
def test_a_program_that_ends_at_any_moment_leaves_every_acknowledged_write(path: Path, tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    said: list[str] = []
    cuts: list[tuple[Path, int]] = []
    command = [sys.executable, "-m", "tests.storage.writing", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], env=os.environ) as program:
        assert program.stdout is not None
        for number in range(12):
            said += [program.stdout.readline().decode() for _ in range(chance.randrange(1, 60))]
            os.kill(program.pid, signal.SIGSTOP)
            cuts.append((put_elsewhere(path, tmp_path / f"cut {number}"), len(said)))
            os.kill(program.pid, signal.SIGCONT)
        os.kill(program.pid, signal.SIGKILL)
        said += program.stdout.read().decode().splitlines()
    for copy, acknowledged in (*cuts, (path, len(said))):
        _holds(copy, said[:acknowledged])


def _holds(copy: Path, said: list[str]) -> None:
    ledger = Ledger.open(copy, KINDS)
    assert ledger.notice is None
    found = states(ledger)
    for number, state in (words.split() for words in said):
        assert found[int(number)] in (JobState(state), JobState.DONE)
    assert _written_moments({number - 1: state for number, state in found.items()})
    ledger.close()
    assert is_sound(copy)


def _written_moments(found: dict[int, JobState]) -> bool:
    """Whether it was like this at some moment: all before the last are done."""
    last = max(found, default=-1)
    return sorted(found) == list(range(last + 1)) and all(
        state is JobState.DONE for number, state in found.items() if number < last
    )


def test_a_log_that_is_cut_anywhere_opens_with_the_moments_before(cut_off: Callable[[str], Path]) -> None:
    size = cut_off("whole").with_name("jobs.db-wal").stat().st_size
    places = {size - 1, size - FRAME, size - FRAME + 12, 33, 0, *random.Random(3).sample(range(32, size), 20)}  # noqa: S311
    for number, place in enumerate(sorted(places)):
        path = cut_off(f"cut {number}")
        os.truncate(path.with_name("jobs.db-wal"), place)
        ledger = Ledger.open(path, KINDS)
        found = states(ledger)
        unfinished = [one for one, state in found.items() if state is not JobState.DONE]
        assert _written_moments(found), place
        if ledger.notice:
            assert all(found[one] is JobState.UNSURE for one in unfinished)
        if (place - 32) % FRAME:
            assert unfinished == [] or ledger.notice, place
        ledger.close()
        assert is_sound(path)


def test_a_log_that_is_garbled_in_the_middle_is_told_and_nothing_of_it_is_sent(cut_off: Callable[[str], Path]) -> None:
    size = cut_off("whole").with_name("jobs.db-wal").stat().st_size
    places = [8, 18, 28, *random.Random(5).sample(range(32, size - FRAME), 20)]  # noqa: S311
    for number, place in enumerate(places):
        path = cut_off(f"garbled {number}")
        log = path.with_name("jobs.db-wal")
        content = bytearray(log.read_bytes())
        content[place] ^= 0x55
        log.write_bytes(content)
        ledger = Ledger.open(path, KINDS)
        assert "last moments" in str(ledger.notice), place
        assert _written_moments(states(ledger))
        assert set(states(ledger).values()) <= {JobState.DONE, JobState.UNSURE}
        ledger.close()
        assert is_sound(path)


def _by_the_first_version(path: Path, place: Path) -> Path:
    """Three jobs in the log of a list that the first version of the program wrote; and the power is cut."""
    names = rows.JOB_COLUMNS.removesuffix(", voice")
    insert = f"INSERT INTO jobs ({names}) VALUES ({', '.join('?' * len(names.split(', ')))})"  # noqa: S608
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in ("PRAGMA journal_mode = WAL", *schema.MIGRATIONS[0], "PRAGMA user_version = 1"):
            raw.execute(statement)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for number in range(3):
            raw.execute(insert, rows.job_row(job(number))[:-1])
        return put_elsewhere(path, place)


def test_a_moment_that_was_lost_before_the_list_came_to_a_new_form_is_told_too(path: Path, tmp_path: Path) -> None:
    copy = _by_the_first_version(path, tmp_path / "cut")
    log = copy.with_name("jobs.db-wal")
    content = bytearray(log.read_bytes())
    content[-100] ^= 0x55
    log.write_bytes(content)
    ledger = Ledger.open(copy, KINDS)
    assert "last moments" in str(ledger.notice)
    assert states(ledger) == {0: JobState.UNSURE, 1: JobState.UNSURE}
    ledger.close()


def test_a_log_that_was_taken_away_is_told_and_what_was_to_be_sent_asks(path: Path, tmp_path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    ledger.close()
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1, state=JobState.CREATING)))
    copy = put_elsewhere(path, tmp_path / "cut")
    ledger.close()
    copy.with_name("jobs.db-wal").unlink()
    again = Ledger.open(copy, KINDS)
    assert "last moments" in str(again.notice)
    assert states(again) == {1: JobState.UNSURE}
    again.close()
    third = Ledger.open(copy, KINDS)
    assert third.notice is None
    third.close()


def test_garbage_in_the_shared_memory_file_harms_nothing(cut_off: Callable[[str], Path]) -> None:
    path = cut_off("cut")
    path.with_name("jobs.db-shm").write_bytes(os.urandom(32768))
    ledger = Ledger.open(path, KINDS)
    assert ledger.notice is None
    assert len(states(ledger)) == 10
    ledger.close()


def test_an_end_that_could_not_be_noted_is_looked_at_closely_and_no_more(path: Path, checks: list[bool]) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    connection: sqlite3.Connection = ledger._connection  # pyright: ignore[reportPrivateUsage]
    connection.execute("PRAGMA query_only = ON")
    ledger.close()
    again = Ledger.open(path, KINDS)
    assert checks == [True]
    assert again.notice is None
    assert states(again) == {1: JobState.WAITING}
    again.close()
