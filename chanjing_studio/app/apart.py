"""The kinds of job with pages of their own: what they make is used elsewhere in the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from chanjing_studio.domain.makes import LeavesAvatar, Makes
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.page import Page

if TYPE_CHECKING:
    from chanjing_studio.kit import TaskKind
    from chanjing_studio.ui.create.page import CreatePage


class Apart:
    """``changed`` hears, by what a job makes, that the account's own things of this sort are others than before."""

    def __init__(self, kinds: Sequence[TaskKind], changed: Mapping[Makes, Callable[[], None]]) -> None:
        self._kinds, self._changed = kinds, changed
        self._pages: dict[str, CreatePage] = {}
        self._states: dict[str, JobState] = {}

    def makers(self, make: Callable[[TaskKind], CreatePage]) -> Mapping[str, Callable[[], Page]]:
        """How to make the page of each, by the page's name."""
        return {page_name(kind.name): partial(self._make, kind, make) for kind in self._kinds}

    def page(self, kind: str) -> CreatePage | None:
        """The page of a kind; None until it was opened."""
        return self._pages.get(kind)

    def beneath(self, page: str) -> str:
        """The name of the first page that stands beneath this one of the rail. StopIteration when none does."""
        return page_name(next(kind.name for kind in self._kinds if kind.beneath == page))

    def has(self, page: str) -> bool:
        """Whether any page stands beneath this one of the rail."""
        return any(kind.beneath == page for kind in self._kinds)

    def put(self, job: Job) -> None:
        """A job is as it is now: what it makes is in the cloud from its create call on."""
        changed = self._changed.get(_own_things(job))
        if changed is None or not job.remote_id or self._states.get(job.id) is job.state:
            return
        self._states[job.id] = job.state
        changed()

    def _make(self, kind: TaskKind, make: Callable[[TaskKind], CreatePage]) -> Page:
        page = self._pages[kind.name] = make(kind)
        return page


def _own_things(job: Job) -> Makes:
    leaves = isinstance(job.spec, LeavesAvatar) and job.spec.leaves_avatar
    return Makes.AVATAR if leaves else job.spec.makes


def page_name(kind: str) -> str:
    """What the page of a kind is called."""
    return f"make {kind}"


def voice_of(job: Job) -> Voice:
    """The voice that a job has made; its number is the job's."""
    return Voice(id=job.remote_id, name=job.title, sample_url=job.result.url if job.result else "", own=True)
