"""Jobs that are parts of one whole: which part a job is, and what there is of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, Spec

MOST_PARTS = 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a whole: ``group`` is the whole's own id, ``number`` counts from 1 to ``of``, ``title`` is the whole's.

    It is kept with what was asked for, so that the list of jobs needs to know nothing of wholes.
    """

    group: str
    number: int
    of: int
    title: str = ""


class Parted(Protocol):
    """A spec that can be a part."""

    def joined(self, specs: Sequence[Any]) -> Spec:
        """The whole again, of the specs of all its parts in their order: one that is no part."""
        ...


def part_of(job: Job) -> Part | None:
    """Which part a job is; None where it stands for itself. Kinds that are never made in parts need not say so."""
    part = getattr(job.spec, "part", None)
    return part if isinstance(part, Part) else None


def whole_id(job: Job) -> str:
    """The whole that a job belongs to, "" where it stands for itself. Another account's jobs are never part of it."""
    part = part_of(job)
    return f"{job.account} {part.group}" if part else ""


def kept_part(value: object) -> Part:
    """A part as JSON holds it. TypeError or ValueError for another form."""
    if not isinstance(value, Mapping):
        raise TypeError
    kept = cast("Mapping[str, Any]", value)
    number, of = kept_values.whole(kept.get("number")), kept_values.whole(kept.get("of"))
    group = kept_values.text(kept.get("group"))
    if not group or not 1 <= number <= of <= MOST_PARTS:
        raise ValueError
    title = kept.get("title")
    return Part(group=group, number=number, of=of, title=title if isinstance(title, str) else "")


@dataclass(frozen=True, slots=True)
class Whole:
    """All jobs of one whole, in the order of their parts, the older first where a part was made again; at least one."""

    jobs: tuple[Job, ...]

    @property
    def id(self) -> str:
        """As ``whole_id`` of each of its jobs."""
        return whole_id(self.jobs[0])

    @property
    def title(self) -> str:
        """What the whole is called."""
        return _part(self.jobs[0]).title or self.jobs[0].title

    @property
    def count(self) -> int:
        """How many parts it has, whether there is a job for each or not."""
        return max(_part(job).of for job in self.jobs)

    @property
    def created(self) -> float:
        """When it was asked for, Unix seconds."""
        return min(job.created for job in self.jobs)

    @property
    def ready(self) -> tuple[Job, ...]:
        """The parts that are made, one job each, the newest where a part was made again."""
        made = {_part(job).number: job for job in self.jobs if job.state is JobState.DONE and job.result}
        return tuple(made[number] for number in sorted(made))

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the parts that are not made."""
        made = {_part(job).number for job in self.ready}
        return tuple(number for number in range(1, self.count + 1) if number not in made)

    @property
    def newest(self) -> tuple[Job, ...]:
        """The last job of each part that there is one for."""
        return tuple({_part(job).number: job for job in self.jobs}.values())

    @property
    def again(self) -> tuple[Job, ...]:
        """The jobs of missing parts that ended, and may become something when they are made again as they are."""
        missing = self.missing
        return tuple(job for job in self.newest if _part(job).number in missing and _may_become(job))

    @property
    def spec(self) -> Spec:
        """What was asked for, as far as its parts are still in the list: one that is no part."""
        specs = [job.spec for job in self.newest]
        return cast("Parted", specs[0]).joined(specs)


def wholes_of(jobs: Iterable[Job]) -> dict[str, Whole]:
    """The wholes of those jobs that are parts, by id."""
    gathered: dict[str, list[Job]] = {}
    for job in jobs:
        if whole := whole_id(job):
            gathered.setdefault(whole, []).append(job)
    return {whole: Whole(tuple(sorted(parts, key=_in_order))) for whole, parts in gathered.items()}


def _in_order(job: Job) -> tuple[int, float, str]:
    return _part(job).number, job.created, job.id


def _may_become(job: Job) -> bool:
    remedy = job.problem.remedy if job.problem else Remedy.NONE
    return job.state.ended and remedy not in (Remedy.CHANGE_DRAFT, Remedy.CHOOSE_FILE)


def _part(job: Job) -> Part:
    return cast("Part", part_of(job))
