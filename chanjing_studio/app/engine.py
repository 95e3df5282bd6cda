"""Everything behind the window: the clouds, the jobs, what is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from chanjing_studio.app.branch import Branch, Ground
from chanjing_studio.app.branches import Branches
from chanjing_studio.app.cache import Cache
from chanjing_studio.domain.errors import LedgerTrouble, Remedy, StudioError
from chanjing_studio.domain.models import Account, Job, Json, Spec
from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import ProviderKit
from chanjing_studio.services.background import Background
from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.secrets import KeyringVault
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.storage.sounds import Sounds
from chanjing_studio.ui.posters import Posters

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.app.job_list import JobList
    from chanjing_studio.services.jobs import JobQueue
    from chanjing_studio.services.paces import Paces
    from chanjing_studio.services.past_jobs import PastJobs
    from chanjing_studio.services.practice import Practice
    from chanjing_studio.services.queue.patience import Pauses
    from chanjing_studio.storage.ledger.ledger import Ledger
    from chanjing_studio.storage.ledger.offers import Offer

# ruff: noqa: PLC0415 - asyncio, SQLite, the queue and all they stand on are loaded behind the first paint


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Where the engine tells what happened: ``front`` that another cloud is in front, ``opened`` that the list is."""

    job: Callable[[Job], None]
    account: Callable[[Branch], None]
    front: Callable[[], None]
    balance: Callable[[Branch], None]
    note: Callable[[Sentence], None]
    opened: Callable[[], None]


class Engine:
    """Lives on the loop. With ``only_sandbox`` the small cloud on this computer is the only one there is."""

    def __init__(
        self,
        kits: Sequence[ProviderKit],
        places: Places,
        *,
        only_sandbox: bool,
        pace: str = "real",
        pauses: Pauses | None = None,
    ) -> None:
        self.places, self.only_sandbox = places, only_sandbox
        self.background = Background()
        self._news: News | None = None
        settings = SettingsFile(places.data / "settings.json")
        self.choices = Choices(settings, self.background, note=lambda note: self._news and self._news.note(note))
        self._paces: Paces | None = None
        self.posters, self._drafts = Posters(places.data / "posters"), Drafts(places.data)
        self.sounds = Sounds(places.sounds, self._drafts)
        self.cache = Cache(
            *(self.background, places),
            sounds=self.sounds,
            ledger=lambda: self._list.ledger,
            running=lambda: self.running,
        )
        self.vault = KeyringVault()
        self._pace, self._pauses = pace, pauses
        ground = Ground(
            background=self.background,
            places=places,
            choices=self.choices,
            vault=self.vault,
            practice=lambda: self._practice,
            only_sandbox=only_sandbox,
            note=self._on_note,
            on_balance=self._on_balance,
        )
        self.branches = Branches(kits, ground, on_account=self._on_account, on_front=self._on_front)

    @cached_property
    def _practice(self) -> Practice:
        from chanjing_studio.services.practice import Practice

        return Practice(self.background, state=self.places.sandbox, pace=self._pace)

    @cached_property
    def _list(self) -> JobList:
        from chanjing_studio.app.job_list import JobList
        from chanjing_studio.services.queue.patience import REAL

        return JobList(
            self.background,
            self.places.ledger,
            kinds=self.branches.specs,
            make=self._queue_of,
            opened=self._on_list_open,
            note=lambda note: self._news and self._news.note(note),
            pause=(self._pauses or REAL).disk,
        )

    @cached_property
    def _listed(self) -> asyncio.Event:
        return _event()

    @cached_property
    def _begun(self) -> asyncio.Event:
        return _event()

    async def open(self, news: News) -> None:
        """Open the list of jobs: what is unfinished goes on once its account is signed in. Raises LedgerTrouble."""
        import asyncio

        self._news = news
        self._loop = asyncio.get_running_loop()
        try:
            await self.background.in_thread(_load, self.branches)
            await self._open_paces()
            await self._list.open()
        finally:
            self._listed.set()

    async def begin(self) -> None:
        """Sign in with what is kept. Raises StudioError."""
        from chanjing_studio.storage.leftovers import sweep

        try:
            await self.branches.begin(sandbox=self.choices.now.sandbox)
        finally:
            self._begun.set()
        if self._list.ledger:
            await self.background.in_order(sweep, self.places, self._list.ledger)

    async def close(self) -> None:
        """Stop what runs at the next safe place, write what is left, and let go of everything."""
        self._news = None
        await self._list.close()
        await self.choices.close()
        await self.branches.close()
        await self._practice.close()
        self.background.close()

    async def sandbox_address(self) -> str:
        """Where the small cloud on this computer listens; it is started if need be. Raises StudioError."""
        return await self._practice.address()

    async def jobs(self) -> JobQueue:
        """The queue, once the list of jobs is open; it is tried once more. Raises LedgerTrouble when it cannot be."""
        await self._listed.wait()
        return await self._list.open()

    async def past(self) -> PastJobs:
        """What was asked for before. Raises LedgerTrouble, as ``jobs``."""
        from chanjing_studio.services.past_jobs import PastJobs

        queue, ledger = await self.jobs(), self._list.ledger
        if ledger is None:
            raise LedgerTrouble(Sentence("The list of jobs is not open."))
        return PastJobs(ledger, self.background, queue.running)

    async def restore(self) -> None:
        """Bring back the jobs of the backup that is offered. Raises LedgerTrouble: then nothing has changed."""
        await (await self.jobs()).restore()

    def woken(self, away: float) -> None:
        """The computer slept for ``away`` seconds, or (0) its network is another: what waits because of it goes on."""
        for provider in self.branches.providers.values():
            provider.renew(away)
        if self._list.queue:
            self._list.queue.network_changed()

    @property
    def running(self) -> list[Job]:
        """Every job that has not ended."""
        return list(self._list.queue.running.values()) if self._list.queue else []

    @property
    def ledger_notice(self) -> Sentence | None:
        """What is to be told about the list of jobs: that it had to be replaced."""
        return self._list.ledger.notice if self._list.ledger else None

    @property
    def ledger_offer(self) -> Offer | None:
        """A backup with jobs that the list has lost."""
        return self._list.ledger.offer if self._list.ledger else None

    async def make(self, specs: Sequence[Spec], pictures: Sequence[QImage | None]) -> list[Job]:
        """Write jobs down for the accounts of their clouds and set them off. Raises StudioError: there is none then."""
        orders = [(spec, await self._payer(spec)) for spec in specs]
        jobs = await (await self.jobs()).submit_each(orders)
        for job, picture in zip(jobs, pictures, strict=True):
            if picture:
                await self.background.in_thread(self.posters.keep, job.id, picture)
        return jobs

    async def _payer(self, spec: Spec) -> Account:
        """The account in use of the cloud that makes it."""
        branch = self.branches.of_kind(spec.kind)
        if branch.account is None:
            await self._begun.wait()  # the keyring may still be asked
        if branch.account is None:
            raise StudioError(Sentence("Sign in first, or try the sandbox."), remedy=Remedy.SIGN_IN)
        return branch.account

    def read_draft(self, kind: str) -> Json | None:
        """The draft kept of a kind."""
        return self._drafts.read(kind) or None

    def expected(self, spoken: Spoken) -> float:
        """About how long it takes to say, in seconds."""
        return self._paces.expected(spoken) if self._paces else expected_seconds(spoken.words, spoken.speed)

    async def _open_paces(self) -> None:
        from chanjing_studio.services.paces import Paces

        self._paces = Paces(self.places.data / "paces.json", self.background)
        await self._paces.open()

    def newest_draft(self) -> str:
        """The kind of the cloud in front in whose form somebody typed last."""
        return self._drafts.newest([kind.name for kind in self.branches.front.kit.kinds])

    async def keep_draft(self, kind: str, draft: Json | None) -> None:
        """Keep a kind's draft; None forgets it. Raises FileTrouble."""
        if draft is None:
            await self.background.in_order(self._drafts.forget, kind)
        else:
            await self.background.in_order(self._drafts.keep, kind, draft)

    def _queue_of(self, ledger: Ledger) -> JobQueue:
        from chanjing_studio.services.jobs import JobQueue
        from chanjing_studio.services.queue.patience import REAL

        pauses = self._pauses or REAL
        return JobQueue(ledger, self.background, clouds=self.branches.providers, on_change=self._on_job, pauses=pauses)

    def _on_list_open(self) -> None:
        for branch in self.branches:
            self._tell_queue(branch)  # who was quicker than the disk
        if self._news:
            self._news.opened()

    def _on_account(self, branch: Branch) -> None:
        self._tell_queue(branch)
        if self._news:
            self._news.account(branch)

    def _tell_queue(self, branch: Branch) -> None:
        jobs = self._list.queue
        if jobs and branch.account:
            jobs.account_changed(branch.account)
        elif jobs and branch.provider:
            jobs.signed_out(branch.provider.name)

    def _on_balance(self, branch: Branch) -> None:
        if self._news:
            self._news.balance(branch)

    def _on_front(self) -> None:
        if self._news:
            self._news.front()

    def _on_job(self, job: Job) -> None:
        if self._paces and self._paces.is_new(job):
            self._learning = self._loop.create_task(self._paces.learn(job))
        if self._news:
            self._news.job(job)

    def _on_note(self, note: Sentence) -> None:
        """Comes from a worker thread."""
        self._loop.call_soon_threadsafe(lambda: self._news and self._news.note(note))


def _load(branches: Branches) -> None:
    """Some 70 ms of modules, in a worker: the window has just been painted, and listens meanwhile."""
    for name in ("chanjing_studio.app.job_list", "chanjing_studio.services.clouds", "chanjing_studio.services.paces"):
        import_module(name)
    for kind in branches.kinds.values():
        kind.spec()


def _event() -> asyncio.Event:
    import asyncio

    return asyncio.Event()
