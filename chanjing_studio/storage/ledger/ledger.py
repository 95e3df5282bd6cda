"""The ledger: every moment of a job is one transaction, on the disk before anything is sent."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from chanjing_studio.domain.brief import twin_of
from chanjing_studio.domain.models import Job, Spec, StoryLine
from chanjing_studio.domain.parts import whole_id
from chanjing_studio.domain.shelf import JobGroup, JobKey, JobQuery, Uses
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger import rows
from chanjing_studio.storage.ledger.backups import back_up, due, prune
from chanjing_studio.storage.ledger.entries import Entry, KeptFile, Step, TimedStep
from chanjing_studio.storage.ledger.life import Life
from chanjing_studio.storage.ledger.offers import Offer, take_up
from chanjing_studio.storage.ledger.opening import open_database
from chanjing_studio.storage.ledger.troubles import told

_log = logging.getLogger(__name__)


class Ledger:
    """Jobs, their steps and stories, and the files they left in the cloud.

    All methods block and raise LedgerTrouble: call them in the one thread in which calls never overlap.
    ``notice`` is what the user is told after the database had to be replaced; ``offer`` is a backup that can help.
    """

    def __init__(self, connection: sqlite3.Connection, kinds: Mapping[str, type[Spec]]) -> None:
        self.kinds = kinds
        self.notice: Sentence | None = None
        self.offer: Offer | None = None
        self._connection = connection
        self._life = Life(connection)
        self._path = Path()

    @classmethod
    def open(cls, path: Path, kinds: Mapping[str, type[Spec]]) -> Self:
        """The ledger in this file, made when there is none. A bad file is kept aside and a new one takes its place."""
        with told():
            opened = open_database(path)
        if opened.notice:
            _log.warning("%s", opened.notice)
        ledger = cls(opened.connection, kinds)
        ledger.notice, ledger.offer, ledger._path = opened.notice, opened.offer, path
        return ledger

    def close(self) -> None:
        """Let go of the file, and note that this was done in order."""
        self._life.end()

    def back_up(self) -> None:
        """Make today's backup, unless there is one, or an older one is still needed."""
        with self._watched():
            if self.offer or not due(self._path) or not self._rows("SELECT 1 FROM jobs LIMIT 1", ()):
                return
            back_up(self._connection, self._path)
            prune(self._path)

    def restore(self) -> list[Job]:
        """Bring back the jobs of the offered backup that are missing here; gives those that have not ended."""
        if self.offer is None:
            return []
        with self._watched():
            self._life.begin()
            back = take_up(self._connection, self._path, self.offer)
        self.offer = None
        return [job for job in self.unfinished() if job.id in back]

    def keep(self, *entries: Entry) -> None:
        """Write everything of one moment, of one job or of several, or nothing."""
        with self._transaction() as write:
            for entry in entries:
                _write_entry(write, entry)

    def add_line(self, job_id: str, line: StoryLine) -> None:
        """One more line in the story of a job."""
        with self._transaction() as write:
            write.execute("INSERT INTO story VALUES (?, ?, ?, ?)", rows.line_row(job_id, line))

    def remove(self, job_id: str) -> None:
        """Forget a job and its story. Its number in the cloud stays known."""
        with self._transaction() as write:
            write.execute("DELETE FROM jobs WHERE id = ?", (job_id,))
            write.execute("INSERT OR IGNORE INTO removed VALUES (?)", (job_id,))

    def job(self, job_id: str) -> Job | None:
        """The job of this id, as last written."""
        found = self._jobs("WHERE id = ?", (job_id,))
        return found[0] if found else None

    def unfinished(self) -> list[Job]:
        """Every job that has not ended, oldest first."""
        return self._jobs("WHERE part < 2 AND state NOT IN (?, ?, ?) ORDER BY created, id", rows.ENDED)

    def page(self, query: JobQuery) -> list[Job]:
        """A page of the list: group by group, newest first."""
        found: list[Job] = []
        for group in _groups_from(query):
            if len(found) < query.limit:
                found += self._page_of(group, query, query.limit - len(found))
        return found

    def listing(self, query: JobQuery) -> tuple[list[Job], list[Job]]:
        """A page of the list, and all parts of the wholes on it, wherever they stand in the list."""
        page = self.page(query)
        wholes = {whole for job in page if (whole := whole_id(job))}
        found = self._jobs("WHERE instr(spec, ?) > 0", (rows.OF_A_WHOLE,)) if wholes else ()
        return page, [job for job in found if whole_id(job) in wholes]

    def counts(self, query: JobQuery) -> dict[JobGroup, int]:
        """How many jobs of each group the query's kind and search leave."""
        where, values = _filter(query)
        counted = self._rows(f"SELECT part, count(*) FROM jobs WHERE {where} GROUP BY part", values)  # noqa: S608
        return dict.fromkeys(JobGroup, 0) | {JobGroup(part): count for part, count in counted}

    def states(self) -> dict[str, int]:
        """How many jobs there are in each state, of those that occur."""
        return dict(self._rows("SELECT state, count(*) FROM jobs GROUP BY state ORDER BY state", ()))

    def alike(self, account: str, spec: Spec) -> list[Job]:
        """The account's jobs of this kind in which the same voice says the same words, newest first."""
        voice = spec.spoken.voice_id if spec.spoken else ""
        words = rows.searchable("", spec.words)  # they stand behind the title's line
        return self._jobs(
            "WHERE voice = ? AND account = ? AND kind = ? AND substr(words, -length(?)) = ? ORDER BY created DESC, id",
            (voice, account, spec.kind, words, words),
        )

    def twins(self, twin: str) -> list[Job]:
        """The jobs that were made to be compared under this name, in the order in which they were asked for."""
        found = self._jobs("WHERE instr(spec, ?) > 0 ORDER BY created, id", (twin,))
        return [job for job in found if twin_of(job) == twin]

    def uses(self, voice_id: str) -> Uses:
        """How often a voice was asked to say something, by whichever account and in whichever kind of job."""
        ((times, last),) = self._rows("SELECT count(*), max(created) FROM jobs WHERE voice = ?", (voice_id,))
        return Uses(times, last or 0.0)

    def speaks_of(self, name: str) -> bool:
        """Whether any job was asked for with this in it, such as the name of a folder."""
        return bool(self._rows("SELECT 1 FROM jobs WHERE instr(spec, ?) LIMIT 1", (name,)))

    def steps(self, job_id: str) -> dict[str, Step]:
        """The steps of a job by name."""
        found = self._rows("SELECT name, state, started, ended, learned FROM steps WHERE job = ?", (job_id,))
        return {step.name: step for step in map(rows.step_of, found)}

    def steps_since(self, account: str, moment: float) -> list[TimedStep]:
        """The steps of the account's jobs that were written after this moment, a Unix time."""
        query = (
            "SELECT jobs.id, kind, uploaded, changed, name, steps.state, started, steps.ended, learned "
            "FROM jobs JOIN steps ON job = jobs.id WHERE account = ? AND changed > ?"
        )
        return [rows.timed_step_of(row) for row in self._rows(query, (account, moment))]

    def story(self, job_id: str) -> list[StoryLine]:
        """The story of a job, in the order in which it was written."""
        found = self._rows("SELECT at, sign, sentence FROM story WHERE job = ? ORDER BY rowid", (job_id,))
        return [rows.line_of(row) for row in found]

    def file(self, account: str, service: str, digest: str) -> KeptFile | None:
        """The file with this content that the cloud was given for this purpose."""
        query = "SELECT size, file_id, uploaded, gone FROM files WHERE account = ? AND service = ? AND digest = ?"
        for size, file_id, uploaded, gone in self._rows(query, (account, service, digest)):
            if not (isinstance(size, int) and isinstance(file_id, str) and isinstance(gone, int | float)):
                return None  # damaged: the file is sent again
            return KeptFile(
                account=account,
                service=service,
                digest=digest,
                size=size,
                file_id=file_id,
                uploaded=uploaded,
                gone=gone,
            )
        return None

    def forget_file(self, account: str, file_id: str) -> None:
        """The cloud has this file no more."""
        with self._transaction() as write:
            write.execute("DELETE FROM files WHERE account = ? AND file_id = ?", (account, file_id))

    def ever_known(self, account: str, kind: str, remote_ids: Collection[str]) -> set[str]:
        """Which of these numbers belong, or once belonged, to a job here."""
        return self._among("remotes", account, kind, remote_ids=remote_ids)

    def on_shelf(self, account: str, kind: str, remote_ids: Collection[str]) -> set[str]:
        """Which of these numbers belong to a job here now."""
        return self._among("jobs", account, kind, remote_ids=remote_ids)

    def paused(self) -> set[str]:
        """The accounts whose jobs wait for beans."""
        return {row[0] for row in self._rows("SELECT account FROM pauses", ())}

    def resume(self, account: str) -> None:
        """The jobs of this account wait no longer."""
        with self._transaction() as write:
            write.execute("DELETE FROM pauses WHERE account = ?", (account,))

    def _among(self, table: str, account: str, kind: str, *, remote_ids: Collection[str]) -> set[str]:
        places = ", ".join("?" * len(remote_ids))
        query = f"SELECT remote_id FROM {table} WHERE account = ? AND kind = ? AND remote_id IN ({places})"  # noqa: S608
        return {row[0] for row in self._rows(query, (account, kind, *remote_ids))}

    def _page_of(self, group: JobGroup, query: JobQuery, limit: int) -> list[Job]:
        where, values = _filter(query)
        key = query.after if query.after and query.after.group is group else None
        after, place = (" AND (created, id) < (?, ?)", (key.created, key.id)) if key else ("", ())
        return self._jobs(
            f"WHERE part = ? AND {where}{after} ORDER BY created DESC, id DESC LIMIT ?",
            (int(group), *values, *place, limit),
        )

    def _jobs(self, clause: str, values: rows.Row) -> list[Job]:
        found = self._rows(f"SELECT {rows.JOB_COLUMNS} FROM jobs {clause}", values)  # noqa: S608
        return [rows.job_of(row, self.kinds) for row in found]

    def _rows(self, query: str, values: rows.Row) -> list[rows.Row]:
        with self._watched():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self) -> Generator[sqlite3.Connection]:
        with self._watched():
            self._life.begin()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise

    @contextmanager
    def _watched(self) -> Generator[None]:
        with told(), self._life.watched():
            yield


def _write_entry(write: sqlite3.Connection, entry: Entry) -> None:
    job = entry.job
    _upsert_job(write, job)
    write.executemany(
        "INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?, ?)", [rows.step_row(job.id, step) for step in entry.steps]
    )
    write.executemany("INSERT INTO story VALUES (?, ?, ?, ?)", [rows.line_row(job.id, line) for line in entry.lines])
    if job.remote_id:
        write.execute("INSERT OR IGNORE INTO remotes VALUES (?, ?, ?)", (job.account, job.kind, job.remote_id))
    if entry.file:
        _write_file(write, entry.file)
    if entry.pauses_account:
        write.execute("INSERT OR IGNORE INTO pauses VALUES (?)", (job.account,))


def _upsert_job(write: sqlite3.Connection, job: Job) -> None:
    values = rows.job_row(job)
    names = rows.JOB_COLUMNS.split(", ")
    update = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    places = ", ".join("?" * len(names))
    write.execute(
        f"INSERT INTO jobs ({rows.JOB_COLUMNS}) VALUES ({places}) "  # noqa: S608
        f"ON CONFLICT (id) DO UPDATE SET {update}",
        values,
    )


def _write_file(write: sqlite3.Connection, file: KeptFile) -> None:
    values = (file.account, file.service, file.digest, file.size, file.file_id, file.uploaded, file.gone)
    write.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _groups_from(query: JobQuery) -> list[JobGroup]:
    groups = list(JobGroup) if query.group is None else [query.group]
    key: JobKey | None = query.after
    return [group for group in groups if key is None or group >= key.group]


def _filter(query: JobQuery) -> tuple[str, rows.Row]:
    terms = rows.searchable(query.search).split()
    kind = [query.kind] if query.kind else []
    conditions = ["kind = ?" for _ in kind] + ["instr(words, ?) > 0" for _ in terms]
    return " AND ".join(conditions) or "1", (*kind, *terms)
