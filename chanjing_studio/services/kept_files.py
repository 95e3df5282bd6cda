"""Files of a cloud on this computer: each fetched once, all of them kept within bounds."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.provider import Checkpoint, Provider
from chanjing_studio.services.background import Background

_ROOM_LEFT = 0.95
"""How full the folder is once room was made: looking through thousands of files is not done with each new one."""


class KeptFiles:
    """The files of one cloud in one folder; those that were used least lately make room beyond ``most_bytes``.

    ``largest`` bounds one file in bytes; ``check`` raises CloudError for a file that must not be kept.
    """

    def __init__(
        self,
        background: Background,
        provider: Provider,
        *,
        folder: Path,
        most_bytes: int,
        largest: int,
        check: Callable[[Path], None],
    ) -> None:
        self._background = background
        self._provider = provider
        self._folder = folder
        self._most_bytes, self._largest = most_bytes, largest
        self._check = check
        self._room = 0
        self._locks: WeakValueDictionary[Path, asyncio.Lock] = WeakValueDictionary()

    async def fetch(self, url: str, report: Callable[[int, int], None], *, owner: str = "") -> Path:
        """The file behind a link, from the cloud if it is not here yet; one fetch at a time for each.

        ``owner`` keeps those apart whose links end alike. Raises CloudError when the cloud cannot give it now or
        gives something else instead, OSError when it cannot be kept.
        """
        url = checked_link(url)
        target = self._folder / _file_name(url, owner)
        lock = self._locks.setdefault(target, asyncio.Lock())
        async with lock:
            return await self._background.reporting(lambda checkpoint: self._there(url, target, checkpoint), report)

    async def drop(self, url: str, *, owner: str = "") -> None:
        """Delete the file behind a link, if it is here and nothing holds it."""

        def delete() -> None:
            with contextlib.suppress(OSError):
                (self._folder / _file_name(url, owner)).unlink(missing_ok=True)

        await self._background.in_thread(delete)

    async def forget(self) -> None:
        """Delete every file that is here; one that is playing may stay."""
        await self._background.in_thread(shutil.rmtree, self._folder, ignore_errors=True)

    def _there(self, url: str, target: Path, checkpoint: Checkpoint) -> Path:
        if target.is_file():
            target.touch()  # used last: the last to make room
            return target
        self._folder.mkdir(parents=True, exist_ok=True)
        self._download(url, target, checkpoint)
        self._room -= target.stat().st_size
        if self._room < 0:
            self._room = _make_room(self._folder, self._most_bytes, keep=target)
        return target

    def _download(self, url: str, target: Path, checkpoint: Checkpoint) -> None:
        # A name of its own: a stopped fetch may still be writing when the next one begins.
        handle, name = tempfile.mkstemp(suffix=".part", dir=self._folder)
        os.close(handle)
        part = Path(name)
        try:
            self._provider.fetch(url, part, checkpoint, most_bytes=self._largest)
            self._check(part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def _file_name(url: str, owner: str) -> str:
    """By owner and path: queries differ at every listing of signed addresses, the sandbox's port at every start."""
    path = urlsplit(url).path
    digest = hashlib.sha256(f"{owner}\n{path}".encode()).hexdigest()[:32]
    suffix = PurePosixPath(path).suffix[:5].lower()
    return digest + (suffix if suffix[1:].isascii() and suffix[1:].isalnum() else "")


def _files(folder: Path) -> Iterator[tuple[os.stat_result, Path]]:
    for file in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):  # another fetch has just given it its name
            yield file.stat(), file


def _make_room(folder: Path, most_bytes: int, *, keep: Path) -> int:
    """Delete the files that were not used for longest until the rest fits; how many bytes may come now."""
    files = sorted(_files(folder), key=lambda pair: pair[0].st_mtime)
    used = sum(stat.st_size for stat, _ in files)
    wanted = most_bytes if used <= most_bytes else most_bytes * _ROOM_LEFT
    for stat, file in files:
        if used <= wanted:
            break
        if file != keep:
            with contextlib.suppress(PermissionError):  # Windows holds on to one that is playing
                file.unlink(missing_ok=True)
                used -= stat.st_size
    return most_bytes - used
