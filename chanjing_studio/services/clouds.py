"""Which edition of a cloud is in use: the real one, or the sandbox on this computer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.account import AccountService, Verdict
from chanjing_studio.services.background import Background
from chanjing_studio.services.practice import Practice


@dataclass(frozen=True, slots=True)
class _Door:
    """One way in: the provider of one account, and the service that signs it in and out."""

    provider: Provider
    service: AccountService
    sandbox: bool


class Clouds:
    """One account at a time; ``on_account`` hears of every other account and of its provider, None when signed out.

    ``connect`` makes a provider for an address. Each sign-in gets one of its own, and then the one before is closed.
    With ``address`` None the sandbox, which ``sandbox_keys`` open, is the only cloud there is. Lives on the loop.
    """

    def __init__(
        self,
        background: Background,
        *,
        connect: Callable[[str], Provider],
        address: str | None,
        sandbox_keys: Keys,
        practice: Practice,
        on_account: Callable[[Provider, Account | None], None],
    ) -> None:
        self._background = background
        self._connect = connect
        self._address = address
        self._sandbox_keys, self._practice = sandbox_keys, practice
        self._on_account = on_account
        self._in_use: _Door | None = None
        # Changing the account takes calls to a keyring and a cloud: two changes at once would mix.
        self._turn = asyncio.Lock()

    @property
    def account(self) -> Account | None:
        """Who is signed in."""
        return self._in_use.service.account if self._in_use else None

    @property
    def in_sandbox(self) -> bool:
        """Whether the sandbox is in use."""
        return self._in_use is not None and self._in_use.sandbox

    @property
    def only_sandbox(self) -> bool:
        """Whether the program was started for the sandbox alone."""
        return self._address is None

    async def begin(self, *, sandbox: bool) -> None:
        """What the program starts with, unless the user was quicker. Raises as ``resume``."""
        async with self._turn:
            if self._in_use is None:
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
        if self._in_use is None or self.account is None:
            return Verdict(good=False, sentence=Sentence("No account is signed in. Enter its keys in Settings."))
        return await self._in_use.service.test()

    async def sign_in(self, keys: Keys) -> Account:
        """Use the cloud with these keys and keep them. Raises CloudError, KeyringTrouble: all is then as before."""
        async with self._turn:
            return await (await self._cloud()).service.sign_in(keys)

    async def sign_out(self) -> None:
        """Remove everything secret of the account in use. Raises KeyringTrouble."""
        async with self._turn:
            if self._in_use:
                await self._in_use.service.sign_out()

    async def _come_back(self) -> Account | None:
        if self.only_sandbox:
            return await self._enter_sandbox()
        door = await self._cloud()
        account = await door.service.resume()
        if account is None:
            # Its service tells of no change: nobody was signed in by it before.
            self._go_through(door, None)
        return account

    async def _enter_sandbox(self) -> Account:
        service = self._door(await self._practice.address(), sandbox=True).service
        return await service.resume() or await service.sign_in(self._sandbox_keys)

    async def _cloud(self) -> _Door:
        return self._door(await self._home(), sandbox=self.only_sandbox)

    async def _checking(self) -> AccountService:
        """The service in use where it is of the same cloud: a test of its own keys must not end its sign-in."""
        if self._in_use and self._in_use.sandbox == self.only_sandbox:
            return self._in_use.service
        return AccountService(self._background, self._connect(await self._home()), on_change=_nobody)

    async def _home(self) -> str:
        return await self._practice.address() if self._address is None else self._address

    def _door(self, address: str, *, sandbox: bool) -> _Door:
        """A way in of its own; it is in use once somebody has come in by it."""
        provider = self._connect(address)
        service = AccountService(self._background, provider, on_change=lambda account: self._go_through(door, account))
        door = _Door(provider, service, sandbox)
        return door

    def _go_through(self, door: _Door, account: Account | None) -> None:
        before, self._in_use = self._in_use, door
        self._on_account(door.provider, account)
        if before and before is not door:
            before.provider.close()


def _nobody(account: Account | None) -> None:
    """A test of keys signs nobody in."""
