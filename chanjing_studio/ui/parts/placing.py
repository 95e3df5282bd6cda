"""Files dropped anywhere on the window: each goes where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
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


class Placing(QObject):
    """Videos to the video, recordings to the recording. ``said`` gives a Sentence about what belongs nowhere."""

    said = Signal(object)

    def __init__(self, tools: FormTools, video: VideoPart, speech: SpeechPart, *, parent: QObject) -> None:
        super().__init__(parent)
        self._background = tools.background
        self._video, self._speech = video, speech
        self._runner = Runner(self, only_logged)

    def light(self, paths: Sequence[Path]) -> None:
        """Show where files would go, or what belongs here."""
        sounds = [path for path in paths if path.suffix and seems(path, Material.RECORDING)]
        others = [path for path in paths if path not in sounds]
        if sounds:
            self._speech.hold_recording(held=True)
            self._speech.recording.zone.light(sounds)
        if others:
            self._video.zone.light(others)

    def calm(self) -> None:
        """The files are gone again, or dropped."""
        self._speech.hold_recording(held=False)
        self._video.zone.calm()
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
            kinds = await self._background.in_thread(_materials, paths)
        found = {kind: path for path, kind in zip(reversed(paths), reversed(kinds), strict=True)}
        if found.get(None) and named_as_document(found[None].name):
            self._speech.set_by_text(by_text=True)
            self._speech.documents.take(found.pop(None))
            paths = paths[1:]
        if video := found.get(Material.VIDEO):
            self._video.choose(video)
        if sound := found.get(Material.RECORDING):
            self._speech.set_by_text(by_text=False)
            self._speech.recording.choose(sound)
        if len(paths) > len(found):
            self.said.emit(_one_of_each(len(paths)))
        if stranger := found.get(None):
            await self._refuse(stranger)

    async def _refuse(self, path: Path) -> None:
        """An empty place tells what is wrong with a file; a good file never gives way to a bad one."""
        recording = self._speech.recording
        if self._video.file.wanting:
            self._video.choose(path)
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


def _materials(paths: Sequence[Path]) -> list[Material | None]:
    # In the worker, because MediaInfo takes 20 ms to load, which the first window need not wait for.
    from chanjing_studio.media.probe import material_of  # noqa: PLC0415

    return [material_of(path) for path in paths]


def _why(path: Path) -> Sentence | None:
    from chanjing_studio.media.probe import examine_video  # noqa: PLC0415

    found = examine_video(path)
    return found.sentence if isinstance(found, MediaProblem) else None
