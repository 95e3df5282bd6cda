"""Files dropped anywhere on the window: each goes where it belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.documents import named_as_document
from chanjing_studio.domain.media import Material, MediaProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.belonging import seems
from chanjing_studio.ui.parts.speech_part import SpeechPart
from chanjing_studio.ui.parts.video_part import VideoPart
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.ui.parts.photo_part import PhotoPart


class Placing(QObject):
    """Videos to the video, recordings to the recording, and photos to the photo where there is a place for one.

    ``said`` gives a Sentence about what belongs nowhere. Where there are two places for a face, ``held`` gives the
    Material of the one that a file over the window would go to, None when it is gone again, and ``placed`` the one of
    the file that is dropped.
    """

    said = Signal(object)
    held = Signal(object)
    placed = Signal(object)

    def __init__(
        self,
        tools: FormTools,
        video: VideoPart,
        speech: SpeechPart,
        *,
        parent: QObject,
        photo: PhotoPart | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = tools.background
        self._video, self._speech, self._photo = video, speech, photo
        self._face: VideoPart | PhotoPart = video
        self._runner = Runner(self, only_logged)

    def face(self, part: VideoPart | PhotoPart) -> None:
        """The place in sight: what is no use anywhere is refused there."""
        self._face = part

    def light(self, paths: Sequence[Path]) -> None:
        """Show where files would go, or what belongs here."""
        sounds = [path for path in paths if path.suffix and seems(path, Material.RECORDING)]
        others = [path for path in paths if path not in sounds]
        if sounds:
            self._speech.hold_recording(held=True)
            self._speech.recording.zone.light(sounds)
        if others:
            self._light_face(others)

    def _light_face(self, paths: Sequence[Path]) -> None:
        if self._photo is None:
            self._video.zone.light(paths)
            return
        named = [material for material in (Material.PHOTO, Material.VIDEO) if any(_named(paths, material))]
        if not named:
            self._face.zone.light(paths)
            return
        part = self._photo if named[0] is Material.PHOTO else self._video
        part.zone.light(paths)
        self.held.emit(named[0])

    def calm(self) -> None:
        """The files are gone again, or dropped."""
        self._speech.hold_recording(held=False)
        for part in filter(None, (self._video, self._photo)):
            part.zone.calm()
        self.held.emit(None)
        self._speech.recording.zone.calm()

    def place(self, paths: Sequence[Path]) -> None:
        """Put files where they belong, by what they hold."""
        self.calm()
        self._runner.start(self._place(list(paths)))

    @cached_property
    def _turn(self) -> asyncio.Lock:
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        return asyncio.Lock()

    async def _place(self, paths: list[Path]) -> None:
        async with self._turn:  # what was dropped later is placed later
            kinds = await self._background.in_thread(_materials, paths, self._photo is not None)
        found = {kind: path for path, kind in zip(reversed(paths), reversed(kinds), strict=True)}
        if found.get(None) and named_as_document(found[None].name):
            self._speech.set_by_text(by_text=True)
            self._speech.documents.take(found.pop(None))
            paths = paths[1:]
        self._place_faces(found)
        if sound := found.get(Material.RECORDING):
            self._speech.set_by_text(by_text=False)
            self._speech.recording.choose(sound)
        if len(paths) > len(found):
            self.said.emit(_one_of_each(len(paths)))
        if stranger := found.get(None):
            await self._refuse(stranger)

    def _place_faces(self, found: Mapping[Material | None, Path]) -> None:
        for material, part in ((Material.PHOTO, self._photo), (Material.VIDEO, self._video)):
            if part and (path := found.get(material)):
                self.placed.emit(material)
                part.choose(path)

    async def _refuse(self, path: Path) -> None:
        """An empty place tells what is wrong with a file; a good file never gives way to a bad one."""
        recording = self._speech.recording
        if self._face.file.wanting:
            self._face.choose(path)
        elif recording.file.wanting and not self._speech.by_text:
            recording.choose(path)
        elif wrong := await self._background.in_thread(_why, path):
            self.said.emit(wrong)


def _one_of_each(count: int) -> Sentence:
    return Sentence(
        "%n files were dropped. A job takes one video and one recording: the first of each was taken, the others were "
        "left alone.",
        "",
        count,
    )


def _named(paths: Sequence[Path], material: Material) -> list[Path]:
    return [path for path in paths if path.suffix and seems(path, material)]


def _materials(paths: Sequence[Path], photos: bool) -> list[Material | None]:  # noqa: FBT001 - called by a worker
    # In the worker, because MediaInfo takes 20 ms to load, which the first window need not wait for.
    from chanjing_studio.media.photo import is_photo  # noqa: PLC0415
    from chanjing_studio.media.probe import material_of  # noqa: PLC0415

    return [Material.PHOTO if photos and is_photo(path) else material_of(path) for path in paths]


def _why(path: Path) -> Sentence | None:
    from chanjing_studio.media.probe import examine_video  # noqa: PLC0415

    found = examine_video(path)
    return found.sentence if isinstance(found, MediaProblem) else None
