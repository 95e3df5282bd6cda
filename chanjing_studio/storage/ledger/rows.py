"""Jobs, steps and sentences as rows of the ledger, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, Self, cast

from chanjing_studio.domain.errors import CloudWords, Remedy
from chanjing_studio.domain.models import (
    Job,
    JobState,
    Json,
    Problem,
    Result,
    Spec,
    SpecProblem,
    StoryLine,
    StorySign,
)
from chanjing_studio.domain.shelf import group_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import Step, StepState, TimedStep

Row = tuple[Any, ...]

_UNREADABLE = Sentence("What stood here cannot be read any more.")

JOB_COLUMNS = (
    "id, account, kind, spec, title, words, state, part, uploaded, remote_id, message, result, problem, "
    "created, changed, ended"
)


@dataclass(frozen=True, slots=True)
class UnreadableSpec:
    """Stands for a spec that this version cannot read: its job is still listed, with its link and story."""

    kind: ClassVar[str] = ""
    title: str = ""
    words: str = ""
    files: Sequence[Path] = ()
    kept: Json = field(default_factory=dict[str, Any])

    def problems(self) -> Sequence[SpecProblem]:
        return [SpecProblem("", Sentence("This version of the program cannot read what was asked for."))]

    def to_json(self) -> Json:
        return self.kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(kept=dict(kept))


def job_row(job: Job) -> Row:
    """A job as the values of ``JOB_COLUMNS``."""
    return (
        job.id,
        job.account,
        job.kind,
        _dumped(job.spec.to_json()),
        job.title,
        searchable(job.title, job.spec.words),
        job.state.value,
        int(group_of(job)),
        int(job.uploaded),
        job.remote_id,
        job.message,
        _dumped(asdict(job.result)) if job.result else None,
        _dumped(_problem_json(job.problem)),
        job.created,
        job.changed,
        job.ended,
    )


def searchable(*texts: str) -> str:
    """Texts as the search compares them."""
    return "\n".join(texts).casefold()


def job_of(row: Row, kinds: Mapping[str, type[Spec]]) -> Job:
    """The job of a row of ``JOB_COLUMNS``. What cannot be read of it is left out."""
    (id_, account, kind, spec, title, words, state, _, uploaded, remote_id, message, result, problem, *times) = row
    created, changed, ended = times
    return Job(
        id=id_,
        account=account,
        kind=kind,
        spec=_spec(kinds.get(kind), spec, title=title, words=words),
        title=title,
        state=_state(state, remote_id),
        uploaded=bool(uploaded),
        remote_id=remote_id,
        message=message,
        result=_result(result),
        problem=_problem(problem),
        created=created,
        changed=changed,
        ended=ended,
    )


def step_row(job_id: str, step: Step) -> Row:
    """A step as (job, name, state, started, ended, learned)."""
    return (job_id, step.name, step.state.value, step.started, step.ended, _dumped(step.learned))


def step_of(row: Row) -> Step:
    """The step of (name, state, started, ended, learned)."""
    name, state, started, ended, learned = row
    return Step(name=name, state=_step_state(state), started=started, ended=ended, learned=_loaded(learned))


def timed_step_of(row: Row) -> TimedStep:
    """The step of (job, kind, uploaded, changed) and the columns of ``step_of``."""
    job, kind, uploaded, changed, *step = row
    return TimedStep(job=job, kind=kind, uploaded=bool(uploaded), changed=changed, step=step_of(tuple(step)))


def _step_state(kept: str) -> StepState:
    return StepState(kept) if kept in set(StepState) else StepState.UNSURE


def line_row(job_id: str, line: StoryLine) -> Row:
    """A line of the story as (job, at, sign, sentence)."""
    return (job_id, line.at, line.sign.value, _dumped(line.sentence.to_json()))


def line_of(row: Row) -> StoryLine:
    """The line of (at, sign, sentence)."""
    at, sign, sentence = row
    return StoryLine(at, StorySign(sign) if sign in set(StorySign) else StorySign.NOTE, _sentence(_loaded(sentence)))


def _state(kept: str, remote_id: str) -> JobState:
    """A state that this version does not know must not lead to sending again."""
    if kept in set(JobState):
        return JobState(kept)
    return JobState.MAKING if remote_id else JobState.UNSURE


def _spec(kind: type[Spec] | None, kept: str, *, title: str, words: str) -> Spec:
    values = _loaded(kept)
    try:
        if kind is not None:
            return kind.from_json(values)
    except (KeyError, TypeError, ValueError):
        pass
    return UnreadableSpec(title, words, kept=values)


def _result(kept: str | None) -> Result | None:
    values = _loaded(kept)
    return Result(**_known(Result, values)) if "url" in values else None


def _problem_json(problem: Problem | None) -> Json | None:
    if problem is None:
        return None
    return {
        "cause": problem.cause.to_json(),
        "remedy": problem.remedy.value,
        "field": problem.field,
        "cloud": asdict(problem.cloud),
    }


def _problem(kept: str | None) -> Problem | None:
    values = _loaded(kept)
    if "cause" not in values:
        return None
    remedy = values.get("remedy", "")
    return Problem(
        cause=_sentence(values["cause"]),
        remedy=Remedy(remedy) if remedy in set(Remedy) else Remedy.NONE,
        field=values.get("field", ""),
        cloud=CloudWords(**_known(CloudWords, values.get("cloud", {}))),
    )


def _sentence(kept: Json) -> Sentence:
    return Sentence.from_json(kept) if "text" in kept else _UNREADABLE


def _known(kind: type[Any], values: Json) -> Json:
    """A newer version may say more of it."""
    return {each.name: values[each.name] for each in fields(kind) if each.name in values}


def _dumped(values: Json | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _loaded(kept: str | None) -> Json:
    try:
        values: Any = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return cast("Json", values) if isinstance(values, dict) else {}
