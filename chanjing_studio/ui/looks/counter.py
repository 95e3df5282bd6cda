"""The dialog of looks at work: it fills the gallery, and does what its buttons say."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.file_names import file_name
from chanjing_studio.domain.kept_look import KeptLook
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.looks import Looks
from chanjing_studio.storage.look_files import ENDING, LookPlace
from chanjing_studio.ui.dialogs import Choice, ask, choose_save_path, finished
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.looks.dialog import LooksDialog
from chanjing_studio.ui.looks.name_dialog import NameDialog
from chanjing_studio.ui.looks.pictures import small
from chanjing_studio.ui.looks.shown import LookPainter, ShownLook
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.file_dialog import file_dialog
from chanjing_studio.ui.words import say, tr


class LookCounter(QObject):
    """Lives as long as its dialog, and gives up what it does when that is closed.

    ``present`` makes a look of the canvas under a name, ``bring`` puts one on the canvas; both may raise FileTrouble.
    """

    def __init__(
        self,
        dialog: LooksDialog,
        look: Look,
        *,
        looks: Looks,
        background: Background,
        painter: LookPainter,
        present: Callable[[str], Awaitable[KeptLook]],
        bring: Callable[[KeptLook], Awaitable[None]],
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._look, self._looks, self._background = dialog, look, looks, background
        self._painter, self._present, self._bring = painter, present, bring
        self._runner = Runner(dialog, self._on_error)
        self._folder, self._busy = Path.home(), False
        self._read_before: dict[LookPlace, ShownLook] = {}
        self._connect()
        self._first = self._runner.start(self._fill(None))

    def _connect(self) -> None:
        dialog = self._dialog
        dialog.rejected.connect(self._runner.cancel)
        dialog.use_wanted.connect(partial(self._start, self._use))
        dialog.rename_wanted.connect(partial(self._start, self._rename))
        dialog.remove_wanted.connect(partial(self._start, self._remove))
        dialog.keep.clicked.connect(lambda: self._start(self._keep))
        dialog.give_away.clicked.connect(lambda: self._start(self._give_away))
        dialog.take_in.clicked.connect(self._choose)

    def _start(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """One thing at a time: a look that is being deleted is not used."""
        if not self._busy:
            self._busy = True
            self._runner.start(self._once_filled(work), done=self._on_done)

    def _on_done(self) -> None:
        self._busy = False
        self._dialog.rest()

    async def _once_filled(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """What is taken by a name is known when all of them were read."""
        if self._first:
            await asyncio.wait([self._first])
        await work()

    async def _fill(self, select: Path | None) -> None:
        """They come one after another: pictures take their time."""
        gallery, bad = self._dialog.gallery, list[FileTrouble]()
        gallery.clear()
        for place in await self._looks.places():
            try:
                gallery.add(await self._shown(place), self._painter)
            except FileTrouble as trouble:
                bad.append(trouble)
        if select or gallery.chosen() is None:  # somebody may have chosen one meanwhile
            gallery.select(select)
        if bad:
            self._dialog.tell(say(bad[0].sentence), trouble=True)

    async def _shown(self, place: LookPlace) -> ShownLook:
        if place not in self._read_before:
            self._read_before[place] = await self._read(place)
        return self._read_before[place]

    async def _read(self, place: LookPlace) -> ShownLook:
        look = await self._looks.read(place.path)
        if look.picture is None:
            return ShownLook(place, look, None)
        behind = await self._background.in_thread(small, look.picture)
        picture = replace(look.picture, data=b"")  # hundreds of them would not fit into memory
        return ShownLook(place, replace(look, picture=picture), None if behind.isNull() else behind)

    async def _use(self) -> None:
        if shown := self._dialog.gallery.chosen():
            look = await self._looks.read(shown.place.path)
            picture = look.picture
            if picture and shown.place.shipped:  # its file is called as the look, in the language in force
                picture = replace(picture, name=shown.name)
            self._dialog.work(tr("Asking the cloud for what “{name}” needs. Close gives it up.", name=shown.name))
            await self._bring(replace(look, name=shown.name, picture=picture))
            self._dialog.accept()

    async def _keep(self) -> None:
        taken = self._dialog.gallery.names()
        name = await self._ask_name(tr("Keep the canvas as a look"), "", taken=taken, replaces=True)
        if name:
            path = await self._looks.keep(await self._present(name), instead_of=taken.get(name.casefold()))
            await self._show(path, Sentence("The canvas is kept as “{name}”.", name=name))

    async def _rename(self) -> None:
        shown = self._dialog.gallery.chosen()
        if shown is None:
            return
        others = {name for name, path in self._dialog.gallery.names().items() if path != shown.place.path}
        name = await self._ask_name(tr("Rename the look"), shown.name, taken=others, replaces=False)
        if name:
            path = await self._looks.rename(shown.place.path, name)
            await self._show(path, Sentence("The look is called “{name}” now.", name=name))

    async def _remove(self) -> None:
        shown = self._dialog.gallery.chosen()
        if shown and await self._sure(shown):
            await self._looks.remove(shown.place.path)
            await self._show(None, Sentence("“{name}” was deleted.", name=shown.name))

    async def _sure(self, shown: ShownLook) -> bool:
        choices = (Choice("keep", tr("Keep it"), "primary"), Choice("delete", tr("Delete", "a look"), "danger"))
        title = tr("Delete “{name}”?", name=shown.name)
        text = tr("It is gone from this computer then. Videos that were made with it stay.")
        return await ask(self._dialog, self._look, title=title, text=text, choices=choices) == "delete"

    async def _give_away(self) -> None:
        shown = self._dialog.gallery.chosen()
        if shown is None:
            return
        target = await choose_save_path(
            self._dialog,
            title=tr("Export the look"),
            kinds=tr("Looks (*.json)"),
            suggested=self._folder / file_name(shown.name, ENDING, otherwise="look"),
        )
        if target:
            self._folder = target.parent
            look = await self._looks.read(shown.place.path)
            await self._looks.give_away(replace(look, name=shown.name), target)
            self._dialog.tell(say(Sentence("“{name}” was written to “{file}”.", name=shown.name, file=target.name)))

    def _choose(self) -> None:
        dialog = file_dialog(self._dialog, tr("Import a look"), folder=self._folder)
        dialog.setObjectName("lookImportDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Looks (*.json)"), tr("All files (*)")])
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        self._start(partial(self._take_in, Path(name)))

    async def _take_in(self, path: Path) -> None:
        self._folder = path.parent
        kept = await self._looks.take_in(path)
        look = await self._looks.read(kept)
        await self._show(kept, Sentence("“{name}” is one of your looks now.", name=look.name))

    async def _show(self, path: Path | None, done: Sentence) -> None:
        self._dialog.tell(say(done))
        await self._fill(path)
        self._dialog.gallery.setFocus()

    async def _ask_name(self, title: str, name: str, *, taken: Any, replaces: bool) -> str:
        dialog = NameDialog(self._dialog, self._look, title=title, taken=taken, replace=replaces)
        dialog.suggest(name)
        return dialog.name if await finished(dialog) else ""

    def _on_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        only_logged(error, again=again)
        if isinstance(error, FileTrouble):
            self._dialog.tell(say(error.sentence), trouble=True)
