"""How long voices take: learned from every finished job, kept behind, asked by every form."""

from __future__ import annotations

import logging
from pathlib import Path

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.pace import Pace, expected, learned
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.services.background import Background
from chanjing_studio.storage.json_file import read_json, write_json

_log = logging.getLogger(__name__)


class Paces:
    """Lives on the loop. Until ``open`` has ended voices are taken for usual ones."""

    def __init__(self, file: Path, background: Background) -> None:
        self._file, self._background = file, background
        self._pace = Pace()
        self._under_way: set[str] = set()

    async def open(self) -> None:
        """Remember what was learned before."""
        self._pace = Pace.from_json(await self._background.in_order(read_json, self._file))

    def expected(self, spoken: Spoken) -> float:
        """About how long it takes to say, in seconds."""
        return expected(self._pace, spoken.words, voice=spoken.voice_id, speed=spoken.speed) + spoken.pauses

    def is_new(self, job: Job) -> bool:
        """Whether a job that was seen under way is now done, so that something can be learned of it: once."""
        if not job.state.ended:
            self._under_way.add(job.id)
            return False
        was_under_way = job.id in self._under_way
        self._under_way.discard(job.id)
        return was_under_way and job.state is JobState.DONE

    async def learn(self, job: Job) -> None:
        """Take its length into account from now on. A disk that is full costs only what was learned."""
        if not job.spec.spoken or not job.result:
            return
        said = job.spec.spoken
        seconds = job.result.seconds - said.pauses
        self._pace = learned(self._pace, said.words, seconds, voice=said.voice_id, speed=said.speed)
        try:
            await self._background.in_order(write_json, self._file, self._pace.to_json())
        except FileTrouble as trouble:
            _log.warning("how long voices take could not be kept: %s", trouble.sentence)
