"""What the page of a speech is about: the sound of one job, or the parts of a whole as one sound."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from chanjing_studio.domain.joined_lines import joined_lines, parted_lines
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import Whole
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.media.wave_join import join, lengths_of
from chanjing_studio.ui.speech.needs import SpeechNeeds
from chanjing_studio.ui.titles import shown_title

Lines = tuple[TimedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The sentences of a sound and its length in seconds; ``sound`` is its file, None before it is there."""

    lines: Lines
    seconds: float
    sound: Path | None = None


class Heard(Protocol):
    """A speech to be heard. ``told`` is what the cloud says of it, before its sound is on this computer."""

    @property
    def key(self) -> str:
        """The name that the player knows it by."""
        ...

    @property
    def title(self) -> str:
        """What it is called."""
        ...

    @property
    def job(self) -> Job:
        """The job that made it, or the first of them."""
        ...

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the parts that are not in it."""
        ...

    @property
    def told(self) -> Told: ...

    async def fetched(self) -> Told:
        """Its sound, brought to this computer where it is not there yet. Raises StudioError."""
        ...

    async def keep(self, lines: Lines) -> None:
        """What the user made of its sentences. Raises LedgerTrouble."""
        ...


class OneSpeech:
    """The speech of one job."""

    missing: tuple[int, ...] = ()

    def __init__(self, job: Job, needs: SpeechNeeds) -> None:
        self.job, self._needs = job, needs
        self.key, self.title = f"job {job.id}", shown_title(job)

    @property
    def told(self) -> Told:
        result = self.job.result
        return Told(lines=result.lines, seconds=result.seconds) if result else Told(lines=(), seconds=0.0)

    async def fetched(self) -> Told:
        sound = await self._needs.sounds.of(self.job.id)
        return Told(lines=self.told.lines, seconds=self.told.seconds, sound=sound)

    async def keep(self, lines: Lines) -> None:
        self.job = await (await self._needs.queue()).keep_lines(self.job.id, lines) or self.job


class JoinedSpeech:
    """The parts of a whole that are made, one after the other. There is at least one."""

    def __init__(self, whole: Whole, needs: SpeechNeeds) -> None:
        self._parts, self._needs = list(whole.ready), needs
        self.job, self.title, self.missing = whole.ready[0], whole.title, whole.missing
        self._lengths = [job.result.seconds if job.result else 0.0 for job in self._parts]
        self._shown = self.told.lines
        self.key = f"whole {self._name}"

    @property
    def told(self) -> Told:
        lines = [job.result.lines if job.result else () for job in self._parts]
        return Told(lines=joined_lines(lines, self._lengths), seconds=sum(self._lengths))

    async def fetched(self) -> Told:
        sounds = [await self._needs.sounds.of(job.id) for job in self._parts]
        lengths = await self._needs.background.in_thread(lengths_of, sounds)

        async def joined(to: Path) -> None:
            await self._needs.background.in_thread(_joined, sounds, to)

        target = await self._needs.sounds.made(self._name, joined)
        self._lengths = list(lengths)
        told = self.told
        self._shown = told.lines
        return Told(lines=told.lines, seconds=told.seconds, sound=target)

    async def keep(self, lines: Lines) -> None:
        """Only the parts of which a sentence has changed are written."""
        queue = await self._needs.queue()
        before, after = (parted_lines(each, self._lengths) for each in (self._shown, lines))
        self._shown = lines
        for place, (was, now) in enumerate(zip(before, after, strict=True)):
            if was != now:
                job = self._parts[place]
                self._parts[place] = await queue.keep_lines(job.id, now) or job

    @property
    def _name(self) -> str:
        """Another name where another part is in it. It goes when what is kept of the first part goes."""
        ids = " ".join(job.id for job in self._parts)
        return f"{self.job.id}.{hashlib.sha256(ids.encode()).hexdigest()[:12]}"


def heard(entry: Job | Whole, needs: SpeechNeeds) -> Heard:
    """A job or a whole as it is heard."""
    return JoinedSpeech(entry, needs) if isinstance(entry, Whole) else OneSpeech(entry, needs)


def _joined(sounds: list[Path], target: Path) -> None:
    """Blocking."""
    from chanjing_studio.storage.whole_file import written_whole  # noqa: PLC0415

    with written_whole(target) as part:
        join(sounds, part)
