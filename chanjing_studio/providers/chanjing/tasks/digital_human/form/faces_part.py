"""The cloud's typefaces for the canvas: the list, and the files of those that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    from chanjing_studio.services.typefaces import Typefaces


class FacesPart(QObject):
    """``changed``: it is known now which typefaces there are."""

    changed = Signal()

    def __init__(self, tools: FormTools, desk: CanvasDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._stock, self._desk = tools.stock, desk
        self._runner = Runner(self, only_logged)
        self._fonts: dict[str, Font] | None = None
        self._sure = False
        self._wanted, self._missing = set[str](), set[str]()
        self._stock.opened.connect(self._on_opened)
        desk.font_wanted.connect(self._on_wanted)
        self._open()

    def problem(self, font_id: str) -> SpecProblem | None:
        """What is known to be wrong with a typeface; the empty id is the cloud's own choice."""
        if not font_id or self._fonts is None or not self._sure or font_id in self._fonts:
            return None
        return SpecProblem("typeface", Sentence("This typeface is no longer in the cloud's list. Choose another."))

    def try_again(self) -> None:
        """What could not be had may be there now."""
        if self._runner.busy:
            return
        if not self._sure:
            self._open()
        for font_id in sorted(self._missing):
            self._on_wanted(font_id)

    def _on_opened(self) -> None:
        """Another account may be another cloud's, where the same ids mean other typefaces."""
        self._fonts, self._sure = None, False
        self._wanted.clear()
        self._missing.clear()
        self._desk.forget_faces()
        self._open()

    def _open(self) -> None:
        library = self._stock.library
        if library and library.typefaces:
            self._runner.start(self._ask(library.typefaces))

    async def _ask(self, typefaces: Typefaces) -> None:
        """Those of last time; then those of today, if they can be had."""
        if kept := await typefaces.kept():
            await self._take(typefaces, kept)
        fonts = await typefaces.fonts()
        self._sure = self._sure or self._is_mine(typefaces)
        await self._take(typefaces, fonts)

    async def _take(self, typefaces: Typefaces, fonts: tuple[Font, ...]) -> None:
        if not self._is_mine(typefaces):
            return
        self._fonts = {font.id: font for font in fonts}
        self._desk.set_fonts(fonts)
        for font_id in sorted(self._wanted):
            await self._bring(typefaces, font_id)
        self.changed.emit()

    def _is_mine(self, typefaces: Typefaces) -> bool:
        """Meanwhile another account may have signed in."""
        return self._stock.library is not None and self._stock.library.typefaces is typefaces

    def _on_wanted(self, font_id: str) -> None:
        self._wanted.add(font_id)
        library = self._stock.library
        if self._fonts is not None and library and library.typefaces:
            self._runner.start(self._bring(library.typefaces, font_id))

    async def _bring(self, typefaces: Typefaces, font_id: str) -> None:
        font = (self._fonts or {}).get(font_id)
        self._wanted.discard(font_id)
        self._missing.discard(font_id)
        try:
            data = await typefaces.face(font) if font else None
        except StudioError as error:
            only_logged(error)
            data = None
        if self._is_mine(typefaces):
            if font and data is None:
                self._missing.add(font_id)
            self._desk.take_face(font_id, data)
