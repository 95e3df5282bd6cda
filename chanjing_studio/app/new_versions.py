"""New versions of the program: where this build looks for them, and the one quiet word that there is one."""

from __future__ import annotations

import logging
import platform
from functools import cached_property
from typing import TYPE_CHECKING, cast

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.shelf import JobGroup, group_of
from chanjing_studio.ui.errors import Trouble
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.domain.feed_source import FeedSource
    from chanjing_studio.domain.provider import Checkpoint
    from chanjing_studio.services.updates import Updates
    from chanjing_studio.ui.settings.page import SettingsPage

# ruff: noqa: PLC0415 - none of it is needed before the first paint

_log = logging.getLogger(__name__)
_SYSTEMS = {"darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}


class NewVersions:
    """Asks the user once whether to look, never at the first start; says nothing while a job runs or a page speaks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._first_start = not engine.choices.now.welcomed
        self._window: MainWindow | None = None
        self._runner: Runner | None = None
        self._said = ""

    @cached_property
    def updates(self) -> Updates | None:
        """What looks for them; None in a build that names no place to look at."""
        from importlib.metadata import version

        from chanjing_studio.services.believed_feed import BelievedFeed
        from chanjing_studio.services.updates import Around, Updates
        from chanjing_studio.storage.kept_updates import UpdatesFile

        source, engine = source_of_build(), self._engine
        if source is None:
            return None
        around = Around(
            source=source,
            background=engine.background,
            believed=BelievedFeed(source, UpdatesFile(engine.places.data / "updates.json")),
            fetch=lambda checkpoint: self._fetch(source, checkpoint),
            busy=self._busy,
            agreed=lambda: engine.choices.now.updates,
            version=version("chanjing-studio"),
            system=_system(),
        )
        return Updates(around)

    async def begin(self, window: MainWindow, runner: Runner) -> None:
        """Everything is open: look if that is due, or ask whether to."""
        if self.updates is None:
            return
        self._window, self._runner = window, runner
        self.updates.listen(self._speak)
        await self.updates.open()

    def jobs_changed(self) -> None:
        """A job began, went on or ended."""
        if self._window and self.updates:
            self.updates.jobs_changed()
            self._speak()

    async def close(self) -> None:
        """Nobody is told anything any more."""
        began, self._window = self._window is not None, None
        if began and self.updates:
            await self.updates.close()

    def _fetch(self, source: FeedSource, checkpoint: Checkpoint) -> bytes:
        from chanjing_studio.network.address import Address
        from chanjing_studio.network.feed import read_feed
        from chanjing_studio.network.line import Line

        line = Line(Address.checked("updates", source.address), proxy=self._engine.choices.now.proxy)
        return read_feed(line, checkpoint)

    def _busy(self) -> bool:
        """Whether a job runs; one that stands still until somebody does something does not."""
        return any(
            group_of(job) is JobGroup.RUNNING and not (job.hold and job.hold.hindered) for job in self._engine.running
        )

    def _speak(self) -> None:
        updates, window = self.updates, self._window
        if updates is None or window is None or self._busy():
            return
        if not updates.told and updates.news and updates.news.newest != self._said:
            self._tell(updates, window)
        elif not self._first_start and not self._engine.choices.now.updates_asked and _silent(window):
            self._ask(updates, window)

    def _tell(self, updates: Updates, window: MainWindow) -> None:
        at_the_card = _at_the_settings(window)
        if not at_the_card and not _silent(window):
            return
        newest = self._said = updates.news.newest if updates.news else ""
        if not at_the_card:
            window.current.tell(
                lambda: Trouble(
                    tr("Version {version} of this program is there.", version=newest),
                    tone="info",
                    icon="cloud-download",
                    label=tr("See what is new"),
                    act=self._show_card,
                )
            )
        if self._runner:
            self._runner.start(updates.mark_told())

    def _ask(self, updates: Updates, window: MainWindow) -> None:
        self._engine.choices.change(updates_asked=True)
        window.current.tell(
            lambda: Trouble(
                tr(
                    "Shall this program look for new versions of itself, once a day at most? Only {host} is asked "
                    "then, and nothing about you or your work is sent. Settings can change this at any time.",
                    host=updates.host,
                ),
                tone="info",
                icon="cloud-download",
                label=tr("Yes, look"),
                act=self._agree,
            )
        )

    def _agree(self) -> None:
        self._engine.choices.change(updates=True)
        if self.updates:
            self.updates.jobs_changed()

    def _show_card(self) -> None:
        if self._window:
            cast("SettingsPage", self._window.show_page("settings")).show_updates()


def _at_the_settings(window: MainWindow) -> bool:
    from chanjing_studio.ui.settings.page import SettingsPage

    return isinstance(window.current, SettingsPage)


def _silent(window: MainWindow) -> bool:
    """Whether the page in sight says nothing just now."""
    return not window.current.whole_window and window.current.banner.isHidden()


def source_of_build() -> FeedSource | None:
    """What this build says; a file that says nonsense names no place either."""
    from chanjing_studio.domain.feed_source import source_in
    from chanjing_studio.domain.strict_json import Odd
    from chanjing_studio.network.address import Address

    try:
        source = source_in(resource("updates.json").read_bytes())
        if source:
            Address.checked("updates", source.address)
    except (OSError, Odd, StudioError) as error:
        _log.warning("updates.json names no place for new versions: %s", error)
        return None
    return source


def _system() -> str:
    system, machine = platform.system().lower(), platform.machine().lower()
    return f"{_SYSTEMS.get(system, system)}-{_MACHINES.get(machine, machine)}"
