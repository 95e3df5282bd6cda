"""Looks in the form: the canvas is kept as one, and one comes back to the canvas."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.avatars import AvatarChoice, Cast, cast_of
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import KeptLook, LookAvatar
from chanjing_studio.domain.scene import Backdrop
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.form.avatar_steps import AvatarSteps
from chanjing_studio.services.still_there import avatar_of, face_gone
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.looks.counter import LookCounter
from chanjing_studio.ui.looks.dialog import LooksDialog
from chanjing_studio.ui.looks.pictures import picture_of, take_in
from chanjing_studio.ui.looks.shown import LookPainter, Present
from chanjing_studio.ui.parts.avatar_part import AvatarPart
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    import asyncio

_SOON = 0.4  # seconds: what comes sooner needs no word


@dataclass(frozen=True, slots=True)
class _Found:
    """What there is of a look, and what is to be said of the rest.

    ``cast`` is who will be seen, where that is someone else; ``choice`` the same where the list knows them.
    """

    backdrop: Backdrop | None = None
    choice: AvatarChoice | None = None
    cast: Cast | None = None
    font_gone: bool = False
    missing: Sequence[Sentence] = field(default=())


class LooksPart(QObject):
    """``said`` tells what could not be done, ``did`` what was."""

    said = Signal(object)
    did = Signal(object)

    def __init__(
        self, tools: FormTools, form: QWidget, *, desk: CanvasDesk, who: AvatarPart, steps: AvatarSteps
    ) -> None:
        super().__init__(form)
        self._tools, self._form, self._desk, self._who, self._steps = tools, form, desk, who, steps
        self._runner = Runner(self, self._on_error)
        self._task: asyncio.Task[Any] | None = None
        desk.card.show_looks(there=tools.looks is not None)
        desk.card.looks_wanted.connect(self.show)

    def show(self) -> None:
        """Open the gallery."""
        if self._tools.looks is None:
            return
        dialog = LooksDialog(self._form, self._tools.look)
        LookCounter(
            *(dialog, self._tools.look),
            looks=self._tools.looks,
            background=self._tools.background,
            painter=LookPainter(self._desk.faces, Present(self._who.cast.id, self._who.cast.size, self._who.picture)),
            present=self.present,
            bring=self.bring,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize_within(self._form.window())
        dialog.open()

    async def bring(self, look: KeptLook) -> None:
        """Put a look on the canvas, in one step, once the cloud's list has told of its avatar."""
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        self.stop()
        self._task = asyncio.current_task()
        await self._use(look)

    def take_file(self, path: Path) -> None:
        """Keep a look that came from elsewhere, and put it on the canvas."""
        self._start(self._take_file(path))

    def stop(self) -> None:
        """What is on its way to the canvas is not wanted there any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def present(self, name: str) -> KeptLook:
        """The canvas as a look. Raises FileTrouble when its picture cannot travel."""
        scene, cast = self._desk.scene, self._who.cast
        picture = await self._tools.background.in_thread(picture_of, scene.backdrop) if scene.backdrop else None
        if isinstance(picture, Sentence):
            raise FileTrouble(picture)
        avatar = LookAvatar(id=cast.id, name=cast.name, figure=cast.figure, size=cast.size, own=cast.own, uhd=cast.uhd)
        return KeptLook(
            name=name, scene=scene.with_(backdrop=None), picture=picture, avatar=avatar if cast.id else None
        )

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self.stop()
        self._task = self._runner.start(work)

    async def _take_file(self, path: Path) -> None:
        if self._tools.looks is None:
            return
        import asyncio  # noqa: PLC0415 - as above

        look = await self._tools.looks.read(await self._tools.looks.take_in(path))
        words = Sentence(
            "The look “{name}” is kept. It comes to the canvas when the cloud has answered.", name=look.name
        )
        kept = asyncio.get_running_loop().call_later(_SOON, self.did.emit, words)
        try:
            await self._use(look)
        finally:
            kept.cancel()

    async def _use(self, look: KeptLook) -> None:
        found = await self._find(look)
        self._put(look, found)
        name = Sentence("The look “{name}” is on the canvas.", name=look.name)
        if found.missing:
            self.said.emit(reduce(_one_after_another, found.missing, name))
        else:
            self.did.emit(name)

    async def _find(self, look: KeptLook) -> _Found:
        library, missing = self._tools.stock.library, list[Sentence | None]()
        backdrop = await self._backdrop(look)
        found = _Found(cast=_cast(look.avatar) if look.avatar else None)
        if isinstance(backdrop, Sentence):
            missing.append(backdrop)
        else:
            found = replace(found, backdrop=backdrop)
        if library and look.avatar:
            choice, gone = await avatar_of(library, look.avatar)
            missing.append(gone)
            found = replace(found, choice=choice, cast=cast_of(choice) if choice else None if gone else found.cast)
        if library:
            gone = await face_gone(library, look.scene.captions)
            missing.append(gone)
            found = replace(found, font_gone=gone is not None)
        if library is not self._tools.stock.library:  # what one account has is nothing to another
            return await self._find(look)
        return replace(found, missing=tuple(one for one in missing if one))

    async def _backdrop(self, look: KeptLook) -> Backdrop | Sentence | None:
        if look.picture is None:
            return None
        folder = self._tools.stock.room("backdrops")
        taken = await self._tools.background.in_thread(take_in, look.picture, folder)
        return Sentence("Its picture is missing. {reason}", reason=taken) if isinstance(taken, Sentence) else taken

    def _put(self, look: KeptLook, found: _Found) -> None:
        cast = found.cast or self._who.cast
        captions = look.scene.captions
        if found.font_gone:
            captions = replace(captions, font="", font_name="")
        scene = look.scene.with_(backdrop=found.backdrop, figure=look.figure_for(cast.size), captions=captions)
        words = Sentence("Use the look “{name}”", name=look.name)
        self._steps.use(scene, words, cast=cast, choice=found.choice)

    def _on_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        only_logged(error, again=again)
        if isinstance(error, FileTrouble):
            self.said.emit(error.sentence)


def _cast(avatar: LookAvatar) -> Cast:
    return Cast(id=avatar.id, name=avatar.name, figure=avatar.figure, size=avatar.size, own=avatar.own, uhd=avatar.uhd)


def _one_after_another(first: Sentence, then: Sentence) -> Sentence:
    return Sentence("{first} {then}", "two sentences", first=first, then=then)
