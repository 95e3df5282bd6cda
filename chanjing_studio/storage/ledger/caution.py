"""Jobs whose last moments may be missing come back so that nothing is sent, or sent again, without asking."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Collection

from chanjing_studio.domain.models import JobState, StoryLine, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger import rows
from chanjing_studio.storage.ledger.entries import CREATE, DOUBT, Step, StepState

_UNSAID = Sentence("What happened to it after that is not known: nothing is sent without asking you.")


def doubt(write: sqlite3.Connection, because: Sentence, job_ids: Collection[str] | None = None) -> None:
    """Inside a transaction: these jobs, or all, may be further on than this database knows.

    One that has a number in the cloud is followed. Any other that has not ended is unsure, with nothing to compare
    the cloud's list with, so that the user is asked. One that failed is looked for before it is made again.
    """
    for job_id, state, remote_id, changed in _not_done(write):
        if job_ids is not None and job_id not in job_ids:
            continue
        _compare_nothing(write, job_id, changed)
        if state not in rows.ENDED:
            _unsettle(write, job_id, remote_id, because)


def _not_done(write: sqlite3.Connection) -> list[rows.Row]:
    query = "SELECT id, state, remote_id, changed FROM jobs WHERE state <> ?"
    return write.execute(query, (JobState.DONE.value,)).fetchall()


def _compare_nothing(write: sqlite3.Connection, job_id: str, changed: float) -> None:
    """If it was sent, then after the last moment that is known."""
    step = Step(name=CREATE, state=StepState.UNSURE, started=changed, learned={"listed": None, DOUBT: True})
    write.execute("INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?, ?)", rows.step_row(job_id, step))


def _unsettle(write: sqlite3.Connection, job_id: str, remote_id: str, because: Sentence) -> None:
    state = JobState.MAKING if remote_id else JobState.UNSURE
    write.execute(
        "UPDATE jobs SET state = ?, part = 1, problem = NULL, ended = NULL WHERE id = ?", (state.value, job_id)
    )
    told = [because] if remote_id else [because, _UNSAID]
    lines = [StoryLine(time.time(), StorySign.TROUBLE, sentence) for sentence in told]
    write.executemany("INSERT INTO story VALUES (?, ?, ?, ?)", [rows.line_row(job_id, line) for line in lines])
