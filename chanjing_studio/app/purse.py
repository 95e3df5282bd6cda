"""What the account of one cloud has left, where the cloud tells it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from chanjing_studio.domain.abilities import TellsBalance
from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.money import Balance, Money
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background

if TYPE_CHECKING:
    import asyncio


class Purse:
    """Asked at each sign-in, and when somebody is to look at it; ``on_change`` hears when it is another.

    Lives on the loop. What cannot be asked now is not known: nobody is disturbed for it.
    """

    def __init__(self, background: Background, money: Money, *, on_change: Callable[[], None]) -> None:
        self._background, self._money, self._on_change = background, money, on_change
        self._provider: Provider | None = None
        self._balance: Balance | None = None
        self._asking: asyncio.Task[None] | None = None

    @property
    def left(self) -> Sentence | None:
        """In the cloud's own word; None where it is not known."""
        if self._balance is None:
            return None
        return Sentence("{amount} {money}", amount=float(self._balance.amount), money=self._money.word)

    def open(self, provider: Provider | None) -> None:
        """Another account's, or nobody's."""
        self._provider, self._balance = provider, None
        if self._asking:
            self._asking.cancel()
        self._asking = None
        self.look()

    def look(self) -> None:
        """Ask for it now."""
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        if isinstance(self._provider, TellsBalance) and (self._asking is None or self._asking.done()):
            self._asking = asyncio.ensure_future(self._ask(self._provider))

    async def close(self) -> None:
        """Nobody waits for an answer any more."""
        import asyncio  # noqa: PLC0415 - as above

        if self._asking:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    async def _ask(self, provider: TellsBalance) -> None:
        try:
            balance = await self._background.in_thread(provider.balance)
        except CloudError:
            balance = None
        if balance != self._balance:
            self._balance = balance
            self._on_change()
