"""Choosing an avatar within a form: chips, and a grid of those that fit, where their picture will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.services.avatar_catalogue import Avatars
from chanjing_studio.services.marks import Marks
from chanjing_studio.ui.avatars.chips import AvatarChips
from chanjing_studio.ui.avatars.covers import Covers, Shape
from chanjing_studio.ui.avatars.delegate import AvatarDelegate
from chanjing_studio.ui.avatars.grid import AvatarGrid
from chanjing_studio.ui.avatars.model import AvatarModel
from chanjing_studio.ui.avatars.places import RADIUS, Cards
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.avatars.row import card_clip, card_face, card_figure
from chanjing_studio.ui.avatars.search import Source, Wanted
from chanjing_studio.ui.avatars.skeleton import AvatarSkeleton
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import say, tr

if TYPE_CHECKING:
    from chanjing_studio.services.avatar_library import AvatarLibrary


class AvatarPick(QWidget):
    """``picked`` gives an AvatarChoice; ``counted`` says that it is known how many there are.

    Public avatars, or with ``set_own`` the account's own. They are looked up when it comes into sight first.
    """

    picked = Signal(object)
    counted = Signal()

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        look = tools.look
        self._stock, self._runner = tools.stock, Runner(self, only_logged)
        self._own = False
        self._asked_of: AvatarLibrary | None = None
        self._waiting = False
        self._model, self._preview = AvatarModel(), Preview(tools.player, self)
        self._covers = Covers(tools.background, self)
        self._chips = AvatarChips(look, "pick")
        self._grid = AvatarGrid(look, self._model, AvatarDelegate(look, self._covers, self._preview, stars=False))
        self._grid.setObjectName("pickList")
        self._nothing, self._skeleton = EmptyState(look, "pickNone", icon="users-round"), AvatarSkeleton(look)
        self._stack = QStackedWidget()
        self._lay_out(look.size("space.2"))
        self._connect()
        self._open()

    @property
    def own_count(self) -> int | None:
        """How many avatars of one's own there are; None while that is not known."""
        return self._model.count(Source.OWN) if self._model.in_all else None

    def set_own(self, *, own: bool) -> None:
        """Offer the account's own avatars, or the public ones."""
        self._own = own
        self._chips.release()
        self._offer()
        if self.isVisible():
            self._renew()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [*self._chips.controls(), self._grid]

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self._chips.say()
        self._grid.setAccessibleName(tr("Avatars"))
        self._skeleton.setAccessibleName(tr("The avatars are being fetched"))
        self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._nothing.fit(self.width() - 24)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()
        self._renew()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer played."""
        self._preview.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self, gap: int) -> None:
        for part in (self._grid, self._nothing, self._skeleton):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self._chips)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._chips.changed.connect(self._look_again)
        self._grid.use_wanted.connect(self._use)
        self._grid.clicked.connect(self._use_selected)
        self._grid.selected_aloud.connect(self._use_selected)
        self._grid.preview_wanted.connect(self._play)
        self._grid.hovered.connect(self._hover)
        self._grid.sighted.connect(self._on_sighted)
        self._grid.measured.connect(self._on_measured)
        self._covers.arrived.connect(self._grid.viewport().update)
        self._preview.framed.connect(self._grid.viewport().update)
        self._preview.changed.connect(self._grid.viewport().update)
        self._stock.opened.connect(self._open)

    def _open(self) -> None:
        library = self._stock.library
        self._asked_of, self._waiting = None, False
        for part in (self._covers, self._preview):
            part.open(library.pictures if library else None)
        self._show(Avatars())
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        library = self._stock.library
        if library and library is not self._asked_of:
            self._asked_of, self._waiting = library, True
            self._look_again()
            self._runner.start(self._bring(library), done=self._on_brought)

    async def _bring(self, library: AvatarLibrary) -> None:
        def came(avatars: Avatars) -> None:
            if library is self._stock.library:
                self._show(avatars)

        came(await library.catalogue.avatars())
        try:
            await library.catalogue.refresh(came)
        except StudioError as error:
            only_logged(error)
            self._asked_of = None  # asked again when it comes into sight again

    def _renew(self) -> None:
        """A job may have left an avatar of one's own since."""
        library = self._stock.library
        if self._own and library and library is self._asked_of and not self._waiting:
            self._runner.start(self._bring_own(library))

    async def _bring_own(self, library: AvatarLibrary) -> None:
        try:
            avatars = await library.catalogue.refresh_own()
        except StudioError as error:
            only_logged(error)
            return
        if library is self._stock.library:
            self._show(avatars)

    def _on_brought(self) -> None:
        self._waiting = False
        self._look_again()
        self.counted.emit()

    def _show(self, avatars: Avatars) -> None:
        self._model.take_avatars(avatars, Marks())
        self._offer()
        self.counted.emit()

    @property
    def _source(self) -> Source:
        return Source.OWN if self._own else Source.PUBLIC

    def _offer(self) -> None:
        """Chips that fit whose avatars are shown."""
        self._chips.offer(self._model.traits(self._source))
        self._look_again()

    def _look_again(self) -> None:
        chips, source = self._chips, self._source
        wanted = Wanted("", source, chips.gender, chips.tags, uhd=chips.uhd, bare=chips.bare)
        self._model.look_for(wanted)
        self._chips.setVisible(self._model.count(source) > 0)
        if self._model.found:
            self._stack.setCurrentWidget(self._grid)
            return
        self._say_nothing(wanted)
        self._stack.setCurrentWidget(self._skeleton if self._waiting else self._nothing)

    def _say_nothing(self, wanted: Wanted) -> None:
        if self._stock.library is None:
            self._nothing.set_words(tr("No account yet"), tr("Sign in, or try the sandbox: its avatars cost nothing."))
        elif wanted.narrows:
            text, words = tr("Take a filter off."), tr("Show all avatars")
            self._nothing.set_words(tr("No avatar matches"), text, label=words, act=self._chips.release)
        elif self._own:
            text = tr("Keep a video as a private avatar, or use a photo: it then stands here.")
            self._nothing.set_words(tr("No private avatars yet"), text)
        else:
            self._nothing.set_words(tr("No avatars here"), tr("The cloud lists none now. Open this page again later."))

    def _use_selected(self) -> None:
        avatar = self._grid.selected_avatar()
        if avatar:
            self._use(avatar.id)

    def _use(self, avatar_id: str) -> None:
        row = self._model.row(avatar_id)
        figure = card_figure(row.avatar) if row else None
        if row is None or figure is None or row.avatar.why_not:
            announce(self._grid, say(row.avatar.why_not) if row and row.avatar.why_not else "")
            return
        self._preview.stop()
        self.picked.emit(AvatarChoice(row.avatar, figure))

    def _play(self, avatar_id: str) -> None:
        self._preview.toggle(self._clip(avatar_id))

    def _hover(self, avatar_id: str) -> None:
        self._preview.hover(self._clip(avatar_id))

    def _clip(self, avatar_id: str) -> str:
        row = self._model.row(avatar_id)
        return card_clip(row.avatar) if row else ""

    def _on_sighted(self) -> None:
        self._covers.want([card_face(avatar) for avatar in self._grid.in_sight()])

    def _on_measured(self, measure: Cards) -> None:
        ratio = self.devicePixelRatioF()
        size = QSize(round(measure.picture.width() * ratio), round(measure.picture.height() * ratio))
        self._covers.set_shape(Shape(size, RADIUS * ratio))
