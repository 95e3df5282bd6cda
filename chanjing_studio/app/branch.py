"""One cloud in the program: who is signed in there, and what this account has."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from chanjing_studio.app.account_lists import AccountLists
from chanjing_studio.app.purse import Purse
from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Provider, Vault
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import Connection, ProviderKit
from chanjing_studio.services.background import Background
from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.places import Places

if TYPE_CHECKING:
    from chanjing_studio.domain.captions import CaptionStyle
    from chanjing_studio.services.account_list import AccountList
    from chanjing_studio.services.avatar_library import AvatarLibrary
    from chanjing_studio.services.catalogue import Catalogue
    from chanjing_studio.services.clouds import Clouds
    from chanjing_studio.services.notices import Notices
    from chanjing_studio.services.practice import Practice
    from chanjing_studio.services.samples import Samples


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What all branches stand on. With ``only_sandbox`` each has the small cloud on this computer and no other.

    ``note`` may come from a worker thread.
    """

    background: Background
    places: Places
    choices: Choices
    vault: Vault
    practice: Callable[[], Practice]
    only_sandbox: bool
    note: Callable[[Sentence], None]
    on_balance: Callable[[Branch], None]


class Branch:
    """Lives on the loop. ``on_account`` hears of every other account, once what it has is there."""

    def __init__(self, kit: ProviderKit, ground: Ground, *, on_account: Callable[[Branch], None]) -> None:
        self.kit = kit
        self.provider: Provider | None = None
        self.voices: tuple[Catalogue, Samples] | None = None
        self.avatars: AvatarLibrary | None = None
        self.captions: AccountList[CaptionStyle] | None = None
        self.notices: Notices | None = None
        self.purse = Purse(ground.background, kit.money, on_change=lambda: ground.on_balance(self))
        self._ground, self._on_account = ground, on_account

    @property
    def name(self) -> str:
        """What the cloud is called in settings."""
        return self.kit.name

    @cached_property
    def clouds(self) -> Clouds:
        """The edition of the cloud in use: the real one, or the sandbox."""
        from chanjing_studio.services.clouds import Clouds  # noqa: PLC0415 - loaded behind the first paint

        ground = self._ground
        return Clouds(
            ground.background,
            connect=self._connect,
            address=None if ground.only_sandbox else self.kit.address(os.environ),
            sandbox_keys=self.kit.sandbox_keys,
            practice=ground.practice(),
            on_account=self._take,
        )

    @property
    def account(self) -> Account | None:
        """Who is signed in."""
        return self.clouds.account

    @property
    def practising(self) -> bool:
        """Whether somebody is signed in to the sandbox."""
        return self.clouds.in_sandbox and self.account is not None

    async def sign_out(self) -> None:
        """Remove all of the account in use but its jobs and the names given to its voices. Raises KeyringTrouble."""
        kept_lists = (*(self.voices or ()), *filter(None, (self.avatars, self.captions)))
        await self.clouds.sign_out()
        for kept in kept_lists:
            await kept.forget()

    async def close(self) -> None:
        """Write what is left of what was marked."""
        await self.purse.close()
        if self.avatars:
            await self.avatars.close()

    def _connect(self, address: str) -> Provider:
        ground = self._ground
        return self.kit.connect(
            Connection(address=address, vault=ground.vault, proxy=ground.choices.now.proxy, note=ground.note)
        )

    def _take(self, provider: Provider, account: Account | None) -> None:
        self.provider, ground = provider, self._ground
        lists = AccountLists(ground.background, ground.places, provider=provider, account=account) if account else None
        self.voices = lists.voices(ground.choices) if lists else None
        self.avatars = lists.avatars() if lists else None
        self.captions, self.notices = (lists.captions(), lists.notices()) if lists else (None, None)
        self.purse.open(provider if account else None)
        self._on_account(self)
