"""A backup a day and one before each migration; what cannot be migrated stays as it was."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import LedgerTrouble, LedgerWaits, Remedy
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.storage.ledger import backups, schema
from chanjing_studio.storage.ledger.backups import STAMP
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.services.queue.scripted import KINDS
from tests.storage.older import FIRST_VERSION
from tests.storage.test_ledger import job, keep, line

HOUR = 3600.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 folder" / "jobs.db"


def no_room(_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def there(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").glob("*"))


def aged(path: Path, hours: float) -> Path:
    """Let the only backup of now be so old."""
    newest = there(path)[-1]
    stamp = time.strftime(STAMP, time.localtime(time.time() - hours * HOUR))
    return newest.rename(newest.with_name(f"jobs-{stamp}.db"))


def first_version(path: Path) -> None:
    """A list as the first version wrote it, with one job."""
    keep(path, Entry(job=job(1), lines=(line("one"),)))
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(FIRST_VERSION)


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        return [*raw.iterdump(), str(raw.execute("PRAGMA user_version").fetchone())]


def test_one_backup_a_day_is_made_and_the_newest_three_are_kept(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.back_up()
    assert there(path) == []
    for days in range(5):
        ledger.keep(Entry(job=job(days)))
        ledger.back_up()
        ledger.back_up()
        aged(path, 24.0 * (10 - days))
    ledger.close()
    kept = there(path)
    assert len(kept) == 3
    with closing(sqlite3.connect(kept[-1])) as raw:
        assert raw.execute("SELECT count(*) FROM jobs").fetchone()[0] == 5
        assert raw.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_backup_that_does_not_fit_is_told_and_leaves_no_half(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    monkeypatch.setattr(backups, "SPARE", 1 << 60)
    with pytest.raises(LedgerWaits, match="full"):
        ledger.back_up()
    monkeypatch.undo()

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(LedgerWaits, match="full"):
        ledger.back_up()
    assert there(path) == []
    ledger.keep(Entry(job=job(2)))
    ledger.close()


def test_what_a_kill_left_of_a_backup_goes_with_the_next_one(path: Path) -> None:
    (path.parent / "backups").mkdir(parents=True)
    (path.parent / "backups" / "jobs.db.part").write_bytes(b"half of one")
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    ledger.back_up()
    ledger.close()
    assert [one.suffix for one in there(path)] == [".db"]


def test_a_file_in_the_place_of_the_folder_of_backups_is_told_and_harms_nothing(path: Path) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    path.with_name("backups").write_text("")
    with pytest.raises(LedgerTrouble, match="cannot be read or written"):
        ledger.back_up()
    ledger.keep(Entry(job=job(2)))
    ledger.close()


def test_a_list_of_the_first_version_is_backed_up_and_brought_to_the_present_form(path: Path) -> None:
    first_version(path)
    before = content(path)
    ledger = Ledger.open(path, KINDS)
    assert [one.state for one in ledger.page(JobQuery())] == [JobState.WAITING]
    assert ledger.notice is None
    ledger.close()
    (backup,) = there(path)
    assert content(backup) == before


@pytest.mark.parametrize("statement", ["CREATE TABLE jobs (id TEXT)", "INSERT INTO jobs (id) VALUES ('job-00001')"])
def test_a_migration_that_fails_leaves_the_list_as_it_was_and_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    keep(path, Entry(job=job(1)))
    before = content(path)
    bad = (*schema.MIGRATIONS, ("CREATE TABLE more (x)", "DELETE FROM jobs", statement))
    if "INSERT" in statement:
        bad = (*schema.MIGRATIONS, ("CREATE TABLE more (x)", statement))
    with monkeypatch.context() as later:
        later.setattr(schema, "MIGRATIONS", bad)
        later.setattr(schema, "NEWEST", len(bad))
        with pytest.raises(LedgerTrouble, match="as it was before, and a backup") as caught:
            Ledger.open(path, KINDS)
        assert caught.value.remedy is Remedy.TRY_AGAIN
    assert content(path) == before
    (backup,) = there(path)
    assert content(backup) == before
    ledger = Ledger.open(path, KINDS)
    assert ledger.job("job-00001") == job(1)
    assert ledger.notice is None
    ledger.close()


def test_without_room_for_a_backup_nothing_is_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first_version(path)
    before = content(path)
    with monkeypatch.context() as full:
        full.setattr(backups, "SPARE", 1 << 60)
        with pytest.raises(LedgerWaits, match="full"):
            Ledger.open(path, KINDS)
    assert content(path) == before
    Ledger.open(path, KINDS).close()


def test_a_backup_of_the_first_version_comes_back_in_the_present_form(path: Path) -> None:
    first_version(path)
    Ledger.open(path, KINDS).close()
    path.unlink()
    ledger = Ledger.open(path, KINDS)
    assert [one.id for one in ledger.restore()] == ["job-00001"]
    ledger.close()
    (backup,) = there(path)
    assert content(backup)[-1] == "(1,)"


def test_a_restore_that_cannot_be_done_changes_nothing_and_can_be_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = Ledger.open(path, KINDS)
    ledger.keep(Entry(job=job(1)))
    ledger.back_up()
    ledger.close()
    path.write_bytes(b"")
    ledger = Ledger.open(path, KINDS)
    (backup,) = there(path)
    hidden = backup.rename(backup.with_name("hidden"))
    with pytest.raises(LedgerTrouble):
        ledger.restore()
    hidden.rename(backup)
    assert ledger.page(JobQuery()) == []
    assert [one.id for one in ledger.restore()] == ["job-00001"]
    ledger.close()
