"""A job whose create call was not answered: look in the cloud's list, adopt the one new task, or ask the user."""

from __future__ import annotations

import time
from collections.abc import Sequence
from enum import Enum, auto
from functools import partial

from chanjing_studio.domain.errors import BadAnswer, Refused, Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, RemoteStatus, StorySign
from chanjing_studio.domain.provider import Route
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.services.queue.patience import PASSING, Patience
from chanjing_studio.storage.ledger.entries import CREATE, DOUBT, Step, arrived

PAGES = 5
UNDECIDED = (JobState.CREATING, JobState.UNSURE)

_NOTHING_NEW = Sentence(
    "The cloud gave no clear answer when this was sent, and it was not sent again. The cloud's list shows no new job. "
    "If it turns up there later, sending again is charged a second time."
)
_UNREAD = Sentence(
    "The cloud gave no clear answer when this was sent, and it was not sent again. "
    "This cloud's list cannot be looked at. "
    "If the job arrived, sending again is charged a second time."
)
_NO_LIST = Sentence(
    "The cloud gave no clear answer when this was sent, and it was not sent again. "
    "It may have arrived and been charged. "
    "The cloud keeps no list of such jobs, so it cannot be looked for."
)
_NOT_FOUND = Sentence(
    "Its last moments were lost with the list of jobs, so it was not sent again. The cloud's list shows no job that "
    "may be this one. If it turns up there later, sending again is charged a second time."
)
_NOT_LOOKED = Sentence(
    "Its last moments were lost with the list of jobs, so it was not sent again. The cloud's list cannot be looked "
    "at. If the job was sent, sending again is charged a second time."
)
_NOWHERE = Sentence(
    "Its last moments were lost with the list of jobs, so it was not sent again. It may have been sent and charged. "
    "The cloud keeps no list of such jobs, so it cannot be looked for."
)


class _Sight(Enum):
    """How much can be seen of the cloud's tasks of a kind."""

    NO_LIST = auto()
    UNREAD = auto()
    READ = auto()


_CAUSES = {
    _Sight.NO_LIST: (_NO_LIST, _NOWHERE),
    _Sight.UNREAD: (_UNREAD, _NOT_LOOKED),
    _Sight.READ: (_NOTHING_NEW, _NOT_FOUND),
}


class Reconcile:
    """Looks for the task of an unsure job. It never sends anything."""

    def __init__(self, journal: Journal, gate: Gate, patience: Patience) -> None:
        self._journal = journal
        self._gate = gate
        self._patience = patience

    async def settle(self, job_id: str, route: Route) -> None:
        """The job is being made afterwards, or asks the user what to do."""
        await self._gate.passed(job_id)
        job = self._journal.running[job_id]
        steps = await self._journal.ask(job_id, self._journal.ledger.steps, job_id)
        step = steps.get(CREATE) or Step(name=CREATE)
        best = _Sight.UNREAD
        # What was sent long ago is in the list by now, and the others of its kind wait for this one.
        pauses = () if step.learned.get(DOUBT) else self._patience.pauses.looks
        for pause in (0, *pauses):
            await self._patience.rest(job_id, pause)
            sight, new = await self._look(job, route, step)
            if new:
                await self._decide(job, step, new)
                return
            best = sight if sight is not _Sight.UNREAD else best
            if sight is _Sight.NO_LIST:
                break  # there will be none later either, and others wait for this one
        await self._ask_after_nothing(job_id, step, best)

    async def _decide(self, job: Job, step: Step, new: Sequence[RemoteStatus]) -> None:
        """One that has the job's name is it rather than others; one that has another name is never taken for it."""
        new = [item for item in new if item.name == job.title] or new
        only = new[0] if len(new) == 1 and new[0].name in ("", job.title) else None
        if only and step.learned.get("listed") is not None and self._in_time(only, step) and self._alone(job):
            await self._adopt(job, step, only.remote_id)
            return
        line = told(StorySign.NOTE, Sentence("Looked in the cloud's list: %n look-alikes.", "", len(new)))
        problem = Problem(cause=_several(step, len(new)), remedy=Remedy.SEND_AGAIN)
        await self._journal.keep(job.id, line, problem=problem, candidates=tuple(new), hold=None)

    async def _adopt(self, job: Job, step: Step, remote_id: str) -> None:
        sentence = Sentence("Found it in the cloud's list; cloud number {number}.", number=remote_id)
        await self._journal.keep(
            job.id,
            told(StorySign.PROGRESS, sentence),
            steps=arrived(step, time.time()),
            state=JobState.MAKING,
            remote_id=remote_id,
            problem=None,
            candidates=(),
            hold=None,
        )

    async def _ask_after_nothing(self, job_id: str, step: Step, sight: _Sight) -> None:
        """To look again is offered only where there is something to look at."""
        cause = _CAUSES[sight][bool(step.learned.get(DOUBT))]
        remedy = Remedy.SEND_AGAIN if sight is _Sight.NO_LIST else Remedy.LOOK_AGAIN
        note = Sentence("Looked in the cloud's list several times: no new job.")
        lines = [told(StorySign.NOTE, note)] if sight is _Sight.READ else []
        await self._journal.keep(job_id, *lines, problem=Problem(cause=cause, remedy=remedy), hold=None)

    async def _look(self, job: Job, route: Route, step: Step) -> tuple[_Sight, list[RemoteStatus]]:
        """How much of the cloud's list can be seen, and the new tasks in it."""
        try:
            new = await self._new_tasks(job, route, step)
        except (Refused, BadAnswer):
            return _Sight.UNREAD, []
        return (_Sight.NO_LIST, []) if new is None else (_Sight.READ, new)

    async def _new_tasks(self, job: Job, route: Route, step: Step) -> list[RemoteStatus] | None:
        """Tasks that came after what the list looked like before the call and belong to no job here; None: no list."""
        before: set[str] = set(step.learned.get("listed") or ())
        new: list[RemoteStatus] = []
        reads = self._gate.calls.reads(job.account, route)
        for number in range(1, PAGES + 1):
            page = await self._patience.persist(job.id, partial(reads.recent, number), PASSING)
            if page is None:
                return None
            fresh = _newer_than(page.items, before)
            new += fresh
            if page.last or len(fresh) < len(page.items):
                break
        ids = {item.remote_id for item in new}
        known = await self._journal.ask(job.id, self._journal.ledger.ever_known, job.account, job.kind, ids)
        unique = {item.remote_id: item for item in new if item.remote_id not in known and not self._too_old(item, step)}
        return list(unique.values())

    def _too_old(self, item: RemoteStatus, step: Step) -> bool:
        """By the clock, where nothing better is known: what the list did not show before the call came after it.

        A call that was made in what is now the future was timed by a clock that has been put right since.
        """
        if step.learned.get("listed") is not None or (step.started or 0.0) > time.time():
            return False
        return bool(item.created and step.started and item.created < step.started - self._patience.pauses.window)

    def _in_time(self, item: RemoteStatus, step: Step) -> bool:
        """Whether the cloud made it about when the call was sent, as far as the two clocks allow to say."""
        if not item.created or not step.started:
            return True
        return abs(item.created - step.started) <= self._patience.pauses.window

    def _alone(self, job: Job) -> bool:
        """Whether no other job of its kind is unsure: a new task could then be that one's."""
        others = [one for one in self._journal.running.values() if one.id != job.id and one.state in UNDECIDED]
        return not any(one.account == job.account and one.kind == job.kind for one in others)


def _several(step: Step, count: int) -> Sentence:
    if step.learned.get(DOUBT):
        return Sentence(
            "Its last moments were lost with the list of jobs, so it was not sent again. The cloud lists "
            "%n jobs that may be this one. Following one costs nothing more; sending again is charged "
            "a second time if one of them is this job.",
            "",
            count,
        )
    return Sentence(
        "The cloud gave no clear answer when this was sent, and it was not sent again. The cloud lists "
        "%n jobs that may be this one. Following one costs nothing more; sending again is charged "
        "a second time if one of them is this job.",
        "",
        count,
    )


def _newer_than(items: Sequence[RemoteStatus], before: set[str]) -> list[RemoteStatus]:
    """Those above the first that was there before; in a list that tells no times they may stand anywhere."""
    fresh: list[RemoteStatus] = []
    for item in items:
        if item.remote_id not in before:
            fresh.append(item)
        elif item.created:
            break
    return fresh
