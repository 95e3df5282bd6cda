"""Which cloud is in use: the real one, or the sandbox on this computer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.sandbox.process import SandboxNotStarted, SandboxProcess
from chanjing_studio.services.account import AccountService, Verdict
from chanjing_studio.services.background import Background

SANDBOX_KEYS = Keys("sandbox", "sandbox-secret")


class Clouds:
    """One cloud at a time; ``on_account`` hears of every other account and of its provider, None when signed out.

    ``connect`` makes the provider of an address. With ``address`` None the sandbox is the only cloud there is.
    Lives on the loop.
    """

    def __init__(
        self,
        background: Background,
        *,
        connect: Callable[[str], Provider],
        address: str | None,
        state: Path,
        pace: str,
        on_account: Callable[[Provider, Account | None], None],
    ) -> None:
        self._background = background
        self._connect = connect
        self._address = address
        self._state, self._pace = state, pace
        self._on_account = on_account
        self._sandbox: asyncio.Future[SandboxProcess] | None = None
        self._service: AccountService | None = None
        self._provider: Provider | None = None
        self._in_sandbox = False
        # Changing the account takes calls to a keyring and a cloud: two changes at once would mix.
        self._turn = asyncio.Lock()

    @property
    def account(self) -> Account | None:
        """Who is signed in."""
        return self._service.account if self._service else None

    @property
    def in_sandbox(self) -> bool:
        """Whether the sandbox is in use."""
        return self._in_sandbox

    @property
    def only_sandbox(self) -> bool:
        """Whether the program was started for the sandbox alone."""
        return self._address is None

    async def begin(self, *, sandbox: bool) -> None:
        """What the program starts with, unless the user was quicker. Raises as ``resume``."""
        async with self._turn:
            if self._service is None:
                await (self._enter_sandbox() if sandbox else self._come_back())

    async def resume(self) -> Account | None:
        """Use the cloud, with the keys that the keyring holds. Raises KeyringTrouble, StudioError for a bad address."""
        async with self._turn:
            return await self._come_back()

    async def use_sandbox(self) -> Account:
        """Start the sandbox if need be and sign in to it."""
        async with self._turn:
            return await self._enter_sandbox()

    async def check(self, keys: Keys) -> Verdict:
        """Whether keys open the cloud, in words."""
        try:
            service = await self._checking()
        except StudioError as trouble:
            return Verdict(good=False, sentence=trouble.sentence)
        return await service.check(keys)

    async def test(self) -> Verdict:
        """Whether the cloud answers the account in use, in words."""
        if self._service is None:
            return Verdict(good=False, sentence=Sentence("No account is signed in. Enter its keys in Settings."))
        return await self._service.test()

    async def sign_in(self, keys: Keys) -> Account:
        """Use the cloud with these keys and keep them. Raises CloudError, KeyringTrouble: all is then as before."""
        async with self._turn:
            before, sandbox = self._service, self._in_sandbox
            try:
                return await (await self._cloud()).sign_in(keys)
            except StudioError:
                self._service, self._in_sandbox = before, sandbox
                raise

    async def sign_out(self) -> None:
        """Remove everything secret of the account in use. Raises KeyringTrouble."""
        async with self._turn:
            if self._service:
                await self._service.sign_out()

    async def close(self) -> None:
        """End the sandbox, if it was started, or is being started."""
        if self._sandbox:
            await asyncio.wait([self._sandbox])
            if not self._sandbox.exception():
                await self._background.in_thread(self._sandbox.result().stop)

    async def _come_back(self) -> Account | None:
        if self.only_sandbox:
            return await self._enter_sandbox()
        service = await self._cloud()
        account = await service.resume()
        if account is None:
            self._tell_nobody()
        return account

    async def _enter_sandbox(self) -> Account:
        service = self._serve(await self._sandbox_address(), sandbox=True)
        return await service.resume() or await service.sign_in(SANDBOX_KEYS)

    async def _cloud(self) -> AccountService:
        return self._serve(await self._home(), sandbox=self.only_sandbox)

    async def _checking(self) -> AccountService:
        """The service in use where it is of the same cloud: a test of its own keys must not end its sign-in."""
        if self._service and self._in_sandbox == self.only_sandbox:
            return self._service
        return AccountService(self._background, self._connect(await self._home()), on_change=_nobody)

    async def _home(self) -> str:
        return await self._sandbox_address() if self._address is None else self._address

    async def _sandbox_address(self) -> str:
        if self._sandbox is None or not self._sandbox_lives(self._sandbox):
            self._sandbox = asyncio.ensure_future(
                self._background.in_thread(SandboxProcess.start, self._state, self._pace)
            )
        try:
            # Shielded: a process on its way has to be ended later, even when nobody waits for it any more.
            return (await asyncio.shield(self._sandbox)).address
        except (SandboxNotStarted, OSError) as trouble:
            raise StudioError(
                Sentence("The sandbox could not be started on this computer: {reason}", reason=str(trouble))
            ) from trouble

    @staticmethod
    def _sandbox_lives(sandbox: asyncio.Future[SandboxProcess]) -> bool:
        return not sandbox.done() or (not sandbox.exception() and sandbox.result().is_running)

    def _tell_nobody(self) -> None:
        """Another cloud is in use now, and nobody is signed in to it: its service alone does not know of a change."""
        if self._provider:
            self._on_account(self._provider, None)

    def _serve(self, address: str, *, sandbox: bool) -> AccountService:
        provider = self._provider = self._connect(address)
        self._in_sandbox = sandbox
        self._service = AccountService(
            self._background, provider, on_change=lambda account: self._on_account(provider, account)
        )
        return self._service


def _nobody(account: Account | None) -> None:
    """A test of keys signs nobody in."""
