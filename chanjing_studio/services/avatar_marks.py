"""What the user made of the avatars of one account: in force at once and kept behind."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol, cast

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.services.background import Background
from chanjing_studio.services.marks import Marks
from chanjing_studio.storage.json_file import read_json, write_json

_log = logging.getLogger(__name__)


class AvatarMarkKeeper(Protocol):
    """Where the marks of avatars outlive the program. Neither property nor call blocks for longer than a frame."""

    @property
    def now(self) -> Marks: ...

    def keep(self, marks: Marks) -> None: ...

    async def close(self) -> None: ...


class AvatarMarks:
    """One small file for all accounts; ``owner`` names the account. Lives on the loop.

    What cannot be kept is in force until the program ends, and is tried again with the next change.
    """

    def __init__(self, path: Path, background: Background, *, owner: str) -> None:
        self._path, self._background, self._owner = path, background, owner
        self._saving: set[asyncio.Task[None]] = set()
        self.now = _marks(read_json(path).get(owner))

    def keep(self, marks: Marks) -> None:
        """Put other marks in force."""
        self.now = marks
        task = asyncio.ensure_future(self._save(marks))
        self._saving.add(task)
        task.add_done_callback(self._saving.discard)

    async def close(self) -> None:
        """Wait until everything is written."""
        while self._saving:
            await asyncio.wait(self._saving)

    async def _save(self, marks: Marks) -> None:
        try:
            await self._background.in_order(self._write, marks)
        except FileTrouble as trouble:
            _log.warning("marks of avatars are not kept: %s", trouble)

    def _write(self, marks: Marks) -> None:
        write_json(self._path, {**read_json(self._path), self._owner: asdict(marks)})


def _marks(kept: object) -> Marks:
    read = cast("dict[str, Any]", kept) if isinstance(kept, dict) else {}
    return Marks(_texts(read.get("favourites")), _texts(read.get("recent")))


def _texts(value: object) -> tuple[str, ...]:
    items = cast("list[object]", value) if isinstance(value, list) else []
    return tuple(item for item in items if isinstance(item, str))
