"""Jobs, steps and sentences as rows of the ledger, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Self, cast

from chanjing_studio.domain.errors import CloudWords, Remedy
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState, Json, Problem, Result, Spec, SpecProblem, StoryLine, StorySign
from chanjing_studio.domain.shelf import group_of
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import Step, StepState, TimedStep

Row = tuple[Any, ...]

ENDED = tuple(state.value for state in JobState if state.ended)
"""The states, as they are written, after which nothing more happens by itself."""

OF_A_WHOLE = '"part":{'
"""What is in a spec as it is written when it is a part of a whole; in a user's words it cannot be."""

_UNREADABLE = Sentence("What stood here cannot be read any more.")

_LARGEST = 2**33  # the year 2242 in Unix seconds

JOB_COLUMNS = (
    "id, account, kind, spec, title, words, state, part, uploaded, remote_id, message, result, problem, "
    "created, changed, ended, voice"
)


@dataclass(frozen=True, slots=True)
class UnreadableSpec:
    """Stands for a spec that this version cannot read: its job is still listed, with its link and story."""

    kind: ClassVar[str] = ""
    makes: ClassVar[Makes] = Makes.VIDEO
    title: str = ""
    words: str = ""
    spoken: Spoken | None = None
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
        _writable(job.title),
        searchable(_writable(job.title), _writable(job.spec.words)),
        job.state.value,
        int(group_of(job)),
        int(job.uploaded),
        job.remote_id,
        _writable(job.message),
        _dumped(asdict(job.result)) if job.result else None,
        _dumped(_problem_json(job.problem)),
        job.created,
        job.changed,
        job.ended,
        _writable(job.spec.spoken.voice_id) if job.spec.spoken else "",
    )


def searchable(*texts: str) -> str:
    """Texts as the search compares them."""
    return "\n".join(texts).casefold()


def job_of(row: Row, kinds: Mapping[str, type[Spec]]) -> Job:
    """The job of a row of ``JOB_COLUMNS``. What cannot be read of it is left out."""
    (id_, account, kind, spec, title, words, state, _, uploaded, remote_id, message, result, problem, *times) = row
    created, changed, ended, _voice = times
    return Job(
        id=id_,
        account=account,
        kind=kind,
        spec=_spec(kinds.get(kind), spec, title=_text(title), words=_text(words)),
        title=_text(title),
        state=_state(state, _text(remote_id)),
        uploaded=bool(uploaded),
        remote_id=_text(remote_id),
        message=_text(message),
        result=_result(result),
        problem=_problem(problem),
        created=_number(created),
        changed=_number(changed),
        ended=None if ended is None else _number(ended),
    )


def step_row(job_id: str, step: Step) -> Row:
    """A step as (job, name, state, started, ended, learned)."""
    return (job_id, step.name, step.state.value, step.started, step.ended, _dumped(step.learned))


def step_of(row: Row) -> Step:
    """The step of (name, state, started, ended, learned)."""
    name, state, started, ended, learned = row
    began, over = (None if at is None else _number(at) for at in (started, ended))
    return Step(name=name, state=_step_state(state), started=began, ended=over, learned=_learned(_loaded(learned)))


def timed_step_of(row: Row) -> TimedStep:
    """The step of (job, kind, uploaded, changed) and the columns of ``step_of``."""
    job, kind, uploaded, changed, *step = row
    return TimedStep(job=job, kind=kind, uploaded=bool(uploaded), changed=_number(changed), step=step_of(tuple(step)))


def _learned(values: Json) -> Json:
    """What a step learned, without what has a form that no version wrote: it counts as never learned."""
    return {name: value for name, value in values.items() if _FORMS.get(name, _any)(value)}


def _step_state(kept: str) -> StepState:
    return StepState(kept) if kept in set(StepState) else StepState.UNSURE


def line_row(job_id: str, line: StoryLine) -> Row:
    """A line of the story as (job, at, sign, sentence)."""
    return (job_id, line.at, line.sign.value, _dumped(line.sentence.to_json()))


def line_of(row: Row) -> StoryLine:
    """The line of (at, sign, sentence)."""
    at, sign, sentence = row
    known = StorySign(sign) if sign in set(StorySign) else StorySign.NOTE
    return StoryLine(_number(at), known, _sentence(_loaded(sentence)))


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
    except (ArithmeticError, KeyError, RecursionError, TypeError, ValueError):
        pass
    return UnreadableSpec(title, words, kept=values)


def _result(kept: str | None) -> Result | None:
    values = _loaded(kept)
    url = _text(values.get("url"))
    if not url:
        return None
    return Result(
        url=url,
        cover_url=_text(values.get("cover_url")),
        seconds=_number(values.get("seconds")),
        lines=tuple(_timed_lines(values.get("lines"))),
        timing_url=_text(values.get("timing_url")),
        mute=values.get("mute") is True,
    )


def _timed_lines(kept: object) -> Iterator[TimedLine]:
    for values in map(_object, cast("list[object]", kept) if isinstance(kept, list) else ()):
        yield TimedLine(_number(values.get("start")), _number(values.get("end")), _text(values.get("text")))


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
    remedy = _text(values.get("remedy"))
    return Problem(
        cause=_sentence(values["cause"]),
        remedy=Remedy(remedy) if remedy in set(Remedy) else Remedy.NONE,
        field=_text(values.get("field")),
        cloud=_cloud_words(_object(values.get("cloud"))),
    )


def _cloud_words(values: Json) -> CloudWords:
    return CloudWords(
        _code(values.get("code")),
        _text(values.get("message")),
        trace_id=_text(values.get("trace_id")),
        http_status=_code(values.get("http_status")),
    )


def _sentence(kept: object) -> Sentence:
    try:
        return Sentence.from_json(_object(kept))
    except (RecursionError, ValueError):
        return _UNREADABLE


def _object(kept: object) -> Json:
    return cast("Json", kept) if isinstance(kept, dict) else {}


def _text(kept: object) -> str:
    return kept if isinstance(kept, str) else ""


def _code(kept: object) -> int | None:
    return kept if isinstance(kept, int) and abs(kept) <= _LARGEST else None


def _number(kept: object) -> float:
    """A time or a length in seconds; 0 for what is none, so that everything that shows one can."""
    return kept if isinstance(kept, int | float) and 0 <= kept <= _LARGEST else 0.0


def _is_whole(kept: object) -> bool:
    return isinstance(kept, int) and not isinstance(kept, bool) and abs(kept) < 2**63


def _is_count(kept: object) -> bool:
    return _is_whole(kept) and cast("int", kept) >= 0


def _is_text(kept: object) -> bool:
    return isinstance(kept, str)


def _is_texts(kept: object) -> bool:
    return kept is None or (isinstance(kept, list) and all(map(_is_text, cast("list[object]", kept))))


def _any(_kept: object) -> bool:
    return True


_FORMS: Mapping[str, Callable[[object], bool]] = {
    "size": _is_count,
    "mtime": _is_whole,
    "file_id": _is_text,
    "digest": _is_text,
    "phase": _is_text,
    "listed": _is_texts,
}
"""What ``learned`` of a step holds, by name."""


def _writable(text: str) -> str:
    """A file's name may hold bytes that are no text, which SQLite refuses."""
    return text.encode(errors="replace").decode()


def _dumped(values: Json | None) -> str | None:
    if values is None:
        return None
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    # As ``_writable`` says, but here such a name can be kept as it is.
    return text if text == _writable(text) else json.dumps(values, separators=(",", ":"))


def _loaded(kept: str | None) -> Json:
    try:
        values: Any = json.loads(kept) if kept else {}
    except (RecursionError, TypeError, ValueError):
        return {}
    return _object(values)
