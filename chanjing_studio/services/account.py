"""The account in use: signing in and out, coming back, and saying what is wrong with keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chanjing_studio.domain.errors import NotSignedIn, StudioError
from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background

_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a test of keys found, in words."""

    good: bool
    sentence: Sentence


def pasted_keys(app_id: str, secret_key: str) -> Keys:
    """Keys as they were meant: no spaces, line ends or invisible characters, which come along when pasted."""
    return Keys(*("".join(text.translate(_INVISIBLE).split()) for text in (app_id, secret_key)))


class AccountService:
    """``on_change`` hears of every other account, None after signing out. Lives on the loop."""

    def __init__(
        self, background: Background, provider: Provider, *, on_change: Callable[[Account | None], None]
    ) -> None:
        self._background = background
        self._provider = provider
        self._on_change = on_change
        self._account: Account | None = None

    @property
    def account(self) -> Account | None:
        """Who is signed in."""
        return self._account

    async def resume(self) -> Account | None:
        """Sign in with what the keyring holds; the cloud is not asked. Raises KeyringTrouble."""
        return self._now(await self._background.in_thread(self._provider.resume))

    async def sign_in(self, keys: Keys) -> Account:
        """Check keys with the cloud and keep them. Raises CloudError, KeyringTrouble."""
        _demand(keys)
        account = await self._background.in_thread(self._provider.sign_in, keys)
        self._now(account)
        return account

    async def sign_out(self) -> None:
        """Remove everything of the account from the keyring. Raises KeyringTrouble."""
        try:
            await self._background.in_thread(self._provider.sign_out)
        finally:
            self._now(None)

    async def check(self, keys: Keys) -> Verdict:
        """Whether keys are right; if not, whether they, the network, the clock or a certificate is the trouble."""
        try:
            _demand(keys)
            await self._background.in_thread(self._provider.check, keys)
        except StudioError as trouble:
            return Verdict(good=False, sentence=trouble.sentence)
        return Verdict(good=True, sentence=Sentence("The keys are right."))

    async def test(self) -> Verdict:
        """Whether the cloud answers the account that is signed in, in words."""
        try:
            await self._background.in_thread(self._provider.voices, 1)
        except StudioError as trouble:
            return Verdict(good=False, sentence=trouble.sentence)
        return Verdict(good=True, sentence=Sentence("Connected. Keys, network and clock are fine."))

    def _now(self, account: Account | None) -> Account | None:
        if account != self._account:
            self._account = account
            self._on_change(account)
        return account


def _demand(keys: Keys) -> None:
    if not keys.app_id or not keys.secret_key:
        raise NotSignedIn(Sentence("Fill in both fields of the keys."))
