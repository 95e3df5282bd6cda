"""Looks as files: one folder of the user's own, and those that ship. Every call here blocks."""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from chanjing_studio.domain import media
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.file_names import file_name
from chanjing_studio.domain.kept_look import MOST_LETTERS, KeptLook, look_name
from chanjing_studio.domain.look_text import MOST_BYTES, look_from_bytes, look_to_text
from chanjing_studio.storage.whole_file import written_whole

ENDING = ".look.json"
_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NUMBER_ROOM = 6  # letters at the end of a name for " 2", " 3" …


@dataclass(frozen=True, slots=True)
class LookPlace:
    """Where a look is, and when it was written (Unix seconds); ``shipped``: it came with the program, and stays."""

    path: Path
    changed: float = 0.0
    shipped: bool = False


class LookFolder:
    """``folder`` is made when the first look is kept; ``shipped`` is only read."""

    def __init__(self, folder: Path, shipped: Path) -> None:
        self._folder, self._shipped = folder, shipped

    def places(self) -> list[LookPlace]:
        """Every look there is: the user's, the newest first, then those that ship."""
        own, shipped = (
            [LookPlace(path, _changed(path), shipped=ours) for path in sorted(folder.glob(f"*{ENDING}"))]
            for folder, ours in ((self._folder, False), (self._shipped, True))
        )
        return [*sorted(own, key=lambda place: place.changed, reverse=True), *shipped]

    def write(self, look: KeptLook, instead_of: Path | None = None) -> Path:
        """Keep a look, in place of another one or beside all others; a name that is taken gets a number.

        Gives its file. Raises FileTrouble: then everything is as it was.
        """
        free, target = self._free(look.name, instead_of)
        write_look(replace(look, name=free), target, folder=self._folder)
        if instead_of and instead_of != target:
            self.remove(instead_of)
        return target

    def remove(self, path: Path) -> None:
        """Delete one of the user's. Raises FileTrouble."""
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileTrouble(media.locked(path.name).sentence) from error

    def _free(self, name: str, instead_of: Path | None) -> tuple[str, Path]:
        for number in count(1):
            tried = name if number == 1 else look_name(f"{name[: MOST_LETTERS - _NUMBER_ROOM]} {number}")
            target = self._folder / file_name(tried, ENDING, otherwise="look")
            if target == instead_of or not target.exists():
                return tried, target
        raise AssertionError


def read_look(path: Path) -> KeptLook:
    """The look in any file. Raises FileTrouble."""
    try:
        return look_from_bytes(_read(path), path.name)
    except FileNotFoundError as error:
        raise FileTrouble(media.gone(path.name).sentence) from error
    except (OSError, ValueError) as error:
        raise FileTrouble(media.locked(path.name).sentence) from error


def write_look(look: KeptLook, target: Path, *, folder: Path | None = None) -> None:
    """Write a look to a file, whole or not at all; ``folder`` is made first. Raises FileTrouble."""
    text = look_to_text(look).encode()
    look_from_bytes(text, look.name)  # what could not be read again is not written
    with written_whole(target) as part:
        if folder:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())


def _read(path: Path) -> bytes:
    """No more of it than a look can have; a pipe or a folder is none, and is not waited for."""
    if not stat.S_ISREG(path.stat().st_mode):
        return b""
    with os.fdopen(os.open(path, _AT_ONCE), "rb") as file:
        return file.read(MOST_BYTES + 1)


def _changed(path: Path) -> float:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime
    return 0.0
