"""Everything behind the window: the cloud in use, the jobs, the voices, what is kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from chanjing_studio.app.account_lists import AccountLists
from chanjing_studio.domain.errors import LedgerTrouble, Remedy, StudioError
from chanjing_studio.domain.models import Account, Job, Json, Spec
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import Connection, ProviderKit
from chanjing_studio.services.background import Background
from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.cache_folder import cache_size, clear_cache
from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.secrets import KeyringVault
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.storage.sounds import Sounds
from chanjing_studio.ui.posters import Posters

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.app.job_list import JobList
    from chanjing_studio.services.avatar_library import AvatarLibrary
    from chanjing_studio.services.catalogue import Catalogue
    from chanjing_studio.services.clouds import Clouds
    from chanjing_studio.services.jobs import JobQueue
    from chanjing_studio.services.paces import Paces
    from chanjing_studio.services.past_jobs import PastJobs
    from chanjing_studio.services.queue.patience import Pauses
    from chanjing_studio.services.samples import Samples
    from chanjing_studio.storage.ledger.ledger import Ledger
    from chanjing_studio.storage.ledger.offers import Offer

# ruff: noqa: PLC0415 - asyncio, SQLite, the queue and all they stand on are loaded behind the first paint


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Where the engine tells what happened: a job as it is now, another account, something to know, the list open."""

    job: Callable[[Job], None]
    account: Callable[[], None]
    note: Callable[[Sentence], None]
    opened: Callable[[], None]


class Engine:
    """Lives on the loop. With ``only_sandbox`` the small cloud on this computer is the only one there is."""

    def __init__(
        self, kit: ProviderKit, places: Places, *, only_sandbox: bool, pace: str = "real", pauses: Pauses | None = None
    ) -> None:
        self.kit, self.places = kit, places
        self.background = Background()
        self._news: News | None = None
        settings = SettingsFile(places.data / "settings.json")
        self.choices = Choices(settings, self.background, note=lambda note: self._news and self._news.note(note))
        self._paces: Paces | None = None
        self.posters, self._drafts = Posters(places.data / "posters"), Drafts(places.data)
        self.sounds = Sounds(places.sounds, self._drafts)
        self.vault = KeyringVault()
        self._only_sandbox, self._pace = only_sandbox, pace
        self.voices: tuple[Catalogue, Samples] | None = None
        self.avatars: AvatarLibrary | None = None
        self._pauses = pauses
        self._providers: dict[str, Provider] = {}

    @cached_property
    def clouds(self) -> Clouds:
        """The cloud in use: the real one, or the sandbox."""
        from chanjing_studio.services.clouds import Clouds

        return Clouds(
            self.background,
            connect=self._connect,
            address=None if self._only_sandbox else self.kit.address(os.environ),
            sandbox_keys=self.kit.sandbox_keys,
            state=self.places.sandbox,
            pace=self._pace,
            on_account=self._on_account,
        )

    @cached_property
    def _list(self) -> JobList:
        from chanjing_studio.app.job_list import JobList
        from chanjing_studio.services.queue.patience import REAL

        return JobList(
            self.background,
            self.places.ledger,
            kinds={kind.name: kind.spec for kind in self.kit.every_kind},
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
            await self.background.in_thread(_load)
            await self._open_paces()
            await self._list.open()
        finally:
            self._listed.set()

    async def begin(self) -> None:
        """Sign in with what is kept. Raises StudioError."""
        from chanjing_studio.storage.leftovers import sweep

        try:
            await self.clouds.begin(sandbox=self.choices.now.sandbox)
        finally:
            self._begun.set()
        await self.background.in_thread(sweep, self.places)

    async def connect_anew(self) -> None:
        """Sign in with what is kept, to the cloud used last and by the way chosen now. Raises StudioError."""
        await (self.clouds.use_sandbox() if self.choices.now.sandbox else self.clouds.resume())

    async def sign_out(self) -> None:
        """Remove all of the account in use but its jobs and the names given to its voices. Raises KeyringTrouble."""
        kept_lists = (*(self.voices or ()), *filter(None, (self.avatars,)))
        await self.clouds.sign_out()
        for kept in kept_lists:
            await kept.forget()

    async def close(self) -> None:
        """Stop what runs at the next safe place, write what is left, and let go of everything."""
        self._news = None
        await self._list.close()
        await self.choices.close()
        if self.avatars:
            await self.avatars.close()
        await self.clouds.close()
        self.background.close()

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

    async def make(self, specs: Sequence[Spec], picture: QImage | None) -> list[Job]:
        """Write jobs down for the account in use and set them off. Raises StudioError: then there is none of them."""
        if self.clouds.account is None:
            await self._begun.wait()  # the keyring may still be asked
        account = self.clouds.account
        if account is None:
            raise StudioError(Sentence("Sign in first, or try the sandbox."), remedy=Remedy.SIGN_IN)
        jobs = await (await self.jobs()).submit_all(specs, account)
        if picture:
            for job in jobs:
                await self.background.in_thread(self.posters.keep, job.id, picture)
        return jobs

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
        """The kind in whose form somebody typed last."""
        return self._drafts.newest([kind.name for kind in self.kit.kinds])

    async def keep_draft(self, kind: str, draft: Json | None) -> None:
        """Keep a kind's draft; None forgets it. Raises FileTrouble."""
        if draft is None:
            await self.background.in_order(self._drafts.forget, kind)
        else:
            await self.background.in_order(self._drafts.keep, kind, draft)

    async def cache_size(self) -> int:
        """Bytes of what can be fetched again."""
        return await self.background.in_thread(lambda: cache_size(self.places.cache) + self.sounds.size())

    async def clear_cache(self) -> None:
        """Delete what can be fetched again."""
        await self.background.in_thread(clear_cache, self.places.cache)
        await self.background.in_thread(self.sounds.clear, self.running)

    def _queue_of(self, ledger: Ledger) -> JobQueue:
        from chanjing_studio.services.jobs import JobQueue
        from chanjing_studio.services.queue.patience import REAL

        pauses = self._pauses or REAL
        return JobQueue(ledger, self.background, clouds=self._providers, on_change=self._on_job, pauses=pauses)

    def _on_list_open(self) -> None:
        if self._list.queue and self.clouds.account:  # who was quicker than the disk
            self._list.queue.account_changed(self.clouds.account)
        if self._news:
            self._news.opened()

    def _connect(self, address: str) -> Provider:
        return self.kit.connect(
            Connection(address=address, vault=self.vault, proxy=self.choices.now.proxy, note=self._on_note)
        )

    def _on_account(self, provider: Provider, account: Account | None) -> None:
        self._providers[provider.name] = provider
        lists = AccountLists(self.background, self.places, provider=provider, account=account) if account else None
        self.voices = lists.voices(self.choices) if lists else None
        self.avatars = lists.avatars() if lists else None
        jobs = self._list.queue
        if jobs and account:
            jobs.account_changed(account)
        elif jobs:
            jobs.signed_out(provider.name)
        if not self.clouds.only_sandbox:
            self.choices.change(sandbox=self.clouds.in_sandbox and account is not None)
        if self._news:
            self._news.account()

    def _on_job(self, job: Job) -> None:
        if self._paces and self._paces.is_new(job):
            self._learning = self._loop.create_task(self._paces.learn(job))
        if self._news:
            self._news.job(job)

    def _on_note(self, note: Sentence) -> None:
        """Comes from a worker thread."""
        self._loop.call_soon_threadsafe(lambda: self._news and self._news.note(note))


def _load() -> None:
    """Some 60 ms of modules, in a worker: the window has just been painted, and listens meanwhile."""
    for name in ("chanjing_studio.app.job_list", "chanjing_studio.services.clouds", "chanjing_studio.services.paces"):
        import_module(name)


def _event() -> asyncio.Event:
    import asyncio

    return asyncio.Event()
