"""The job queue: sees every job through, never loses one, and never sends one twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import Any

from chanjing_studio.domain.brief import twin_of
from chanjing_studio.domain.errors import LedgerTrouble, Refused, Remedy
from chanjing_studio.domain.models import Account, Hold, HoldKind, Job, JobState, Spec, StoryLine
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.shelf import Elsewhere, JobGroup, JobQuery
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.queue.calls import Calls
from chanjing_studio.services.queue.decisions import Decisions
from chanjing_studio.services.queue.elsewhere import OtherPlaces
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.intake import first_entries
from chanjing_studio.services.queue.journal import AT_ONCE, Journal
from chanjing_studio.services.queue.journey import Journey, asks
from chanjing_studio.services.queue.patience import REAL, Patience, Pauses
from chanjing_studio.services.queue.reconcile import UNDECIDED
from chanjing_studio.services.queue.results import Results
from chanjing_studio.services.queue.underway import Underway
from chanjing_studio.storage.ledger.ledger import Ledger


class JobQueue:
    """Everything that can be done with jobs. Lives on the loop; ``on_change`` gets each new snapshot of a job."""

    def __init__(
        self,
        ledger: Ledger,
        background: Background,
        *,
        clouds: Mapping[str, Provider],
        on_change: Callable[[Job], None],
        pauses: Pauses = REAL,
    ) -> None:
        self._ledger = ledger
        self._clouds = clouds
        self._on_change = on_change
        self._pauses = pauses
        self._background = background
        self._journal = Journal(ledger, background, on_change, disk_pause=pauses.disk)
        self._gate = Gate(self._journal, clouds, Calls(self._journal, pauses.pace_scale))
        self._journey = Journey(self._journal, self._gate, Patience(self._journal, self._gate, pauses))
        self._underway = Underway(self._journal, self._journey)
        self._decisions = Decisions(self._journal)
        self._results = Results(self._journal, self._gate, on_change)
        self._elsewhere = OtherPlaces(self._journal, self._gate)
        self._chores: set[asyncio.Task[None]] = set()

    @property
    def running(self) -> Mapping[str, Job]:
        """The newest snapshot of every job that has not ended, by id."""
        return self._journal.running

    @property
    def paused(self) -> tuple[Account, ...]:
        """The accounts that are signed in and wait for money; the others go on meanwhile."""
        return tuple(account for account in self._gate.accounts if account.id in self._gate.paused)

    async def start(self) -> None:
        """Every unfinished job goes on from its last written step. Raises LedgerTrouble."""
        self._gate.paused |= await self._journal.read(self._ledger.paused)
        jobs = await self._journal.read(self._ledger.unfinished)
        # The unsure ones first: they hold back the others of their kind until they are found.
        jobs.sort(key=lambda job: job.state not in UNDECIDED)
        for job in jobs:
            self._journal.take(job.with_(problem=None))
        self._do(self._set_off(jobs))

    async def restore(self) -> None:
        """Bring back what the offered backup holds and the list does not. Raises LedgerTrouble."""
        for job in await self._journal.read(self._ledger.restore):
            self._journal.take(job)
            self._underway.set_off(job.id)

    async def stop(self) -> None:
        """Uploads stop at a checkpoint; a create call in flight is waited for a while, so that its number is kept."""
        await self._underway.stop(self._pauses.stop)
        if self._chores:
            # What the user decided a moment ago is written before the end.
            await asyncio.wait(self._chores, timeout=self._pauses.stop)
        await self._journal.drain(self._pauses.stop)
        await asyncio.gather(*self._chores, return_exceptions=True)

    async def submit(self, spec: Spec, account: Account) -> Job:
        """Write a new job down, then set it off. Raises FileTrouble and LedgerTrouble: then there is no job."""
        return (await self.submit_all([spec], account))[0]

    async def submit_all(self, specs: Sequence[Spec], account: Account) -> list[Job]:
        """The same for several, which are written down together: either there are all of them, or none."""
        return await self.submit_each([(spec, account) for spec in specs])

    async def submit_each(self, orders: Sequence[tuple[Spec, Account]]) -> list[Job]:
        """The same for several, each for an account of its own; they may be of different clouds."""
        entries = await self._background.in_thread(first_entries, orders, self._clouds)
        await self._journal.add_all(entries)
        for entry in entries:
            self._underway.set_off(entry.job.id)
        return [entry.job for entry in entries]

    async def cancel(self, job_id: str) -> None:
        """End a job here. What is in the cloud goes on there."""
        job = self.running.get(job_id)
        if job and job.state is JobState.CREATING:
            hold = Hold(
                HoldKind.BUSY, Sentence("Stopping. The answer is waited for, so that its cloud number is kept.")
            )
            self._journal.show(job_id, hold=hold)
        await self._surely(self._cancel(job_id))

    async def retry(self, job_id: str) -> None:
        """Make a failed or cancelled job again, or go on following it where the cloud is still making it."""
        await self._surely(self._retry(job_id))

    async def _cancel(self, job_id: str) -> None:
        async with self._underway.halted(job_id):
            if job := self.running.get(job_id):
                await self._decisions.cancel(job)

    async def _retry(self, job_id: str) -> None:
        job = await self._known(job_id)
        if job.state.ended and not await self._decisions.again(job_id):
            return
        self._journal.show(job_id, problem=None)
        self._underway.set_off(job_id)

    async def remove(self, job_id: str) -> None:
        """Take a job off the list for good. It does not end in the cloud."""
        await self._surely(self._remove(job_id))

    async def _remove(self, job_id: str) -> None:
        async with self._underway.halted(job_id):
            job = self.running.get(job_id)
            self._journal.forget(job_id)  # before: what is still being written of it must not bring it back
            try:
                await self._journal.read(self._ledger.remove, job_id)
            except LedgerTrouble:
                if job:
                    self._journal.take(job.with_(hold=None))
                    self._underway.set_off(job_id)
                raise

    async def send_again(self, job_id: str) -> None:
        """The user says that an unsure job did not arrive: send it."""
        await self._surely(self._decided(job_id, self._decisions.send_again))

    async def adopt(self, job_id: str, remote_id: str) -> None:
        """The user says which task in the cloud an unsure job is: follow that."""
        await self._surely(self._decided(job_id, lambda job: self._decisions.adopt(job, remote_id)))

    async def look_again(self, job_id: str) -> None:
        """Look now instead of after the present pause: for an unsure job, for the network, for a link."""
        job = await self._known(job_id)
        if job.state.ended:
            if job.problem and job.problem.remedy is Remedy.LOOK_AGAIN:
                await self.retry(job_id)  # of one that ended otherwise meanwhile there is nothing to look for
        elif asks(job):
            await self._decided(job_id, self._decisions.look_again)
        else:
            self._journey.look_now(job)

    def network_changed(self) -> None:
        """Nobody rests because of the network any longer: it is back, or another."""
        self._journey.network_changed()

    async def get(self, job_id: str) -> Job | None:
        """The newest snapshot of a job."""
        return self.running.get(job_id) or await self._journal.read(self._ledger.job, job_id)

    async def page(self, query: JobQuery) -> list[Job]:
        """A page of the list of jobs."""
        written = await self._journal.read(self._ledger.page, query)
        return [self.running.get(job.id, job) for job in written]

    async def listing(self, query: JobQuery) -> tuple[list[Job], list[Job]]:
        """A page of the list of jobs, and all parts of the wholes on it, wherever they stand in the list."""
        page, beside = await self._journal.read(self._ledger.listing, query)
        return [self.running.get(job.id, job) for job in page], [self.running.get(job.id, job) for job in beside]

    async def twins(self, job: Job) -> list[Job]:
        """A job and those that were made with it to be compared, as far as they are in the list."""
        written = await self._journal.read(self._ledger.twins, twin_of(job))
        return [self.running.get(one.id, one) for one in written]

    async def counts(self, query: JobQuery) -> dict[JobGroup, int]:
        """How many jobs there are of each group."""
        return await self._journal.read(self._ledger.counts, query)

    async def states(self) -> dict[str, int]:
        """How many jobs there are in each state, of those that occur."""
        return await self._journal.read(self._ledger.states)

    async def story(self, job_id: str) -> list[StoryLine]:
        """What happened to a job, oldest first."""
        return await self._journal.read(self._ledger.story, job_id)

    async def tell(self, job_id: str, sentence: Sentence) -> None:
        """Add a note to a job's story, such as that its link was copied."""
        await self._results.tell(job_id, sentence)
        self._on_change(await self._known(job_id))

    async def elsewhere(self) -> list[Elsewhere]:
        """Tasks of the accounts that no job here knows, newest first. Raises CloudError."""
        return await self._elsewhere.find()

    async def adopt_elsewhere(self, one: Elsewhere) -> Job:
        """Make a job of such a task and follow it."""
        job = await self._elsewhere.adopt(one)
        self._underway.set_off(job.id)
        return job

    async def fresh_link(self, job_id: str) -> str:
        """The link of a finished job, asked for again; the last known one when the cloud does not answer."""
        return await self._results.fresh_link(await self._known(job_id))

    async def link_opens(self, job_id: str) -> bool:
        """Whether the link can be opened now. Raises CloudError when that cannot be found out."""
        return await self._results.link_opens(await self._known(job_id))

    async def save_result(self, job_id: str, target: Path, report: Callable[[int, int], None]) -> None:
        """Download the result to this file; ``report`` gets bytes done and in all. Raises FileTrouble, CloudError."""
        await self._results.save(await self._known(job_id), target, report)

    async def timed_lines(self, job_id: str) -> tuple[TimedLine, ...]:
        """The sentences of a finished video, as its timing file tells them now. Raises CloudError."""
        return await self._results.timed_lines(await self._known(job_id))

    async def keep_lines(self, job_id: str, lines: tuple[TimedLine, ...]) -> Job | None:
        """Keep what the user made of a result's sentences; None when the job is gone. Raises LedgerTrouble."""
        return await self._results.keep_lines(job_id, lines)

    def account_changed(self, account: Account) -> None:
        """Of this account's cloud only its jobs go on from now; the others wait for theirs."""
        self._through_other_doors(lambda: self._gate.account_changed(account))

    def signed_out(self, cloud: str) -> None:
        """Nobody is signed in to this cloud: its jobs wait."""
        self._through_other_doors(lambda: self._gate.signed_out(cloud))

    def resume_paused(self, account_id: str) -> None:
        """This account has money again: its jobs that were held back are sent."""
        self._gate.resume(account_id)
        self._do(self._decisions.resumed(account_id))

    async def _set_off(self, jobs: list[Job]) -> None:
        for job in jobs:
            if job.state is JobState.CREATING:
                await self._journey.left_in_the_middle(job.id)  # which waits for a full disk
        for number, job in enumerate(jobs):
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)
            self._underway.set_off(job.id)

    def _through_other_doors(self, change: Callable[[], None]) -> None:
        """Every job that came in by a door which is closed now begins again before the present ones."""
        doors = {job.id: self._gate.cloud(job.account) for job in self.running.values()}
        change()
        for job in list(self.running.values()):
            door = doors[job.id]
            if door is not None and door is not self._gate.cloud(job.account):
                # At once: what a thread is about to answer was asked for under the account before.
                self._underway.interrupt(job.id)
                self._do(self._begin_again(job.id))

    async def _begin_again(self, job_id: str) -> None:
        async with self._underway.halted(job_id):
            self._underway.set_off(job_id)

    async def _decided(self, job_id: str, decide: Callable[[Job], Coroutine[Any, Any, None]]) -> None:
        async with self._underway.halted(job_id):
            job = self.running.get(job_id)
            # Not a press too many, at a job that was sent again since and whose answer was lost once more.
            if job and asks(job):
                await decide(job)
            self._underway.set_off(job_id)

    async def _known(self, job_id: str) -> Job:
        job = await self.get(job_id)
        if job is None:
            raise Refused(Sentence("This job is no longer in the list."))
        return job

    async def _surely(self, decision: Coroutine[Any, Any, None]) -> None:
        """Carry out what the user decided, also when the page that asks is closed with the window meanwhile."""
        await asyncio.shield(self._do(decision))

    def _do(self, chore: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(chore)
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)
        return task
