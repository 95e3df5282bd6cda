"""Jobs to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState, Json, SpecProblem
from chanjing_studio.domain.voices import Spoken


@dataclass(frozen=True, slots=True)
class SaySpec:
    """The simplest spec: a text."""

    text: str
    kind: ClassVar[str] = "say"
    makes: ClassVar[Makes] = Makes.VIDEO

    @property
    def title(self) -> str:
        return self.text

    @property
    def words(self) -> str:
        return self.text

    @property
    def spoken(self) -> Spoken | None:
        return None

    @property
    def files(self) -> Sequence[Path]:
        return ()

    def problems(self) -> Sequence[SpecProblem]:
        return ()

    def to_json(self) -> Json:
        return {"text": self.text}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> SaySpec:
        return cls(kept["text"])


def a_job(
    title: str, state: JobState, *, created: float = 0.0, ended: float | None = None, percent: int | None = None
) -> Job:
    """A job whose id is its title."""
    return Job(
        id=title,
        account="sandbox",
        kind="say",
        spec=SaySpec(title),
        title=title,
        state=state,
        created=created,
        changed=created,
        ended=created if ended is None and state.ended else ended,
        percent=percent,
    )
