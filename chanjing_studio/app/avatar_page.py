"""The Avatars page: made when it is first shown, opened for each account, and led to from forms and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.media.player import Player
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition

if TYPE_CHECKING:
    from chanjing_studio.ui.avatars.page import AvatarsPage
    from chanjing_studio.ui.create.page import CreatePage

# ruff: noqa: PLC0415 - the page is loaded when it is first shown


class AvatarPage:
    """``show`` is the window's, by the name of a page; ``sign_in`` leads to the account."""

    def __init__(
        self,
        engine: Engine,
        look: Look,
        *,
        player: Player,
        audition: Audition,
        show: Callable[[str], Page],
        sign_in: Callable[[], None],
    ) -> None:
        self._engine, self._look, self._player, self._audition = engine, look, player, audition
        self._show, self._sign_in = show, sign_in
        self._page: AvatarsPage | None = None

    def make(self) -> Page:
        """The page, showing the avatars of the account in use."""
        from chanjing_studio.ui.avatars.page import AvatarsPage

        page = AvatarsPage(
            self._look,
            self._engine.background,
            player=self._player,
            audition=self._audition,
            remedies={Remedy.SIGN_IN: self._sign_in},
        )
        page.chosen.connect(self._use)
        page.returned.connect(lambda: self._show("create"))
        page.open(self._engine.avatars)
        self._page = page
        return page

    def open(self) -> None:
        """The avatars of the account in use now."""
        if self._page:
            self._page.open(self._engine.avatars)

    def choose(self) -> None:
        """The form in sight wants an avatar."""
        create = cast("CreatePage", self._show("create"))
        cast("AvatarsPage", self._show("avatars")).ask(create.kind.title, create.form.avatar())

    def _use(self, choice: AvatarChoice) -> None:
        cast("CreatePage", self._show("create")).take_avatar(choice)
