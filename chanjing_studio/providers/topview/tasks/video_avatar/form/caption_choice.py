"""The caption styles of the account in use, and whether they apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.topview.tasks.video_avatar.form import phrases
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Source, VideoAvatarSpec
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.caption_part import CaptionPart
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.domain.captions import CaptionStyle
    from chanjing_studio.services.account_list import AccountList

_GONE = Sentence("This caption style is no longer in the cloud's list. Choose another, or none.")


class CaptionChoice(QObject):
    """``changed``: another style, or it is known by now which there are. They are asked for once they can apply."""

    changed = Signal()

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self.part = CaptionPart(tools.look, tools.background)
        self._stock, self._runner = tools.stock, Runner(self, only_logged)
        self._asking: asyncio.Task[Any] | None = None
        self._offered: int | None = None
        self._wanted = self._asked = False
        self.part.changed.connect(self.changed)
        self._stock.opened.connect(self._open)
        self._open()

    @property
    def style_id(self) -> str:
        """The style that is chosen, whether it applies or not."""
        return self.part.style_id

    def choose(self, style_id: str) -> None:
        """Another style, or none."""
        self.part.choose(style_id)

    def show(self, spec: VideoAvatarSpec) -> None:
        """Offer them where they apply, and say why not where they do not."""
        self._wanted = spec.source is Source.PUBLIC
        self.part.show_possible(
            possible=self._wanted and self._offered != 0, note=phrases.captions(spec, offered=self._offered)
        )
        if not self._asked:
            self.try_again()

    def problem(self, spec: VideoAvatarSpec) -> tuple[SpecProblem, ...]:
        """A style that was deleted since, or that another account has."""
        gone = spec.captions and self._offered is not None and not self.part.knows(spec.captions)
        return (SpecProblem("caption", _GONE),) if gone else ()

    def try_again(self) -> None:
        """What could not be had may be there now."""
        captions = self._stock.captions
        if captions and self._wanted and self._offered is None and not self._is_asking:
            self._asked = True
            self._asking = self._runner.start(self._ask(captions), done=self._on_asked)

    async def _ask(self, captions: AccountList[CaptionStyle]) -> None:
        """Those of the last time stand there meanwhile: what is missing among them may have come since."""
        kept = await captions.kept()
        if captions is self._stock.captions and kept:
            self.part.offer(kept)
        try:
            styles = await captions.listed()
        except StudioError as error:
            only_logged(error)
            return
        if captions is self._stock.captions:
            self._offered = len(styles)
            if styles != kept:
                self.part.offer(styles)

    @property
    def _is_asking(self) -> bool:
        return self._asking is not None and not self._asking.done()

    def _on_asked(self) -> None:
        self.changed.emit()

    def _open(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        self._offered, self._asked = None, False
        library = self._stock.library
        self.part.open(library.pictures if library else None)
        self.part.offer(())
