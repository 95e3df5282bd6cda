"""The avatar of a form: chosen elsewhere, looked up in the cloud's list, and shown by its picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from chanjing_studio.domain.avatars import Avatar, AvatarChoice, Cast, Figure, cast_of
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.stills import read_whole
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.avatar_card import AvatarCard
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.words import say

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.services.avatar_library import AvatarLibrary

_FINE = QSize(1080, 1920)
_GONE = Sentence("This avatar is no longer in the cloud's list. Choose another.")
_SOUGHT = Sentence("The avatar is still being looked up")
_FIGURE_GONE = Sentence("This figure of the avatar is no longer in the cloud's list. Choose another.")


class AvatarPart(QObject):
    """``changed``: another avatar, or more is known of it. ``seen``: its picture is there, or is no longer."""

    changed = Signal()
    seen = Signal()

    def __init__(self, tools: FormTools, parent: QObject) -> None:
        super().__init__(parent)
        self._stock, self._background = tools.stock, tools.background
        self._runner = Runner(self, only_logged)
        self._task: asyncio.Task[Any] | None = None
        self._asked_of: AvatarLibrary | None = None
        self.cast = Cast()
        self.choice: AvatarChoice | None = None
        self.picture: QImage | None = None
        self._gone: Sentence | None = None
        self.card = AvatarCard(tools.look)
        self._stock.opened.connect(self._look_again)
        self.retranslate()

    @property
    def looking(self) -> bool:
        """Whether it is being looked up, or its picture fetched."""
        return self._runner.busy

    @property
    def library(self) -> AvatarLibrary | None:
        """Where it is looked up: what the account in use has."""
        return self._stock.library

    def take(self, choice: AvatarChoice) -> None:
        """Use an avatar as it was just chosen from the list."""
        self._hold(cast_of(choice), choice)
        self._start()

    def put_back(self, cast: Cast, choice: AvatarChoice | None) -> None:
        """Use the one that was used before, or none."""
        self._hold(cast, choice)
        self._start()

    def try_again(self) -> None:
        """What could not be fetched may be there now."""
        if self.picture is None and not self.looking:
            self._start()

    def enter(self, cast: Cast) -> None:
        """Use the avatar that a spec names; the list tells what it looks like, and whether it is still there."""
        if cast != self.cast:
            self._hold(cast, None)
            self._start()

    def problem(self) -> SpecProblem | None:
        """What is known to be wrong with it, and what is not known yet: it may be another account's."""
        if self._sought:
            return SpecProblem("avatar", _SOUGHT, missing=True)
        gone = self._gone or self._deleted()
        return SpecProblem("avatar", gone) if gone else None

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.card.show_cast(self.cast, say(self._gone) if self._gone else "")

    def _hold(self, cast: Cast, choice: AvatarChoice | None) -> None:
        self.cast, self.choice, self._gone = _as_listed(cast, choice), choice, None
        self._show(None)
        self.retranslate()
        self.changed.emit()

    def _look_again(self) -> None:
        """Another account may not have this one."""
        if self.cast.id:
            self.choice, self._gone = None, None
            self.retranslate()
            self._start()

    def _start(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.cast.id and self._stock.library:
            self._task = self._runner.start(self._look(self._stock.library), done=self._on_looked)

    @property
    def _sought(self) -> bool:
        """Where nobody can be asked, the cloud will say what it thinks of it."""
        looking = self._task is not None and not self._task.done()
        return looking and self.choice is None and self._gone is None

    def _deleted(self) -> Sentence | None:
        """One of the account's own may have been deleted here since it was chosen."""
        library = self._stock.library
        if self.choice is None or not self.choice.avatar.own or library is None:
            return None
        found = next((one.avatar for one in library.catalogue.now.listed if one.avatar.id == self.cast.id), None)
        return found.why_not if found else _GONE

    def _on_looked(self) -> None:
        if self.choice is None:
            self.changed.emit()

    async def _look(self, library: AvatarLibrary) -> None:
        if self.choice is None:
            await self._find(library)
        if self.choice is not None:
            self._show(await self._picture(library, self.choice.figure))

    async def _find(self, library: AvatarLibrary) -> None:
        """In the list of last time; then, once for each account, in that of today."""
        kept = await library.catalogue.avatars()
        self._found((one.avatar for one in kept.listed), sure=False)
        if self._asked_of is library and self.choice is not None:
            return
        if self.choice is not None:
            self._show(await self._picture(library, self.choice.figure))
        try:
            fresh = await library.catalogue.refresh()
        except StudioError as error:
            only_logged(error)
            return
        self._asked_of = library
        self._found((one.avatar for one in fresh.listed), sure=True)

    def _found(self, avatars: Iterable[Avatar], *, sure: bool) -> None:
        """``sure``: what is not among these is not to be had any more."""
        avatar = next((one for one in avatars if one.id == self.cast.id), None)
        figure = next((one for one in avatar.figures if one.type == self.cast.figure), None) if avatar else None
        self.choice = AvatarChoice(avatar, figure) if avatar and figure else None
        self.cast = _as_listed(self.cast, self.choice)
        if sure:
            there = avatar.why_not if avatar else None
            self._gone = there or (None if self.choice else _FIGURE_GONE if avatar else _GONE)
        self.retranslate()
        self.changed.emit()

    async def _picture(self, library: AvatarLibrary, figure: Figure) -> QImage | None:
        """The figure without its background, or its cover."""
        for url in filter(None, (figure.picture_url, figure.cover_url)):
            try:
                file = await library.pictures.picture(url)
            except StudioError as error:
                only_logged(error)
                continue
            if picture := await self._background.in_thread(read_whole, file, _FINE):
                return picture
        return None

    def _show(self, picture: QImage | None) -> None:
        self.picture = picture
        self.card.show_picture(picture)
        self.seen.emit()


def _as_listed(cast: Cast, choice: AvatarChoice | None) -> Cast:
    """What was kept before the list told whether the background can be left away learns it from the list."""
    return replace(cast, bare=choice.figure.bare) if choice else cast
