"""What was made for jobs and drafts goes once nobody needs it, and never before."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.leftovers import KEPT_SECONDS, free_named_sounds, named_sounds_size, sweep
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


@pytest.fixture
def ledger(places: Places) -> Iterator[Ledger]:
    """The list of jobs, in use."""
    opened = Ledger.open(places.ledger, KINDS)
    yield opened
    opened.close()


def test_what_nobody_mentions_goes_after_a_while(places: Places, ledger: Ledger) -> None:
    file = make(places, "0123456789abcdef")
    sweep(places, ledger)
    assert file.is_file()
    sweep(places, ledger, now=time.time() + LATER)
    assert not file.parent.exists()


def test_what_a_draft_names_stays(places: Places, ledger: Ledger) -> None:
    file = make(places, "0123456789abcdef")
    Drafts(places.data).keep("digital_human", {"audio": str(file)})
    sweep(places, ledger, now=time.time() + LATER)
    assert file.is_file()


def test_what_a_job_names_stays_while_the_list_is_in_use(places: Places, ledger: Ledger) -> None:
    file = make(places, "0123456789abcdef")
    ledger.keep(Entry(job=job(1, spec=Talk(str(file)))))
    sweep(places, ledger, now=time.time() + LATER)
    assert file.is_file()


def test_what_changed_lately_stays_whatever_its_folder_is(places: Places, ledger: Ledger) -> None:
    file = make(places, "0123456789abcdef")
    os.utime(file.parent, (0, 0))
    sweep(places, ledger)
    assert file.is_file()


def test_without_a_list_of_jobs_everything_stays(places: Places, ledger: Ledger) -> None:
    file = make(places, "0123456789abcdef")
    ledger.close()
    sweep(places, ledger, now=time.time() + LATER)
    assert file.is_file()


def name(places: Places, job_id: str) -> Path:
    """A speech's sound under a name that says what it is."""
    file = places.named_sounds / job_id / "你好.wav"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"sound")
    return file


def test_sounds_under_names_are_freed_however_new_but_for_those_that_something_is_made_of(
    places: Places, ledger: Ledger
) -> None:
    of_job, of_draft, free, linked = (name(places, each * 16) for each in "abcd")
    ledger.keep(Entry(job=job(1, spec=Talk(str(of_job)))))
    Drafts(places.data).keep("digital_human", {"audio": str(of_draft)})
    os.link(linked, places.data / "another name")
    assert named_sounds_size(places, ledger) == free.stat().st_size
    free_named_sounds(places, ledger)
    assert [each.is_file() for each in (of_job, of_draft, free, linked)] == [True, True, False, False]
    assert named_sounds_size(places, ledger) == 0


def test_where_nothing_was_made_there_is_nothing_to_do(places: Places, ledger: Ledger) -> None:
    sweep(places, ledger)
    assert not places.made.exists()
