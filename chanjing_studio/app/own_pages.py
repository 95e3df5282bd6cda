"""The pages about the account and the program itself: Settings, and the welcome of the first start."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from chanjing_studio.app.engine import Engine
from chanjing_studio.app.outside import browse, open_folder
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words

if TYPE_CHECKING:
    from chanjing_studio.ui.account.needs import AccountNeeds

# ruff: noqa: PLC0415 - each page is loaded when it is first shown

LIST_SECONDS = 1.0
"""What a diagnosis waits for the list of jobs, where there is something amiss with it."""


class OwnPages:
    """Makes them; ``create`` leads to the form once an account is there."""

    def __init__(
        self, engine: Engine, look: Look, words: Words, *, last_end: LastEnd, create: Callable[[], Page]
    ) -> None:
        self._engine, self._look, self._words, self._last_end = engine, look, words, last_end
        self._show_create = create

    def settings(self) -> Page:
        """The Settings page."""
        from importlib.metadata import version

        from chanjing_studio.storage.traces import read_traces
        from chanjing_studio.ui.settings.needs import SettingsNeeds
        from chanjing_studio.ui.settings.page import SettingsPage

        engine = self._engine
        needs = SettingsNeeds(
            account=self._account_needs(),
            choices=engine.choices,
            words=self._words,
            background=engine.background,
            places=engine.places,
            version=version("chanjing-studio"),
            host=QUrl(engine.kit.address(os.environ)).host(),
            apply_proxy=engine.connect_anew,
            cache_size=engine.cache_size,
            clear_cache=engine.clear_cache,
            open_folder=open_folder,
            signed_in=self._show_create,
            traces=lambda: engine.background.in_thread(read_traces, engine.places.logs),
            jobs=self._tally,
            last_end=self._last_end,
        )
        return SettingsPage(self._look, needs)

    def welcome(self) -> Page:
        """What the first start shows."""
        from chanjing_studio.ui.welcome.page import WelcomePage

        page = WelcomePage(self._look, self._words, self._account_needs())
        page.ended.connect(self._on_welcomed)
        self._words.changed.connect(self._keep_language)
        return page

    def _keep_language(self) -> None:
        self._engine.choices.change(language=self._words.choice)

    def _on_welcomed(self) -> None:
        self._engine.choices.change(welcomed=True, language=self._words.choice)
        self._show_create()

    async def _tally(self) -> dict[str, int] | None:
        """How many jobs there are in each state; None while their list is not open."""
        import asyncio

        try:
            queue = await asyncio.wait_for(self._engine.jobs(), LIST_SECONDS)
            return await queue.states()
        except (StudioError, TimeoutError):
            return None

    def _account_needs(self) -> AccountNeeds:
        from chanjing_studio.ui.account.needs import AccountNeeds

        clouds, kit = self._engine.clouds, self._engine.kit
        return AccountNeeds(
            cloud=kit.title,
            account=lambda: clouds.account,
            in_sandbox=lambda: clouds.in_sandbox,
            only_sandbox=lambda: clouds.only_sandbox,
            check=clouds.check,
            test=clouds.test,
            sign_in=clouds.sign_in,
            sign_out=self._engine.sign_out,
            use_sandbox=clouds.use_sandbox,
            use_cloud=clouds.resume,
            found_keys=lambda: kit.found_keys(os.environ, Path.home()),
            open_key_page=lambda: browse(kit.key_page),
            note=lambda: self._engine.vault.note,
        )
