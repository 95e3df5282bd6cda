"""The user's looks: kept, used again, given away and taken in."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.services.background import Background

if TYPE_CHECKING:
    from chanjing_studio.domain.kept_look import KeptLook
    from chanjing_studio.storage.look_files import LookFolder, LookPlace

# ruff: noqa: PLC0415 - all that a look is made of takes 9 ms: the first page holds these, and needs none


class Looks:
    """Lives on the loop. Every call may raise FileTrouble: then nothing has changed."""

    def __init__(self, background: Background, *, folder: Path, shipped: Path) -> None:
        self._background = background
        self._folder, self._shipped = folder, shipped

    @cached_property
    def _files(self) -> LookFolder:
        from chanjing_studio.storage.look_files import LookFolder

        return LookFolder(self._folder, self._shipped)

    async def places(self) -> list[LookPlace]:
        """Where every look is: the user's, the newest first, then those that ship."""
        return await self._background.in_thread(self._files.places)

    async def read(self, path: Path) -> KeptLook:
        """The look in a file, whoever made it."""
        from chanjing_studio.storage.look_files import read_look

        return await self._background.in_thread(read_look, path)

    async def keep(self, look: KeptLook, *, instead_of: Path | None = None) -> Path:
        """Keep a look, in place of another one or beside all others: a name that is taken gets a number."""
        return await self._background.in_order(self._files.write, look, instead_of)

    async def rename(self, path: Path, name: str) -> Path:
        """Give a look another name."""
        return await self.keep(replace(await self.read(path), name=name), instead_of=path)

    async def remove(self, path: Path) -> None:
        """Delete one of the user's."""
        await self._background.in_order(self._files.remove, path)

    async def take_in(self, path: Path) -> Path:
        """Keep a look that came from elsewhere."""
        return await self.keep(await self.read(path))

    async def give_away(self, look: KeptLook, target: Path) -> None:
        """Write a look to a file that the user chose."""
        from chanjing_studio.storage.look_files import write_look

        await self._background.in_thread(write_look, look, target)
