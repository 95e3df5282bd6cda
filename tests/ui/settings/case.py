"""The Settings page in a window, with the real services behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtWidgets import QDialog, QPushButton

from chanjing_studio.app.engine import Engine
from chanjing_studio.app.line_doctor import LineDoctor
from chanjing_studio.domain.checkup import Finding, Place
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.storage.traces import read_traces
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.page import SettingsPage
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.cloud import APP_ID, SECRET_KEY
from tests.ui.account.signing import Signing, fill, part, press, until

PLACES = [
    Place("https://open-api.example/ask", Sentence("First cloud"), speaks_json=True),
    Place("https://api.example/ask", Sentence("Second cloud"), speaks_json=True),
]
PLANTED = "planted-secret-0f1e2d3c"


class Case:
    """The page in a window, with the real account, choices and folders behind it."""

    def __init__(self, signing: Signing, look: Look, words: Words, *, folder: Path) -> None:
        self.signing, self.places = signing, Places.below(folder)
        self.places.make()
        self.settings = folder / "settings.json"
        self.choices = Choices(SettingsFile(self.settings), signing.background)
        self.opened: list[Path] = []
        self.opened_links: list[str] = []
        self.happened: list[str] = []
        self.cached = 412_000_000
        self.to_check: list[Place] = []
        self.jobs: dict[str, int] | None = {"done": 12, "unsure": 1}
        self.page = SettingsPage(look, self._needs(words))
        self.page.done.connect(self.happened.append)
        self.window = MainWindow(look, {"create": lambda: Page(look), "settings": lambda: self.page}, first="create")

    def _needs(self, words: Words) -> SettingsNeeds:
        return SettingsNeeds(
            accounts=[self.signing.needs()],
            choices=self.choices,
            words=words,
            background=self.signing.background,
            places=self.places,
            version="1.2.3",
            hosts=PLACES,
            to_check=self._to_check,
            examine=self._examine,
            updates=None,
            browse=self.opened_links.append,
            apply_proxy=self._apply_proxy,
            cache_size=self._cache_size,
            clear_cache=self._clear_cache,
            open_folder=self.opened.append,
            signed_in=lambda _cloud: self.happened.append("signed in"),
            traces=lambda: self.signing.background.in_thread(read_traces, self.places.logs),
            jobs=self._jobs,
            last_end=LastEnd.KILLED,
            begin_tour=lambda: self.happened.append("tour"),
        )

    async def show(self) -> None:
        self.window.show_page("settings")
        await until(lambda: not self.page.runner.busy)

    async def ended(self) -> None:
        await until(lambda: part(self.page, QPushButton, "accountTest").isEnabled())

    async def sign_in(self) -> None:
        fill(self.page, APP_ID, SECRET_KEY)
        press(self.page, "accountSave")
        await until(lambda: self.signing.clouds.account is not None)
        await self.ended()

    async def answer(self, name: str) -> None:
        """Presses a button of the question that is open."""
        await until(lambda: [each for each in self.page.findChildren(QDialog) if each.isVisible()])
        press(self.page, name)

    async def _to_check(self) -> list[Place]:
        return self.to_check

    async def _examine(self, place: Place, tell: Callable[[Finding], None]) -> None:
        engine = cast("Engine", SimpleNamespace(background=self.signing.background, choices=self.choices))
        await LineDoctor(engine, ()).examine(place, tell)

    async def _jobs(self) -> dict[str, int] | None:
        return self.jobs

    async def _apply_proxy(self) -> None:
        self.happened.append("proxy applied")

    async def _cache_size(self) -> int:
        return self.cached

    async def _clear_cache(self) -> None:
        self.cached = 0
