"""The rows of the Jobs page: headers, jobs and wholes, newest first, running on top."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import Whole, whole_id, wholes_of
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.jobs.entries import Entry, figure, first_of, group_of_entry, has_line, spoken
from chanjing_studio.ui.jobs.groups import GROUP_TITLES, Group, listed_in
from chanjing_studio.ui.words import say

AnyIndex = QModelIndex | QPersistentModelIndex


class JobRole(IntEnum):
    """What a row can be asked for besides its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    CLOUD = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a group, with how many jobs it has in all (shown or not)."""

    group: Group
    count: int


Row = Header | Entry


class JobModel(QAbstractListModel):
    """Unfinished jobs all at once, finished ones page by page: ``more_wanted`` asks for the next.

    The parts of a whole are one row. With a page all parts of its wholes are given, wherever they stand in the list.
    ``cloud`` names the one that makes a job, "" where there is but one: told where no percent is.
    """

    more_wanted = Signal()

    def __init__(self, clock: Callable[[], float] = time.time, cloud: Callable[[Job], str] = lambda _job: "") -> None:
        super().__init__()
        self._clock, self._cloud = clock, cloud
        self._jobs: dict[str, Job] = {}
        self._wholes: dict[str, Whole] = {}
        self._last: Job | None = None
        self._rows: list[Row] = []
        self._counts: Counter[Group] = Counter()
        self._finished_in_all = 0
        self._complete = True

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == JobRole.ROW:
            return row
        if role == JobRole.CLOUD:
            return self._cloud_of(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Header):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: AnyIndex) -> None:
        if not parent.isValid() and not self._complete:
            self._complete = True  # until the answer says otherwise: one question at a time
            self.more_wanted.emit()

    def show_jobs(
        self, jobs: Sequence[Job], *, finished_in_all: int, complete: bool, beside: Iterable[Job] = ()
    ) -> None:
        """Replace everything; ``complete`` when no finished job is left to be fetched."""
        self.beginResetModel()
        self._jobs = {job.id: job for job in (*jobs, *beside)}
        self._last = jobs[-1] if jobs else None
        self._finished_in_all, self._complete = finished_in_all, complete
        self._rows = self._arranged()
        self.endResetModel()

    def add_page(self, jobs: Sequence[Job], *, complete: bool, beside: Iterable[Job] = ()) -> None:
        """Add the next finished jobs."""
        self._jobs.update({job.id: job for job in (*jobs, *beside) if job.id not in self._jobs})
        self._last = jobs[-1] if jobs else self._last
        self._complete = complete
        self._rearrange()

    def put(self, job: Job) -> None:
        """Show a job as it is now; a new one appears, one that ended moves."""
        former, shown = self._jobs.get(job.id), self.entry_of(job.id)
        self._jobs[job.id] = job
        if former and shown and self._is_still(former, job):
            now = self._renewed(shown, job)
            if group_of_entry(now) is group_of_entry(shown):
                self._replace(shown, now)
                return
        if listed_in(job) is Group.FINISHED and not (former and listed_in(former) is Group.FINISHED):
            self._finished_in_all += 1
        self._rearrange(moved=whole_id(job) or job.id)

    def drop(self, job_id: str) -> Whole | None:
        """Show a job no longer; gives what is left of the whole that it was a part of."""
        former = self._jobs.pop(job_id, None)
        if former is None:
            return None
        if listed_in(former) is Group.FINISHED:
            self._finished_in_all -= 1
        self._rearrange(moved=whole_id(former))
        return self._wholes.get(whole_id(former))

    def entry_at(self, index: AnyIndex) -> Entry | None:
        """The job or the whole of a row; None for a header or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return None if isinstance(row, Header) else row

    def entry_of(self, job_id: str) -> Entry | None:
        """The job of this id, or the whole that it is a part of; None when it is not shown."""
        job = self._jobs.get(job_id)
        return self._wholes.get(whole_id(job), job) if job else None

    def index_of(self, job_id: str) -> QModelIndex:
        """The row of a job, or of the whole that it is a part of; invalid when it is not shown."""
        entry = self.entry_of(job_id)
        for place, row in enumerate(self._rows):
            if entry and _key(row) == entry.id:
                return self.index(place)
        return QModelIndex()

    def first_job(self) -> QModelIndex:
        """The topmost job; invalid when there is none."""
        return self.index(1) if self._rows else QModelIndex()

    def last_job(self) -> Job | None:
        """The job after which the next page begins."""
        return self._last

    @property
    def finished_in_all(self) -> int:
        """How many finished jobs there are, shown or not."""
        return self._finished_in_all

    def count(self, group: Group) -> int:
        """How many jobs there are in a group. Asked at every change of every job: nothing is gone through for it."""
        return self._counts[group]

    def _text(self, row: Row) -> str:
        if isinstance(row, Header):
            return say(GROUP_TITLES[row.group])
        return listed(spoken(row, self._clock()), self._cloud_of(row))

    def _cloud_of(self, row: Row) -> str:
        """The cloud of a row that has room for its name, where other rows tell a percent."""
        if isinstance(row, Header) or not has_line(row) or figure(row):
            return ""
        return self._cloud(first_of(row))

    def _arranged(self) -> list[Row]:
        self._wholes = wholes_of(self._jobs.values())
        groups: dict[Group, list[Entry]] = {group: [] for group in Group}
        for entry in (*self._wholes.values(), *(job for job in self._jobs.values() if not whole_id(job))):
            groups[group_of_entry(entry)].append(entry)
        self._counts = Counter(map(listed_in, self._jobs.values()))
        self._counts[Group.FINISHED] = max(self._counts[Group.FINISHED], self._finished_in_all)
        rows: list[Row] = []
        for group, entries in groups.items():
            if entries:
                rows.append(Header(group, self._counts[group]))
                rows += sorted(entries, key=_newest_first)
        return rows

    def _is_still(self, former: Job, job: Job) -> bool:
        """Whether no count is other than before."""
        return listed_in(former) is listed_in(job) and whole_id(former) == whole_id(job)

    def _renewed(self, shown: Entry, job: Job) -> Entry:
        """What is shown, with this job in it as it is now."""
        if isinstance(shown, Job):
            return job
        whole = Whole(tuple(job if one.id == job.id else one for one in shown.jobs))
        self._wholes[whole.id] = whole
        return whole

    def _replace(self, former: Entry, now: Entry) -> None:
        index = self.index_of(first_of(now).id)
        self._rows[index.row()] = now
        # A change that names its roles keeps its height: the list need not be laid out again.
        roles = [JobRole.ROW] if has_line(former) == has_line(now) else []
        self.dataChanged.emit(index, index, roles)

    def _rearrange(self, *, moved: str = "") -> None:
        """Bring the rows into order by removing, moving and inserting, so that selection and scrolling stay."""
        wanted = self._arranged()
        order = [_key(row) for row in wanted]
        keys = set(order)
        for place in range(len(self._rows) - 1, -1, -1):
            if _key(self._rows[place]) not in keys:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        self._move(moved, order)
        self._insert(wanted)

    def _move(self, job_id: str, order: Sequence[str]) -> None:
        """One row to its new place: taken out and put in again it would hand its selection to a neighbour."""
        here = [_key(row) for row in self._rows]
        if job_id not in here:
            return
        present = set(here)
        source, target = here.index(job_id), [key for key in order if key in present].index(job_id)
        if source != target:
            # Qt wants the row before which it goes, counted as long as it is still there.
            self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target + (target > source))
            self._rows.insert(target, self._rows.pop(source))
            self.endMoveRows()

    def _insert(self, wanted: list[Row]) -> None:
        place = 0
        while place < len(wanted):
            if place < len(self._rows) and _key(self._rows[place]) == _key(wanted[place]):
                self._rows[place] = wanted[place]
                place += 1
                continue
            present = {_key(row) for row in self._rows[place:]}
            end = place
            while end < len(wanted) and _key(wanted[end]) not in present:
                end += 1
            self.beginInsertRows(QModelIndex(), place, end - 1)
            self._rows[place:place] = wanted[place:end]
            self.endInsertRows()
            place = end
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def _newest_first(entry: Entry) -> float:
    return -entry.created


def _key(row: Row) -> str:
    return row.group if isinstance(row, Header) else row.id
