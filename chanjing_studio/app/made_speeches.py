"""Speeches that were made here, as forms and their own page take them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.ui.speeches import Speeches
from chanjing_studio.ui.titles import shown_title

if TYPE_CHECKING:
    from chanjing_studio.services.kept_sounds import KeptSounds
    from chanjing_studio.services.named_sounds import NamedSounds

# ruff: noqa: PLC0415 - nothing of it is needed before a speech is opened or chosen

_MOST = 200  # to choose from


class MadeSpeeches:
    """Lives on the loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def offered(self) -> Speeches:
        """What forms get of it."""
        return Speeches(self._listed, self._named_sound)

    @cached_property
    def kept(self) -> KeptSounds:
        """The sounds on this computer."""
        from chanjing_studio.services.kept_sounds import KeptSounds

        return KeptSounds(self._engine.background, queue=self._engine.jobs, place=self._engine.places.sound)

    async def sound(self, job_id: str) -> Path:
        """The sound of a job that is done. Raises StudioError."""
        return await self.kept.of(job_id)

    async def named(self, sound: Path, title: str) -> Path:
        """The same sound in a file that is called after what it says. Raises FileTrouble."""
        return await self._names.of(sound, title)

    @cached_property
    def _names(self) -> NamedSounds:
        from chanjing_studio.services.named_sounds import NamedSounds

        return NamedSounds(self._engine.background, folder=self._engine.places.named_sounds)

    async def _listed(self) -> list[Job]:
        """Without the lines that were made only to be heard."""
        queue, branches = await self._engine.jobs(), self._engine.branches
        kinds = [name for name, kind in branches.kinds.items() if kind.spec().makes is Makes.SOUND]
        pages = [await queue.page(JobQuery(group=JobGroup.ENDED, kind=kind, limit=_MOST)) for kind in kinds]
        jobs = [job for page in pages for job in page if job.state is JobState.DONE and job.result]
        return [job for job in jobs if not branches.to_hear(job.spec)]

    async def _named_sound(self, job: Job) -> Path:
        return await self.named(await self.sound(job.id), shown_title(job))
