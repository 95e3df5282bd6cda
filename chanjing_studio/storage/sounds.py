"""The sounds of speeches that were opened: kept to be heard again, and to have videos made of them."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from pathlib import Path

from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.signatures import HEAD_SIZE, looks_like
from chanjing_studio.storage.cache_folder import cache_size
from chanjing_studio.storage.drafts import Drafts


def kind_of(sound: Path) -> str:
    """What it is by its first bytes, such as "wav", whatever the link and its name say. Blocking."""
    with sound.open("rb") as opened:
        found = looks_like(opened.read(HEAD_SIZE))
    return found.value if isinstance(found, Container) else sound.suffix.removeprefix(".")


class Sounds:
    """A sound stays while one of the ``running`` jobs is made of it, or a draft speaks of it."""

    def __init__(self, folder: Path, drafts: Drafts) -> None:
        self._folder, self._drafts = folder, drafts

    def size(self) -> int:
        """Bytes in use; blocks while it looks."""
        return cache_size(self._folder)

    def forget(self, job_id: str, running: Collection[Job]) -> None:
        """Delete what was kept of a job's sound."""
        self._delete(self._folder.glob(f"{job_id}.*"), running)

    def clear(self, running: Collection[Job]) -> None:
        """Delete all of them; they are fetched again where they are opened."""
        self._delete(self._folder.glob("*"), running)

    def _delete(self, paths: Iterator[Path], running: Collection[Job]) -> None:
        needed = {path.stem for job in running for path in job.spec.files if path.parent == self._folder}
        for path in list(paths):
            # With its dot: the same sound under a name that people read lies in a folder of this name.
            if path.stem not in needed and not self._drafts.speak_of(f"{path.stem}."):
                with contextlib.suppress(OSError):  # one that is being heard cannot be deleted everywhere
                    path.unlink()
