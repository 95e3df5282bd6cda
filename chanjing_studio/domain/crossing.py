"""What happens to a draft on its way to another cloud: what goes along, what does not, and what is to do there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from chanjing_studio.domain.brief import WISHES, Brief, Face, Portable, Wish
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.words import Sentence

_USUAL = 1.0


@dataclass(frozen=True, slots=True)
class Crossing:
    """``brief`` is what was wanted, ``spec`` what the other cloud would be asked for."""

    brief: Brief
    spec: Portable

    @property
    def along(self) -> tuple[Sentence, ...]:
        """What is the same there."""
        return tuple(self._along())

    @property
    def left_out(self) -> tuple[Sentence, ...]:
        """What is not, or is otherwise."""
        return tuple(self._left_out())

    @property
    def to_do(self) -> tuple[Sentence, ...]:
        """What is to be chosen or changed there before it can be made."""
        return tuple(problem.sentence for problem in self.spec.problems())

    def _along(self) -> Iterator[Sentence]:
        brief = self.brief
        if brief.face is Face.VIDEO and brief.video:
            yield Sentence("The video “{name}”", name=brief.video.name)
        if brief.face is Face.PHOTO and brief.photo:
            yield Sentence("The photo “{name}”", name=brief.photo.name)
        if brief.driver is Driver.AUDIO:
            if brief.audio:
                yield Sentence("The recording “{name}”", name=brief.audio.name)
        elif said := tidy(brief.script):
            yield Sentence("The script, %n characters", "", len(said))
            if self._pace == brief.speed != _USUAL:
                yield Sentence("The speed of {speed}", speed=float(brief.speed))
        yield from (WISHES[wish] for wish in Wish if wish in brief.wishes & self.spec.GRANTS)

    def _left_out(self) -> Iterator[Sentence]:
        brief = self.brief
        if brief.avatar_name:
            yield Sentence("The avatar “{name}”: each cloud has its own", name=brief.avatar_name)
        if brief.driver is Driver.TEXT:
            if brief.voice_name:
                yield Sentence("The voice “{name}”: each cloud has its own", name=brief.voice_name)
            if self._pace != brief.speed:
                asked, made = float(brief.speed), float(self._pace)
                yield Sentence("The speed of {asked}: there it is {made}", asked=asked, made=made)
        yield from (WISHES[wish] for wish in Wish if wish in brief.wishes - self.spec.GRANTS)

    @property
    def _pace(self) -> float:
        return paced(self.brief.speed, self.spec.PACES)


def crossing(spec: Portable, to: type[Portable]) -> Crossing | None:
    """The way of a draft to another kind; None where that one has no place for its face."""
    brief = spec.brief()
    return Crossing(brief, to.from_brief(brief)) if brief.face in to.TAKES else None


def paced(speed: float, paces: tuple[float, float]) -> float:
    """The speed that comes nearest."""
    slowest, quickest = paces
    return min(max(speed, slowest), quickest)


def twins(*specs: Portable, twin: str) -> tuple[Portable, ...]:
    """The same, to be made and compared."""
    return tuple(cast("Portable", replace(cast("Any", spec), twin=twin)) for spec in specs)
