"""What is told of the list of jobs when it is open: that it had to be replaced, and a backup that holds more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.errors import Trouble
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.words import say

if TYPE_CHECKING:
    from chanjing_studio.storage.ledger.offers import Offer


class BackupOffer:
    """``note`` says something in the window; ``restored`` is awaited once jobs came back."""

    def __init__(
        self,
        engine: Engine,
        window: MainWindow,
        runner: Runner,
        *,
        note: Callable[[Sentence], None],
        restored: Callable[[], Awaitable[None]],
    ) -> None:
        self._engine, self._window, self._runner = engine, window, runner
        self._note, self._on_restored = note, restored
        self._offered: set[Page] = set()

    def tell(self) -> None:
        """Say what there is to be said."""
        offer, notice = self._engine.ledger_offer, self._engine.ledger_notice
        if offer:
            label = Sentence("Restore the backup of {date}", date=offer.date.astimezone().date())
            told, act = _with_offer(notice, offer), self._restore
            self._offered = {self._window.current, self._window.page("jobs")}  # where jobs are made, and missed
            for page in self._offered:
                page.tell(lambda: Trouble(say(told), tone="warning", icon="triangle-alert", label=say(label), act=act))
        elif notice:
            self._note(notice)

    def _restore(self) -> None:
        self._runner.start(self._restored(), again=self._restore)

    async def _restored(self) -> None:
        offer = self._engine.ledger_offer
        await self._engine.restore()
        await self._on_restored()
        for page in self._offered:
            page.banner.clear()
        self._window.current.shown()
        if offer:
            self._note(_came_back(offer))


def _with_offer(notice: Sentence | None, offer: Offer) -> Sentence:
    if notice is None:
        return Sentence(
            "%n jobs are missing in the list, and a backup of {date} holds them.", "", offer.jobs, date=offer.date
        )
    return Sentence(
        "{what} A backup of {date} holds %n jobs that are missing here.",
        "",
        offer.jobs,
        what=notice,
        date=offer.date,
    )


def _came_back(offer: Offer) -> Sentence:
    return Sentence(
        "%n jobs came back from the backup of {date}. Those that had not ended are looked for in the cloud, "
        "and nothing is sent without asking you.",
        "",
        offer.jobs,
        date=offer.date,
    )
