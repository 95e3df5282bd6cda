"""The video of a form: chosen or dropped, examined, and shown with its poster."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from chanjing_studio.domain.media import Container, Material, MediaProblem, VideoFacts, other_container, without_webm
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.figures import clock, file_size
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


class VideoPart(QObject):
    """A drop zone and what is known of its file. ``chosen`` gives the VideoFacts of each newly chosen video.

    ``judges``: whether it says that a video can be used; else the form around it knows better. ``webm``: whether the
    cloud takes such videos too.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, tools: FormTools, parent: QObject, *, judges: bool = True, webm: bool = True) -> None:
        super().__init__(parent)
        self._judges = judges
        self._view = VideoView(tools.look)
        self.zone = DropZone(
            tools.look,
            "video",
            icon="file-play",
            words=_words if webm else _words_of_films,
            judge=lambda path: refusal(path, Material.VIDEO),
            view=self._view,
        )
        self.file = ChosenFile(self, tools.background, examine=_examine if webm else _examine_film, tell=self._on_told)
        self._runner = Runner(self, only_logged)  # a video without its poster is as good
        self._picturing: asyncio.Task[Any] | None = None
        self._picture: QImage | None = None
        self._fresh = False
        self.zone.setAcceptDrops(False)  # the whole window takes drops and brings each file where it belongs
        self.zone.chosen.connect(self.choose)
        self.zone.cleared.connect(self.file.forget)

    @property
    def facts(self) -> VideoFacts | None:
        """The video, once it is known that it can be used."""
        return self.file.facts

    @property
    def picture(self) -> QImage | None:
        """Its poster."""
        return self._picture

    def choose(self, path: Path, *, fresh: bool = True) -> None:
        """Take a file; not ``fresh`` when it comes back with a draft, together with what was set for it."""
        self._fresh = fresh
        self.file.choose(path)

    def problem(self) -> SpecProblem | None:
        """What is to be done about the file that is held."""
        return self.file.problem_of("video", Sentence("The video is still being looked at"))

    def set_short(self, *, short: bool) -> None:
        """Lower, for a low window."""
        self._view.set_short(short=short)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.file.show_in(self.zone, self._in_words)

    def _in_words(self, facts: VideoFacts) -> FileFacts:
        width, height = facts.displayed_size
        length = clock(facts.seconds) if facts.seconds else ""
        measures = " · ".join(part for part in (f"{width}×{height}", length, file_size(facts.size_bytes)) if part)
        return FileFacts(facts.path.name, measures, tr("Checked, ready to use") if self._judges else "")

    def _on_told(self) -> None:
        self._forget_picture()
        self.retranslate()
        if facts := self.file.facts:
            self._picturing = self._runner.start(self._fetch_picture(facts.path))
            if self._fresh:
                self._fresh = False
                self.chosen.emit(facts)
        self.changed.emit()

    def _forget_picture(self) -> None:
        if self._picturing is not None:
            self._picturing.cancel()
            self._picturing = None
        self._show_picture(None)

    async def _fetch_picture(self, path: Path) -> None:
        from chanjing_studio.media.poster import poster  # noqa: PLC0415 - asyncio takes 20 ms: not before the first paint

        self._show_picture(await poster(path))

    def _show_picture(self, picture: QImage | None) -> None:
        self._picture = picture
        self._view.stage.show_picture(picture)


def _examine(path: Path) -> VideoFacts | MediaProblem:
    # In the worker, because MediaInfo takes 20 ms to load, which the first window need not wait for.
    from chanjing_studio.media.probe import examine_video  # noqa: PLC0415

    return examine_video(path)


def _examine_film(path: Path) -> VideoFacts | MediaProblem:
    found = _examine(path)
    if isinstance(found, MediaProblem):
        return without_webm(found)
    return other_container(path.name, "WebM", Material.VIDEO) if found.container is Container.WEBM else found


def _words() -> ZoneWords:
    return ZoneWords(
        invite=tr("Drop a video here"),
        formats=tr("mp4, mov or webm"),
        reading=tr("Size, length, picture"),
        choose=tr("Choose a video"),
        remove=tr("Remove the video"),
        pattern=tr("Videos (*.mp4 *.mov *.webm);;All files (*)"),
    )


def _words_of_films() -> ZoneWords:
    pattern = tr("Videos (*.mp4 *.mov);;All files (*)")
    return replace(_words(), formats=tr("mp4 or mov"), pattern=pattern)
