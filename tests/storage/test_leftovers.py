"""What was made for jobs and drafts goes once nobody needs it, and never before."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.leftovers import KEPT_SECONDS, sweep
from chanjing_studio.storage.places import Places
from tests.services.queue.scripted import KINDS, Talk
from tests.storage.test_ledger import job

LATER = KEPT_SECONDS + 60


@pytest.fixture
def places(tmp_path: Path) -> Places:
    found = Places.below(tmp_path / "我的 数据")
    found.make()
    return found


def make(places: Places, name: str) -> Path:
    file = places.made / "recordings" / name / "录音.wav"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"sound")
    return file


def open_ledger(places: Places) -> Ledger:
    return Ledger.open(places.ledger, KINDS)


def test_what_nobody_mentions_goes_after_a_while(places: Places) -> None:
    open_ledger(places).close()
    file = make(places, "0123456789abcdef")
    sweep(places)
    assert file.is_file()
    sweep(places, now=time.time() + LATER)
    assert not file.parent.exists()


def test_what_a_draft_names_stays(places: Places) -> None:
    open_ledger(places).close()
    file = make(places, "0123456789abcdef")
    Drafts(places.data).keep("digital_human", {"audio": str(file)})
    sweep(places, now=time.time() + LATER)
    assert file.is_file()


def test_what_a_job_names_stays_while_the_list_is_in_use(places: Places) -> None:
    file = make(places, "0123456789abcdef")
    ledger = open_ledger(places)
    ledger.keep(Entry(job=job(1, spec=Talk(str(file)))))
    sweep(places, now=time.time() + LATER)
    ledger.close()
    assert file.is_file()


def test_what_changed_lately_stays_whatever_its_folder_is(places: Places) -> None:
    open_ledger(places).close()
    file = make(places, "0123456789abcdef")
    os.utime(file.parent, (0, 0))
    sweep(places)
    assert file.is_file()


def test_without_a_list_of_jobs_everything_stays(places: Places) -> None:
    file = make(places, "0123456789abcdef")
    sweep(places, now=time.time() + LATER)
    assert file.is_file()
    places.ledger.write_text("no database")
    sweep(places, now=time.time() + LATER)
    assert file.is_file()


def test_where_nothing_was_made_there_is_nothing_to_do(places: Places) -> None:
    sweep(places)
    assert not places.made.exists()
