"""The photo of a form: chosen or dropped, examined, and shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from chanjing_studio.domain.media import Material, MediaProblem
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.photos import PhotoFacts
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.stills import read_whole
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.figures import file_size
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.belonging import refusal
from chanjing_studio.ui.parts.chosen_file import ChosenFile
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.drop_zone import DropZone, ZoneWords
from chanjing_studio.ui.widgets.file_view import FileFacts
from chanjing_studio.ui.widgets.video_view import VideoView
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    import asyncio

_FINE = QSize(1080, 1440)


class PhotoPart(QObject):
    """A drop zone and what is known of its file."""

    changed = Signal()

    def __init__(self, tools: FormTools, parent: QObject) -> None:
        super().__init__(parent)
        self._background = tools.background
        self._view = VideoView(tools.look)
        self.zone = DropZone(
            tools.look,
            "photo",
            icon="camera",
            words=_words,
            judge=lambda path: refusal(path, Material.PHOTO),
            view=self._view,
        )
        self.file = ChosenFile(self, tools.background, examine=_examine, tell=self._on_told)
        self._runner = Runner(self, only_logged)
        self._picturing: asyncio.Task[Any] | None = None
        self.picture: QImage | None = None
        self.zone.setAcceptDrops(False)  # the whole window takes drops and brings each file where it belongs
        self.zone.chosen.connect(self.choose)
        self.zone.cleared.connect(self.file.forget)

    @property
    def facts(self) -> PhotoFacts | None:
        """The photo, once it is known that it can be used."""
        return self.file.facts

    def choose(self, path: Path) -> None:
        """Take a file."""
        self.file.choose(path)

    def problem(self) -> SpecProblem | None:
        """What is to be done about the file that is held."""
        return self.file.problem_of("photo", Sentence("The photo is still being looked at"))

    def set_short(self, *, short: bool) -> None:
        """Lower, for a low window."""
        self._view.set_short(short=short)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.file.show_in(self.zone, _in_words)

    def _on_told(self) -> None:
        if self._picturing is not None:
            self._picturing.cancel()
            self._picturing = None
        self._show(None)
        self.retranslate()
        if facts := self.file.facts:
            self._picturing = self._runner.start(self._fetch_picture(facts.path))
        self.changed.emit()

    async def _fetch_picture(self, path: Path) -> None:
        self._show(await self._background.in_thread(read_whole, path, _FINE))

    def _show(self, picture: QImage | None) -> None:
        self.picture = picture
        self._view.stage.show_picture(picture)


def _in_words(facts: PhotoFacts) -> FileFacts:
    measures = f"{facts.width}×{facts.height} · {file_size(facts.size_bytes)}"
    return FileFacts(facts.path.name, measures, tr("Checked, ready to use"))


def _examine(path: Path) -> PhotoFacts | MediaProblem:
    from chanjing_studio.media.photo import examine_photo  # noqa: PLC0415 - as for videos: not before the first paint

    return examine_photo(path)


def _words() -> ZoneWords:
    return ZoneWords(
        invite=tr("Drop a photo of a face here"),
        formats=tr("jpg, png, bmp or webp"),
        reading=tr("Size, picture"),
        choose=tr("Choose a photo"),
        remove=tr("Remove the photo"),
        pattern=tr("Photos (*.jpg *.jpeg *.png *.bmp *.webp);;All files (*)"),
    )
