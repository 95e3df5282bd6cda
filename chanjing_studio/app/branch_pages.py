"""What the window shows of one cloud: its voices and avatars, and what its forms stand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from chanjing_studio.app.apart import Apart, voice_of
from chanjing_studio.app.avatar_page import AvatarPage
from chanjing_studio.app.branch import Branch
from chanjing_studio.app.engine import Engine
from chanjing_studio.app.heard_lines import HeardLines
from chanjing_studio.app.made_speeches import MadeSpeeches
from chanjing_studio.domain.brief import portable_kind
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.voices import Voice
from chanjing_studio.media.player import Player
from chanjing_studio.services.looks import Looks
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.kept_word import KeptWord
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.stock import Stock
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition

if TYPE_CHECKING:
    from chanjing_studio.kit import TaskKind
    from chanjing_studio.ui.voices.page import VoicesPage

# ruff: noqa: PLC0415 - each page is loaded when it is first shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the pages of every cloud share. ``show`` brings a page by name, ``sign_in`` leads to a cloud's account.

    ``typed`` gives what stands in the form that is filled in, None while there is none.
    """

    engine: Engine
    look: Look
    player: Player
    show: Callable[[str], Page]
    sign_in: Callable[[str], None]
    typed: Callable[[], Spec | None]
    speeches: MadeSpeeches
    looks: Looks
    readings: Readings


class BranchPages:
    """Lives on the loop. Those of each cloud are its own, so that searches and drafts of two never mix."""

    def __init__(self, branch: Branch, around: Around) -> None:
        self._branch, self._around = branch, around
        self.audition = Audition(around.player)
        self._stock = Stock(around.engine.places.made)
        self._lines = self._heard_lines()
        self._avatars = AvatarPage(
            *(branch, around.look),
            background=around.engine.background,
            audition=self.audition,
            show=self._show,
            sign_in=self._sign_in,
            make_own=lambda: around.show(self.apart.beneath("avatars")),
        )
        changed = {Makes.VOICE: self._own_voices_changed, Makes.AVATAR: self._avatars.refresh}
        self.apart = Apart(branch.kit.apart, changed)
        self._voices: VoicesPage | None = None

    def avatars(self) -> Page:
        """The Avatars page."""
        page = self._avatars.make()
        page.offer_making(offered=self.apart.has("avatars"))
        return page

    def voices(self) -> Page:
        """The Voices page."""
        from chanjing_studio.ui.voices.page import VoicesPage

        around = self._around
        remedies = {Remedy.SIGN_IN: self._sign_in}
        page = VoicesPage(around.look, audition=self.audition, marks=around.engine.choices, remedies=remedies)
        page.chosen.connect(self.use_voice)
        page.returned.connect(lambda: around.show("create"))
        page.clone_wanted.connect(lambda: around.show(self.apart.beneath("voices")))
        page.offer_clone(offered=self.apart.has("voices"))
        page.open(*(self._branch.voices or (None, None)))
        if self._lines:
            self._lines.stand_beside(page.browser.panel)
        self._voices = page
        return page

    def open(self) -> None:
        """What the account in use now has, wherever it is heard or chosen."""
        catalogue, samples = self._branch.voices or (None, None)
        self.audition.open(catalogue, samples)
        if self._voices:
            self._voices.open(catalogue, samples)
        self._avatars.open()
        self._stock.open(self._branch.avatars, captions=self._branch.captions, notices=self._branch.notices)
        if self._lines:
            self._lines.take_account()

    def put(self, job: Job) -> None:
        """A job of this cloud is as it is now."""
        self.apart.put(job)
        if self._lines:
            self._lines.put(job)

    async def close(self) -> None:
        """Nothing is heard any more."""
        self.audition.stop()
        if self._lines:
            await self._lines.close()

    def form_kind(self, kind: TaskKind) -> FormKind:
        """One of its kinds, as pages with forms offer it."""
        tools = self._tools()
        return FormKind(
            *(kind.name, kind.title, kind.icon, kind.make),
            takes=kind.takes,
            form=lambda: kind.form(tools),
            takes_avatar=kind.takes_avatar,
            cloud=self._branch.name,
            cloud_title=self._branch.kit.title,
            tag=self._around.engine.branches.tag(self._branch),
            portable=lambda: portable_kind(kind.spec()),
        )

    def choose_voice(self) -> None:
        """The form in sight wants a voice."""
        create = cast("CreatePage", self._show("create"))
        cast("VoicesPage", self._show("voices")).ask(create.kind.title, create.form.voice())

    def choose_avatar(self) -> None:
        """The form in sight wants an avatar."""
        self._avatars.choose()

    def use_voice(self, voice: Voice) -> None:
        """Bring a voice to the form."""
        cast("CreatePage", self._show("create")).take_voice(voice)

    def use_made_voice(self, job: Job) -> None:
        """Bring the voice that a job has made to the form."""
        self.use_voice(voice_of(job))

    async def use_made_avatar(self, job: Job) -> None:
        """Bring the avatar that a job has made to a form. CloudError when it cannot be had now."""
        await self._avatars.use_made(job)

    def _show(self, name: str) -> Page:
        return self._around.show(name)

    def _sign_in(self) -> None:
        self._around.sign_in(self._branch.name)

    def _own_voices_changed(self) -> None:
        if self._voices:
            self._voices.refresh()

    def _heard_lines(self) -> HeardLines | None:
        maker, around = self._branch.kit.lines, self._around
        if maker is None:
            return None
        return HeardLines(
            *(around.engine, self._branch, maker),
            look=around.look,
            audition=self.audition,
            typed=around.typed,
            sound=around.speeches.sound,
        )

    def _tools(self) -> FormTools:
        around, choices = self._around, self._around.engine.choices
        return FormTools(
            look=around.look,
            background=around.engine.background,
            player=around.player,
            audition=self.audition,
            expected=around.engine.expected,
            hear_line=self._lines.ask if self._lines else None,
            readings=around.readings,
            stock=self._stock,
            looks=around.looks,
            speeches=around.speeches.offered,
            ai_mark=lambda: choices.now.ai_mark,
            safe_area=KeptWord(lambda: choices.now.safe_area, lambda place: choices.change(safe_area=place)),
        )
