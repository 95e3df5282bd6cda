"""Jobs that are parts of one whole."""

from __future__ import annotations

from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.domain.parts import Part
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec

_OWN = Part(group="whole", number=0, of=0)


def a_part(
    number: int,
    *,
    of: int,
    state: JobState = JobState.MAKING,
    seconds: float = 0.0,
    lines: tuple[TimedLine, ...] = (),
    created: float = 0.0,
    account: str = "sandbox",
    id: str = "",  # noqa: A002 - as the job calls it
    part: Part | None = _OWN,
) -> Job:
    """Part ``number`` of "Old house"; with ``seconds`` it is done and has a sound of that length."""
    if part is _OWN:
        part = Part(group="whole", number=number, of=of, title="Old house")
    state = JobState.DONE if seconds else state
    created = created or float(number)
    spec = SpeechSpec(script=f"Words of part {number}.", voice_id="v", part=part)
    return Job(
        id=id or f"part-{number}",
        account=account,
        kind=SpeechSpec.kind,
        spec=spec,
        title=spec.title,
        state=state,
        created=created,
        changed=created,
        ended=created if state.ended else None,
        result=Result(url=f"https://res.example/{number}.wav", seconds=seconds, lines=lines) if seconds else None,
    )
