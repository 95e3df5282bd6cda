"""A line to hear: a few words as one voice would say them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from chanjing_studio.domain.marked_script import marked, plain, tidy_marked
from chanjing_studio.domain.models import Spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Two lines are the same when they sound the same: what a voice is called is no matter.

    ``words`` may hold marks, as a script; ``volume`` is percent.
    """

    words: str
    voice_id: str
    voice_name: str = field(default="", compare=False)
    speed: float = 1.0
    pitch: float = 1.0
    volume: int = 100

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", marked(tidy_marked(self.words)))

    @property
    def shown(self) -> str:
        """The words without marks."""
        return plain(self.words)


@dataclass(frozen=True, slots=True)
class LineMaker:
    """How a cloud makes a line: the ``spec`` that asks for one, and the ``line`` that a spec asks for, if it is one.

    ``to_hear`` tells whether a spec was made for a line, and not by a form.
    """

    spec: Callable[[Line], Spec]
    line: Callable[[Spec], Line | None]
    to_hear: Callable[[Spec], bool]
