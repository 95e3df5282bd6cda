"""Voice samples on this computer: fetched once, kept within bounds."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from chanjing_studio.domain.errors import CloudError, FileTrouble, Remedy
from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.media import Flaw
from chanjing_studio.domain.provider import Checkpoint, Provider
from chanjing_studio.domain.signatures import HEAD_SIZE, looks_like
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background

MOST_BYTES = 200_000_000
LARGEST_SAMPLE = 32 * 1024 * 1024
"""Bytes: three minutes of a CD. Real samples have some seconds."""


class Samples:
    """The samples of one cloud in one folder; the oldest make room beyond ``most_bytes``."""

    def __init__(
        self, background: Background, provider: Provider, *, folder: Path, most_bytes: int = MOST_BYTES
    ) -> None:
        self._background = background
        self._provider = provider
        self._folder = folder
        self._most_bytes = most_bytes
        self._locks: WeakValueDictionary[Path, asyncio.Lock] = WeakValueDictionary()

    async def fetch(self, voice: Voice, report: Callable[[int, int], None]) -> Path:
        """The sample's file, from the cloud if it is not here yet; one fetch at a time for each voice.

        Raises CloudError when the cloud has none, cannot give it now, or gives something else instead, FileTrouble
        when it cannot be kept.
        """
        if not voice.sample_url:
            raise CloudError(Sentence("The cloud has no sample of this voice."), remedy=Remedy.NONE)
        voice = replace(voice, sample_url=checked_link(voice.sample_url))
        target = self._folder / _file_name(voice)
        lock = self._locks.setdefault(target, asyncio.Lock())
        async with lock:
            return await self._background.reporting(lambda checkpoint: self._there(voice, target, checkpoint), report)

    async def drop(self, voice: Voice) -> None:
        """Delete the sample of a voice that there is no more, if it is here and nothing holds it."""

        def delete() -> None:
            with contextlib.suppress(OSError):
                (self._folder / _file_name(voice)).unlink(missing_ok=True)

        await self._background.in_thread(delete)

    async def forget(self) -> None:
        """Delete every sample that is here; one that is playing may stay."""
        await self._background.in_thread(shutil.rmtree, self._folder, ignore_errors=True)

    def _there(self, voice: Voice, target: Path, checkpoint: Checkpoint) -> Path:
        try:
            if target.is_file():
                target.touch()  # used last: the last to make room
                return target
            self._folder.mkdir(parents=True, exist_ok=True)
            self._download(voice.sample_url, target, checkpoint)
            _make_room(self._folder, self._most_bytes, keep=target)
        except OSError as trouble:
            raise FileTrouble(
                Sentence("The sample could not be kept on this computer: {reason}", reason=trouble.strerror)
            ) from trouble
        return target

    def _download(self, url: str, target: Path, checkpoint: Checkpoint) -> None:
        # A name of its own: a stopped fetch may still be writing when the next one begins.
        handle, name = tempfile.mkstemp(suffix=".part", dir=self._folder)
        os.close(handle)
        part = Path(name)
        try:
            self._provider.fetch(url, part, checkpoint, most_bytes=LARGEST_SAMPLE)
            _check_sound(part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def _check_sound(file: Path) -> None:
    """A list of other files, a page or a script must not reach a player, which would do what it says."""
    with file.open("rb") as opened:
        if isinstance(looks_like(opened.read(HEAD_SIZE)), Flaw):
            raise CloudError(Sentence("What the cloud gave as this voice's sample is not a sound."))


def _file_name(voice: Voice) -> str:
    """By voice and path: queries differ at every listing of signed addresses, the sandbox's port at every start."""
    path = urlsplit(voice.sample_url).path
    digest = hashlib.sha256(f"{voice.id}\n{path}".encode()).hexdigest()[:32]
    suffix = PurePosixPath(path).suffix[:5].lower()
    return digest + (suffix if suffix[1:].isascii() and suffix[1:].isalnum() else "")


def _files(folder: Path) -> Iterator[tuple[os.stat_result, Path]]:
    for file in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):  # another fetch has just given it its name
            yield file.stat(), file


def _make_room(folder: Path, most_bytes: int, *, keep: Path) -> None:
    """Delete the samples that were not heard for longest until the rest fits."""
    files = sorted(_files(folder), key=lambda pair: pair[0].st_mtime)
    used = sum(stat.st_size for stat, _ in files)
    for stat, file in files:
        if used <= most_bytes:
            return
        if file != keep:
            with contextlib.suppress(PermissionError):  # Windows holds on to a sample that is playing
                file.unlink(missing_ok=True)
                used -= stat.st_size
