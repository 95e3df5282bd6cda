"""The list is asked by a voice: what it said before, and how often it was used."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.models import Job, JobState, Spec
from chanjing_studio.domain.shelf import Uses
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Driver, LipSyncSpec
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.storage.older import FIRST_VERSION

KINDS: dict[str, type[Spec]] = {"speech": SpeechSpec, "lip_sync": LipSyncSpec}
SPEECH = SpeechSpec(script="The Old house.", voice_id="v-1")
VIDEO = LipSyncSpec(video=Path("/clips/a.mp4"), script="A video.", voice_id="v-1")
RECORDED = replace(VIDEO, driver=Driver.AUDIO, audio=Path("/clips/a.wav"))


def job(number: int, spec: Spec, account: str = "a") -> Job:
    return Job(id=f"job-{number}", account=account, kind=spec.kind, spec=spec, title=spec.title,
               state=JobState.DONE, created=float(number), changed=float(number))  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "jobs.db"


def keep(path: Path, *jobs: Job) -> None:
    ledger = Ledger.open(path, KINDS)
    for each in jobs:
        ledger.keep(Entry(job=each))
    ledger.close()


def test_a_voice_is_used_in_every_kind_that_says_something_with_it(path: Path) -> None:
    keep(path, job(1, SPEECH), job(2, VIDEO), job(3, RECORDED), job(4, replace(SPEECH, voice_id="v-2")))
    ledger = Ledger.open(path, KINDS)
    assert ledger.uses("v-1") == Uses(2, 2.0)
    assert ledger.uses("v-3") == Uses(0, 0.0)
    ledger.remove("job-2")
    assert ledger.uses("v-1") == Uses(1, 1.0)
    ledger.close()


def test_what_was_used_before_the_list_knew_voices_counts_too(path: Path) -> None:
    keep(path, job(1, SPEECH), job(2, VIDEO), job(3, RECORDED), job(4, SPEECH))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE jobs SET spec = 'no {json' WHERE id = 'job-4'")
        raw.commit()
        raw.executescript(FIRST_VERSION)
    ledger = Ledger.open(path, KINDS)
    assert ledger.uses("v-1") == Uses(2, 2.0)
    ledger.close()


def test_a_list_of_the_version_before_that_is_damaged_still_knows_what_was_made(path: Path) -> None:
    keep(path, job(1, SPEECH), job(2, VIDEO), job(3, RECORDED))
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(FIRST_VERSION)
    content = bytearray(path.read_bytes())
    content[28:32] = b"\xff" * 4  # the number of its pages
    path.write_bytes(content)
    ledger = Ledger.open(path, KINDS)
    assert "could be read and are here" in str(ledger.notice)
    assert [found.id for found in ledger.alike("a", SPEECH)] == ["job-1"]
    assert ledger.uses("v-1") == Uses(2, 2.0)
    ledger.close()


def test_the_same_words_in_the_same_voice_are_found_newest_first(path: Path) -> None:
    same = replace(SPEECH, script=" The Old house. ", speed=1.5)
    longer = replace(SPEECH, script="The Old house.\nIts door is new.")
    others = job(3, SPEECH, "b"), job(4, longer), job(5, replace(SPEECH, voice_id="v-2")), job(6, VIDEO)
    keep(path, job(1, SPEECH), job(2, same), *others)
    ledger = Ledger.open(path, KINDS)
    assert [found.id for found in ledger.alike("a", SPEECH)] == ["job-2", "job-1"]
    ledger.close()


def test_a_voice_is_looked_up_and_not_looked_for(path: Path) -> None:
    keep(path)
    with closing(sqlite3.connect(path)) as raw:
        plan = raw.execute("EXPLAIN QUERY PLAN SELECT count(*), max(created) FROM jobs WHERE voice = 'v'").fetchall()
    assert "jobs_by_voice" in str(plan)
    assert "SCAN" not in str(plan)
