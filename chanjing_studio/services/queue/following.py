"""Jobs in the cloud are followed together: one loop for each account and kind, one list call per page."""

from __future__ import annotations

import asyncio
import random
import time

from chanjing_studio.domain.errors import Busy, CloudError, NotSignedIn, TokenDied
from chanjing_studio.domain.models import Job, RemoteStatus
from chanjing_studio.services.background import no_sooner
from chanjing_studio.services.queue.asking import Answers, answers_for
from chanjing_studio.services.queue.endings import Endings
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import AT_ONCE, Journal
from chanjing_studio.services.queue.patience import Pauses
from chanjing_studio.services.queue.watch import Watch


class Following:
    """Follows jobs until the cloud's verdict. Nothing runs while no job is followed."""

    def __init__(self, journal: Journal, gate: Gate, pauses: Pauses) -> None:
        self._journal = journal
        self._gate = gate
        self._pauses = pauses
        self._endings = Endings(journal, gate)
        self._rounds: dict[tuple[str, str], _Rounds] = {}

    async def to_the_end(self, job_id: str) -> None:
        """Follow this job until it is done or has failed."""
        await self._gate.passed(job_id)
        watch = await Watch.begin(self._journal, self._endings, job_id, odd_answers=self._pauses.odd_answers)
        if watch is None:
            return
        rounds = self._rounds_of(self._journal.running[job_id])
        rounds.join(watch)
        try:
            await watch.ended
        finally:
            rounds.leave(watch)

    def look_now(self, job: Job) -> None:
        """Do not wait for the next round."""
        if rounds := self._rounds.get((job.account, job.kind)):
            rounds.wake()

    def network_changed(self) -> None:
        """All are asked about at once, but where the cloud itself wants to be left alone for a while."""
        for rounds in self._rounds.values():
            rounds.network_changed()

    def _rounds_of(self, job: Job) -> _Rounds:
        key = (job.account, job.kind)
        rounds = self._rounds.get(key)
        if rounds is None or rounds.over:
            rounds = self._rounds[key] = _Rounds(self._journal, self._gate, self._pauses, key=key)
        return rounds


class _Rounds:
    """Asks for all followed jobs of one account and kind, again and again, until none is left."""

    def __init__(self, journal: Journal, gate: Gate, pauses: Pauses, *, key: tuple[str, str]) -> None:
        self.over = False
        self._journal = journal
        self._gate = gate
        self._pauses = pauses
        self._account, self._kind = key
        self._watches: dict[str, Watch] = {}
        self._awake = asyncio.Event()
        self._held_off = False
        self._task = asyncio.ensure_future(self._run())
        self._task.add_done_callback(self._ended)

    def join(self, watch: Watch) -> None:
        self._watches[watch.job_id] = watch
        self.wake()

    def leave(self, watch: Watch) -> None:
        if self._watches.get(watch.job_id) is watch:
            del self._watches[watch.job_id]
        if not self._watches and not self.over:
            self.over = True
            self._task.cancel()

    def wake(self) -> None:
        self._awake.set()

    def network_changed(self) -> None:
        if not self._held_off:
            self._awake.set()

    async def _run(self) -> None:
        while True:
            await self._pass_gate()
            self._awake.clear()
            pause = await self._round()
            if not self._watches:
                self.over = True
                return
            await self._rest(pause)

    async def _pass_gate(self) -> None:
        for job_id in list(self._watches):
            await self._gate.passed(job_id)

    async def _round(self) -> float:
        """Ask once for all; gives the seconds until the next round."""
        asked = list(self._watches.values())
        answers = await self._answers(list({watch.remote_id for watch in asked}))
        for number, watch in enumerate(asked):  # of which two may be of one task
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)
            answer = answers.get(watch.remote_id)
            if answer is None or self._watches.get(watch.job_id) is not watch:
                continue  # it left, or began anew, while the cloud was asked
            await _hear(watch, answer)
            if watch.ended.done():
                self._watches.pop(watch.job_id, None)
        return self._pause([answer for answer in answers.values() if isinstance(answer, CloudError)])

    async def _answers(self, remote_ids: list[str]) -> Answers:
        route = self._gate.route(self._account, self._kind)
        if route is None or not remote_ids:
            return {}
        answers = await answers_for(self._gate.calls.reads(self._account, route), remote_ids)
        for error in answers.values():
            # Unless it signed in anew meanwhile: then this was said of the keys before.
            if isinstance(error, NotSignedIn) and self._gate.route(self._account, self._kind) is route:
                self._gate.refuse(self._account, error.sentence)
        return answers

    def _pause(self, errors: list[CloudError]) -> float:
        watches = self._watches.values()
        quiet = time.monotonic() - max((watch.moved for watch in watches), default=0.0)
        silent = max((watch.silent for watch in watches), default=0)
        wanted = max((error.retry_after or 0.0 for error in errors if isinstance(error, Busy)), default=0.0)
        if any(isinstance(error, TokenDied) for error in errors):
            wanted = max(wanted, self._pauses.token_died)
        self._held_off = any(isinstance(error, Busy | TokenDied) for error in errors)
        grown = self._pauses.follow_first * min(2.0**silent, 8) + quiet / self._pauses.follow_growth
        jittered = min(grown, self._pauses.follow_longest) * random.uniform(0.9, 1.1)  # noqa: S311
        return max(jittered, no_sooner(wanted), self._spacing())

    def _spacing(self) -> float:
        """Seconds between rounds that leave a third of what may be read to whoever asks for something meanwhile."""
        route = self._gate.route(self._account, self._kind)
        if route is None:
            return 0.0
        pace = self._gate.calls.scaled(route.read_pace)
        return 1.5 * pace.seconds / pace.calls

    async def _rest(self, pause: float) -> None:
        try:
            await asyncio.wait_for(self._awake.wait(), pause)
        except TimeoutError:
            return

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.over = True
        error = None if task.cancelled() else task.exception()
        for watch in self._watches.values():
            if error and not watch.ended.done():
                watch.ended.set_exception(error)


async def _hear(watch: Watch, answer: RemoteStatus | CloudError) -> None:
    """A bug in what one job makes of its answer is that job's alone."""
    try:
        if isinstance(answer, CloudError):
            await watch.no_news(answer)
        else:
            await watch.news(answer)
    except Exception as bug:  # noqa: BLE001 - raised anew where the job is seen through, and told there
        if not watch.ended.done():
            watch.ended.set_exception(bug)
