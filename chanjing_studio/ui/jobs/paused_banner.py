"""The banner that says why jobs stand still for want of money, and lets them go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chanjing_studio.domain.models import Account, HoldKind
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.aloud import in_a_row
from chanjing_studio.ui.errors import Trouble
from chanjing_studio.ui.jobs.till import Till
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.words import say, tr


class PausedBanner:
    """On ``page`` while accounts wait for money: it tells of all, and offers to top one up, and then to go on with it.

    ``till`` gives that of an account's cloud.
    """

    def __init__(self, page: Page, till: Callable[[str], Till]) -> None:
        self._page, self._till = page, till
        self._queue: JobQueue | None = None
        self._topped_up = set[str]()
        self._shown = ""

    def watch(self, queue: JobQueue) -> None:
        """Look at this queue from now on; a banner that was closed is shown once more."""
        self._queue = queue
        self.look(again=True)

    def look(self, *, again: bool = False) -> None:
        """Show the banner, or take it away, as the queue stands now."""
        before, self._shown = self._shown, self._text()
        if self._shown and (again or before != self._shown):
            self._page.tell(self._words)
        elif before and not self._shown:
            self._page.banner.clear()
        self._topped_up &= {account.id for account in self._paused}

    @property
    def _paused(self) -> Sequence[Account]:
        return self._queue.paused if self._queue else ()

    @property
    def _held_back(self) -> int:
        running = self._queue.running.values() if self._queue else ()
        return sum(job.hold is not None and job.hold.kind is HoldKind.BEANS for job in running)

    def _words(self) -> Trouble | None:
        if not self._paused:
            return None
        first = self._paused[0]
        till = self._till(first.provider)
        label, act = _topped_up_words(till), lambda: self._go_on(first)
        if first.id not in self._topped_up:
            label, act = _top_up_words(till), lambda: self._open_top_up_page(first, till)
        return Trouble(self._text(), tone="warning", icon="coins", label=label, act=act)

    def _text(self) -> str:
        tills = [self._till(account.provider) for account in self._paused]
        parts = [*map(_poor, tills)]
        if parts and self._held_back:
            parts.append(tr("%n other jobs stay on this computer.", "", self._held_back))
        return in_a_row(*parts)

    def _open_top_up_page(self, account: Account, till: Till) -> None:
        self._topped_up.add(account.id)
        till.top_up()
        self._page.tell(self._words)

    def _go_on(self, account: Account) -> None:
        if self._queue:
            self._queue.resume_paused(account.id)
        self.look(again=True)


def _poor(till: Till) -> str:
    word, left = say(till.word), till.left()
    if till.cloud is None:
        said = tr("The queue is paused: not enough {money}.", money=word)
    else:
        said = tr("The queue of {cloud} is paused: not enough {money}.", cloud=say(till.cloud), money=word)
    return in_a_row(said, tr("Left: {amount}.", amount=say(left)) if left else "")


def _top_up_words(till: Till) -> str:
    return tr("Top up {cloud}", cloud=say(till.cloud)) if till.cloud else tr("Top up")


def _topped_up_words(till: Till) -> str:
    return tr("Topped up {cloud}: go on", cloud=say(till.cloud)) if till.cloud else tr("Topped up: go on")
