"""The Avatars page of the real window with many avatars: opening it, scrolling through it, and what it takes."""

from __future__ import annotations

import asyncio
import gc
import shutil
import sys
import time
from pathlib import Path
from typing import cast

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QScrollBar

from chanjing_studio.app.studio import Studio
from chanjing_studio.domain.avatars import Avatar, AvatarPage, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.provider import Checkpoint, Provider
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.services.avatar_marks import AvatarMarks
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.storage.avatar_cache import AvatarCache
from chanjing_studio.ui.avatars.grid import AvatarGrid
from chanjing_studio.ui.avatars.page import AvatarsPage
from tests.bench.inside.smoothness import Gaps
from tests.bench.inside.window import Painted, part, play
from tests.voices import until

_PICTURES, _PAGE = 24, 50
_SIDES = 1080, 1920
_STEP, _FRAME = 90, 0.016
_TAGS = ("商务", "知识", "带货", "生活")


class _Shop:
    """A cloud that has so many avatars and nothing else; every second one has no picture."""

    own_avatar_pace = Pace(10, 60)

    def __init__(self, count: int, folder: Path) -> None:
        self._avatars = tuple(_avatar(number) for number in range(count))
        self._folder = folder

    def avatars(self, page: int) -> AvatarPage:
        pages = -(-len(self._avatars) // _PAGE)
        return AvatarPage(self._avatars[(page - 1) * _PAGE : page * _PAGE], pages)

    def own_avatars(self, page: int) -> AvatarPage:
        return AvatarPage((), 0)

    def delete_avatar(self, avatar_id: str) -> None:
        raise LookupError(avatar_id)

    def fetch(self, url: str, target: Path, checkpoint: Checkpoint, *, most_bytes: int | None = None) -> None:
        del checkpoint, most_bytes
        number = int(Path(url).stem)
        if number % 2:
            raise CloudError(Sentence("There is none."))
        shutil.copyfile(self._folder / f"{number % _PICTURES}.jpg", target)


def _avatar(number: int) -> Avatar:
    link = f"https://pictures.example/{number}"
    figures = tuple(
        Figure(type=kind, size=Size(*_SIDES), cover_url=f"{link}.jpg", preview_url=f"{link}.webm", bare=True)
        for kind in ("whole_body", "sit_body")
    )
    return Avatar(id=f"a{number}", name=f"若琳 Joanne {number}", figures=figures, gender=Gender.FEMALE,
                  tags=(_TAGS[number % 4],), uhd=Size(2160, 3840) if number % 5 == 0 else None,
                  voice=Voice(id=f"v{number}", name="晓晓", gender=Gender.FEMALE))  # fmt: skip


def _draw(folder: Path) -> None:
    folder.mkdir()
    for number in range(_PICTURES):
        image = QImage(*_SIDES, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(number * 15, 90, 200))
        painter = QPainter(image)
        for spot in range(400):
            painter.fillRect((spot * 97) % 1080, (spot * 211) % 1920, 60, 60, QColor.fromHsv(spot % 360, 120, 180))
        painter.end()
        image.save(str(folder / f"{number}.jpg"), quality=90)


def _resident() -> float:
    """MiB of memory in use."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20


async def _scroll(bar: QScrollBar) -> dict[str, float]:
    """Through the whole grid as a wheel does, then one screen slowly."""
    gaps = Gaps()
    for place in (*range(0, bar.maximum() // 4, _STEP), *range(bar.maximum() // 4, bar.maximum(), 8 * _STEP)):
        bar.setValue(place)
        await asyncio.sleep(_FRAME)
    await asyncio.sleep(1)
    return gaps.found()


async def _measured(studio: Studio, library: AvatarLibrary) -> dict[str, float]:
    studio.engine.branches.front.avatars = library
    before, begun = _resident(), time.perf_counter()
    page = studio.window.show_page("avatars")
    assert isinstance(page, AvatarsPage)
    grid = part(page, AvatarGrid, "avatarList")
    painted = Painted(grid.viewport(), lambda: grid.model().rowCount() > 0)
    await painted.wait()
    opened = 1000 * (time.perf_counter() - begun)
    await until(lambda: not page.runner.busy)
    await asyncio.sleep(1)
    page.open(None)
    empty = _resident()
    begun = time.perf_counter()
    painted = Painted(grid.viewport(), lambda: grid.model().rowCount() > 0)
    page.open(library)
    await painted.wait()
    again = 1000 * (time.perf_counter() - begun)
    await until(lambda: not page.runner.busy)
    gaps = await _scroll(grid.verticalScrollBar())
    grown = _resident() - empty
    page.open(None)
    return {"open": opened, "again": again, "grown": grown, "page": empty - before, **gaps}


def main() -> None:
    """DATA COUNT."""
    data, count = Path(sys.argv[1]), int(sys.argv[2])

    async def watch(studio: Studio) -> dict[str, float]:
        _draw(data / "drawn")
        background, provider = studio.engine.background, cast("Provider", _Shop(count, data / "drawn"))
        library = AvatarLibrary(
            AvatarCatalogue(background, AvatarCache(data / "avatars.db"), provider=provider, owner="me"),
            AvatarPictures(background, provider, folder=data / "pictures"),
            AvatarMarks(data / "marks.json", background, owner="me"),
        )
        await library.catalogue.refresh()
        return await _measured(studio, library)

    play(watch, data)


if __name__ == "__main__":
    main()
