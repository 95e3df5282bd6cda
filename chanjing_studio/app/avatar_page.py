"""The Avatars page of one cloud: made when first shown, opened for each account, led to from forms and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from chanjing_studio.app.branch import Branch
from chanjing_studio.domain.errors import CloudError, Remedy
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition

if TYPE_CHECKING:
    from chanjing_studio.domain.avatars import AvatarChoice
    from chanjing_studio.ui.avatars.page import AvatarsPage
    from chanjing_studio.ui.create.page import CreatePage

# ruff: noqa: PLC0415 - the page is loaded when it is first shown

_NOT_THERE = Sentence("The cloud no longer has this avatar. Choose another.")


class AvatarPage:
    """``show`` is the window's, by the name of a page; ``sign_in`` leads to the account, ``make_own`` to the form."""

    def __init__(
        self,
        branch: Branch,
        look: Look,
        *,
        background: Background,
        audition: Audition,
        show: Callable[[str], Page],
        sign_in: Callable[[], None],
        make_own: Callable[[], object],
    ) -> None:
        self._branch, self._look, self._background = branch, look, background
        self._audition = audition
        self._show, self._sign_in, self._make_own = show, sign_in, make_own
        self._page: AvatarsPage | None = None

    def make(self) -> AvatarsPage:
        """The page, showing the avatars of the account in use."""
        from chanjing_studio.ui.avatars.page import AvatarsPage

        page = AvatarsPage(
            self._look,
            self._background,
            player=self._audition.player,
            audition=self._audition,
            remedies={Remedy.SIGN_IN: self._sign_in},
        )
        page.chosen.connect(self._use)
        page.returned.connect(lambda: self._show("create"))
        page.own_wanted.connect(self._make_own)
        page.open(self._branch.avatars)
        self._page = page
        return page

    def open(self) -> None:
        """The avatars of the account in use now."""
        if self._page:
            self._page.open(self._branch.avatars)

    def refresh(self) -> None:
        """Avatars of one's own are others than before."""
        if self._page:
            self._page.refresh()

    async def use_made(self, job: Job) -> None:
        """Bring the avatar that a job has made to a form. CloudError when it cannot be had now."""
        from chanjing_studio.domain.avatars import AvatarChoice

        library = self._branch.avatars
        avatar = await library.catalogue.find_own(job.remote_id) if library else None
        if library is not self._branch.avatars:
            return  # another account has signed in meanwhile, and has not this one
        why_not = avatar.why_not if avatar else _NOT_THERE
        if avatar is None or why_not:
            raise CloudError(why_not or _NOT_THERE)
        self._use(AvatarChoice(avatar, avatar.figures[0]))

    def choose(self) -> None:
        """The form in sight wants an avatar."""
        create = cast("CreatePage", self._show("create"))
        cast("AvatarsPage", self._show("avatars")).ask(create.kind.title, create.form.avatar())

    def _use(self, choice: AvatarChoice) -> None:
        cast("CreatePage", self._show("create")).take_avatar(choice)
