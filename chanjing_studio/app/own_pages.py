"""The pages about the account and the program itself: Settings, and the welcome of the first start."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.app.branch import Branch
from chanjing_studio.app.engine import Engine
from chanjing_studio.app.new_versions import NewVersions
from chanjing_studio.app.outside import browse, open_folder
from chanjing_studio.domain.checkup import Place
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.links import host_of, is_loopback
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import ProviderKit
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words

if TYPE_CHECKING:
    from chanjing_studio.ui.account.needs import AccountNeeds
    from chanjing_studio.ui.settings.page import SettingsPage

# ruff: noqa: PLC0415 - each page is loaded when it is first shown

LIST_SECONDS = 1.0
"""What a diagnosis waits for the list of jobs, where there is something amiss with it."""


class OwnPages:
    """Makes them; Of ``ways``, create leads to the form once an account is there, and tour shows around."""

    def __init__(
        self,
        engine: Engine,
        look: Look,
        words: Words,
        *,
        last_end: LastEnd,
        versions: NewVersions,
        ways: Mapping[str, Callable[[], object]],
    ) -> None:
        self._engine, self._look, self._words, self._last_end = engine, look, words, last_end
        self._versions, self._ways = versions, ways
        self._settings: SettingsPage | None = None

    def settings(self) -> Page:
        """The Settings page."""
        from importlib.metadata import version

        from chanjing_studio.app.line_doctor import LineDoctor
        from chanjing_studio.storage.traces import read_traces
        from chanjing_studio.ui.settings.needs import SettingsNeeds
        from chanjing_studio.ui.settings.page import SettingsPage

        engine, clouds = self._engine, self._clouds()
        doctor = LineDoctor(engine, () if engine.only_sandbox else clouds)
        needs = SettingsNeeds(
            accounts=[self._account_needs(branch) for branch in engine.branches],
            choices=engine.choices,
            words=self._words,
            background=engine.background,
            places=engine.places,
            version=version("chanjing-studio"),
            hosts=[*clouds, *self._announcers()],
            to_check=doctor.places,
            examine=doctor.examine,
            updates=self._versions.updates,
            browse=browse,
            apply_proxy=engine.branches.connect_anew,
            cache_size=engine.cache.size,
            clear_cache=engine.cache.clear,
            open_folder=open_folder,
            signed_in=self._begin_with,
            traces=lambda: engine.background.in_thread(read_traces, engine.places.logs),
            jobs=self._tally,
            last_end=self._last_end,
            begin_tour=lambda: self._ways["tour"](),  # noqa: PLW0108 - it is there only later
        )
        self._settings = SettingsPage(self._look, needs)
        return self._settings

    def _announcers(self) -> tuple[Place, ...]:
        """Who is asked for new versions, where the user agreed."""
        updates = self._versions.updates
        return (Place(f"https://{updates.host}/", Sentence("New versions")),) if updates else ()

    def tell_balance(self) -> None:
        """An account has another amount left."""
        if self._settings:
            self._settings.tell_balance()

    def welcome(self) -> Page:
        """What the first start shows."""
        from chanjing_studio.ui.welcome.page import WelcomePage

        page = WelcomePage(self._look, self._words, [self._account_needs(branch) for branch in self._engine.branches])
        page.ended.connect(self._on_welcomed)
        page.tour_wanted.connect(lambda: self._ways["tour"]())  # noqa: PLW0108 - it is there only later
        self._words.changed.connect(self._keep_language)
        return page

    def _keep_language(self) -> None:
        self._engine.choices.change(language=self._words.choice)

    def _on_welcomed(self, cloud: str) -> None:
        self._engine.choices.change(welcomed=True, language=self._words.choice)
        self._begin_with(cloud)

    async def _tally(self) -> dict[str, int] | None:
        """How many jobs there are in each state; None while their list is not open."""
        import asyncio

        try:
            queue = await asyncio.wait_for(self._engine.jobs(), LIST_SECONDS)
            return await queue.states()
        except (StudioError, TimeoutError):
            return None

    def _clouds(self) -> tuple[Place, ...]:
        """Where the clouds are, and where their files are known to be."""
        return tuple(place for branch in self._engine.branches for place in _places(branch.kit))

    def _begin_with(self, cloud: str) -> None:
        self._engine.branches.bring_forward(cloud)
        self._ways["create"]()

    def _account_needs(self, branch: Branch) -> AccountNeeds:
        from chanjing_studio.ui.account.needs import AccountNeeds

        branches, clouds, kit = self._engine.branches, branch.clouds, branch.kit
        return AccountNeeds(
            name=branch.name,
            cloud=kit.title,
            words=kit.keys,
            account=lambda: clouds.account,
            in_sandbox=lambda: clouds.in_sandbox,
            only_sandbox=lambda: clouds.only_sandbox,
            check=clouds.check,
            test=clouds.test,
            sign_in=lambda keys: branches.sign_in(branch.name, keys),
            sign_out=branch.sign_out,
            use_sandbox=branches.use_sandbox,
            use_cloud=branches.use_clouds,
            found_keys=lambda: kit.found_keys(os.environ, Path.home()),
            open_key_page=lambda: browse(kit.key_page),
            note=lambda: self._engine.vault.note,
            left=lambda: branch.purse.left,
            look_for_balance=branch.purse.look,
            alone=len(branches) == 1,
            beside=lambda: branches.beside(branch),
        )


def _places(kit: ProviderKit) -> Iterator[Place]:
    base = kit.address(os.environ).rstrip("/")
    if not host_of(base):  # signing in says what is wrong with it
        return
    calls = Sentence("{cloud}: signing in, lists, jobs, and where to upload", cloud=kit.title)
    yield Place(f"{base}{kit.question}", calls, speaks_json=True)
    files = Sentence("{cloud}: finished videos and sounds, samples and pictures", cloud=kit.title)
    for address in () if is_loopback(host_of(base)) else kit.files:
        yield Place(address, files)
