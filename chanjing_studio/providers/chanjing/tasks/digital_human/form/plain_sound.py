"""The recording as it is sent: where subtitles are shown, the cloud hears them only in one channel of 8 or 16 kHz."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.mono import is_plain, make_plain
from chanjing_studio.services.background import Background
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    import asyncio


class PlainSound(QObject):
    """Made beforehand, so that nothing is waited for at the press. ``changed``: the file is there, or cannot be."""

    changed = Signal()

    def __init__(self, background: Background, *, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._folder = background, folder
        self._runner = Runner(self, only_logged)
        self._task: asyncio.Task[Any] | None = None
        self._source: Path | None = None
        self._failed = False
        self.file: Path | None = None

    @property
    def made(self) -> bool:
        """Whether the file is another than the user's own."""
        return self.file is not None and self.file != self._source

    def want(self, source: Path | None) -> None:
        """The recording that has to be such a file; None when none has."""
        if source == self._source:
            return
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._source, self.file, self._failed = source, None, False
        if source:
            self._task = self._runner.start(self._make(source))

    def problem(self) -> SpecProblem | None:
        """What stands in the way of sending it."""
        if self._source is None or self.file is not None:
            return None
        if not self._failed:
            return SpecProblem("audio", Sentence("The recording is being made ready for subtitles"), missing=True)
        return SpecProblem(
            "audio", Sentence("The recording could not be made ready for subtitles. Choose another, or hide them.")
        )

    async def _make(self, source: Path) -> None:
        target = await self._background.in_thread(_target, source, self._folder)
        there = target is not None and (target.is_file() or await make_plain(source, target))
        self.file, self._failed = (target if there else None), not there
        self.changed.emit()


def _target(source: Path, folder: Path) -> Path | None:
    """The recording itself where it will do, else the file that is made of it; None when it cannot be read."""
    if is_plain(source):
        return source
    try:
        status = source.stat()
    except OSError:
        return None
    told = f"{source}\n{status.st_size}\n{status.st_mtime_ns}".encode(errors="surrogateescape")
    return folder / hashlib.blake2b(told, digest_size=8).hexdigest() / f"{source.stem}.wav"
