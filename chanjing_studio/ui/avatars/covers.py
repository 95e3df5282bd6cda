"""Pictures of what is in sight: fetched, decoded in a worker, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.media.stills import read_still, read_whole
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.services.background import Background
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

AT_ONCE = 4
"""Half of the program's workers: uploads and calls go on meanwhile."""
MOST_BYTES = 48 * 1024 * 1024
"""Of pictures that are kept in memory: three hundred cards at the usual scaling."""
_BYTES_A_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Shape:
    """How large pictures are needed, in device pixels, and with what corners; ``whole`` ones keep their own shape."""

    size: QSize
    radius: float = 0
    whole: bool = False


class Covers(QObject):
    """``arrived`` tells the address of a picture that can be drawn now, or that is known to be missing."""

    arrived = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None, *, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._background = background
        self._runner = Runner(self, only_logged)
        self._source: AvatarPictures | None = None
        self._shape = Shape(QSize(1, 1))
        self._kept: OrderedDict[str, tuple[Shape, QPixmap]] = OrderedDict()
        self._missing: set[str] = set()
        self._wanted: tuple[str, ...] = ()
        self._under_way: dict[str, asyncio.Task[Any]] = {}
        self._turn: asyncio.Lock | None = None

    def open(self, source: AvatarPictures | None) -> None:
        """Another account's pictures from now on."""
        self.want(())
        self._source = source
        self._kept.clear()
        self._missing.clear()

    def set_shape(self, shape: Shape) -> None:
        """How pictures are needed from now on; those of another size are drawn until they are there again."""
        if shape != self._shape:
            self._shape = shape
            self.want(self._wanted)

    def want(self, urls: Sequence[str]) -> None:
        """These are in sight, the first ones first; what else is on its way is given up."""
        self._wanted = tuple(dict.fromkeys(filter(None, urls)))
        wanted = frozenset(self._wanted)
        for url in [url for url in self._under_way if url not in wanted]:
            self._under_way.pop(url).cancel()
        self._go_on()

    def try_again(self) -> None:
        """What was missing may be there now."""
        self._missing.clear()
        self._go_on()

    def picture(self, url: str) -> QPixmap | None:
        """A picture that is here."""
        found = self._kept.get(url)
        if found is None:
            return None
        self._kept.move_to_end(url)
        return found[1]

    def is_missing(self, url: str) -> bool:
        """Whether there is no picture to be had; it is not asked for again before ``try_again``."""
        return not url or url in self._missing

    def _go_on(self) -> None:
        for url in self._wanted:
            if len(self._under_way) >= AT_ONCE or self._source is None:
                return
            if not self._is_there(url) and url not in self._missing and url not in self._under_way:
                self._begin(url, self._source)

    def _is_there(self, url: str) -> bool:
        found = self._kept.get(url)
        return found is not None and found[0] == self._shape

    def _begin(self, url: str, source: AvatarPictures) -> None:
        task = self._runner.start(self._bring(url, source, self._shape))
        if task is not None:
            self._under_way[url] = task
            task.add_done_callback(lambda ended: self._end(url, ended))

    async def _bring(self, url: str, source: AvatarPictures, shape: Shape) -> None:
        image = None
        try:
            file = await source.picture(url)
            image = await self._decoded(file, shape)
        except StudioError as error:
            only_logged(error)
        if source is not self._source:
            return
        if image is None:
            self._missing.add(url)
        else:
            self._keep(url, shape, QPixmap.fromImage(image))
        self.arrived.emit(url)

    async def _decoded(self, file: Path, shape: Shape) -> QImage | None:
        """One at a time: each takes a processor for some 10 ms, and the window needs one too."""
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        self._turn = self._turn or asyncio.Lock()
        async with self._turn:
            return await self._background.in_thread(_reader(shape), file)

    def _keep(self, url: str, shape: Shape, picture: QPixmap) -> None:
        self._kept[url] = (shape, picture)
        self._kept.move_to_end(url)
        used = sum(one.width() * one.height() * _BYTES_A_PIXEL for _, one in self._kept.values())
        while used > self._most_bytes and len(self._kept) > 1:
            _, (_, oldest) = self._kept.popitem(last=False)
            used -= oldest.width() * oldest.height() * _BYTES_A_PIXEL

    def _end(self, url: str, task: asyncio.Task[Any]) -> None:
        if self._under_way.get(url) is task:
            del self._under_way[url]
            if not task.cancelled() and task.exception():  # else it would begin anew at once, and end so again
                self._missing.add(url)
                self.arrived.emit(url)
            self._go_on()


def _reader(shape: Shape) -> Callable[[Path], QImage | None]:
    if shape.whole:
        return lambda file: read_whole(file, shape.size)
    return lambda file: read_still(file, shape.size, radius=shape.radius)
