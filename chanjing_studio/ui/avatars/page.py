"""The Avatars page: opened from the rail, or by a form that wants an avatar."""

from __future__ import annotations

import functools
import logging
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent

from chanjing_studio.domain.avatars import Avatar, AvatarChoice, AvatarState
from chanjing_studio.domain.errors import CloudError, Remedy, StudioError
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.services.avatar_catalogue import AvatarCatalogue, Avatars
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.services.background import Background
from chanjing_studio.ui.avatars.browser import AvatarBrowser
from chanjing_studio.ui.avatars.own_deeds import delete
from chanjing_studio.ui.avatars.phrases import figure_name
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.errors import Remedies, Trouble
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.vigil import Vigil
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.voices.row import SILENCE
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import say, tr

_log = logging.getLogger(__name__)


class _Stage(Enum):
    """How far the account's avatars have come."""

    CLOSED = auto()
    LOADING = auto()
    FAILED = auto()
    THERE = auto()


class AvatarsPage(Page):
    """A form comes here for an avatar, and ``chosen`` takes an AvatarChoice back.

    ``returned`` says that the user went back without choosing, ``own_wanted`` that they want one of their own.
    """

    chosen = Signal(object)
    returned = Signal()
    own_wanted = Signal()

    def __init__(
        self,
        look: Look,
        background: Background,
        *,
        player: Player,
        audition: Audition,
        remedies: Remedies | None = None,
    ) -> None:
        super().__init__(look, remedies=remedies)
        self.setObjectName("avatarsPage")
        self._library: AvatarLibrary | None = None
        self._stage = _Stage.CLOSED
        self._asker: Sentence | None = None
        self._current: AvatarChoice | None = None
        self._audition = audition
        self._preview = Preview(player, self)
        self.browser = AvatarBrowser(look, background, preview=self._preview, audition=audition)
        self.subtitle.setObjectName("avatarCount")
        self._make_own = button(look, "avatarMakeOwn", " ", icon="camera")
        self.header.addWidget(self._make_own)
        self._vigil = Vigil(self)
        self._renewing = False
        self.body.addWidget(self.browser, 1)
        self._connect()
        self.retranslate()
        self.set_size_class(self.size_class)

    def open(self, library: AvatarLibrary | None) -> None:
        """Another account's avatars from now on; None while nobody is signed in."""
        self._library, self._stage, self._renewing = library, _Stage.CLOSED, False
        self._vigil.watch(making=False)
        kept = (library.pictures, library.marks) if library else (None, None)
        self.browser.open(*kept, deletes=library is not None and library.catalogue.can_delete)
        self._render_stage()
        if self.isVisible():
            self._load()

    def ask(self, asker: Sentence | None, current: AvatarChoice | None = None) -> None:
        """A form of this title wants an avatar, and uses ``current`` now; None when no form does."""
        self._asker, self._current = asker, current
        self.retranslate()
        if current is not None:
            self.browser.select(current)
            self._miss_withdrawn()

    def shown(self) -> None:
        self.browser.try_pictures_again()
        self._load()
        self._vigil.look()
        self.browser.take_keyboard()

    def refresh(self) -> None:
        """Avatars of one's own are others than before: they are looked up now, or when the page comes into sight."""
        self._vigil.expect()

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self.browser.set_size_class(size_class)

    def offer_making(self, *, offered: bool) -> None:
        """Whether the cloud makes avatars of one's own."""
        self._make_own.setVisible(offered)

    def retranslate(self) -> None:
        self._render_stage()
        self.title.setText(tr("Avatars"))
        self._make_own.setText(tr("Make your own from a video"))
        asked = self._asker
        self.browser.show_use(tr("Use in {kind}", kind=say(asked)) if asked else tr("Use this avatar"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends clip and sound; in silence it goes back to the form that wanted an avatar."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._preview.url or self._audition.sounding != SILENCE:
            self._hush()
        elif self._asker is not None:
            self.returned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer played."""
        self._hush()
        self._vigil.rest()
        super().hideEvent(event)

    def _hush(self) -> None:
        self._preview.stop()
        self._audition.stop()

    def _connect(self) -> None:
        self.browser.chosen.connect(self._on_chosen)
        self.browser.delete_wanted.connect(self._on_delete)
        self._make_own.clicked.connect(self.own_wanted)
        self._vigil.due.connect(self._look_again)
        self.browser.counted.connect(self.subtitle.setText)
        self._preview.unforeseen.connect(self.show_error)
        self._audition.unforeseen.connect(self._on_unheard)

    def _on_unheard(self, error: Exception) -> None:
        """What is heard elsewhere is said there."""
        if self.isVisible():
            self.show_error(error)

    def _on_chosen(self, choice: AvatarChoice) -> None:
        self._hush()
        self.chosen.emit(choice)

    def _on_delete(self, avatar: Avatar) -> None:
        if self._library and self._library.catalogue.can_delete:
            self._hush()
            again = functools.partial(self._on_delete, avatar)
            self.runner.start(self._delete(avatar, self._library), again=again)

    async def _delete(self, avatar: Avatar, library: AvatarLibrary) -> None:
        left = await delete(avatar, library, page=self, look=self.look)
        if left is not None:
            self._show(library.catalogue, left)
            self.done.emit(tr("“{name}” is deleted", name=avatar.name))

    def _look_again(self) -> None:
        if self._library and self._stage is _Stage.THERE and not self._renewing:
            self._renewing = True
            self.runner.start(self._renew(self._library.catalogue), done=self._on_renewed)

    def _on_renewed(self) -> None:
        self._renewing = False

    async def _renew(self, catalogue: AvatarCatalogue) -> None:
        """The page shows what was known while the cloud cannot be asked, and asks again."""
        before = catalogue.now
        try:
            await catalogue.refresh_own(in_turn=True)
        except CloudError:
            _log.info("own avatars could not be looked up")
        if not self._is_mine(catalogue):
            return
        if catalogue.now is not before:
            self._show(catalogue, catalogue.now)
        self._vigil.watch(making=_makes(catalogue.now))

    def _load(self) -> None:
        if self._library is not None and self._stage in (_Stage.CLOSED, _Stage.FAILED):
            self.banner.clear()  # what it said of the last try is no longer so
            self._enter(_Stage.LOADING)
            catalogue = self._library.catalogue
            self.runner.start(self._bring(catalogue), done=functools.partial(self._on_brought, catalogue))

    def _on_brought(self, catalogue: AvatarCatalogue) -> None:
        """Whatever nobody foresaw ends the waiting too; the page asks again when it is shown next."""
        if self._is_mine(catalogue) and self._stage is _Stage.LOADING:
            self._enter(_Stage.FAILED)

    async def _bring(self, catalogue: AvatarCatalogue) -> None:
        """What was kept at once, then what the cloud has now; a fault leaves what was kept usable."""
        kept = await catalogue.avatars()
        self._show(catalogue, kept)
        try:
            await catalogue.refresh(lambda avatars: avatars is kept or self._show(catalogue, avatars))
        except StudioError as error:
            if self._is_mine(catalogue):
                self._enter(_Stage.FAILED)
                self.show_error(error, again=self._load)
            return
        if self._is_mine(catalogue):
            self._enter(_Stage.THERE)
            self._miss_withdrawn()
            self._vigil.watch(making=_makes(catalogue.now))

    def _is_mine(self, catalogue: AvatarCatalogue) -> bool:
        """Meanwhile another account may have signed in."""
        return self._library is not None and catalogue is self._library.catalogue

    def _show(self, catalogue: AvatarCatalogue, avatars: Avatars) -> None:
        if not self._is_mine(catalogue) or (self.browser.empty and not avatars.listed):
            return
        first = self.browser.empty
        self.browser.show_avatars(avatars)
        if first and self._current:
            self.browser.select(self._current)
        if first and self.isVisible():
            self.browser.take_keyboard()

    def _miss_withdrawn(self) -> None:
        """The cloud may have withdrawn the avatar that the form uses, or its figure; only its newest list can tell."""
        current = self._current
        if current is None or self._stage is not _Stage.THERE:
            return
        offered = self.browser.offered(current.avatar.id)
        if offered is None:
            self.tell(lambda: _withdrawn(current))
        elif current.figure.type not in [figure.type for figure in offered.figures]:
            self.tell(lambda: _figure_gone(current))

    def _enter(self, stage: _Stage) -> None:
        self._stage = stage
        self._render_stage()

    def _render_stage(self) -> None:
        """What stands where the avatars will be, while there are none."""
        if not self.browser.empty:
            return
        if self._library is None:
            sign_in = self.remedies.get(Remedy.SIGN_IN)
            text = tr("Sign in, or try the sandbox: its avatars cost nothing.")
            self.browser.show_instead(tr("No account yet"), text, label=tr("Sign in"), act=sign_in)
        elif self._stage is _Stage.LOADING:
            self.browser.show_waiting()
        else:
            text = tr("They come with the cloud's next answer and are kept on this computer from then on.")
            self.browser.show_instead(tr("No avatars yet"), text)


def _makes(avatars: Avatars) -> bool:
    return any(one.avatar.state is AvatarState.MAKING for one in avatars.listed)


def _withdrawn(choice: AvatarChoice) -> Trouble:
    text = tr("The cloud no longer offers “{name}”. Choose another avatar.", name=choice.avatar.name)
    return Trouble(text, tone="warning", icon="triangle-alert")


def _figure_gone(choice: AvatarChoice) -> Trouble:
    figure = figure_name(choice.figure, 1)
    text = tr("“{name}” no longer has the figure “{figure}”. Choose another one.", name=choice.avatar.name,
              figure=figure)  # fmt: skip
    return Trouble(text, tone="warning", icon="triangle-alert")
