"""Whose jobs may go on now: the account that is signed in, while it has money."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from chanjing_studio.domain.models import Account, Hold, HoldKind, Job, JobState
from chanjing_studio.domain.provider import Provider, Route
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.calls import Calls, Reads
from chanjing_studio.services.queue.journal import AT_ONCE, Journal


class Gate:
    """Jobs of another account never go out under this one; jobs of an account without money are not sent."""

    def __init__(self, journal: Journal, clouds: Mapping[str, Provider], calls: Calls) -> None:
        self.calls = calls
        self.paused: set[str] = set()
        self._journal = journal
        self._clouds = clouds
        self._present: dict[str, tuple[Account, Provider | None]] = {}
        self._refused: dict[str, Sentence] = {}
        self._waiting: list[asyncio.Future[None]] = []
        self._woken: list[asyncio.Future[None]] = []

    @property
    def accounts(self) -> list[Account]:
        """The accounts that are signed in."""
        return [account for account, _ in self._present.values()]

    def cloud(self, account_id: str) -> Provider | None:
        """The door that an account came in by, as long as it is signed in."""
        _, cloud = self._present.get(account_id, (None, None))
        return cloud

    def on_this_computer(self, account_id: str) -> bool:
        """Whether this account's cloud is a sandbox here, whose links lead to this computer."""
        return any(account.id == account_id and account.sandbox for account in self.accounts)

    def route(self, account_id: str, kind: str) -> Route | None:
        """How this account's cloud wants this kind asked for; None when it cannot be asked."""
        cloud = self.cloud(account_id)
        try:
            return cloud.route(kind) if cloud else None
        except KeyError:
            return None

    def reads(self, account_id: str, kind: str) -> Reads | None:
        """What can be read of this kind now, in turn; None when it cannot be asked."""
        route = self.route(account_id, kind)
        return self.calls.reads(account_id, route) if route else None

    def closed(self, job: Job, *, paying: bool = False) -> Hold | None:
        """Why this job may not go on, if so; ``paying`` when the next thing it does may cost money."""
        if job.account not in self._present:
            return Hold(HoldKind.ACCOUNT, self._missing(job.kind))
        if job.account in self._refused:
            return Hold(HoldKind.ACCOUNT, self._refused[job.account])
        if paying and job.account in self.paused:
            return Hold(HoldKind.BEANS, Sentence("Not sent, nothing charged. Top up, then let the queue go on."))
        return None

    async def passed(self, job_id: str, *, paying: bool = False) -> None:
        """Wait until this job may go on, and show why it may not."""
        while (job := self._journal.running.get(job_id)) and (hold := self.closed(job, paying=paying)):
            self._journal.show(job_id, hold=hold)
            await self._change()
        self._journal.unhold(job_id, HoldKind.ACCOUNT, HoldKind.BEANS)

    def account_changed(self, account: Account) -> None:
        """This account is signed in now, instead of the one of the same cloud."""
        self._leave(account.provider)
        self._present[account.id] = (account, self._clouds.get(account.provider))
        self._pulse()

    def signed_out(self, cloud: str) -> None:
        """Nobody is signed in to this cloud."""
        self._leave(cloud)
        self._pulse()

    def refuse(self, account_id: str, sentence: Sentence) -> None:
        """The cloud does not accept this account's keys: nothing of it goes on until it signs in again."""
        self._refused[account_id] = sentence

    def pause(self, account_id: str) -> int:
        """Send nothing more of this account; gives how many jobs are held back."""
        self.paused.add(account_id)
        held = [job for job in self._journal.running.values() if job.account == account_id and _unsent(job)]
        for job in held:
            self._journal.show(job.id, hold=self.closed(job, paying=True))
        return len(held)

    def resume(self, account_id: str) -> None:
        """This account has money again."""
        self.paused.discard(account_id)
        for job in list(self._journal.running.values()):
            if job.account == account_id:
                self._journal.unhold(job.id, HoldKind.BEANS)
        self._pulse()

    def _missing(self, kind: str) -> Sentence:
        if any(self.route(account.id, kind) for account in self.accounts):
            return Sentence("This job belongs to another account. It goes on when that one is signed in.")
        return Sentence("It goes on when you sign in.")

    def _leave(self, cloud: str) -> None:
        for account in [account for account in self.accounts if account.provider == cloud]:
            del self._present[account.id]
            self._refused.pop(account.id, None)

    async def _change(self) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        await waiter

    def _pulse(self) -> None:
        self._woken += self._waiting
        self._waiting = []
        self._wake_some()

    def _wake_some(self) -> None:
        """A few at a time, however many jobs go on."""
        for waiter in self._woken[:AT_ONCE]:
            if not waiter.done():
                waiter.set_result(None)
        del self._woken[:AT_ONCE]
        if self._woken:
            asyncio.get_running_loop().call_soon(self._wake_some)


def _unsent(job: Job) -> bool:
    return job.state is JobState.WAITING
