"""How long the program waits, and for what: calls that are safe to repeat go on until the cloud answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, wait_random

from chanjing_studio.domain.errors import (
    AccountLeft,
    AnswerLost,
    BadAnswer,
    Busy,
    CloudError,
    NotSignedIn,
    StudioError,
    TokenDied,
    Unreachable,
)
from chanjing_studio.domain.models import Hold, HoldKind, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import no_sooner
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told

T = TypeVar("T")
Faults = tuple[type[StudioError], ...]

NOTHING_MADE: Faults = (Unreachable, Busy, TokenDied, NotSignedIn)
PASSING: Faults = (*NOTHING_MADE, AnswerLost)
READING: Faults = (*PASSING, BadAnswer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pauses:
    """Every waiting time, in seconds."""

    first: float = 1.0
    longest: float = 30.0
    jitter: float = 0.5
    token_died: float = 20.0
    follow_first: float = 2.0
    follow_longest: float = 10.0
    follow_growth: float = 30.0
    odd_answers: int = 5
    file_first: float = 1.0
    file_longest: float = 5.0
    pace_scale: float = 1.0
    """What the clouds' windows last of their real length; less only where a sandbox shortens its own as much."""
    looks: tuple[float, ...] = (1, 2, 4, 8, 15, 30)
    window: float = 600.0
    disk: float = 5.0
    stop: float = 10.0


REAL = Pauses()


_SAFE_HERE = Sentence("Waiting for the network. The job is safe and goes on by itself.")
_SAFE_THERE = Sentence("Waiting for the network. The job is safe in the cloud and will not be charged twice.")


def hold_for(error: BaseException | None, pause: float | None = None, *, in_cloud: bool = False) -> Hold:
    """Why a job stands still after this fault, said so that nobody fears for it."""
    until = None if pause is None else time.time() + pause
    if isinstance(error, NotSignedIn):
        return Hold(HoldKind.ACCOUNT, error.sentence)
    if type(error) in (Unreachable, AnswerLost):
        return Hold(HoldKind.NETWORK, _SAFE_THERE if in_cloud else _SAFE_HERE, until)
    if isinstance(error, Unreachable):
        return Hold(HoldKind.NETWORK, error.sentence, until, hindered=True)
    sentence = error.sentence if isinstance(error, CloudError) else Sentence("The cloud is busy.")
    return Hold(HoldKind.BUSY, sentence, until)


@dataclass(slots=True)
class _Tries:
    """Of one call that is repeated: how often it failed since the network changed, and whether the network did it."""

    failed: int = 0
    broken: bool = False
    changes: int = 0
    told_of: set[Sentence] = field(default_factory=set[Sentence])

    def begin(self, changes: int) -> None:
        """One more try, after so many changes of the network."""
        if changes != self.changes:
            self.changes, self.failed = changes, 0
        self.failed += 1


class Patience:
    """Repeats what is safe to repeat, with growing pauses, and shows on the job why it stands still."""

    def __init__(self, journal: Journal, gate: Gate, pauses: Pauses) -> None:
        self.pauses = pauses
        self._journal = journal
        self._gate = gate
        self._sleeping: dict[str, asyncio.Event] = {}
        self._cut_off: set[str] = set()
        self._changes = 0

    async def ask(self, job_id: str, call: Callable[[], T], again: Faults = READING) -> T:
        """Run a blocking call that is safe to repeat until the cloud answers. Other faults come out as they are."""
        return await self.persist(job_id, lambda: self._journal.background.in_thread(call), again)

    async def persist(self, job_id: str, attempt: Callable[[], Awaitable[T]], again: Faults) -> T:
        """Await an attempt until it ends without one of these faults."""
        tries = _Tries()
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(again),
            wait=partial(self._pause, tries),
            before_sleep=partial(self._stand_still, job_id, tries=tries),
            sleep=partial(self._rest_after, job_id, tries),
            reraise=True,
        )

        async def once() -> T:
            # tenacity awaits only what it can see to be a coroutine function.
            tries.begin(self._changes)
            return await attempt()

        return await retrying(once)

    async def rest(self, job_id: str, seconds: float) -> None:
        """Wait, but no longer than until somebody asks for this job to be looked at."""
        event = self._sleeping.setdefault(job_id, asyncio.Event())
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            pass
        finally:
            self._sleeping.pop(job_id, None)
        self._journal.unhold(job_id, HoldKind.NETWORK, HoldKind.BUSY)

    def nudge(self, job_id: str) -> None:
        """End the present rest of this job."""
        if event := self._sleeping.get(job_id):
            event.set()

    def network_changed(self) -> None:
        """End the rests of those whom the network kept waiting, and no other: what a cloud asked for is kept to."""
        self._changes += 1
        for job_id in self._cut_off:
            self.nudge(job_id)

    async def _rest_after(self, job_id: str, tries: _Tries, seconds: float) -> None:
        if not tries.broken:
            await self.rest(job_id, seconds)
            return
        self._cut_off.add(job_id)
        try:
            await self.rest(job_id, seconds)
        finally:
            self._cut_off.discard(job_id)

    def _pause(self, tries: _Tries, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, NotSignedIn) and not isinstance(error, AccountLeft):
            return 0
        tries.broken = isinstance(error, Unreachable | AnswerLost)
        if tries.broken and tries.changes != self._changes:
            return 0  # it broke with the network of before
        grown = min(self.pauses.first * 2.0 ** min(tries.failed - 1, 30), self.pauses.longest)
        wanted = no_sooner(error.retry_after or 0.0) if isinstance(error, Busy) else 0.0
        least = self.pauses.token_died if isinstance(error, TokenDied) else 0.0
        return max(grown, wanted, least) + wait_random(0, self.pauses.jitter)(state)

    async def _stand_still(self, job_id: str, state: RetryCallState, *, tries: _Tries) -> None:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, NotSignedIn):
            # The job of an account that was left is begun anew in a moment, by the door that is open now.
            if not isinstance(error, AccountLeft):
                self._gate.refuse(self._journal.running[job_id].account, error.sentence)
            await self._gate.passed(job_id)
            return
        if isinstance(error, TokenDied) and error.sentence not in tries.told_of:
            tries.told_of.add(error.sentence)  # once: a fight over the key may last all night
            await self._journal.keep(job_id, told(StorySign.TROUBLE, error.sentence))
        self._journal.show(job_id, hold=hold_for(error, state.upcoming_sleep))
