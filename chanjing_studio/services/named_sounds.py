"""Sounds of speeches under names that say what they are: forms and jobs show the name of a recording."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from chanjing_studio.domain.file_names import file_name
from chanjing_studio.services.background import Background
from chanjing_studio.storage.whole_file import written_whole


class NamedSounds:
    """They are kept in ``folder``, each in a folder of its own, so that two may be called the same."""

    def __init__(self, background: Background, *, folder: Path) -> None:
        self._background, self._folder = background, folder

    async def of(self, sound: Path, title: str) -> Path:
        """The same sound in a file with this title as its name. Raises FileTrouble."""
        target = self._folder / sound.stem / file_name(title, sound.suffix, otherwise="speech")
        await self._background.in_thread(_put, sound, target)
        return target


def _put(sound: Path, target: Path) -> None:
    if _is_there(sound, target):
        return
    with written_whole(target) as part:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)  # what was left of it may be another name of a sound
        _put_another_name(sound, part)


def _is_there(sound: Path, target: Path) -> bool:
    with contextlib.suppress(OSError):
        return target.stat().st_size == sound.stat().st_size
    return False


def _put_another_name(sound: Path, name: Path) -> None:
    """No room is taken twice, where the disk knows files of several names."""
    try:
        os.link(sound, name)
    except OSError:
        shutil.copyfile(sound, name)
