"""One file that was chosen: examined in a worker, and compared with the disk before it is used."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject

from chanjing_studio.domain import media
from chanjing_studio.domain.media import MediaProblem
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.drop_zone import DropZone, Refusal
from chanjing_studio.ui.widgets.file_view import FileFacts
from chanjing_studio.ui.words import say

if TYPE_CHECKING:
    import asyncio

F = TypeVar("F")

_Stamp = tuple[int, int, bool] | None


class ChosenFile(Generic[F]):
    """``tell`` hears of every change; a later choice wins over one that is still being examined."""

    def __init__(
        self,
        owner: QObject,
        background: Background,
        *,
        examine: Callable[[Path], F | MediaProblem],
        tell: Callable[[], None],
    ) -> None:
        self._background, self._examine, self._tell = background, examine, tell
        self._runner = Runner(owner, self._on_unforeseen)
        self._task: asyncio.Task[Any] | None = None
        self._path: Path | None = None
        self._found: F | MediaProblem | None = None
        self._stamp: _Stamp = None

    @property
    def path(self) -> Path | None:
        """The file, whatever is wrong with it."""
        return self._path

    @property
    def facts(self) -> F | None:
        """What was found in it, if it can be used."""
        return None if isinstance(self._found, MediaProblem) else self._found

    @property
    def problem(self) -> MediaProblem | None:
        """Why it cannot be used."""
        return self._found if isinstance(self._found, MediaProblem) else None

    @property
    def reading(self) -> bool:
        """Whether it is being examined."""
        return self._path is not None and self._found is None

    @property
    def written(self) -> int:
        """When it was written last, in milliseconds; 0 while that is not known."""
        return self._stamp[1] // 1_000_000 if self._stamp and self._found is not None else 0

    @property
    def wanting(self) -> bool:
        """Whether there is no file, or one that is no use."""
        return self._path is None or isinstance(self._found, MediaProblem)

    def choose(self, path: Path) -> None:
        """Examine a file and hold it, whatever comes of it."""
        self._hold(path)
        self._task = self._runner.start(self._look(path))

    def forget(self) -> None:
        """Hold no file."""
        self._hold(None)

    async def unchanged(self) -> bool:
        """Whether the file is still as it was examined; one that is not is examined again."""
        path = self._path
        if path is None or self._found is None:
            return True
        stamp = await self._background.in_thread(_stamp, path)
        if path != self._path or stamp == self._stamp:
            return path == self._path
        self.choose(path)
        return False

    def problem_of(self, field: str, reading: Sentence) -> SpecProblem | None:
        """What is to be done about this field of a spec; ``reading`` is said while the file is examined."""
        if self.reading:
            return SpecProblem(field, reading, missing=True)
        return SpecProblem(field, self.problem.title) if self.problem else None

    def show_in(self, zone: DropZone, words: Callable[[F], FileFacts]) -> None:
        """Show in its zone how the file stands; ``words`` say what was found in it."""
        if self._path is None:
            zone.show_empty()
        elif self.problem:
            zone.show_bad(Refusal(say(self.problem.title), say(self.problem.sentence)))
        elif self.facts is not None:
            zone.show_filled(words(self.facts))
        else:
            zone.show_reading()

    def _hold(self, path: Path | None) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._path, self._found = path, None
        self._tell()

    async def _look(self, path: Path) -> None:
        # The stamp first: a change during the examination is then noticed later.
        self._stamp = await self._background.in_thread(_stamp, path)
        self._found = await self._background.in_thread(self._examine, path)
        self._tell()

    def _on_unforeseen(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        """No bad file raises; if one does all the same, it is no use to anyone."""
        only_logged(error, again=again)
        self._found = media.damaged(self._path.name if self._path else "")
        self._tell()


def _stamp(path: Path) -> _Stamp:
    """What differs once a file was written again, replaced, deleted or locked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, os.access(path, os.R_OK)
